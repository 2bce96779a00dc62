import PgBoss from 'pg-boss';
import { inEachPartnership, jobIn } from '../access/each-partnership.ts';
import type { Database } from '../database/database.ts';
import { makeQueueTables, queueSchema } from './queue-tables.ts';
import type { ScheduledJob } from './scheduled.ts';

/** What jobs run on. */
export interface JobParts {
  readonly database: Database;
  /** Told of each fault, with the name of the job when it is one's own. */
  report(fault: unknown, job?: string): void;
  /** The instant; the system's clock unless said. */
  now?(): Date;
  /** How often to look for work, in seconds: from 0.5 to 4, 2 unless said. Times are looked at ten times less often. */
  readonly lookEvery?: number;
}

/** Jobs that are running. */
export interface RunningJobs {
  /** Runs a job for one partnership as soon as it can, besides its times. */
  runSoon(name: string, partnershipId: string): Promise<void>;
  /** Lets what is under way finish, and takes on nothing more. */
  stop(): Promise<void>;
}

/**
 * Takes on the scheduled jobs: in the web process on the embedded database, in the worker on
 * PostgreSQL. However many processes do, each time comes once. When it comes, one piece of work for
 * each partnership is put into the queue; each is tried three times, and holds nothing but the
 * partnership's id. A piece that waits already is not put in again.
 */
export async function startJobs(
  parts: JobParts,
  jobs: readonly ScheduledJob[],
): Promise<RunningJobs> {
  const { database } = parts;
  const connection = new QueueConnection(parts);
  await makeQueueTables(database);
  const lookEvery = parts.lookEvery ?? usualPace;
  const queue = new PgBoss({
    schema: queueSchema,
    db: connection,
    cronMonitorIntervalSeconds: Math.ceil(lookEvery * 10),
    cronWorkerIntervalSeconds: Math.ceil(lookEvery),
  });
  queue.on('error', (fault) => parts.report(fault));
  await queue.start();
  for (const job of jobs) await takeOn(queue, parts, job);
  await forgetOthers(queue, jobs);
  return {
    runSoon: async (name, partnershipId) => {
      const job = jobs.find((one) => one.name === name);
      if (job === undefined) throw new Error(`There is no job called ${name}.`);
      await putIn(queue, job, partnershipId);
    },
    stop: async () => {
      await queue.stop({ graceful: true, wait: true, timeout: patience });
      await connection.settled();
    },
  };
}

/** In seconds. */
const usualPace = 2;

/** How long to let work finish when the program stops, in milliseconds. */
const patience = 20_000;

interface Piece {
  readonly partnershipId?: string;
}

async function takeOn(queue: PgBoss, parts: JobParts, job: ScheduledJob): Promise<void> {
  const name = queueOf(job);
  const now = (): Date => parts.now?.() ?? new Date();
  await queue.createQueue(name, {
    name,
    policy: 'short',
    retryLimit: 2,
    retryDelay: 30,
    retryBackoff: true,
  });
  await queue.work<Piece | null>(
    name,
    { pollingIntervalSeconds: parts.lookEvery ?? usualPace },
    async ([piece]) => {
      const partnershipId = piece?.data?.partnershipId;
      if (partnershipId === undefined) {
        const everywhere = await inEachPartnership(parts.database, job.name, now());
        for (const { actor } of everywhere) await putIn(queue, job, actor.partnershipId);
        return;
      }
      try {
        await job.handle(parts.database, jobIn(partnershipId, job.name, now()));
      } catch (fault) {
        parts.report(fault, job.name);
        // What the fault says may hold a person's words, and the queue keeps what it is told.
        throw new Error(`The job failed: ${job.name}.`);
      }
    },
  );
  await queue.schedule(name, job.cron, undefined, { tz: 'Europe/London' });
}

/** A job that an earlier version of the program had is not put in any more. */
async function forgetOthers(queue: PgBoss, jobs: readonly ScheduledJob[]): Promise<void> {
  const names = jobs.map(queueOf);
  for (const { name } of await queue.getSchedules()) {
    if (!names.includes(name)) await queue.unschedule(name);
  }
}

async function putIn(queue: PgBoss, job: ScheduledJob, partnershipId: string): Promise<void> {
  await queue.send(queueOf(job), { partnershipId }, { singletonKey: partnershipId });
}

function queueOf(job: ScheduledJob): string {
  return job.name.replaceAll(' ', '-');
}

/** The database as pg-boss uses it, which sends its own BEGIN and COMMIT in one text. */
class QueueConnection {
  readonly #parts: JobParts;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  // The type of rows is pg-boss's.
  async executeSql(text: string, values: unknown[]): ReturnType<PgBoss.Db['executeSql']> {
    const sent = this.#parts.database.executeSql(text, values);
    this.#underWay.add(sent);
    try {
      return await sent;
    } catch (fault) {
      if (!marksAsEnded.test(text)) throw fault;
      // pg-boss waits for no answer to this one, so that throwing would end the process. Work that
      // was not marked as ended is done again after a while, which every job allows.
      this.#parts.report(fault);
      return { rows: [{ count: 0 }] };
    } finally {
      this.#underWay.delete(sent);
    }
  }

  /** Resolves when nothing that was sent is unanswered. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }
}

const marksAsEnded = /state = 'completed'|WITH deleted_jobs/;
