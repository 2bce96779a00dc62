import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askForMother, comeBackAndSend } from './asking.ts';
import {
  bookVisit,
  callAboutBoth,
  fillInHousingMot,
  finishVisit,
  fitBoth,
  orderBoth,
  scoreAndClose,
  triageToVisit,
} from './casework.ts';
import { fill, follow, journey, looksRight, onPage, press, reads, settings } from './service.ts';

test.each(settings)(
  'a daughter asks for help for her mother and follows it to the end, $name',
  { timeout: 600_000 },
  (setting) =>
    journey(setting, async (service) => {
      const manager = await service.staff('Denise Kowal');
      await follow(manager, 'Performance');
      await looksRight(manager, '/performance');
      const before = [
        await figure(manager, 'Referrals received'),
        await figure(manager, 'Cases closed'),
      ];
      const daughter = await service.visitor('/');
      const link = await askForMother(daughter);
      const request = await comeBackAndSend(await service.visitor(link));
      await daughter.goto(service.program.url + request.trackingPath);
      await onPage(daughter, 'Where is Edith’s adaptation?');
      await looksRight(daughter, '/track/:token');
      await reads(daughter, 'We read what you told us and get in touch');
      const hsc = await service.staff('Amira Solanki');
      await looksRight(hsc, '/work');
      await hsc.getByLabel('Whose work').selectOption({ label: 'Blaby team' });
      await press(hsc, 'Apply');
      await follow(hsc, /Edith Warnock/);
      await looksRight(hsc, '/cases/:case');
      await triageToVisit(hsc, 'Amira Solanki');
      await daughter.reload();
      await reads(daughter, 'We visit and look round your home with you');
      await ask(daughter, 'Will it be noisy? My mother is deaf.');
      await answer(hsc, 'No. It takes an hour, and we tell her before we drill.');
      await daughter.reload();
      await reads(daughter, 'We have answered.');
      await bookVisit(hsc, 'Amira Solanki');
      await daughter.reload();
      await reads(daughter, /^Amira Solanki visits Edith on/);
      await fillInHousingMot(hsc);
      await finishVisit(hsc);
      await daughter.reload();
      await reads(daughter, 'We order the work');
      await orderBoth(hsc);
      await daughter.reload();
      await reads(daughter, 'The work is done in your home');
      await fitBoth(hsc);
      await daughter.reload();
      await reads(daughter, 'We check with you that it is right');
      await callAboutBoth(hsc);
      await daughter.reload();
      await reads(daughter, 'What you already have');
      await scoreAndClose(hsc, 'I had a bath this morning. By myself.');
      await daughter.reload();
      await reads(daughter, /^We finished on/);
      await reads(daughter, 'Everything that we agreed is done.');
      await looksRight(daughter, '/track/:token closed');
      await manager.reload();
      const after = [
        await figure(manager, 'Referrals received'),
        await figure(manager, 'Cases closed'),
      ];
      expect(after).toEqual(before.map((number) => number + 1));
      await follow(manager, / : Cases closed$/);
      await looksRight(manager, '/performance/cases');
      await follow(manager, request.reference);
      await onPage(manager, /Edith Warnock/);
      await reads(manager, '“I had a bath this morning. By myself.”');
    }),
);

/** A number of the manager's page by its name. */
async function figure(manager: Page, name: string): Promise<number> {
  const text = await manager.getByRole('link', { name: new RegExp(`: ${name}$`) }).textContent();
  return Number(/^[\d,]+/.exec(text?.trim() ?? '')?.[0]?.replace(',', ''));
}

async function ask(daughter: Page, words: string): Promise<void> {
  await press(daughter, 'Send message');
  await looksRight(daughter, '/track/:token with errors');
  await fill(daughter, { 'Your message': words });
  await daughter.getByRole('radio').first().check();
  await press(daughter, 'Send message');
  await reads(daughter, 'What you wrote to us');
  await reads(daughter, words);
}

async function answer(hsc: Page, words: string): Promise<void> {
  await hsc.reload();
  await reads(hsc, /Answer Edith/);
  await press(hsc, /Answer/);
  await looksRight(hsc, '/cases/:case/message');
  await hsc.getByRole('radio', { name: /Carol/ }).check();
  await fill(hsc, { Subject: 'Your question', Message: words });
  await press(hsc, 'Send it');
  await onPage(hsc, /Edith Warnock/);
}
