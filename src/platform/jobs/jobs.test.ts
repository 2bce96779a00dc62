import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { newPartnership } from '../../../tests/harness/partnership.ts';
import type { Acting, JobActor } from '../access/actor.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { startJobs } from './jobs.ts';
import type { RunningJobs } from './jobs.ts';
import type { ScheduledJob } from './scheduled.ts';

const now = new Date('2026-03-02T10:15:30.123Z');
const neverByItself = '0 0 29 2 *';

describe.each(bothDatabases)('jobs on $kind', ({ fresh }) => {
  let database: Database;
  let acting: Acting<JobActor>;
  let other: Acting<JobActor>;
  let running: RunningJobs[] = [];
  let faults: [unknown, string | undefined][] = [];
  beforeEach(async () => {
    database = await openDatabase((await fresh()).settings);
    acting = await newPartnership(database, { now });
    other = await newPartnership(database, { now, hostName: 'other.example.org' });
    faults = [];
  }, 60_000);
  afterEach(async () => {
    await Promise.all(running.map((jobs) => jobs.stop()));
    running = [];
    await database.close();
  }, 60_000);

  const start = async (...jobs: ScheduledJob[]) => {
    const started = await startJobs(
      {
        database,
        report: (fault, job) => faults.push([fault, job]),
        now: () => now,
        lookEvery: 0.5,
      },
      jobs,
    );
    running.push(started);
    return started;
  };

  test('one that is due runs once in each partnership, as a job of that name', async () => {
    const seen: Acting<JobActor>[] = [];
    const job = { name: 'count the days', cron: '* * * * *', handle: keepIn(seen) };
    await start(job);
    await start(job);
    await until(() => seen.length >= 2);
    await pause(1_500);
    const expected = [acting, other].map(({ actor, ...when }) => ({
      ...when,
      actor: { ...actor, job: 'count the days' },
    }));
    expect(seen.toSorted(byPartnership)).toEqual(expected.toSorted(byPartnership));
    expect(faults).toEqual([]);
  });

  test('one that is asked for runs for that partnership alone', async () => {
    const seen: Acting<JobActor>[] = [];
    const jobs = await start({ name: 'on demand', cron: neverByItself, handle: keepIn(seen) });
    await jobs.runSoon('on demand', other.actor.partnershipId);
    await until(() => seen.length > 0);
    expect(seen.map((one) => one.actor.partnershipId)).toEqual([other.actor.partnershipId]);
    await expect(jobs.runSoon('another', other.actor.partnershipId)).rejects.toThrow('no job');
  });

  test('what waits already is not put in again', async () => {
    const seen: Acting<JobActor>[] = [];
    const jobs = await start({ name: 'on demand', cron: neverByItself, handle: keepIn(seen) });
    await jobs.stop();
    await Promise.all(
      Array.from({ length: 5 }, () => jobs.runSoon('on demand', other.actor.partnershipId)),
    );
    const { rows } = await database.executeSql(
      "select data from pgboss.job where name = 'on-demand'",
    );
    expect(rows).toEqual([{ data: { partnershipId: other.actor.partnershipId } }]);
  });

  test('a fault is reported, kept out of the queue, and the work tried again', async () => {
    const jobs = await start({
      name: 'faulty',
      cron: neverByItself,
      handle: async () => {
        throw new Error('Mrs Example telephoned');
      },
    });
    await jobs.runSoon('faulty', acting.actor.partnershipId);
    await until(() => faults.length > 0);
    expect(faults).toEqual([[new Error('Mrs Example telephoned'), 'faulty']]);
    await until(async () => (await queued('faulty'))[0]?.state === 'retry');
    expect(JSON.stringify(await queued('faulty'))).not.toContain('Example');
  });

  test('stopping waits for the work under way', async () => {
    let ended = false;
    let begun = false;
    const jobs = await start({
      name: 'slow',
      cron: neverByItself,
      handle: async (on) => {
        begun = true;
        await pause(800);
        await on.health();
        ended = true;
      },
    });
    await jobs.runSoon('slow', acting.actor.partnershipId);
    await until(() => begun);
    await jobs.stop();
    expect(ended).toBe(true);
    expect((await queued('slow'))[0]?.state).toBe('completed');
  });

  test('a job that the program no longer has is not scheduled any more', async () => {
    const gone = await start({ name: 'gone', cron: neverByItself, handle: keepIn([]) });
    await gone.stop();
    await start({ name: 'kept', cron: neverByItself, handle: keepIn([]) });
    const { rows } = await database.executeSql('select name from pgboss.schedule');
    expect(rows).toEqual([{ name: 'kept' }]);
  });

  const queued = async (name: string) =>
    (await database.executeSql('select * from pgboss.job where name = $1', [name]))
      .rows as readonly { readonly state: string }[];
});

function keepIn(seen: Acting<JobActor>[]): ScheduledJob['handle'] {
  return async (_database, acting) => void seen.push(acting);
}

function byPartnership(a: Acting<JobActor>, b: Acting<JobActor>): number {
  return a.actor.partnershipId < b.actor.partnershipId ? -1 : 1;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error('It did not come about.');
    await pause(50);
  }
}
