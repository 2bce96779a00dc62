import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemonstration } from '../../src/demonstration/index.ts';
import { londonDay } from '../../src/kernel/london.ts';
import { median } from '../../src/kernel/statistics.ts';
import { jobIn } from '../../src/platform/access/each-partnership.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import { startSession } from '../../src/platform/accounts/sessions.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { contactSlots } from '../../src/slots.ts';
import type { Asking } from './browser.ts';
import { ask, keptConnections } from './browser.ts';
import { startServed } from './served.ts';
import { fixed, printTable } from './table.ts';

/** Beside the pages of each kind of help, which the first page leads to. */
const publicPages = [
  ...['/', '/contact-us', '/accessibility', '/privacy', '/cookies'],
  ...['/ask', '/track', '/sign-in'],
];
const starts = 5;
const requests = 200;

/** What a small installation asks of a machine: bytes of public pages, time to start, memory. */
export async function measureLightness(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lightbulb-bench-'));
  try {
    const session = await makeDemonstration(folder);
    await measureStarts(folder);
    const served = await startServed({ DATA_FOLDER: folder });
    try {
      await measureBytes(served.port);
      await visitMany(served.port, session);
      printTable(
        'Memory',
        ['', 'MB (aim 500)'],
        [
          [
            `server with the embedded database, after ${requests} requests`,
            fixed(served.residentMegabytes(), 0),
          ],
        ],
      );
    } finally {
      await served.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The demonstration as a first start makes it, on the embedded database. Answers somebody's session. */
async function makeDemonstration(folder: string): Promise<string> {
  const database = await openDatabase({ kind: 'embedded', folder });
  try {
    await createDemonstration(database, {
      seed: 'lightbulb',
      today: londonDay(new Date()),
      cases: 220,
      openCase: contactSlots.openCase,
      progress: () => {},
    });
    return await signIn(database);
  } finally {
    await database.close();
  }
}

async function signIn(database: Database): Promise<string> {
  const now = new Date();
  const [first] = await database.kysely.selectFrom('partnerships').selectAll().execute();
  const partnershipId = first?.partnership_id ?? '';
  return transactAsJob(database, jobIn(partnershipId, 'bench', now), async (tx) => {
    const row = await tx
      .selectFrom('accounts as a')
      .innerJoin('assignments as x', (join) =>
        join
          .onRef('x.partnership_id', '=', 'a.partnership_id')
          .onRef('x.staff_id', '=', 'a.staff_id'),
      )
      .select('a.account_id')
      .where('a.partnership_id', '=', partnershipId)
      .where('x.role', '=', 'administrator')
      .executeTakeFirstOrThrow();
    return startSession(tx, partnershipId, row.account_id, now);
  });
}

async function measureStarts(folder: string): Promise<void> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const served = await startServed({ DATA_FOLDER: folder });
    times.push(served.startedIn / 1000);
    await served.stop();
  }
  printTable(
    `Start on an existing folder, embedded database, ${starts} starts`,
    ['', 'seconds (aim 3)'],
    [
      ['median', fixed(median(times) ?? 0, 2)],
      ['slowest', fixed(Math.max(...times), 2)],
    ],
  );
}

async function measureBytes(port: number): Promise<void> {
  const rows: string[][] = [];
  const home = await ask({ port, path: '/', plain: true });
  const topics = [...home.body.toString('utf8').matchAll(/href="(\/help\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const paths = new Set([...publicPages, ...topics]);
  for (const path of paths) {
    const led = await ledTo(port, path);
    const page = await ask({ port, ...led, plain: true });
    if (page.status !== 200) throw new Error(`${led.path} answered ${page.status}`);
    const own = (await ask({ port, ...led })).wireBytes;
    let fetched = 0;
    const fetches = fetchedBy(page.body.toString('utf8'));
    for (const each of fetches) fetched += (await ask({ port, path: each })).wireBytes;
    rows.push([led.path, kilobytes(own), String(fetches.length), kilobytes(own + fetched)]);
  }
  printTable(
    'Public pages over the wire, headers included, nothing kept from before',
    ['', 'page, kB', 'files', 'all, kB (aim 100)'],
    rows,
  );
}

/** Where an address leads, with the cookies that it gives: the first question of a request for help. */
async function ledTo(port: number, path: string): Promise<Pick<Asking, 'path' | 'cookies'>> {
  const { location, cookies } = await ask({ port, path });
  return location === '' ? { path } : { path: location, cookies };
}

/** Stylesheets, scripts, pictures and icons that a page makes a browser fetch. */
function fetchedBy(html: string): readonly string[] {
  const tags = html.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="(\/[^"]+)"/g);
  return [...new Set([...tags].map(([, path = '']) => path))];
}

function kilobytes(bytes: number): string {
  return fixed(bytes / 1000, 1);
}

/** Staff pages and public ones in turn, as they would come on a day. */
async function visitMany(port: number, session: string): Promise<void> {
  const agent = keptConnections(4);
  const list = await ask({ port, path: '/work?view=role-hsc', session, plain: true });
  const cases = [...list.body.toString('utf8').matchAll(/href="(\/cases\/[0-9a-f-]{36})"/g)].map(
    ([, path = '']) => path,
  );
  const all = ['/work', '/performance', '/cases/search?q=Joan', '/', '/contact-us', ...cases];
  for (let made = 0; made < requests; made += 4) {
    await Promise.all(
      [0, 1, 2, 3].map((step) => {
        const path = all[(made + step) % all.length] ?? '/';
        return ask({ port, path, session, agent });
      }),
    );
  }
  agent.destroy();
}
