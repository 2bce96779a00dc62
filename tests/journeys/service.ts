import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { setUpPartnership } from '../../src/demonstration/set-up.ts';
import type { SetUp } from '../../src/demonstration/set-up.ts';
import { londonDay } from '../../src/kernel/london.ts';
import { addDays } from '../../src/kernel/plain-date.ts';
import type { Acting, JobActor } from '../../src/platform/access/actor.ts';
import { jobIn } from '../../src/platform/access/each-partnership.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import { newId } from '../../src/platform/ids.ts';
import { expectAccessible, newPage } from '../harness/browser.ts';
import { startProgram } from '../harness/program.ts';
import type { Program } from '../harness/program.ts';

/** Each journey is made in both. */
export const settings = [
  { kind: 'embedded', javaScript: false, name: 'without JavaScript, on the embedded database' },
  { kind: 'postgresql', javaScript: true, name: 'with JavaScript, on PostgreSQL' },
] as const;

/** A partnership with its staff and no case yet, and the browsers in which people use it. */
export interface Service {
  readonly program: Program;
  readonly job: Acting<JobActor>;
  readonly setUp: SetUp;
  /** A browser of somebody who is not signed in, on the page at `path`. */
  readonly visitor: (path: string) => Promise<Page>;
  /** A browser of somebody on the staff, who has chosen their name on the page to sign in. */
  readonly staff: (name: string) => Promise<Page>;
}

/** Starts a demonstration on loopback, makes a journey in it, and stops it. A journey that fails says what everybody saw last. */
export async function journey(
  { kind, javaScript }: (typeof settings)[number],
  make: (service: Service) => Promise<void>,
): Promise<void> {
  const program = await startProgram(kind);
  const pages: Page[] = [];
  const visitor = async (path: string): Promise<Page> => {
    const page = await newPage({ javaScript });
    pages.push(page);
    await page.goto(program.url + path);
    return page;
  };
  try {
    const now = new Date();
    const job = jobIn(newId(now), 'journey', now);
    const since = addDays(londonDay(now), -90);
    const setUp = await transactAsJob(program.database, job, (tx) =>
      setUpPartnership(tx, job, since),
    );
    const staff = async (name: string): Promise<Page> => {
      const page = await visitor('/sign-in');
      await looksRight(page, '/sign-in as a demonstration');
      await page.getByRole('button', { name }).click();
      await page.getByRole('search').waitFor();
      return page;
    };
    await make({ program, job, setUp, visitor, staff });
  } catch (error) {
    if (error instanceof Error) error.message += await lastSeen(pages);
    throw error;
  } finally {
    for (const page of pages) await page.context().close();
    await program.stop();
  }
}

const looked = new Set<string>();

/** Expects a page to be accessible, and not to scroll sideways on the narrowest screen. Each is looked at once. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  if (looked.has(name)) return;
  looked.add(name);
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  await page.setViewportSize(size);
  expect(`${name} is ${width} wide`).toBe(`${name} is 320 wide`);
}

/** Presses a button by what it says. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .click();
}

/** Follows a link by what it says. */
export async function follow(page: Page | Locator, name: string | RegExp): Promise<void> {
  await page
    .getByRole('link', { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
    .click();
}

/** Chooses a radio button or ticks a box by its label, in the group with a legend when one is given. */
export async function choose(page: Page, label: string, legend?: string | RegExp): Promise<void> {
  const place = legend === undefined ? page : page.getByRole('group', { name: legend });
  const radio = place.getByRole('radio', { name: label, exact: true });
  const box = place.getByRole('checkbox', { name: label, exact: true });
  await radio.or(box).check();
}

/** Fills in text by the label of its field. */
export async function fill(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(answers)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }
}

/** Fills in the three boxes of a day, given as `2026-03-27`. */
export async function fillDay(page: Page, legend: string | RegExp, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(String(Number(day)));
  await group.getByLabel('Month').fill(String(Number(month)));
  await group.getByLabel('Year').fill(year);
}

/** Expects to be on a page with a heading of the first level. */
export async function onPage(page: Page, heading: string | RegExp): Promise<void> {
  await page
    .getByRole('heading', {
      level: 1,
      name: heading,
      ...(typeof heading === 'string' && { exact: true }),
    })
    .waitFor();
}

/** Expects words somewhere in the content of a page. */
export async function reads(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(words).first().waitFor({ state: 'attached' });
}

/** Expects that words are nowhere in the content of a page. */
export async function readsNothingOf(page: Page, words: string): Promise<void> {
  expect(await page.getByRole('main').innerText()).not.toContain(words);
}

/** Characters of each page in the message of a journey that failed. */
const mostOfAPage = 4_000;

async function lastSeen(pages: readonly Page[]): Promise<string> {
  const seen = await Promise.all(
    pages.map(async (page) => {
      const tree = await page.getByRole('main').ariaSnapshot({ timeout: 5_000 }).catch(String);
      return `\n\n${page.url()}\n${tree.slice(0, mostOfAPage)}`;
    }),
  );
  return seen.join('');
}
