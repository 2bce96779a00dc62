import type { EmbeddedSessions } from './embedded.ts';

/** When the embedded database is tidied, in milliseconds and changed rows. */
export interface HousekeepingSchedule {
  /** How often to look. */
  readonly every: number;
  /** How long nothing must have been asked before tidying. */
  readonly idleFor: number;
  /** How many changed rows make tidying worth while. */
  readonly changes: number;
  /** How many changed rows make it necessary, idle or not. */
  readonly tooManyChanges: number;
}

/**
 * Does what PostgreSQL's background processes do on a server and PGlite has none of: reclaims dead
 * rows, refreshes the planner's statistics and cuts the write-ahead log. (300 updates of 2,000 rows
 * left 562,000 dead rows and a folder eleven times as large.) Returns what stops it.
 */
export function startHousekeeping(
  sessions: EmbeddedSessions,
  report: (fault: unknown) => void,
  schedule: HousekeepingSchedule = usualSchedule,
): () => void {
  let underWay = false;
  const look = (): void => {
    const { lastAt, changes } = sessions.activity;
    const idle = Date.now() - lastAt >= schedule.idleFor && changes >= schedule.changes;
    if (underWay || !(idle || changes >= schedule.tooManyChanges)) return;
    underWay = true;
    tidy(sessions)
      .catch(report)
      .finally(() => (underWay = false));
  };
  const timer = setInterval(look, schedule.every);
  timer.unref();
  return () => clearInterval(timer);
}

/** Runs the housekeeping once. Each step is a call of its own: VACUUM allows no company. */
export async function tidy(sessions: EmbeddedSessions): Promise<void> {
  sessions.activity.changes = 0;
  await sessions.unhurried(async () => {
    for (const step of ['vacuum', 'analyze', 'checkpoint']) await asSuperuser(sessions, step);
  });
}

async function asSuperuser(sessions: EmbeddedSessions, statement: string): Promise<void> {
  const session = await sessions.connect();
  try {
    await session.query('reset role');
    try {
      await session.query(statement);
    } finally {
      await session.query('set role lightbulb_app');
    }
  } finally {
    session.release();
  }
}

/** Jobs that come every minute leave time between them. */
const usualSchedule: HousekeepingSchedule = {
  every: 10_000,
  idleFor: 20_000,
  changes: 500,
  tooManyChanges: 100_000,
};
