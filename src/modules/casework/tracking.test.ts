import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, ResidentActor, StaffActor } from '../../platform/access/actor.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { enterPartnership, enterTracking } from '../../platform/http/identify.ts';
import { buildServer } from '../../platform/http/server.ts';
import { messagesOfCase } from '../../platform/messages/messages.store.ts';
import { householdView } from '../people/index.ts';
import { codeFrom, codeKey, codeLength, codeText, codeTyped } from './tracking-key.rules.ts';
import {
  newTrackingCode,
  newTrackingLink,
  newTrackingSession,
  revokeTrackingKey,
} from './tracking-key.command.ts';
import { trackingKeysOf } from './tracking-key.store.ts';
import { leaveMessage } from './tracking-message.command.ts';
import { toldOf, waitText, worksText } from './tracking-words.rules.ts';
import { trackedCase } from './tracking.store.ts';
import type { TrackingView } from './tracking.view.ts';
import { trackingView } from './tracking.view.ts';
import { trackingRoutes } from './tracking.routes.tsx';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { sampleCase, sampleService, taken, transactAs } from './casework.samples.ts';
import { stepsOfCase } from './step.store.ts';
import { triageCase } from './triage.command.ts';

const today = plainDate('2026-03-17');
const now = new Date('2026-03-17T09:00:00Z');

describe('what people may be told', () => {
  test.each([
    ['resident', 'nothing', null, 'all'],
    ['representative', 'everything', null, 'all'],
    ['representative', 'everything_but_money', null, 'all'],
    ['representative', 'appointments', null, 'appointments'],
    ['representative', 'nothing', null, 'nothing'],
    ['representative', 'everything', plainDate('2026-03-01'), 'nothing'],
  ])('a %s who may be told %s, until %s: %s', (part, mayBeTold, untilOn, told) => {
    expect(toldOf({ part, mayBeTold, untilOn })).toBe(told);
  });
  test('nobody is told anything of a household in which they are not', () => {
    expect(toldOf(null)).toBe('nothing');
  });
});

describe('each wait in plain words', () => {
  const self = { forSelf: true, name: 'Joan' };
  const over = {
    fromOn: plainDate('2026-02-03'),
    untilOn: plainDate('2026-02-12'),
    expectedOn: null,
  };
  test.each([
    ['in_hospital', 'You were in hospital. We stopped the count for those 9 days.'],
    ['deciding', 'We waited for your decision. We stopped the count for those 9 days.'],
    ['other', 'We had to wait. We stopped the count for those 9 days.'],
  ])('%s', (reason, words) => {
    expect(waitText({ ...over, reason }, self, today)).toBe(words);
  });
  test('to a daughter it speaks of her mother by name, and says when we go on', () => {
    const hold = {
      ...over,
      reason: 'in_hospital',
      untilOn: null,
      expectedOn: plainDate('2026-03-20'),
    };
    expect(waitText(hold, { forSelf: false, name: 'Joan' }, today)).toBe(
      'Joan is in hospital. The count stopped on Tuesday 3 February, and we expect to go on by Friday 20 March.',
    );
  });
});

test.each([
  [
    ['mon', 'tue', 'wed', 'thu'],
    'Amira works Monday to Thursday. On other days Marcus answers on the same number.',
  ],
  [
    ['mon', 'wed', 'fri'],
    'Amira works Monday, Wednesday and Friday. On other days Marcus answers on the same number.',
  ],
])('%s', (days, words) => {
  expect(worksText('Amira', days, 'Marcus')).toBe(words);
});

test('a code is read as it is typed, and nothing that it cannot be', () => {
  const code = codeFrom(new Uint8Array(codeLength * 4).fill(7));
  expect(codeTyped(` ${codeText(code).toLowerCase()} `)).toBe(code);
  expect([codeTyped('7KQ4 M2X'), codeTyped('7KQ4 M2X0'), codeTyped('')]).toEqual(['', '', '']);
});

