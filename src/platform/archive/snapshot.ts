import type { Session } from '../database/connections.ts';
import { appliedTo } from '../database/migrate.ts';
import type { AppliedMigration } from '../database/migrate.ts';
import { Refusal } from '../database/refusal.ts';
import { copyLine } from './copy-text.ts';

/** A table, as far as carrying its rows needs to know it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** The type of each column, for casting its text. */
  readonly types: readonly string[];
}

/** Some whole rows of one table in the text format of COPY. */
export interface Part {
  readonly table: string;
  readonly text: Buffer;
  readonly rows: number;
}

/** Everything in a database as it stood at one instant. */
export interface Snapshot {
  readonly schema: readonly AppliedMigration[];
  readonly tables: readonly TableShape[];
  /** Every row, table by table in the order of `tables`, each table in the order of its key. */
  parts(): AsyncIterable<Part>;
}

/**
 * Hands `work` everything in a database as it stands now, whatever else is going on in it. The
 * session must be able to act as the owner of the tables. Two databases of the same schema with the
 * same rows give the same bytes, whichever kind they are.
 */
export async function withSnapshot<T>(
  session: Session,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  await session.query('begin isolation level repeatable read read only');
  try {
    await session.query(asOwnerInPlainFormats);
    const schema = await appliedTo(session);
    if (schema.length === 0) throw new Refusal('The database is empty: there is nothing to copy.');
    const tables = await tablesIn(session);
    return await work({ schema, tables, parts: () => partsOf(session, tables) });
  } finally {
    await session.query('rollback');
  }
}

/** What decides how values are written, and the role that row-level security lets see all. */
export const asOwnerInPlainFormats = `
  set local role lightbulb_owner;
  set local row_security = off;
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1`;

/** Every row of the given tables, in parts of some megabytes. */
export async function* partsOf(
  session: Session,
  tables: readonly TableShape[],
): AsyncGenerator<Part> {
  const orders = await ordersOf(session);
  for (const { name, columns } of tables) {
    yield* partsOfTable(session, name, columns, orders.get(name));
  }
}

/** The tables whose rows are carried: all but the record of migrations, which each database keeps. */
export async function tablesIn(session: Session): Promise<readonly TableShape[]> {
  const { rows } = await session.query(`
    select c.relname::text as name,
      array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(format_type(a.atttypid, null) order by a.attnum) as types
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where ${carriedTable} and ${carriedColumn}
    group by c.relname order by c.relname`);
  return rows as TableShape[];
}

/** Transaction ids mean something in one database only; generated columns make themselves. */
const carriedColumn = `a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  and a.atttypid <> 'xid8'::regtype`;

export const carriedTable = `c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname <> 'schema_migrations'`;

/** By the bytes of the key, so that the order does not hang on a server's language. */
async function ordersOf(session: Session): Promise<ReadonlyMap<string, string>> {
  const { rows } = await session.query(`
    select c.relname::text as name, string_agg(quote_ident(a.attname)
      || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place) as by
    from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    cross join unnest(i.indkey) with ordinality k (attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where ${carriedTable}
    group by c.relname`);
  return new Map((rows as { name: string; by: string }[]).map(({ name, by }) => [name, by]));
}

async function* partsOfTable(
  session: Session,
  table: string,
  columns: readonly string[],
  keyOrder: string | undefined,
): AsyncGenerator<Part> {
  const names = columns.map(quoted);
  const order = keyOrder ?? names.map((name) => `${name}::text collate "C"`).join(', ');
  await session.query(
    `declare carried no scroll cursor for
     select ${names.join(', ')} from ${quoted(table)} order by ${order}`,
  );
  let lines: string[] = [];
  let length = 0;
  const part = (): Part => ({ table, text: Buffer.from(lines.join('')), rows: lines.length });
  for (;;) {
    const rows = await session.texts(`fetch ${rowsAtATime} from carried`);
    for (const row of rows) {
      const line = copyLine(row);
      lines.push(line);
      length += line.length;
      if (length < partLength) continue;
      yield part();
      lines = [];
      length = 0;
    }
    if (rows.length < rowsAtATime) break;
  }
  if (lines.length > 0) yield part();
  await session.query('close carried');
}

const rowsAtATime = 1000;
const partLength = 2_000_000;

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
