import { Kysely } from 'kysely';
import type { Transaction } from 'kysely';
import { asTransaction, dialectOver, refuseInsideTransaction } from './connections.ts';
import type { Opening, Session, Sessions } from './connections.ts';
import { openEmbeddedSessions } from './embedded.ts';
import type { EmbeddedSessions, EmbeddedSettings } from './embedded.ts';
import { startHousekeeping } from './housekeeping.ts';
import { migrate, refuseUnlessMigrated } from './migrate.ts';
import { openOwnerSession, openPostgresSessions } from './postgres.ts';
import type { PostgresSettings } from './postgres.ts';
import { Refusal } from './refusal.ts';
import type { DB } from './tables.generated.ts';

export type Tables = DB;
export type Tx = Transaction<Tables>;
export type DatabaseSettings = EmbeddedSettings | PostgresSettings;

/** The database, as everything above the platform sees it: the same on either kind. */
export interface Database {
  readonly kind: 'postgresql' | 'embedded';
  /** For single statements outside a transaction. Nobody is acting, so most policies hide all. */
  readonly kysely: Kysely<Tables>;
  /** What the operator should be told at start-up, in sentences. */
  readonly notices: readonly string[];
  /**
   * Runs `work` from BEGIN to COMMIT; rolls back and rethrows when it throws. Inside, await nothing
   * but the database, and send nothing but through `tx`.
   */
  transact<T>(work: (tx: Tx) => Promise<T>, opening?: Opening): Promise<T>;
  /** A read-only transaction for a long read: on the replica where there is one. */
  read<T>(work: (tx: Tx) => Promise<T>, opening?: Opening): Promise<T>;
  /** For the job queue, which writes its own SQL with its own BEGIN and COMMIT. */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  /** Resolves when the database answers; throws when it does not. */
  health(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database and brings it up to the program's schema, as far as the program may: always
 * on the embedded database, on PostgreSQL when there is an `ownerUrl`.
 *
 * Throws a `Refusal`, with a sentence for the operator, when the folder is in use or of another
 * version, when the login is unsafe, or when the schema is newer, changed or behind.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.kind === 'embedded' ? await openEmbedded(settings) : await openPostgres(settings);
}

async function openEmbedded(settings: EmbeddedSettings): Promise<Database> {
  const sessions = await openEmbeddedSessions(settings);
  try {
    await sessions.unhurried(() => withSession(sessions, (session) => migrate(session)));
    await sessions.prepareWith('set role lightbulb_app');
    await withSession(sessions, refuseUnlessApp);
  } catch (error) {
    await sessions.end();
    throw error;
  }
  const stopHousekeeping = startHousekeeping(sessions, (fault) => {
    process.emitWarning(`Housekeeping of the embedded database failed: ${String(fault)}`);
  });
  const { activity } = sessions;
  return assembled('embedded', sessions, undefined, [embeddedNotice], stopHousekeeping, activity);
}

async function openPostgres(settings: PostgresSettings): Promise<Database> {
  if (settings.ownerUrl) await migratePostgres(settings.ownerUrl);
  const sessions = await openPostgresSessions(settings.url, settings);
  let replica: Sessions | undefined;
  try {
    await withSession(sessions, refuseUnlessApp);
    await withSession(sessions, refuseUnlessMigrated);
    if (settings.replicaUrl) replica = await openPostgresSessions(settings.replicaUrl, settings);
  } catch (error) {
    await sessions.end();
    throw error;
  }
  return assembled('postgresql', sessions, replica, [], () => {});
}

/**
 * Migrates a database without opening it for use. Gives back the versions applied. Throws a
 * `Refusal` as `openDatabase` does, and on PostgreSQL when there is no `ownerUrl`.
 */
export async function migrateStore(settings: DatabaseSettings): Promise<readonly number[]> {
  if (settings.kind === 'embedded') {
    const sessions = await openEmbeddedSessions(settings);
    try {
      return await sessions.unhurried(() => withSession(sessions, (session) => migrate(session)));
    } finally {
      await sessions.end();
    }
  }
  if (settings.ownerUrl === undefined) {
    throw new Refusal('Set DATABASE_OWNER_URL, to a login that may make roles and tables.');
  }
  return await migratePostgres(settings.ownerUrl);
}

/** Migrates a PostgreSQL database by its owner's URL. Gives back the versions applied. */
export async function migratePostgres(ownerUrl: string): Promise<readonly number[]> {
  const owner = await openOwnerSession(ownerUrl);
  try {
    return await migrate(owner);
  } finally {
    await owner.end();
  }
}

function assembled(
  kind: Database['kind'],
  sessions: Sessions,
  replica: Sessions | undefined,
  notices: readonly string[],
  stop: () => void,
  activity?: EmbeddedSessions['activity'],
): Database {
  const guarded: Sessions = {
    connect: () => {
      refuseInsideTransaction();
      return sessions.connect();
    },
    end: () => sessions.end(),
  };
  const kysely = new Kysely<Tables>({ dialect: dialectOver(guarded) });
  const reading = replica ? new Kysely<Tables>({ dialect: dialectOver(replica) }) : kysely;
  const transactOn = <T>(on: Kysely<Tables>, work: (tx: Tx) => Promise<T>, opening: Opening) =>
    asTransaction(opening, (inside) => on.transaction().execute((tx) => inside(() => work(tx))));
  return {
    kind,
    kysely,
    notices,
    transact: (work, opening = {}) => transactOn(kysely, work, opening),
    read: (work, opening = {}) => transactOn(reading, work, { ...opening, readOnly: true }),
    executeSql: (text, values) =>
      withSession(guarded, async (session) => {
        const lastAt = activity?.lastAt;
        const { rows } = await session.query(text, values);
        // The job queue looks for work all the time. Housekeeping need not wait for it.
        if (activity !== undefined && lastAt !== undefined) activity.lastAt = lastAt;
        return { rows };
      }),
    health: async () => void (await withSession(guarded, (session) => session.query('select 1'))),
    close: async () => {
      stop();
      await sessions.end();
      await replica?.end();
    },
  };
}

async function withSession<T>(sessions: Sessions, work: (session: Session) => Promise<T>) {
  const session = await sessions.connect();
  try {
    return await work(session);
  } finally {
    session.release();
  }
}

async function refuseUnlessApp(session: Session): Promise<void> {
  const { rows } = await session.query('select current_user as acting_as');
  const [row] = rows as { acting_as: string }[];
  if (row?.acting_as !== 'lightbulb_app') {
    throw new Error(`The session acts as ${row?.acting_as}, not as lightbulb_app.`);
  }
}

const embeddedNotice =
  'The embedded database is for trying Lightbulb and for a small pilot. It survives a stopped or ' +
  'killed program, but not a power cut, which can lose or damage data. For a live service set ' +
  'DATABASE_URL to a PostgreSQL server, and keep backups ("lightbulb backup FILE").';
