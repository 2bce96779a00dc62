import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { verifyChains } from '../../src/platform/events/verify.ts';
import { aCase } from './cases.ts';
import { backOnCase } from './casework.ts';
import type { Service } from './service.ts';
import {
  choose,
  fill,
  follow,
  journey,
  looksRight,
  onPage,
  press,
  reads,
  readsNothingOf,
  settings,
} from './service.ts';

test.each(settings)(
  'a resident’s details are erased everywhere, and the record stays whole, $name',
  { timeout: 600_000 },
  (setting) =>
    journey(setting, async (service) => {
      const { url } = service.program;
      const { path, trackingPath, reference } = await aCase(service);
      const resident = await service.visitor(trackingPath);
      await fill(resident, { 'Your message': 'I am Edith Warnock and go to my sister Maud.' });
      await choose(resident, 'Text', 'How should we answer?');
      await press(resident, 'Send message');
      await reads(resident, 'What you wrote to us');
      const hsc = await service.staff('Amira Solanki');
      await hsc.goto(url + path);
      await answerAndClose(hsc);
      const officer = await service.staff('Safiya Longbourne');
      await search(officer, 'Warnock');
      await onPage(officer, '1 case for “Warnock”');
      await looksRight(officer, '/cases/search');
      await follow(officer, /Edith Warnock/);
      await backOnCase(officer);
      await erase(officer);
      await isGone(service, { hsc, resident, path, reference });
      const { problems, events } = await verifyChains(service.program.database, {
        now: new Date(),
      });
      expect(problems).toEqual([]);
      expect(events).toBeGreaterThan(5);
    }),
);

async function answerAndClose(hsc: Page): Promise<void> {
  await follow(hsc, 'Send a message');
  await onPage(hsc, 'Answer Edith');
  await hsc.getByRole('radio', { name: /Edith Warnock/ }).check();
  await fill(hsc, { Message: 'Thank you, Mrs Warnock. Give Maud our best.' });
  await press(hsc, 'Send it');
  await backOnCase(hsc);
  await press(hsc, 'Triage');
  await choose(hsc, 'Routine', 'How urgent is it?');
  await choose(hsc, 'Simple: one thing is hard');
  await choose(hsc, 'Advice, and close');
  await fill(hsc, { 'What advice was given?': 'Edith may ask Maud about the bath board.' });
  await press(hsc, 'Save the decision');
  await reads(hsc, /This case was closed on/);
}

async function erase(officer: Page): Promise<void> {
  await follow(officer, 'All about the people and the home');
  await follow(officer, 'Erase the details');
  await onPage(officer, 'Erase the details of Edith Warnock');
  await looksRight(officer, '/households/:household/erase');
  await press(officer, 'Erase the details');
  await looksRight(officer, '/households/:household/erase with errors');
  await choose(officer, 'The person asked: UK GDPR, article 17');
  await fill(officer, { 'Where the decision is written down': 'Request 41 of 3 March' });
  await choose(officer, 'I know that this cannot be undone');
  await press(officer, 'Erase the details');
  await onPage(officer, 'Details erased');
  await looksRight(officer, '/households/:household erased');
}

async function isGone(
  service: Service,
  at: {
    readonly hsc: Page;
    readonly resident: Page;
    readonly path: string;
    readonly reference: string;
  },
): Promise<void> {
  const { hsc, resident } = at;
  await hsc.goto(service.program.url + at.path);
  await reads(hsc, 'The story so far');
  await looksRight(hsc, '/cases/:case erased');
  await nothingLeft(hsc);
  await search(hsc, 'Warnock');
  await onPage(hsc, 'Nothing found for “Warnock”');
  await search(hsc, at.reference);
  await onPage(hsc, 'Details erased');
  await nothingLeft(hsc);
  await hsc.goto(`${service.program.url}/messages`);
  await nothingLeft(hsc);
  await resident.reload();
  await nothingLeft(resident);
  await looksRight(resident, '/track/:token erased');
}

async function nothingLeft(page: Page): Promise<void> {
  for (const words of ['Warnock', 'Edith', 'Maud', 'Orchard Fold']) {
    await readsNothingOf(page, words);
  }
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
}
