import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { aCase } from './cases.ts';
import { backOnCase, today } from './casework.ts';
import {
  choose,
  fill,
  fillDay,
  follow,
  journey,
  looksRight,
  onPage,
  press,
  reads,
  settings,
} from './service.ts';

test.each(settings)(
  'a co-ordinator follows a case through whatever comes between, $name',
  { timeout: 600_000 },
  (setting) =>
    journey(setting, async (service) => {
      await aCase(service, { way: { route: 'hsc_visit' } });
      const amira = await service.staff('Amira Solanki');
      await reads(amira, 'Visit and Housing MOT');
      await follow(amira, 'Edith Warnock');
      await backOnCase(amira);
      await holdAndResume(amira);
      await missVisit(amira);
      await addNeed(amira);
      await skipAndGoBack(amira);
      await handOver(amira);
      const sanjay = await service.staff('Sanjay Mistry-Lowe');
      await reads(sanjay, 'Visit and Housing MOT');
      await follow(sanjay, 'Edith Warnock');
      await backOnCase(sanjay);
      await follow(amira, 'Skip this step');
      await onPage(amira, /^Skip/);
      await closeWithdrawn(sanjay);
      await fill(amira, { 'Why is it not needed?': 'Too late' });
      await press(amira, 'Skip this step');
      await onPage(amira, 'This case is closed');
      await reads(amira, /Nothing more can be done on it/);
      await looksRight(amira, '/cases/:case/steps/:step/skip of a closed case');
    }),
);

async function holdAndResume(page: Page): Promise<void> {
  await press(page, 'Put on hold');
  await onPage(page, 'Put on hold: Visit and Housing MOT');
  await press(page, 'Put on hold');
  await follow(page, 'Choose why it has to wait');
  await looksRight(page, '/cases/:case/steps/:step/hold with errors');
  await choose(page, 'In hospital');
  await fill(page, { 'Whom or what do we wait for?': 'Edith to come home' });
  await press(page, 'Put on hold');
  await backOnCase(page);
  await reads(page, /In hospital.*Edith to come home/);
  await press(page, 'Go on with it');
  await looksRight(page, '/cases/:case/steps/:step on hold');
  await press(page, 'It is no longer on hold');
  await backOnCase(page);
  await page
    .getByRole('link', { name: 'Fill in the Housing MOT' })
    .or(page.getByRole('button', { name: 'Fill in the Housing MOT' }))
    .waitFor();
}

async function missVisit(page: Page): Promise<void> {
  await follow(page, 'Book a visit');
  await press(page, 'Book it');
  await looksRight(page, '/cases/:case/visit with errors');
  await fillDay(page, 'On which day?', today());
  await fill(page, {
    'At what time?': '23:59',
    'How many minutes?': '60',
    'What is the visit for?': 'Housing MOT',
  });
  await page.getByLabel('Who visits?').selectOption({ index: 1 });
  await press(page, 'Book it');
  await backOnCase(page);
  await follow(page, /^How did it go/);
  await onPage(page, 'How did the visit go?');
  await choose(page, 'It did not happen');
  await press(page, 'Record it');
  await looksRight(page, '/cases/:case/visits/:visit with errors');
  await fill(page, { 'Why, if it did not happen?': 'Nobody in, a note left' });
  await press(page, 'Record it');
  await backOnCase(page);
  await reads(page, /Nobody in, a note left/);
}

async function addNeed(page: Page): Promise<void> {
  await follow(page, 'Add a need');
  await looksRight(page, '/cases/:case/need');
  await fill(page, {
    'What is hard for Edith?': 'Edith cannot get up the back step',
    'What exactly?': 'Half step at the back door',
  });
  await choose(page, 'Minor adaptation');
  await press(page, 'Add it');
  await backOnCase(page);
}

async function skipAndGoBack(page: Page): Promise<void> {
  await follow(page, 'Skip this step');
  await press(page, 'Skip this step');
  await looksRight(page, '/cases/:case/steps/:step/skip with errors');
  await fill(page, { 'Why is it not needed?': 'The OT was there last week' });
  await press(page, 'Skip this step');
  await backOnCase(page);
  await reads(page, /The OT was there last week/);
  await page.getByText('All 5 steps, with who and when').click();
  await follow(page, '2 Visit and Housing MOT');
  await onPage(page, 'Visit and Housing MOT');
  await looksRight(page, '/cases/:case/steps/:step skipped');
  await follow(page, 'Go back to this step');
  await looksRight(page, '/cases/:case/steps/:step/go-back');
  await reads(page, 'These steps then wait again: Order the work.');
  await fill(page, { 'Why do we go back?': 'It was another house' });
  await press(page, 'Go back to this step');
  await backOnCase(page);
  await reads(page, /It was another house/);
}

async function handOver(page: Page): Promise<void> {
  await follow(page, 'Hand over');
  await onPage(page, 'Hand over: Visit and Housing MOT');
  await looksRight(page, '/cases/:case/steps/:step/hand-over');
  await choose(page, 'Sanjay Mistry-Lowe');
  await press(page, 'Hand it over');
  await backOnCase(page);
  await reads(page, 'Sanjay Mistry-Lowe');
}

async function closeWithdrawn(page: Page): Promise<void> {
  await page.goto(`${page.url()}/close`);
  await onPage(page, 'Close the case');
  await choose(page, 'The person no longer wants help');
  await choose(page, 'They did not answer, or were not asked');
  await press(page, 'Close the case');
  await reads(page, /This case was closed on/);
}
