import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, fill, fillDay, follow, looksRight, onPage, press, reads } from './service.ts';

/** A request that was sent: its reference, and the path of its tracking page. */
interface Sent {
  readonly reference: string;
  readonly trackingPath: string;
}

/** Carol begins to ask for her mother Edith, and saves half-way. Answers the path of the link to come back. */
export async function askForMother(page: Page): Promise<string> {
  await looksRight(page, '/');
  await press(page, 'Ask for help');
  await onPage(page, 'Who needs help?');
  await looksRight(page, '/ask/who');
  await press(page, 'Continue');
  await follow(page, 'Choose who needs help');
  await looksRight(page, '/ask/who with errors');
  await choose(page, 'Someone I care for or know');
  await press(page, 'Continue');
  await onPage(page, 'Do they know that you are asking?');
  await looksRight(page, '/ask/permission');
  await choose(page, 'Yes, they know and agree');
  await press(page, 'Continue');
  await onPage(page, 'Who are you?');
  await looksRight(page, '/ask/about-you');
  await fill(page, {
    'Your first name': 'Carol',
    'Your last name': 'Warnock',
    'Who are you to them?': 'daughter',
    'Your phone number': '07700 900123',
    'Your email address': 'carol.warnock@example.org',
  });
  await choose(page, 'Me', 'Whom should we contact first?');
  await press(page, 'Continue');
  await onPage(page, 'What is the name of the person who needs help?');
  await looksRight(page, '/ask/name');
  await fill(page, { 'Title (optional)': 'Mrs', 'First name': 'Edith', 'Last name': 'Warnock' });
  await press(page, 'Save and come back later');
  await onPage(page, 'Your answers are saved');
  await looksRight(page, '/ask/save');
  const link = await page.getByRole('link', { name: /\/ask\/saved\// }).textContent();
  await press(page, 'Clear this computer');
  await page.goto(new URL('/ask/check', page.url()).href);
  await onPage(page, 'Who needs help?');
  return new URL(link ?? '').pathname;
}

/** Goes on by the link in another browser, checks the answers, changes one, and sends. */
export async function comeBackAndSend(page: Page): Promise<Sent> {
  await onPage(page, 'What is Edith’s date of birth?');
  await looksRight(page, '/ask/date-of-birth');
  await fillDay(page, 'What is Edith’s date of birth?', '1941-03-27');
  await press(page, 'Continue');
  await looksRight(page, '/ask/address');
  await fill(page, {
    'House number or name, and street': '14 Orchard Fold',
    'Town or village': 'Whetstone',
    Postcode: 'le8 4db',
  });
  await press(page, 'Continue');
  await looksRight(page, '/ask/home');
  await choose(page, 'Owned, with or without a mortgage');
  await press(page, 'Continue');
  await looksRight(page, '/ask/getting-in');
  await fill(page, {
    'Is there a dog, or anything else to take care with? (optional)': 'A small dog that barks',
  });
  await press(page, 'Continue');
  await onPage(page, 'What is hard for Edith at home?');
  await looksRight(page, '/ask/what-is-hard');
  await choose(page, 'Using the bath or shower');
  await choose(page, 'Making food and drinks');
  await fill(page, { 'In your words, or theirs': 'She has not had a bath since June.' });
  await press(page, 'Continue');
  await looksRight(page, '/ask/what-matters');
  await fill(page, { 'What matters most to Edith?': 'A bath on her own.' });
  await press(page, 'Continue');
  await looksRight(page, '/ask/how-urgent');
  await choose(page, 'None of these');
  await press(page, 'Continue');
  await looksRight(page, '/ask/contact');
  await press(page, 'Continue');
  await onPage(page, 'How should we write and talk to Edith?');
  await looksRight(page, '/ask/format');
  await choose(page, 'Large print', 'Letters');
  await fill(page, { Language: 'English' });
  await choose(page, 'No', 'Is an interpreter needed?');
  await press(page, 'Continue');
  return checkAndSend(page);
}

async function checkAndSend(page: Page): Promise<Sent> {
  await onPage(page, 'Check what you wrote');
  await looksRight(page, '/ask/check');
  await reads(page, 'Carol Warnock (daughter)');
  await follow(page, 'Change What matters most to Edith?');
  await fill(page, { 'What matters most to Edith?': 'A bath on her own, and cooking again.' });
  await press(page, 'Continue');
  await onPage(page, 'Check what you wrote');
  await reads(page, 'A bath on her own, and cooking again.');
  await choose(page, 'What I wrote is right as far as I know');
  await press(page, 'Send');
  await onPage(page, 'We have your request');
  await looksRight(page, '/ask/sent');
  const panel = await page.getByText('Your reference').textContent();
  const reference = /LB \w{3} \w{4}/.exec(panel ?? '')?.[0] ?? '';
  expect(reference).not.toBe('');
  const link = await page.getByRole('link', { name: /\/track\// }).textContent();
  return { reference, trackingPath: new URL(link ?? '').pathname };
}
