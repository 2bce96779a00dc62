import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { londonDay } from '../../src/kernel/london.ts';
import { choose, fill, fillDay, follow, looksRight, onPage, press, reads } from './service.ts';

/** Today, as the fields of a day take it. */
export const today = (): string => londonDay(new Date());

/** From the case's page: decides that somebody visits, who stays the named contact. */
export async function triageToVisit(page: Page, contact: string): Promise<void> {
  await press(page, 'Triage');
  await onPage(page, /^Triage/);
  await looksRight(page, '/cases/:case/triage');
  await press(page, 'Save the decision');
  await looksRight(page, '/cases/:case/triage with errors');
  await choose(page, 'High', 'How urgent is it?');
  await choose(page, 'Several needs', 'How complex is it?');
  await choose(page, 'HSC visit', 'Which way does it go?');
  await page
    .getByLabel('Named contact, who stays with them throughout')
    .selectOption({ label: await optionOf(page, contact) });
  await press(page, 'Save the decision');
  await backOnCase(page);
}

/** From the case's page: books a visit for today. */
export async function bookVisit(page: Page, who: string): Promise<void> {
  await follow(page, 'Book a visit');
  await looksRight(page, '/cases/:case/visit');
  await fillDay(page, 'On which day?', today());
  await fill(page, {
    'At what time?': '23:59',
    'How many minutes?': '60',
    'What is the visit for?': 'Housing MOT',
  });
  await page.getByLabel('Who visits?').selectOption({ label: await optionOf(page, who) });
  await press(page, 'Book it');
  await backOnCase(page);
}

/** From the case's page: the Housing MOT of somebody who cannot use the bath and cooks with difficulty. */
export async function fillInHousingMot(page: Page): Promise<void> {
  await press(page, 'Fill in the Housing MOT');
  await onPage(page, 'Visit Edith’s home');
  await looksRight(page, '/cases/:case/housing-mot');
  await press(page, 'Begin with The home');
  await looksRight(page, '/cases/:case/housing-mot/:part');
  await choose(page, 'Same floor as the bed', 'Where the bathroom is');
  await press(page, 'Save and go to Daily tasks');
  await onPage(page, 'Daily tasks');
  await choose(page, 'Cannot', /^Getting in and out of the bath/);
  await choose(page, 'With difficulty', /^Making a meal/);
  await fill(page, { 'In Edith’s own words': 'I have not had a bath since June.' });
  await press(page, 'Save');
  await reads(page, '2 needs found from these answers');
  await looksRight(page, '/cases/:case/housing-mot/:part with needs');
  await follow(page, /parts/);
  await follow(page, 'How life is now, from 1 to 10');
  await score(page, { 'day to day': '3', safe: '4', 'as you choose': '4' });
}

/** From the page with the questions: scores by a word of each question, from 1 to 10. */
async function score(page: Page, scores: Readonly<Record<string, string>>): Promise<void> {
  await looksRight(page, '/cases/:case/outcomes/:occasion');
  for (const [side, number] of Object.entries(scores)) {
    await choose(page, number, new RegExp(side));
  }
  await press(page, 'Save');
  await onPage(page, 'Outcomes before and after');
  await looksRight(page, '/cases/:case/outcomes');
}

/** From a page of the case: ends the visit with what is ticked. */
export async function finishVisit(page: Page): Promise<void> {
  await follow(page, 'Back to the case');
  await press(page, 'Fill in the Housing MOT');
  await follow(page, 'Finish the visit without the rest');
  await onPage(page, '2 needs found on this visit');
  await looksRight(page, '/cases/:case/housing-mot/finish');
  await fillDay(page, 'When did you visit?', today());
  await press(page, 'Finish the visit');
  await backOnCase(page);
}

/** What is ordered for what, and from whom. */
const things = [
  { what: 'Grab rail by the bath', item: 'Grab rail', from: 'Fernway Adaptations' },
  { what: 'Perching stool', item: 'Perching stool', from: 'Soar Valley Equipment Store' },
] as const;

