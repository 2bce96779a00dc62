import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { filePaths } from '../../src/platform/files/paths.ts';
import { fileRoutes } from '../../src/platform/files/files.routes.tsx';
import { sessionCookie } from '../../src/platform/http/answer.ts';
import { messageRoutes } from '../../src/platform/messages/messages.routes.tsx';
import { messagePaths } from '../../src/platform/messages/paths.ts';
import { queueMessage } from '../../src/platform/messages/queue.command.ts';
import { buildAssets } from '../../tools/build-assets.ts';
import { expectAccessible, newPage } from '../harness/browser.ts';
import { freshFolder, freshPostgresDatabase } from '../harness/database.ts';
import { smallCounty } from '../harness/small-county.ts';
import type { SmallCounty } from '../harness/small-county.ts';
import { serverWith } from '../harness/visit.ts';

let database: Database;
let county: SmallCounty;
let server: FastifyInstance;
let url: string;
beforeAll(async () => {
  database = await openDatabase((await freshPostgresDatabase()).settings);
  county = await smallCounty(database, new Date(), 'service_manager');
  const casePath = (caseId: string) => `/cases/${caseId}`;
  const householdOfCase = async () => county.householdId;
  const routes = [...messageRoutes({ casePath }), ...fileRoutes({ casePath, householdOfCase })];
  const assets = freshFolder();
  buildAssets(assets);
  ({ server } = await serverWith(database, routes, {}, assets));
  url = await server.listen({ port: 0, host: '127.0.0.1' });
}, 120_000);
afterAll(async () => {
  server.server.closeAllConnections();
  await server.close();
  await database.close();
});

const open = async (width: number) => {
  const page = await newPage({ javaScript: false, width });
  await page.context().addCookies([{ name: sessionCookie, value: county.here.session, url }]);
  return page;
};

/** 18 point is 24 CSS pixels. */
const fontSizeOfLetter = "getComputedStyle(document.querySelector('.app-letter')).fontSize";

test.each([1280, 390])(
  'a letter in large print is read, printed and marked as sent, %i wide',
  async (width) => {
    const { job, caseId, householdId, personId } = county;
    await transactAsJob(database, job, (tx) =>
      queueMessage(tx, job, {
        caseId,
        householdId,
        personId,
        channel: 'letter',
        address: 'Mrs J Example\n2 Example Road\nExampleton\nLE1 1AA',
        subject: 'Your visit on Thursday 19 March',
        body: 'Dear Mrs Example\n\nSam Oakley comes on Thursday 19 March at 9:30am. You do not need to do anything.\n\nYours sincerely\nSam Oakley',
        letterFormat: 'large_print',
      }),
    );
    const page = await open(width);
    try {
      await page.goto(`${url}${messagePaths.byHand}`);
      await expectAccessible(page, messagePaths.byHand);
      await page.getByRole('link', { name: 'Mrs J Example' }).first().click();
      await expectAccessible(page, messagePaths.message(':message'));
      await page.emulateMedia({ media: 'print' });
      const letter = page.getByRole('region', { name: 'The message' });
      expect(await page.evaluate(fontSizeOfLetter)).toBe('24px');
      expect(await letter.isVisible()).toBe(true);
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Mark as sent' }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Mark as sent' }).click();
      await page.getByRole('heading', { name: 'No message waits to be sent by hand' }).waitFor();
      await page.getByRole('link', { name: 'How messages are sent' }).click();
      await page.getByLabel('Template ID for texts').fill('x');
      await page.getByRole('button', { name: 'Save' }).click();
      await expectAccessible(page, `${messagePaths.settings} with errors`);
    } finally {
      await page.context().close();
    }
  },
);

test.each([1280, 390])(
  'a picture is added to a case, and a wrong file is explained, %i wide',
  async (width) => {
    const page = await open(width);
    try {
      await page.goto(`${url}${filePaths.add(county.caseId)}`);
      await expectAccessible(page, filePaths.add(':case'));
      const wrong = { name: 'words.txt', mimeType: 'text/plain', buffer: Buffer.from('words') };
      await page.getByLabel('Photographs or documents').setInputFiles(wrong);
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByRole('link', { name: /is not a kind of file that can be kept/ }).waitFor();
      await expectAccessible(page, `${filePaths.add(':case')} with errors`);
    } finally {
      await page.context().close();
    }
  },
);
