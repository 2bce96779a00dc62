import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export interface PageChoices {
  readonly javaScript: boolean;
  /** The width of the window in CSS pixels: 1280, 768 and 390 are the drawn ones. */
  readonly width?: number;
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Promise<Browser> | undefined;

/** A page in a session of its own: no cookie is shared with another. Close it with `page.context().close()`. */
export async function newPage({ javaScript, width = 1280 }: PageChoices): Promise<Page> {
  browser ??= chromium.connect(inject('browserAddress'));
  const context = await (
    await browser
  ).newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/**
 * Expects no violation of WCAG 2.2 A and AA, nor of axe's best practice, with every details element open.
 *
 * `name` says which page it is, such as `/cases/:id` or `/referrals/new with errors`: each is looked at once a run at each
 * width, since axe takes most of a second.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 1280;
  if (!firstToLookAt(`${name} at ${width}`)) return;
  const copy = await copyOf(page, width);
  try {
    await copy.evaluate(
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
    );
    const { violations } = await new AxeBuilder({ page: copy }).withTags(standards).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html }) => html),
    }));
    expect(found, `accessibility of ${name}`).toEqual([]);
  } finally {
    await copy.context().close();
  }
}

/**
 * The document as it stands, in a window of its own without its scripts. Axe needs timers, which a window without JavaScript
 * does not have; and what axe does to a page never reaches the journey.
 */
async function copyOf(page: Page, width: number): Promise<Page> {
  const html = await page.content();
  const copy = await newPage({ javaScript: true, width });
  const address = new URL(page.url());
  address.hash = '';
  await copy.route(
    ({ href }) => href === address.href,
    (route) =>
      route.fulfill({
        body: html,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
      }),
  );
  await copy.goto(address.href);
  return copy;
}

/** The file is made in one step, so that of two threads only one is the first. */
function firstToLookAt(what: string): boolean {
  const folder = join(inject('runFolder'), 'accessibility');
  mkdirSync(folder, { recursive: true });
  try {
    closeSync(openSync(join(folder, encodeURIComponent(what).slice(0, 200)), 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
