import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aCase } from './cases.ts';
import { backOnCase } from './casework.ts';
import {
  choose,
  fill,
  follow,
  journey,
  looksRight,
  onPage,
  press,
  reads,
  settings,
} from './service.ts';

test.each(settings)(
  'two people change the same thing, and neither overwrites the other unseen, $name',
  { timeout: 600_000 },
  (setting) =>
    journey(setting, async (service) => {
      const { path } = await aCase(service, { way: { route: 'hsc_visit' } });
      const amira = await service.staff('Amira Solanki');
      const sanjay = await service.staff('Sanjay Mistry-Lowe');
      for (const page of [amira, sanjay]) await page.goto(service.program.url + path);
      await changeTheSamePerson(amira, sanjay);
      for (const page of [amira, sanjay]) await page.goto(service.program.url + path);
      await changeTheSamePart(amira, sanjay);
      await amira.goto(service.program.url + path);
      await sendTwice(amira);
    }),
);

async function changeTheSamePerson(first: Page, second: Page): Promise<void> {
  for (const page of [first, second]) {
    await follow(page, 'All about the people and the home');
    await looksRight(page, '/households/:household');
    await follow(page, /^Change details/);
    await onPage(page, 'Change Edith Warnock’s details');
    await looksRight(page, '/households/:household/people/:person');
  }
  await fill(first, { Phone: '0116 496 0201', 'Anything else that helps': 'Wears a hearing aid' });
  await press(first, 'Save');
  await onPage(first, 'Edith Warnock');
  await fill(second, { Phone: '0116 496 0299' });
  await press(second, 'Save');
  await onPage(second, /^Amira Solanki changed/);
  await looksRight(second, '/households/:household/people/:person with two versions');
  await reads(second, '0116 496 0201');
  await reads(second, '0116 496 0299');
  await press(second, 'Save what I chose');
  await onPage(second, /^Amira Solanki changed/);
  await reads(second, 'There is a problem');
  await keep(second, 'Phone', /^Keep yours/);
  await keep(second, 'How to communicate', /^Keep Amira Solanki/);
  await press(second, 'Save what I chose');
  await reads(second, '0116 496 0299');
  await reads(second, /Wears a hearing aid/);
}

async function changeTheSamePart(first: Page, second: Page): Promise<void> {
  for (const page of [first, second]) {
    await press(page, 'Fill in the Housing MOT');
    await follow(page, 'Daily tasks');
    await onPage(page, 'Daily tasks');
  }
  await choose(first, 'Cannot', /^Getting in and out of the bath/);
  await choose(first, 'On my own', /^Getting up from a chair/);
  await press(first, 'Save');
  await reads(first, /1 need found/);
  await choose(second, 'With difficulty', /^Getting in and out of the bath/);
  await press(second, 'Save');
  await onPage(second, /^Amira Solanki saved “Daily tasks” at/);
  await looksRight(second, '/cases/:case/housing-mot/:part with two versions');
  await keep(second, 'Getting in and out of the bath', /^Keep Amira Solanki/);
  await keep(second, 'Getting up from a chair', /^Keep Amira Solanki/);
  await press(second, 'Save what I chose');
  await second.goto(first.url());
  await onPage(second, 'Daily tasks');
  const bath = second.getByRole('group', { name: /^Getting in and out of the bath/ });
  expect(await bath.getByRole('radio', { name: 'Cannot' }).isChecked()).toBe(true);
  const rail = second.getByRole('checkbox', { name: /^Grab rail by the bath/ });
  expect(await rail.isChecked()).toBe(true);
}

async function keep(page: Page, what: string, whose: RegExp): Promise<void> {
  const group = page.getByRole('group', { name: new RegExp(`^${what}`) });
  await group.getByRole('radio', { name: whose }).check();
}

/** The browser sends the form once more, as a second click or a lost connection would. */
async function sendTwice(page: Page): Promise<void> {
  await follow(page, 'Record a word');
  await looksRight(page, '/cases/:case/word');
  await choose(page, 'We did', 'Who spoke or wrote first?');
  await choose(page, 'By phone', 'How?');
  await fill(page, { 'What was said?': '=1+1 <b>She</b> asks for a lower step; drop table cases' });
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await press(page, 'Record it');
  const sent = await sending;
  await backOnCase(page);
  const again = await page.request.post(sent.url(), {
    data: sent.postData() ?? '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(again.status()).toBeLessThan(400);
  await page.reload();
  const told = page.getByText('=1+1 <b>She</b> asks for a lower step; drop table cases');
  expect(await told.count()).toBe(1);
}
