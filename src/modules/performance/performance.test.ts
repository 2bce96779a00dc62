import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { serverWith } from '../../../tests/harness/visit.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { londonInstant } from '../../kernel/london.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleService } from '../casework/casework.samples.ts';
import {
  SampleBrowser,
  sampleCase,
  sampleService,
  taken,
  transactAs,
} from '../casework/casework.samples.ts';
import { closeCase } from '../casework/index.ts';
import { performanceRoutes } from './index.ts';
import { measureKeys } from './measures.rules.ts';
import type { MeasureKey } from './measures.rules.ts';
import { countVisible, listVisible, settingOf } from './measures.store.ts';
import { paths } from './paths.ts';
import { readParts } from './performance.routes.tsx';
import { performanceView } from './performance.view.ts';
import type { PerformanceView } from './performance.view.ts';
import { casesHref, listChoiceFrom } from './selection.form.ts';
import { daysRows, waitingRows } from './csv-rows.ts';
import { countWords } from './words.rules.ts';

const today = plainDate('2026-03-17');
const now = londonInstant(today, '09:00');

/**
 * Blaby closed two, after 10 and 20 days, and has two open: one that nobody has triaged or spoken
 * to since 10 February, one of yesterday. Charnwood closed one after 60 days and another last
 * April after 8, and has three open since 1 March, one of them restricted.
 */
const handful = [
  ['blaby', '2026-01-05', '2026-01-15'],
  ['blaby', '2026-02-01', '2026-02-21'],
  ['blaby', '2026-02-10', null],
  ['blaby', '2026-03-16', null],
  ['charnwood', '2026-01-10', '2026-03-11'],
  ['charnwood', '2025-04-02', '2025-04-10'],
  ['charnwood', '2026-03-01', null],
  ['charnwood', '2026-03-01', null],
  ['charnwood', '2026-03-01', null],
] as const;

