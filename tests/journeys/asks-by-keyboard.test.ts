import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { journey, onPage, reads, settings } from './service.ts';

test.each(settings)(
  'somebody asks for help for themselves with the keyboard alone, $name',
  { timeout: 600_000 },
  (setting) =>
    journey(setting, async (service) => {
      const page = await service.visitor('/');
      await on(page, 'Ask for help');
      await onPage(page, 'Who needs help?');
      await tick(page, 'Me');
      await on(page);
      await onPage(page, 'What is your name?');
      await on(page);
      await reads(page, 'There is a problem');
      await key(page, page.getByRole('link', { name: 'Enter a first name' }), 'Enter');
      expect(await isFocused(page.getByLabel('First name'))).toBe(true);
      await page.keyboard.type('Percival');
      await type(page, 'Last name', 'Adeyinka');
      await on(page);
      await onPage(page, 'What is your date of birth?');
      await type(page, 'Day', '3');
      await type(page, 'Month', '9');
      await type(page, 'Year', '1938');
      await on(page);
      await onPage(page, 'Where do you live?');
      await type(page, 'House number or name, and street', '3 Sparrow Rise');
      await type(page, 'Town or village', 'Enderby');
      await type(page, 'Postcode', 'LE19 4AB');
      await on(page);
      await onPage(page, 'Do you own your home or rent it?');
      await tick(page, 'Owned, with or without a mortgage');
      await on(page);
      await onPage(page, 'What should a visitor know?');
      await on(page);
      await onPage(page, 'What is hard for you at home?');
      await tick(page, 'Getting up and down stairs');
      await on(page);
      await onPage(page, 'What matters most to you?');
      await on(page);
      await onPage(page, 'Can it wait?');
      await tick(page, 'None of these');
      await on(page);
      await onPage(page, 'How should we get in touch with you?');
      await tick(page, 'Phone call');
      await type(page, 'Phone number', '0116 496 0300');
      await on(page);
      await onPage(page, 'How should we write and talk to you?');
      await type(page, 'Language', 'English');
      await tick(page, 'No');
      await on(page);
      await onPage(page, 'Check what you wrote');
      await tick(page, 'What I wrote is right as far as I know');
      await on(page, 'Send');
      await onPage(page, 'We have your request');
    }),
);

/** Goes to a button with Tab and presses Enter. */
async function on(page: Page, name = 'Continue'): Promise<void> {
  await key(page, page.getByRole('button', { name, exact: true }), 'Enter');
}

/** Goes to a radio button or box with Tab and presses Space. */
async function tick(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  await key(page, radio.or(page.getByRole('checkbox', { name, exact: true })), 'Space');
}

/** Goes to a field with Tab and writes, over what stands there. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function key(page: Page, target: Locator, pressed: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(pressed);
}

/** Presses Tab until the target has the focus. No page of a form has more stops than this. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches(':focus'));
}
