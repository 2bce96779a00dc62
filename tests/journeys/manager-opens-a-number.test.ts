import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aCase } from './cases.ts';
import { follow, journey, looksRight, onPage, readsNothingOf, settings } from './service.ts';

test.each(settings)(
  'a manager opens a number into its cases, and a lead sees only what is theirs, $name',
  { timeout: 600_000 },
  (setting) =>
    journey(setting, async (service) => {
      for (const familyName of ['Warnock', 'Oyelaran', 'Brackwell']) {
        await aCase(service, { familyName, way: { route: 'hsc_visit' } });
      }
      await aCase(service, {
        familyName: 'Tunnicliffe',
        way: { route: 'advice', advice: 'Keep warm' },
      });
      const there = await aCase(service, { familyName: 'Hollingbery', district: 'Charnwood' });
      const manager = await service.staff('Denise Kowal');
      await follow(manager, 'Performance');
      await opens(manager, 'Referrals received', 5);
      await opens(manager, 'Cases closed', 1);
      await opens(manager, 'Open now', 4);
      await opens(manager, 'Overdue now', 0);
      await follow(manager, /: Open now$/);
      await follow(manager, there.reference);
      await onPage(manager, /Hollingbery/);
      const lead = await service.staff('Marcus Field');
      await follow(lead, 'Performance');
      await looksRight(lead, '/performance of a lead');
      await follow(lead, /: Open now$/);
      await looksRight(lead, '/performance/cases of a lead');
      expect(await rows(lead)).toBe(3);
      await readsNothingOf(lead, 'Hollingbery');
      await lead.getByRole('searchbox').fill('Hollingbery');
      await lead.getByRole('searchbox').press('Enter');
      await onPage(lead, 'Nothing found for “Hollingbery”');
      await looksRight(lead, '/cases/search with nothing found');
      const response = await lead.goto(service.program.url + there.path);
      expect(response?.status()).toBe(404);
      await looksRight(lead, 'a case of another district');
    }),
);

/** Expects a number, opens it, expects as many cases, and comes back. */
async function opens(manager: Page, name: string, cases: number): Promise<void> {
  const link = manager.getByRole('link', { name: new RegExp(`: ${name}$`) });
  expect(await link.textContent()).toMatch(new RegExp(`^\\s*${cases}\\b`));
  await link.click();
  await onPage(manager, name);
  expect(await rows(manager)).toBe(cases);
  await follow(manager, 'Performance');
}

/** Rows of the only table, without its head. */
async function rows(page: Page): Promise<number> {
  return page.getByRole('main').getByRole('rowheader').count();
}
