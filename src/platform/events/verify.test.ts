import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { behindPolicies } from '../../../tests/harness/behind-policies.ts';
import {
  bothDatabases,
  freshFolder,
  freshPostgresDatabase,
} from '../../../tests/harness/database.ts';
import { newPartnership } from '../../../tests/harness/partnership.ts';
import type { Acting, JobActor } from '../access/actor.ts';
import { enterAs, transactAsJob } from '../access/enter.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import { appendEvent } from './append.ts';
import { exportCheckpoint } from './checkpoint.ts';
import { verifyChains } from './verify.ts';

const now = new Date('2026-03-02T10:15:30.123Z');

describe.each(bothDatabases)('the log on $kind', ({ fresh }) => {
  let source: Awaited<ReturnType<typeof fresh>>;
  let database: Database;
  let acting: Acting<JobActor>;
  beforeAll(async () => {
    source = await fresh();
    database = await openDatabase(source.settings);
    acting = await newPartnership(database, { now });
  }, 60_000);
  afterAll(() => database.close());

  const problems = async (checkpoint?: string) =>
    (await verifyChains(database, { now, ...(checkpoint !== undefined && { checkpoint }) }))
      .problems;
  const tamper = (statements: string) => behindPolicies(source, database, statements);

  /** A case's stream of some events with words, and the faults that its own stream has. */
  const caseWith = async (count: number) => {
    const stream = newId(now);
    const events: string[] = [];
    for (let n = 1; n <= count; n += 1) {
      events.push(await append(database, acting, stream, `word ${n}`));
    }
    const faults = async (checkpoint?: string) =>
      (await problems(checkpoint))
        .filter((problem) => problem.streamId === stream)
        .map(({ kind, sequence, eventId }) => [kind, sequence, eventId]);
    return { stream, events, faults };
  };

  test('that nobody has touched is clean, and is counted', async () => {
    const { faults } = await caseWith(3);
    expect(await faults()).toEqual([]);
    const counted = await verifyChains(database, { now });
    expect(counted.streams).toBeGreaterThanOrEqual(1);
    expect(counted.events).toBeGreaterThanOrEqual(3);
    expect(counted.details).toBe(counted.events);
  });

  test('names a row that was altered, and says so in a sentence', async () => {
    const { stream, events, faults } = await caseWith(3);
    await tamper(`update events set data = '{"n": 9}' where event_id = '${events[1]}'`);
    expect(await faults()).toEqual([['changed_row', 2, events[1]]]);
    const [problem] = (await problems()).filter((one) => one.streamId === stream);
    expect(problem?.sentence).toBe(
      `Stream ${stream}: event 2 (${events[1]}) was changed after it was recorded.`,
    );
  });

  test('names the next link when an altered row was given a hash to match', async () => {
    const { events, faults } = await caseWith(3);
    await tamper(`update events e set occurred_on = '2020-01-01' where event_id = '${events[1]}';
      update events e set hash = sha256(e.previous_hash || event_body(e)) where event_id = '${events[1]}'`);
    expect(await faults()).toEqual([['broken_link', 3, events[2]]]);
  });

  test('names a head that is not the last event', async () => {
    const { events, faults } = await caseWith(2);
    await tamper(`update events e set occurred_on = '2020-01-01' where event_id = '${events[1]}';
      update events e set hash = sha256(e.previous_hash || event_body(e)) where event_id = '${events[1]}'`);
    expect(await faults()).toEqual([['differs_from_head', 2, undefined]]);
  });

  test('names the event after one that was taken out', async () => {
    const { events, faults } = await caseWith(3);
    await tamper(`delete from event_details where event_id = '${events[1]}';
      delete from events where event_id = '${events[1]}'`);
    expect(await faults()).toEqual([['broken_link', 3, events[2]]]);
  });

  test('names a stream that was cut', async () => {
    const { events, faults } = await caseWith(3);
    await tamper(`delete from event_details where event_id = '${events[2]}';
      delete from events where event_id = '${events[2]}'`);
    expect(await faults()).toEqual([['shorter_than_head', 2, undefined]]);
  });

  test('names a stream whose head is gone', async () => {
    const { stream, faults } = await caseWith(1);
    await tamper(`delete from streams where stream_id = '${stream}'`);
    expect(await faults()).toEqual([['differs_from_head', 1, undefined]]);
  });

  test('names words that were altered, moved, added or taken away', async () => {
    const { stream, events, faults } = await caseWith(4);
    const bare = await transactAsJob(database, acting, (tx) =>
      appendEvent(tx, acting, { stream: { kind: 'case', id: stream }, type: 'note_added' }),
    );
    await tamper(`update event_details set detail = '{"word":"another"}' where event_id = '${events[0]}';
      update event_details set case_id = '${newId(now)}' where event_id = '${events[1]}';
      delete from event_details where event_id = '${events[2]}';
      insert into event_details (partnership_id, event_id, salt, detail)
        values ('${acting.actor.partnershipId}', '${bare}', '\\x00112233445566778899aabbccddeeff', '{}')`);
    expect(new Set(await faults())).toEqual(
      new Set([
        ['changed_detail', 1, events[0]],
        ['moved_detail', 2, events[1]],
        ['missing_detail', 3, events[2]],
        ['unhashed_detail', 5, bare],
      ]),
    );
  });

  test('is clean after words were disposed of as they should be', async () => {
    const { events, faults } = await caseWith(2);
    await database.transact(
      async (tx) => {
        await enterAs(tx, acting.actor, acting.today);
        await sql`delete from event_details
          where partnership_id = ${acting.actor.partnershipId} and event_id = any (${events}::uuid[])`.execute(
          tx,
        );
        await appendEvent(tx, acting, {
          stream: { kind: 'settings', id: acting.actor.partnershipId },
          type: 'details_disposed',
          data: { event_ids: events },
        });
      },
      { role: 'lightbulb_disposal' },
    );
    const left = await database.transact(async (tx) => {
      await enterAs(tx, acting.actor, acting.today);
      return sql`select from event_details where event_id = any (${events}::uuid[])`.execute(tx);
    });
    expect(left.rows).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('a checkpoint shows a stream that was cut with its head, and one that was written anew', async () => {
    const [cut, anew, gone, grown] = [
      await caseWith(3),
      await caseWith(1),
      await caseWith(1),
      await caseWith(1),
    ];
    const file = join(freshFolder(), 'checkpoint');
    expect(await exportCheckpoint(database, file, now)).toBeGreaterThanOrEqual(4);
    await append(database, acting, grown.stream, 'later');
    await tamper(`delete from event_details where event_id = '${cut.events[2]}';
      delete from events where event_id = '${cut.events[2]}';
      update streams s set last_sequence = e.sequence, head_hash = e.hash from events e
        where s.stream_id = '${cut.stream}' and e.event_id = '${cut.events[1]}';
      update events set occurred_on = '2020-01-01' where event_id = '${anew.events[0]}';
      update events e set hash = sha256(e.previous_hash || event_body(e)) where event_id = '${anew.events[0]}';
      update streams s set head_hash = e.hash from events e
        where s.stream_id = '${anew.stream}' and e.event_id = '${anew.events[0]}';
      delete from event_details where event_id = '${gone.events[0]}';
      delete from events where event_id = '${gone.events[0]}';
      delete from streams where stream_id = '${gone.stream}'`);
    for (const one of [cut, anew, gone]) expect(await one.faults()).toEqual([]);
    expect(await cut.faults(file)).toEqual([['shorter_than_checkpoint', 2, undefined]]);
    expect(await anew.faults(file)).toEqual([['differs_from_checkpoint', 1, undefined]]);
    expect(await gone.faults(file)).toEqual([['shorter_than_checkpoint', 0, undefined]]);
    expect(await grown.faults(file)).toEqual([]);
  });

  test('a file that is no whole checkpoint is refused', async () => {
    const file = join(freshFolder(), 'checkpoint');
    await expect(problems(file)).rejects.toThrow('is not a checkpoint');
    writeFileSync(file, 'anything\n');
    await expect(problems(file)).rejects.toThrow('is not a checkpoint');
    await exportCheckpoint(database, file, now);
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, -2).join('\n'));
    await expect(problems(file)).rejects.toThrow('is not whole');
  });
});

