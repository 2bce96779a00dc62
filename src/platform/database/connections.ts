import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { DatabaseConnection, Dialect, PostgresPoolClient, TransactionSettings } from 'kysely';
import pg from 'pg';
import { statementSent } from './statements.ts';

/** What the database answered to one statement. */
export interface Answer {
  /** The first word of the statement, such as `SELECT`. */
  readonly command: string;
  /** How many rows were found or changed, where that has a meaning. */
  readonly rowCount: number | null;
  readonly rows: unknown[];
}

/** One session of a database, lent to one user at a time. */
export interface Session {
  /** Sends one statement, or several without parameters (then the answer is the last one's). */
  query(sql: string, parameters?: readonly unknown[]): Promise<Answer>;
  /** The rows of one statement as the database writes them: text, in the order of the columns. */
  texts(sql: string): Promise<(string | null)[][]>;
  /** Gives the session back, after rolling back a transaction that was left open in it. */
  release(): void;
}

/** Where sessions come from: a pool on PostgreSQL, the one there is on the embedded database. */
export interface Sessions {
  connect(): Promise<Session>;
  end(): Promise<void>;
}

/** What a transaction starts with. It goes to the database in the same round trip as BEGIN. */
export interface Opening {
  /** Parameters for this transaction only, such as `lightbulb.partnership_id`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The role to take for this transaction only. */
  readonly role?: 'lightbulb_disposal' | 'lightbulb_measures';
  /** Refuses any change. */
  readonly readOnly?: boolean;
}

/** Kysely's own PostgreSQL dialect over our sessions; BEGIN carries the opening of `asTransaction`. */
export function dialectOver(sessions: Sessions): Dialect {
  const pool = {
    connect: async () => countedAndGuarded(await sessions.connect()),
    end: () => sessions.end(),
  };
  return {
    createDriver: () => new OpeningDriver({ pool }),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
  };
}

/** A session over one `pg` client. `giveBack` is told whether the client is past use. */
export function sessionOf(client: pg.ClientBase, giveBack: (broken: boolean) => void): Session {
  // `pg` tells of an error before the server has said how the transaction stands after it.
  let statusKnown = true;
  const send = async (statement: string | pg.QueryArrayConfig, values: readonly unknown[] = []) => {
    statusKnown = false;
    const result: unknown = values.length
      ? await client.query(statement, [...values])
      : await client.query(statement);
    statusKnown = true;
    return result;
  };
  const settle = async (): Promise<void> => {
    if (!statusKnown) await client.query('');
    if (client.getTransactionStatus() !== 'I') await client.query('rollback');
  };
  return {
    async query(sql, parameters) {
      const result = await send(sql, parameters);
      return (Array.isArray(result) ? result.at(-1) : result) as Answer;
    },
    async texts(sql) {
      const types = { getTypeParser: () => asWritten };
      const result = await send({ text: sql, rowMode: 'array', types });
      return (result as pg.QueryArrayResult<(string | null)[]>).rows;
    },
    release() {
      if (statusKnown && client.getTransactionStatus() === 'I') return giveBack(false);
      settle().then(
        () => giveBack(false),
        () => giveBack(true),
      );
    },
  };
}

function asWritten(text: string): string {
  return text;
}

/**
 * Runs one transaction. `run` starts it and is handed `inside`, which must wrap the work done in
 * it. Until that work has ended, asking for another session is an error: on the embedded database
 * it would wait for itself for ever, and on PostgreSQL it would be a second transaction that cannot
 * see the first.
 */
export async function asTransaction<T>(
  opening: Opening,
  run: (inside: <R>(work: () => Promise<R>) => Promise<R>) => Promise<T>,
): Promise<T> {
  refuseInsideTransaction();
  const state: TransactionState = { opening, open: false };
  return await transactionState.run(state, () =>
    run(async (work) => {
      state.open = true;
      try {
        return await work();
      } finally {
        state.open = false;
      }
    }),
  );
}

/** Throws when called from inside a transaction that is still open. */
export function refuseInsideTransaction(): void {
  if (transactionState.getStore()?.open) {
    throw new Error(
      'A statement was sent outside the transaction that is open: use the handle of the transaction.',
    );
  }
}

interface TransactionState {
  readonly opening: Opening;
  open: boolean;
}

const transactionState = new AsyncLocalStorage<TransactionState>();

class OpeningDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const opening = transactionState.getStore()?.opening;
    if (!opening) return await super.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw(openingStatements(opening)));
  }

  /** On a session that is lost there is nothing to roll back, and the first error is the one to tell. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

function openingStatements(opening: Opening): string {
  const statements = [opening.readOnly ? 'begin read only' : 'begin'];
  if (opening.role) statements.push(`set local role ${opening.role}`);
  for (const [name, value] of Object.entries(opening.settings ?? {})) {
    const quotedName = name.split('.').map(pg.escapeIdentifier).join('.');
    statements.push(`set local ${quotedName} = ${pg.escapeLiteral(value)}`);
  }
  return statements.join('; ');
}

function countedAndGuarded(session: Session): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]): Promise<Answer> => {
    statementSent(sql, parameters);
    const result = await session.query(sql, parameters);
    // PostgreSQL answers a COMMIT after a failed statement with a quiet ROLLBACK.
    if (sql === 'commit' && result.command === 'ROLLBACK') {
      throw new Error('The transaction was rolled back, because one of its statements had failed.');
    }
    return result;
  };
  // Kysely's type also has a form of query for cursors, which it is not configured to use.
  const client: unknown = { query, release: () => session.release() };
  return client as PostgresPoolClient;
}
