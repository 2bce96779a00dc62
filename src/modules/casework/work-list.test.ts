import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { sampleCase, sampleService, taken, transactAs } from './casework.samples.ts';
import { triageCase } from './triage.command.ts';
import type { Urgency, UrgencyReason } from './triage.rules.ts';
import { workDay } from './work-day.store.ts';
import {
  quietSince,
  stepCursorFrom,
  stepCursorText,
  stretchesOf,
  whyNow,
} from './work-list.rules.ts';
import type { Reasons, WorkOrder } from './work-list.rules.ts';
import { workSteps } from './work-list.store.ts';
import type { StepQuery, WorkRow } from './work-list.store.ts';

const today = plainDate('2026-03-17');
const now = new Date('2026-03-17T09:00:00Z');

describe('why a row stands where it does', () => {
  const plain: Reasons = {
    dueOn: plainDate('2026-03-20'),
    lastWordOn: plainDate('2026-03-13'),
    urgency: 'routine',
    urgencyReasons: [],
    withSupplier: false,
    held: null,
  };
  test.each<[string, Partial<Reasons>]>([
    ['Due in 3 working days', {}],
    ['Due today', { dueOn: today }],
    ['Due Wednesday 18 March', { dueOn: plainDate('2026-03-18') }],
    ['Late', { dueOn: plainDate('2026-03-13') }],
    ['The supplier is 2 working days late', { dueOn: plainDate('2026-03-13'), withSupplier: true }],
    ['Urgent: leaving hospital soon', { urgency: 'urgent', urgencyReasons: ['hospital_soon'] }],
    [
      'Late; high: cannot wash safely and cold home and poor health',
      {
        dueOn: plainDate('2026-03-16'),
        urgency: 'high',
        urgencyReasons: ['cannot_wash', 'cold_home'],
      },
    ],
    ['Not yet triaged', { urgency: 'unset' }],
    ['No word for 15 working days', { lastWordOn: plainDate('2026-02-24') }],
    [
      'On hold (in hospital), waiting for Joan to come home',
      { held: { reason: 'in_hospital', waitingFor: 'Joan to come home' } },
    ],
  ])('%s', (words, change) => {
    expect(whyNow({ ...plain, ...change }, today)).toBe(words);
  });
});

test('fifteen working days ago is the same day whatever weekend lies between', () => {
  expect(quietSince(today, 15)).toBe('2026-02-24');
  expect(quietSince(plainDate('2026-04-07'), 15)).toBe('2026-03-15');
});

test('where a page ended is read back from its address, and nothing else is', () => {
  const cursor = {
    late: true,
    urgencyRank: 2,
    dueOn: today,
    lastWordOn: today,
    receivedOn: today,
    stepId: '018f0000-0000-7000-8000-000000000000',
  };
  expect(stepCursorFrom(stepCursorText(cursor))).toEqual(cursor);
  expect(
    ['', '1_9_2026-03-17_2026-03-17_2026-03-17_x', "'; drop table"].map(stepCursorFrom),
  ).toEqual([null, null, null]);
});

test('a page in order of priority goes on in the stretch in which the last one ended', () => {
  const cursor = { ...stepCursorOf(2), late: false };
  const left = stretchesOf('due', 'priority', today, cursor);
  expect(left.map(({ late, urgencyRank, after }) => [late, urgencyRank, after !== null])).toEqual([
    [false, 2, true],
    [false, 3, false],
    [false, 4, false],
  ]);
});

