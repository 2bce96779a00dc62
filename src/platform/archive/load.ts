import type { Session } from '../database/connections.ts';
import { appliedTo, migrate, readMigrations } from '../database/migrate.ts';
import type { AppliedMigration, Migration } from '../database/migrate.ts';
import { Refusal } from '../database/refusal.ts';
import { rowsOfCopyText } from './copy-text.ts';
import { TableTally } from './manifest.ts';
import type { TableEntry } from './manifest.ts';
import { asOwnerInPlainFormats, carriedTable, partsOf, quoted, tablesIn } from './snapshot.ts';
import type { Part, TableShape } from './snapshot.ts';

/** Rows on their way into a database. */
export interface Load {
  readonly schema: readonly AppliedMigration[];
  /** The parts in any order of tables; read once. */
  readonly parts: AsyncIterable<Part>;
  /** What the tables must come to, asked when all parts have been read. */
  readonly expected: () => readonly TableEntry[];
}

/**
 * Puts rows into an empty database: brings it to the schema that the rows had, loads them in one
 * transaction, reads them back and compares, and only then migrates on to the program's schema.
 *
 * Throws a `Refusal` when the database is not empty, when the rows are from a newer program or an
 * altered schema, or when what was read back differs. A load that fails leaves the database empty.
 */
export async function loadInto(
  session: Session,
  load: Load,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  refuseOtherSchema(load.schema, migrations);
  await refuseUnlessEmpty(session);
  const present = await appliedTo(session);
  if (present.length > load.schema.length) {
    await session.query('begin; set local role lightbulb_owner');
    await session.query('drop owned by lightbulb_owner cascade; commit');
  }
  await migrate(session, { migrations: migrations.slice(0, load.schema.length) });
  await session.query('begin');
  try {
    await session.query(asOwnerInPlainFormats);
    await loadRows(session, load);
    await session.query('commit');
  } catch (error) {
    await session.query('rollback');
    throw error;
  }
  await migrate(session, { migrations });
  await session.query('analyze');
}

function refuseOtherSchema(
  schema: readonly AppliedMigration[],
  migrations: readonly Migration[],
): void {
  for (const { version, name, checksum } of schema) {
    const known = migrations[version - 1];
    if (!known) {
      throw new Refusal(
        `The data is from a newer program: its schema is at version ${schema.at(-1)?.version}, ` +
          `and this program knows ${migrations.length}. Use the newer program.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new Refusal(`The data is from a program whose migration ${version} (${name}) differs.`);
    }
  }
}

/** Every row belongs to a partnership, so that where there is none there is nothing. */
async function refuseUnlessEmpty(session: Session): Promise<void> {
  await session.query('begin');
  try {
    const { rows } = await session.query(`select to_regclass('public.partnerships') as found`);
    if ((rows as { found: string | null }[])[0]?.found === null) return;
    await session.query(asOwnerInPlainFormats);
    const held = await session.query('select from partnerships limit 1');
    if (held.rows.length > 0) {
      throw new Refusal('The database is not empty: give an empty one, so that nothing is lost.');
    }
  } finally {
    await session.query('rollback');
  }
}

async function loadRows(session: Session, load: Load): Promise<void> {
  const tables = await tablesIn(session);
  const names = tables.map(({ name }) => quoted(name));
  await session.query(`truncate ${names.join(', ')}`);
  const references = await takeDownReferences(session);
  await switchTriggers(session, names, 'disable');
  const byName = new Map(tables.map((table) => [table.name, table]));
  for await (const part of load.parts) {
    const table = byName.get(part.table);
    if (!table) throw new Refusal(`The data holds a table ${part.table} that its schema has not.`);
    await insert(session, table, part);
  }
  await switchTriggers(session, names, 'enable');
  if (references !== '') await session.query(references);
  await compare(session, tables, load.expected());
}

/** References may go round in a circle, so no order of tables would satisfy them on the way. */
async function takeDownReferences(session: Session): Promise<string> {
  const { rows } = await session.query(`
    select format('alter table %I drop constraint %I', c.relname, f.conname) as drop,
      format('alter table %I add constraint %I %s', c.relname, f.conname, pg_get_constraintdef(f.oid)) as add
    from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and ${carriedTable}
    order by c.relname, f.conname`);
  const references = rows as { readonly drop: string; readonly add: string }[];
  if (references.length > 0) await session.query(references.map(({ drop }) => drop).join('; '));
  return references.map(({ add }) => add).join('; ');
}

/** The rows have been through the triggers already, each when it was new. */
async function switchTriggers(
  session: Session,
  names: readonly string[],
  how: 'enable' | 'disable',
): Promise<void> {
  await session.query(names.map((name) => `alter table ${name} ${how} trigger user`).join('; '));
}

async function insert(session: Session, table: TableShape, part: Part): Promise<void> {
  const rows = rowsOfCopyText(part.text.toString('utf8'));
  const columns = table.columns.map((_name, index) => rows.map((row) => row[index] ?? null));
  const given = table.columns.map((_name, index) => `$${index + 1}::text[]`);
  const aliases = table.columns.map((_name, index) => `c${index}`);
  const cast = table.types.map((type, index) => `c${index}::${type}`);
  await session.query(
    `insert into ${quoted(table.name)} (${table.columns.map(quoted).join(', ')})
     overriding system value
     select ${cast.join(', ')} from unnest(${given.join(', ')}) as given (${aliases.join(', ')})`,
    columns,
  );
}

async function compare(
  session: Session,
  tables: readonly TableShape[],
  expected: readonly TableEntry[],
): Promise<void> {
  const tally = new TableTally();
  for await (const part of partsOf(session, tables)) tally.add(part);
  const found = tally.entries(tables);
  for (const { name, columns, rows, sha256 } of expected) {
    const entry = found.find((table) => table.name === name);
    const same =
      entry?.sha256 === sha256 && entry.rows === rows && entry.columns.join() === columns.join();
    if (!same) throw new Refusal(`The table ${name} did not arrive as it was. Nothing was kept.`);
  }
}