/** From the case's page, on which ordering is next: orders the rail and the stool, whichever is asked for first. */
export async function orderBoth(page: Page): Promise<void> {
  const asked: string[] = [];
  while (asked.length < things.length) {
    await press(page, 'Order it');
    const heading = await nextHeading(page, /^Order: /);
    const thing = things.find(({ what }) => heading.endsWith(what)) ?? things[0];
    await looksRight(page, '/cases/:case/interventions/:intervention/order');
    await page
      .getByLabel('What is ordered?')
      .selectOption({ label: await optionOf(page, thing.item) });
    await page.getByRole('radio', { name: thing.from }).check();
    await press(page, 'Order it');
    await backOnCase(page);
    asked.push(heading);
  }
  expect(asked.toSorted()).toEqual(['Order: Grab rail by the bath', 'Order: Perching stool']);
}

/** From the case's page, on which it is next: records that what was ordered came today. */
export async function fitBoth(page: Page): Promise<void> {
  const asked: string[] = [];
  while (asked.length < things.length) {
    await press(page, 'Record that it was fitted or delivered');
    asked.push(await nextHeading(page, /^Was the /));
    await looksRight(page, '/cases/:case/orders/:order/fitted');
    await fillDay(page, /^On which day was it/, today());
    await press(page, /^It was/);
    await backOnCase(page);
  }
  expect(asked.toSorted()).toEqual([
    'Was the grab rail fitted?',
    'Was the perching stool delivered?',
  ]);
}

/** From the case's page, on which it is next: asks of both whether they are safe, right and used. */
export async function callAboutBoth(page: Page): Promise<void> {
  const asked: string[] = [];
  while (asked.length < things.length) {
    await press(page, 'Record the follow-up call');
    asked.push(await nextHeading(page, /^Ring Edith/));
    await looksRight(page, '/cases/:case/orders/:order/follow-up');
    await fillDay(page, 'When did you speak?', today());
    await choose(page, 'Yes', 'Is it safe?');
    await choose(page, 'Yes', 'Is it as it should be?');
    await choose(page, 'Yes', 'Is it used?');
    await press(page, 'Save the call');
    await backOnCase(page);
  }
  expect(asked.toSorted()).toEqual([
    'Ring Edith about the grab rail',
    'Ring Edith about the perching stool',
  ]);
}

/** From the case's page, on which it is next: asks how life is now, and closes with the person's own words. */
export async function scoreAndClose(page: Page, words: string): Promise<void> {
  await press(page, 'Close the case');
  await looksRight(page, '/cases/:case/close');
  await follow(page, /^Ask how life is now/);
  await score(page, { 'day to day': '7', safe: '9', 'as you choose': '8' });
  await follow(page, 'Back to the case');
  await reads(page, 'Outcomes');
  await press(page, 'Close the case');
  await press(page, 'Close the case');
  await looksRight(page, '/cases/:case/close with errors');
  await choose(page, 'Everything agreed is done');
  await choose(page, 'Yes', /everything you wanted/);
  await fill(page, { 'In their own words': words });
  await press(page, 'Close the case');
  await reads(page, /This case was closed on/);
  await looksRight(page, '/cases/:case closed');
}

/** Expects the case's own page. */
export async function backOnCase(page: Page): Promise<void> {
  await onPage(page, /^Mrs Edith Warnock|^Edith Warnock/);
  await page.getByRole('heading', { name: 'The story so far' }).waitFor();
}

async function nextHeading(page: Page, heading: RegExp): Promise<string> {
  const title = page.getByRole('heading', { level: 1, name: heading });
  await title.waitFor();
  return (await title.textContent()) ?? '';
}

/** The option of the only list on the page that begins with a name. */
async function optionOf(page: Page, name: string): Promise<string> {
  const option = page.getByRole('option', { name: new RegExp(`^${name}`) }).first();
  return (await option.textContent()) ?? '';
}
