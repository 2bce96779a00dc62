import pg from 'pg';
import { sessionOf } from './connections.ts';
import type { Session, Sessions } from './connections.ts';
import { Refusal } from './refusal.ts';
import { valueTypes } from './value-types.ts';

/** A PostgreSQL server, version 15 or later. */
export interface PostgresSettings {
  readonly kind: 'postgresql';
  /** Logs in as `lightbulb_app`, or as a login that is a member of it. */
  readonly url: string;
  /** Logs in as somebody who may make roles and tables; only migrating uses it. */
  readonly ownerUrl?: string;
  /** A streaming replica for long reads, with the same login. */
  readonly replicaUrl?: string;
  /** How many sessions to hold open at most. 10 unless said. */
  readonly poolSize?: number;
  /** How long one statement of the program may take, in milliseconds. 30 seconds unless said. */
  readonly statementTimeout?: number;
}

/** The oldest PostgreSQL that the program runs on. */
const oldestPostgres = 15;

/**
 * A pool of sessions that act as `lightbulb_app` in UTC. Throws a `Refusal` when the server is too
 * old, when the login could pass through row-level security, or when it owns the tables.
 */
export async function openPostgresSessions(
  url: string,
  settings: Pick<PostgresSettings, 'poolSize' | 'statementTimeout'> = {},
): Promise<Sessions> {
  const pool = new pg.Pool({
    connectionString: url,
    max: settings.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'lightbulb',
    types: valueTypes,
    options: startOptions(settings.statementTimeout ?? 30_000),
  });
  // A session that breaks while it is lent fails its own statement; this keeps it from also
  // ending the process as an event that nobody listens for.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  const sessions: Sessions = {
    async connect() {
      const client = await pool.connect();
      return sessionOf(client, (broken) => client.release(broken));
    },
    end: () => pool.end(),
  };
  try {
    await refuseUnsafeLogin(pool);
    return sessions;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Without compiling statements: among a million cases the planner takes a page of a list, which stops
 * after 25 rows, for something long, and compiling it took 100 times as long as reading it.
 */
function startOptions(statementTimeout: number): string {
  return `-c role=lightbulb_app -c TimeZone=UTC -c jit=off -c statement_timeout=${statementTimeout}`;
}

interface Login {
  readonly login: string;
  readonly version: number;
  readonly version_text: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
}

async function refuseUnsafeLogin(pool: pg.Pool): Promise<void> {
  const login = await describeLogin(pool);
  if (login.version < oldestPostgres * 10_000) {
    throw new Refusal(
      `The server is PostgreSQL ${login.version_text}; Lightbulb needs ${oldestPostgres} or later.`,
    );
  }
  const flaw = login.superuser
    ? 'is a superuser, whom row-level security does not hold'
    : login.bypasses
      ? 'may bypass row-level security'
      : login.owns
        ? 'owns the tables or may act as their owner, whom row-level security does not hold'
        : undefined;
  if (flaw) {
    throw new Refusal(
      `DATABASE_URL logs in as ${login.login}, who ${flaw}. Log in as lightbulb_app, or as a ` +
        'login whose only role is lightbulb_app; the owner belongs in DATABASE_OWNER_URL.',
    );
  }
}

async function describeLogin(pool: pg.Pool): Promise<Login> {
  try {
    const { rows } = await pool.query<Login>(`
      select session_user as login,
        current_setting('server_version_num')::int as version,
        current_setting('server_version') as version_text,
        bool_or(r.rolsuper) as superuser, bool_or(r.rolbypassrls) as bypasses,
        exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
            and pg_has_role(session_user, c.relowner, 'member')) as owns
      from pg_roles r where r.rolname in (session_user, current_user)`);
    const [login] = rows;
    if (!login) throw new Error('The database does not know its own login.');
    return login;
  } catch (error) {
    throw asRefusal('DATABASE_URL', error);
  }
}

/** What keeps a login out is for the operator to mend; anything else is a fault. */
function asRefusal(variable: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const said = `(The server said: ${error.message || String(error.code)}.)`;
  const { code } = error;
  if (code === undefinedParameterValue || code === insufficientPrivilege) {
    return new Refusal(
      `${variable} must log in as lightbulb_app, or as a login that is a member of it. If the ` +
        `database is new, run "lightbulb migrate" with DATABASE_OWNER_URL first. ${said}`,
    );
  }
  if (typeof code === 'string' && refusedConnection.test(code)) {
    return new Refusal(`${variable} does not lead into a PostgreSQL database. ${said}`);
  }
  return error;
}

const undefinedParameterValue = '22023';
const insufficientPrivilege = '42501';
/** No such host or port; no such login or password; no such database; too busy or stopping. */
const refusedConnection = /^(E[A-Z]+|28\w{3}|3D000|53300|57P03)$/;

/**
 * One session by an owner's URL, for migrating, backing up and restoring. End it when done. Throws
 * a `Refusal` when the URL leads nowhere, calling it what the operator calls it.
 */
export async function openOwnerSession(
  ownerUrl: string,
  calledBy = 'DATABASE_OWNER_URL',
): Promise<OwnedSession> {
  if (!/^postgres(ql)?:\/\//.test(ownerUrl)) {
    throw new Refusal(`${calledBy} must be an address such as postgresql://owner@host/database.`);
  }
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'lightbulb owner',
    types: valueTypes,
    options: '-c TimeZone=UTC',
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw asRefusal(calledBy, error);
  }
  return { ...sessionOf(client, () => {}), end: () => client.end() };
}

/** A session of one's own. */
export interface OwnedSession extends Session {
  end(): Promise<void>;
}