describe.each(bothDatabases)('the tracking page on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let amira: Acting<StaffActor>;
  let joan: SampleCase;
  let ruthId: string;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
    amira = { actor: service.amira, now, today };
  }, 120_000);
  afterAll(() => database.close());

  async function newCase(): Promise<void> {
    await transactAsJob(database, service.acting, async (tx) => {
      joan = await sampleCase(tx, service.acting, service.blaby);
      const household = await householdView(tx, amira.actor.partnershipId, joan.householdId);
      ruthId = household?.people.find((person) => person.part === 'representative')?.personId ?? '';
    });
  }

  const holder = (personId: string) => ({ ...joan, personId });
  const asAmira = <T>(work: (tx: Tx) => Promise<T>) => transactAs(database, amira, work);

  /** Acts as whoever holds a key; null when it opens nothing. */
  async function withKey<T>(
    token: string,
    kind: 'link' | 'code' | 'session',
    work: (tx: Tx, acting: Acting<ResidentActor>) => Promise<T>,
  ): Promise<T | null> {
    return database.transact(async (tx) => {
      await enterPartnership(tx, 'lightbulb.example', today);
      const actor = await enterTracking(tx, token, kind, now, today);
      return actor === null ? null : work(tx, { actor, now, today });
    });
  }

  const view = (tx: Tx, acting: Acting<ResidentActor>): Promise<TrackingView | null> =>
    viewOf(tx, acting);

  test('a link shows the resident where their own case is, and no other', async () => {
    await newCase();
    const other = joan;
    await newCase();
    const token = await asAmira((tx) => newTrackingLink(tx, amira, holder(joan.personId)));
    const shown = await withKey(token, 'link', view);
    expect(shown).toMatchObject({
      told: 'all',
      title: 'Where is my adaptation?',
      next: { action: 'We read what you told us and get in touch by Thursday 19 March.' },
      contact: { name: 'Amira Solanki' },
    });
    const seen = await withKey(token, 'link', (tx) =>
      tx.selectFrom('cases').select('case_id').execute(),
    );
    expect(seen).toEqual([{ case_id: joan.caseId }]);
    expect(other.caseId).not.toBe(joan.caseId);
  });

  test('to her daughter it speaks of Joan', async () => {
    const token = await asAmira((tx) => newTrackingLink(tx, amira, holder(ruthId)));
    const shown = await withKey(token, 'link', view);
    expect(shown?.title).toBe('Where is Joan’s adaptation?');
    expect(shown?.seenBy).toContain('Joan Tallis.');
  });

  test('a code opens nothing without the reference and the date of birth, and is no cookie', async () => {
    const code = taken(await asAmira((tx) => newTrackingCode(tx, amira, holder(joan.personId))));
    const right = { reference: joan.reference, bornOn: '1946-05-11', code };
    const opens = (parts: typeof right, kind: 'code' | 'session' | 'link' = 'code') =>
      withKey(codeKey(parts), kind, async (_, { actor }) => actor.proof);
    expect(await opens(right)).toBe('code');
    expect(await opens({ ...right, bornOn: '1946-05-12' })).toBeNull();
    expect(await opens({ ...right, reference: 'LB 2A2 A22A' })).toBeNull();
    expect(await opens(right, 'session')).toBeNull();
    expect(await opens(right, 'link')).toBeNull();
    const session = await withKey(codeKey(right), 'code', newTrackingSession);
    expect(await withKey(session ?? '', 'session', async () => true)).toBe(true);
    const keys = await asAmira((tx) => trackingKeysOf(tx, amira, joan.caseId));
    const key = keys.find(({ kind }) => kind === 'code');
    expect(key?.personId).toBe(joan.personId);
    const taking = { caseId: joan.caseId, keyId: key?.keyId ?? '' };
    expect((await asAmira((tx) => revokeTrackingKey(tx, amira, taking))).ok).toBe(true);
    expect(await opens(right)).toBeNull();
    expect(await withKey(session ?? '', 'session', async () => true)).toBeNull();
    expect((await asAmira((tx) => revokeTrackingKey(tx, amira, taking))).ok).toBe(false);
  });

  test('another district can neither see nor take back a key', async () => {
    await asAmira((tx) => newTrackingLink(tx, amira, holder(joan.personId)));
    const [key] = await asAmira((tx) => trackingKeysOf(tx, amira, joan.caseId));
    const nadia = { ...amira, actor: service.nadia };
    await transactAs(database, nadia, async (tx) => {
      expect(await trackingKeysOf(tx, nadia, joan.caseId)).toEqual([]);
      const taking = { caseId: joan.caseId, keyId: key?.keyId ?? '' };
      expect((await revokeTrackingKey(tx, nadia, taking)).ok).toBe(false);
    });
  });

  test('a message is kept, shown to who wrote it, and answered by somebody within two working days', async () => {
    await newCase();
    const token = await asAmira((tx) => newTrackingLink(tx, amira, holder(joan.personId)));
    const write = (words: string) =>
      withKey(token, 'link', (tx, acting) => leaveMessage(tx, acting, { words, answerBy: 'text' }));
    expect(await write('=HYPERLINK("x") <script>alert(1)</script>')).toEqual({
      ok: true,
      value: true,
    });
    expect(await write('And another thing')).toEqual({ ok: true, value: true });
    const shown = await withKey(token, 'link', view);
    expect(shown?.messages.map(({ state }) => state)).toEqual([
      'We answer by Thursday 19 March.',
      'We answer by Thursday 19 March.',
    ]);
    const steps = await asAmira((tx) => stepsOfCase(tx, amira, joan.caseId));
    expect(steps.filter((step) => step.key === 'answer_message')).toMatchObject([
      { status: 'ready', staffId: service.amira.staffId, dueOn: '2026-03-19' },
    ]);
    const ruth = await asAmira((tx) => newTrackingLink(tx, amira, holder(ruthId)));
    expect((await withKey(ruth, 'link', view))?.messages).toEqual([]);
  });

  test('a case that is closed says so, and takes no message', async () => {
    await newCase();
    const token = await asAmira((tx) => newTrackingLink(tx, amira, holder(joan.personId)));
    await asAmira(async (tx) =>
      taken(
        await triageCase(tx, amira, joan.caseId, {
          urgency: 'routine',
          urgencyReasons: [],
          complexity: 'simple',
          way: { route: 'not_for_us', signpostedTo: 'Age UK' },
          namedContactId: service.amira.staffId,
          note: '',
        }),
      ),
    );
    expect(await withKey(token, 'link', view)).toMatchObject({
      next: null,
      closed: { text: 'Others can help better than we can: Age UK.' },
      mayWrite: false,
    });
    const left = await withKey(token, 'link', (tx, acting) =>
      leaveMessage(tx, acting, { words: 'Hello', answerBy: 'text' }),
    );
    expect(left).toEqual({ ok: false, error: 'case-closed' });
  });

  test('the key of a restricted case opens nothing', async () => {
    await newCase();
    const token = await asAmira((tx) => newTrackingLink(tx, amira, holder(joan.personId)));
    await transactAsJob(database, service.acting, (tx) =>
      tx
        .updateTable('cases')
        .set({ restricted: true })
        .where('partnership_id', '=', amira.actor.partnershipId)
        .where('case_id', '=', joan.caseId)
        .execute(),
    );
    expect(await withKey(token, 'link', view)).toBeNull();
  });

  test('the eleventh try within an hour is refused, right or wrong, and all look the same', async () => {
    await newCase();
    // The server goes by the clock.
    const acting = { ...amira, now: new Date() };
    const code = taken(await asAmira((tx) => newTrackingCode(tx, acting, holder(joan.personId))));
    const config = readConfig({ DATA_FOLDER: freshFolder(), LOG_LEVEL: 'silent' });
    if (!config.ok) throw new Error(config.error.join(' '));
    const server = await buildServer({
      database,
      config: config.value,
      routes: trackingRoutes,
      navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
      assetsFolder: freshFolder(),
    });
    const form = await server.inject({ url: '/track' });
    const cookies = Object.fromEntries(form.cookies.map(({ name, value }) => [name, value]));
    const csrf = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    const send = (typed: string) =>
      server.inject({
        method: 'POST',
        url: '/track',
        cookies,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          _csrf: csrf,
          reference: joan.reference,
          'born-day': '11',
          'born-month': '5',
          'born-year': '1946',
          code: typed,
        }).toString(),
      });
    const right = await send(codeText(code));
    expect([right.statusCode, right.headers.location]).toEqual([303, '/track/case']);
    const session = right.cookies.find(({ name }) => name === 'lightbulb_tracking')?.value ?? '';
    const opened = await server.inject({
      url: '/track/case',
      cookies: { lightbulb_tracking: session },
    });
    expect(opened.body).toContain('Joan Tallis');
    for (let turn = 2; turn <= 10; turn += 1) {
      expect((await send('7KQ4 M2XW')).body).toContain('We cannot find a case with this reference');
    }
    const late = await send(codeText(code));
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('Try again in an hour');
    await server.close();
  });
});

async function viewOf(tx: Tx, acting: Acting<ResidentActor>): Promise<TrackingView | null> {
  const { partnershipId, householdId, caseId, personId, reference } = acting.actor;
  const tracked = await trackedCase(tx, acting);
  const household = await householdView(tx, partnershipId, householdId);
  if (tracked === null || household === null) return null;
  return trackingView({
    tracked,
    household,
    reference,
    viewerId: personId,
    messages: await messagesOfCase(tx, partnershipId, caseId),
    publicPhone: '',
    today,
  });
}