describe.each(bothDatabases)('performance on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let server: FastifyInstance;
  let manager: Acting<StaffActor>;
  let senior: Acting<StaffActor>;
  let board: Acting<StaffActor>;

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, londonInstant(plainDate('2025-04-01'), '09:00'));
    for (const [district, receivedOn, closedOn] of handful) {
      await aCase(service[district], plainDate(receivedOn), closedOn && plainDate(closedOn));
    }
    const restricted = await transactAsJob(database, on(today), (tx) =>
      tx
        .selectFrom('cases')
        .select('case_id')
        .where('locality_id', '=', service.charnwood)
        .where('status', '=', 'open')
        .executeTakeFirstOrThrow(),
    );
    await transactAsJob(database, on(today), (tx) =>
      tx
        .updateTable('cases')
        .set({ restricted: true })
        .where('case_id', '=', restricted.case_id)
        .execute(),
    );
    ({ server } = await serverWith(database, performanceRoutes));
    manager = { actor: service.manager, now, today };
    const as = (actor: StaffActor, role: 'senior_hsc' | 'board_member') => ({
      actor: { ...actor, assignments: actor.assignments.map((one) => ({ ...one, role })) },
      now,
      today,
    });
    senior = as(service.amira, 'senior_hsc');
    board = as(service.manager, 'board_member');
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  function on(day: PlainDate) {
    return { ...service.acting, now: londonInstant(day, '09:00'), today: day };
  }

  async function aCase(localityId: string, receivedOn: PlainDate, closedOn: PlainDate | null) {
    const opening = on(receivedOn);
    const { caseId } = await transactAsJob(database, opening, (tx) =>
      sampleCase(tx, opening, localityId),
    );
    if (closedOn === null) return;
    const closing = on(closedOn);
    await transactAsJob(database, closing, async (tx) => {
      const { version } = await tx
        .selectFrom('cases')
        .select('version')
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow();
      const how = { reason: 'withdrawn', achieved: 'not_answered', ownWords: '' } as const;
      taken(await closeCase(tx, closing, { caseId, version, ...how }));
    });
  }

  const read = (acting: Acting<StaffActor>, period = '') =>
    transactAs(database, acting, (tx) => readParts(tx, acting, fieldsFrom({ period })));

  /** How many cases are on the list that a figure leads to. */
  const listed = (acting: Acting<StaffActor>, href: string) =>
    transactAs(database, acting, async (tx) => {
      const query = Object.fromEntries(new URL(href, 'http://lightbulb.example').searchParams);
      const choice = listChoiceFrom(fieldsFrom(query), today);
      if (choice === null) throw new Error(`Nothing is at ${href}`);
      const setting = await settingOf(tx, acting);
      const rows = await listVisible(tx, acting, setting, choice.selection, {
        limit: 100,
        offset: 0,
      });
      expect(await countVisible(tx, acting, setting, choice.selection)).toBe(rows.length);
      return rows;
    });

  test('the figures are those worked by hand', async () => {
    const { figures, setting } = await read(manager);
    expect(setting.districts.map(({ name }) => name)).toEqual(['Blaby', 'Charnwood']);
    expect(figures.totals).toEqual({
      received: all(9),
      closed: all(4),
      open: all(5),
      overdue: all(4),
      quiet: all(1),
    });
    expect(figures.days).toMatchObject({
      districts: [
        { closed: all(2), mean: 15 },
        { closed: all(2), mean: 34 },
      ],
      weighted: 24.5,
      meanOfDistricts: 24.5,
      median: 15,
      ninetieth: 60,
    });
    expect(figures.waiting.steps).toEqual([
      { step: 'Triage', cells: [all(2), all(3)], total: all(5), oldest: 35 },
    ]);
    expect(figures.waiting.oldest).toEqual([35, 16]);
  });

  test('a quarter and a month count what happened in them', async () => {
    const quarter = (await read(manager, 'quarter')).figures;
    expect(quarter.totals).toMatchObject({ received: all(8), closed: all(3), open: all(5) });
    expect(quarter.days).toMatchObject({ weighted: 30, meanOfDistricts: 37.5, ninetieth: 60 });
    const february = (await read(manager, '2026-02')).figures;
    expect(february.totals).toMatchObject({ received: all(2), closed: all(1) });
    expect(february.months.map(({ closed }) => closed.cases)).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
    ]);
  });

  test('a number and its list agree, for every measure, district and step', async () => {
    const { figures, setting, period } = await read(manager, 'quarter');
    const restrictedIn = (measure: MeasureKey) =>
      measure === 'closed' || measure === 'quiet' ? 0 : 1;
    for (const measure of measureKeys) {
      const rows = await listed(manager, casesHref(measure, period));
      expect(rows).toHaveLength(figures.totals[measure].cases - restrictedIn(measure));
    }
    const [blaby, charnwood] = setting.districts.map(({ localityId }) => localityId);
    const of = (localityId?: string) => ({ localityId: localityId ?? null, step: 'Triage' });
    expect(await listed(manager, casesHref('open', period, of(blaby)))).toHaveLength(2);
    expect(await listed(manager, casesHref('open', period, of(charnwood)))).toHaveLength(2);
    expect(await listed(manager, casesHref('open', period, { step: 'Fit it' }))).toEqual([]);
    const [longest] = await listed(manager, casesHref('closed', period));
    expect(longest).toMatchObject({ receivedOn: '2026-01-10', closedOn: '2026-03-11' });
  });

  test('another district’s small numbers are left out, and its cases stay closed', async () => {
    const parts = await read(senior);
    const { figures, period } = parts;
    expect(figures.totals.open).toEqual({ cases: 2, leftOut: 1 });
    expect(figures.waiting.steps[0]?.cells.map(countWords)).toEqual(['2', 'fewer than 5']);
    expect(figures.days).toMatchObject({ weighted: 15, meanOfDistricts: 15, districtsCounted: 1 });
    expect(await listed(senior, casesHref('open', period))).toHaveLength(2);
    expect(
      await listed(senior, casesHref('open', period, { localityId: service.charnwood })),
    ).toEqual([]);
    expect(waitingRows(parts)[1]).toEqual(['Triage', 2, 'fewer than 5', '2*', 35]);
    expect(daysRows(parts)[2]).toEqual(['Charnwood', '', 'small numbers', 'Last 12 months']);
  });

  test('a finding is stated where all is counted, and not where something is left out', async () => {
    const whole = performanceView(await read(manager));
    expect(wordsOf(whole.lede)).toBe(
      'In the last 12 months 9 people were referred and 4 cases were closed, 5 cases fewer than ' +
        'came in. Now 5 people wait, 3 of them in Charnwood; 4 have something overdue.',
    );
    expect(whole.waiting.finding).toBe('5 of the 5 people waiting are at one step: Triage');
    const part = performanceView(await read(senior));
    expect(wordsOf(part.lede)).not.toMatch(/than came in|Charnwood/);
    expect(wordsOf(part.lede)).toContain('at least ');
    expect([part.months.finding, part.waiting.finding, part.days.finding]).toEqual([
      'Cases in and out by month',
      'People waiting now, by step and district',
      'Days from referral to closed',
    ]);
  });

  test('who opens no cases sees no small number at all', async () => {
    const { figures } = await read(board);
    expect(figures.totals.open).toEqual({ cases: 0, leftOut: 2 });
    expect(figures.days.weighted).toBeNull();
  });

  test('another partnership sees nothing of this one', async () => {
    const stranger = { ...manager, actor: { ...manager.actor, partnershipId: newId(now) } };
    const { figures, setting, period } = await read(stranger);
    expect(setting.districts).toEqual([]);
    for (const measure of measureKeys) {
      expect(figures.totals[measure]).toEqual(all(0));
      expect(await listed(stranger, casesHref(measure, period))).toEqual([]);
    }
  });

  test('after the figures are read, the reader is nobody but themselves again', async () => {
    const seen = await transactAs(database, senior, async (tx) => {
      await readParts(tx, senior, fieldsFrom({}));
      return tx.selectFrom('cases').select('locality_id').execute();
    });
    expect(new Set(seen.map(({ locality_id }) => locality_id))).toEqual(new Set([service.blaby]));
  });

  test('every figure of the page opens the list that counts as many', async () => {
    const browser = await SampleBrowser.signedIn(server, database, service, service.manager);
    const page = await browser.get(paths.performance);
    expect(page.status).toBe(200);
    const links = new Map(
      [...page.text.matchAll(/href="(\/performance\/cases\?[^"]*)"[^>]*>([\d,]+)</g)].map(
        ([, href = '', number = '']) => [href.replaceAll('&amp;', '&'), number],
      ),
    );
    expect(links.size).toBeGreaterThan(20);
    for (const href of links.keys()) expect((await browser.get(href)).status).toBe(200);
    const open = await browser.get(`${paths.cases}?count=open`);
    expect(open.text).toContain('The figure counts 5 cases. You may open 4 of them');
    expect(open.text).toContain('Joan Tallis');
    for (const file of [paths.totalsCsv, paths.monthsCsv, paths.waitingCsv, paths.daysCsv]) {
      expect((await browser.get(file)).status).toBe(200);
    }
  });

  test('addresses that no figure leads to are not found, and who may not see is refused', async () => {
    const browser = await SampleBrowser.signedIn(server, database, service, service.manager);
    for (const query of [
      '',
      'count=all',
      'count=closed&period=1999-01',
      'count=open&district=x',
      `count=open&district=${newId(now)}`,
      'count=open&page=9',
    ]) {
      expect([query, (await browser.get(`${paths.cases}?${query}`)).status]).toEqual([query, 404]);
    }
    const worker = await SampleBrowser.signedIn(server, database, service, service.amira);
    expect((await worker.get(paths.performance)).status).toBe(403);
    expect((await worker.get(`${paths.cases}?count=open`)).status).toBe(403);
  });
});

function wordsOf(lede: PerformanceView['lede']): string {
  return lede.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function all(cases: number) {
  return { cases, leftOut: 0 };
}