test('twenty who append to one stream at once leave one unbroken chain', async () => {
  const { settings } = await freshPostgresDatabase();
  const database = await openDatabase(settings);
  try {
    const acting = await newPartnership(database, { now });
    const stream = newId(now);
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let n = 0; n < 5; n += 1) await append(database, acting, stream, `${writer} ${n}`);
      }),
    );
    expect(await verifyChains(database, { now })).toEqual({
      streams: 1,
      events: 100,
      details: 100,
      problems: [],
    });
  } finally {
    await database.close();
  }
});

test('more streams than are read at a time are all read', async () => {
  const fresh = await freshPostgresDatabase();
  const database = await openDatabase(fresh.settings);
  try {
    const one = await newPartnership(database, { now });
    const other = await newPartnership(database, { now, hostName: 'other.example.org' });
    const last = Array.from({ length: 401 }, () => newId(now)).sort();
    await transactAsJob(database, one, async (tx) => {
      for (const stream of last) await appendWord(tx, one, stream, 'word');
    });
    await append(database, other, newId(now), 'word');
    await behindPolicies(
      fresh,
      database,
      `update events set because = 'x' where stream_id = '${last.at(-1)}'`,
    );
    const found = await verifyChains(database, { now });
    expect(found).toMatchObject({ streams: 402, events: 402, details: 402 });
    expect(found.problems.map(({ kind, streamId }) => [kind, streamId])).toEqual([
      ['changed_row', last.at(-1)],
    ]);
  } finally {
    await database.close();
  }
});

function append(database: Database, acting: Acting<JobActor>, stream: string, word: string) {
  return transactAsJob(database, acting, (tx) => appendWord(tx, acting, stream, word));
}

function appendWord(
  tx: Parameters<typeof appendEvent>[0],
  acting: Acting<JobActor>,
  stream: string,
  word: string,
): Promise<string> {
  return appendEvent(tx, acting, {
    stream: { kind: 'case', id: stream },
    type: 'note_added',
    caseId: stream,
    data: { n: 1 },
    detail: { word },
  });
}