describe.each(bothDatabases)('the work list on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let amira: Acting<StaffActor>;
  const cases = new Map<string, SampleCase>();
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
    amira = { actor: service.amira, now, today };
    await open('routine', '2026-03-02', 'routine', []);
    await open('urgent', '2026-03-13', 'urgent', ['hospital_soon']);
    await open('high and late', '2026-02-02', 'high', ['fallen']);
    await open('new', '2026-03-17', null, []);
    await open('late', '2026-02-03', 'routine', []);
    await open('elsewhere', '2026-03-02', 'routine', [], service.charnwood);
  }, 120_000);
  afterAll(() => database.close());

  /** A case that was triaged on the day on which it came in. */
  async function open(
    name: string,
    receivedOn: string,
    urgency: Urgency | null,
    urgencyReasons: readonly UrgencyReason[],
    localityId = service.blaby,
  ): Promise<void> {
    const acting = { ...service.acting, today: plainDate(receivedOn) };
    await transactAsJob(database, acting, async (tx) => {
      const opened = await sampleCase(tx, acting, localityId);
      cases.set(name, opened);
      if (urgency === null) return;
      taken(
        await triageCase(tx, acting, opened.caseId, {
          urgency,
          urgencyReasons,
          complexity: 'simple',
          way: { route: 'hsc_visit' },
          namedContactId: (localityId === service.blaby ? service.amira : service.nadia).staffId,
          note: '',
        }),
      );
    });
  }

  const query = (change: Partial<StepQuery> = {}): StepQuery => ({
    view: { kind: 'me' },
    listing: 'due',
    order: 'priority',
    stepKey: null,
    localityId: null,
    after: null,
    limit: 26,
    ...change,
  });
  const list = (acting: Acting<StaffActor>, change: Partial<StepQuery> = {}) =>
    transactAs(database, acting, (tx) => workSteps(tx, acting, query(change)));
  const named = (rows: readonly WorkRow[]) =>
    rows.map((row) => [...cases].find(([, one]) => one.caseId === row.caseId)?.[0]);

  test.each<[WorkOrder, readonly string[]]>([
    ['priority', ['high and late', 'late', 'routine', 'urgent', 'new']],
    ['due', ['high and late', 'late', 'routine', 'new', 'urgent']],
    ['age', ['high and late', 'late', 'routine', 'urgent', 'new']],
  ])('by %s, and a page at a time nothing is hidden or shown twice', async (order, expected) => {
    expect(
      named(await list(amira, { order }))
        .slice()
        .sort(),
    ).toEqual([...expected].sort());
    expect(named(await list(amira, { order }))[0]).toBe(expected[0]);
    const seen: WorkRow[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const last = seen.at(-1);
      const after = last === undefined ? null : { ...last, late: last.dueOn < today };
      seen.push(...(await list(amira, { order, after, limit: 1 })));
    }
    expect(named(seen)).toEqual(named(await list(amira, { order })));
  });

  test('late goes before urgent, and urgent before the rest', async () => {
    const rows = await list(amira);
    const late = rows.filter((row) => row.dueOn < today);
    expect(rows.slice(0, late.length)).toEqual(late);
    expect(late.map((row) => row.urgencyRank)).toEqual(
      late.map((row) => row.urgencyRank).sort((a, b) => a - b),
    );
    expect(named(rows.filter((row) => row.dueOn >= today))).toEqual(['urgent', 'new']);
  });

  test('says what the case is called, where it is and how far it has come', async () => {
    expect(await list(amira, { listing: 'today' })).toEqual([]);
    const [fresh] = await list(amira, { stepKey: 'triage' });
    expect(fresh).toMatchObject({
      reference: cases.get('new')?.reference,
      localityName: 'Blaby',
      name: 'Triage',
      ownerName: 'Amira Solanki',
      pathway: null,
    });
  });

  test('the overdue are those before today', async () => {
    const rows = await list(amira, { listing: 'overdue' });
    expect(rows.every((row) => row.dueOn < today)).toBe(true);
    const day = await transactAs(database, amira, (tx) => workDay(tx, amira, { kind: 'me' }));
    expect(day).toMatchObject({ overdue: rows.length, openCases: 5, visits: [] });
  });

  test('a team and a role see their own, and another district nothing of it', async () => {
    const { blabyTeam } = service;
    const marcus = { ...amira, actor: service.marcus };
    expect(await list(marcus)).toEqual([]);
    expect(await list(marcus, { view: { kind: 'team', teamId: blabyTeam } })).toHaveLength(5);
    expect(await list(marcus, { view: { kind: 'role', role: 'hsc' } })).toHaveLength(5);
    const nadia = { ...amira, actor: service.nadia };
    expect(named(await list(nadia))).toEqual(['elsewhere']);
    expect(named(await list(nadia, { view: { kind: 'role', role: 'hsc' } }))).toEqual([
      'elsewhere',
    ]);
    expect(await list(nadia, { view: { kind: 'team', teamId: blabyTeam } })).toEqual([]);
    const manager = { ...amira, actor: service.manager };
    expect(await list(manager, { view: { kind: 'role', role: 'hsc' } })).toHaveLength(6);
    expect(
      await list(manager, { view: { kind: 'role', role: 'hsc' }, localityId: service.charnwood }),
    ).toHaveLength(1);
  });
});

function stepCursorOf(urgencyRank: number) {
  return {
    late: true,
    urgencyRank,
    dueOn: today,
    lastWordOn: today,
    receivedOn: today,
    stepId: '018f0000-0000-7000-8000-000000000000',
  };
}
