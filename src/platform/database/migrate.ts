import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';

/** One file of db/migrations. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly checksum: string;
}

/** A session that may act as `lightbulb_owner`. */
export interface OwnerSession {
  query(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<{ readonly rows: readonly unknown[] }>;
}

export interface MigrateOptions {
  /** The migrations to bring the database up to. All of the program's unless said. */
  readonly migrations?: readonly Migration[];
}

/**
 * Brings a database up to the program's schema: db/roles.sql, then each file of db/migrations that
 * it has not had, in order, each in a transaction of its own and as `lightbulb_owner`. Two that run
 * at once wait for each other. Gives back the versions that it applied.
 *
 * Throws a `Refusal` when the database is newer than the program, or when a file was changed after
 * it had been applied.
 */
export async function migrate(
  session: OwnerSession,
  options: MigrateOptions = {},
): Promise<readonly number[]> {
  const migrations = options.migrations ?? readMigrations();
  if (pendingOf(migrations, await appliedTo(session)).length === 0) return [];
  await session.query(`select pg_advisory_lock(${migrationLock})`);
  try {
    const pending = pendingOf(migrations, await appliedTo(session));
    if (pending.length > 0) await session.query(readRoles());
    for (const migration of pending) await apply(session, migration);
    return pending.map(({ version }) => version);
  } finally {
    await session.query(`select pg_advisory_unlock(${migrationLock})`);
  }
}

/**
 * Throws a `Refusal` unless the database is exactly at the program's schema. Asked by a program
 * that may not migrate.
 */
export async function refuseUnlessMigrated(session: OwnerSession): Promise<void> {
  const applied = await appliedTo(session);
  const pending = pendingOf(readMigrations(), applied);
  if (pending.length === 0) return;
  throw new Refusal(
    applied.length === 0
      ? 'The database is empty: run "lightbulb migrate" with DATABASE_OWNER_URL first.'
      : `The database is at version ${applied.at(-1)?.version} and the program at ` +
          `${pending.at(-1)?.version}: run "lightbulb migrate" with DATABASE_OWNER_URL.`,
  );
}

/** The program's migrations, in order. */
export function readMigrations(): readonly Migration[] {
  programMigrations ??= readMigrationsIn(join(databaseFiles(), 'migrations'));
  return programMigrations;
}

/** The migrations in a folder, in order. The files are numbered from 001 without a gap. */
export function readMigrationsIn(folder: string): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const [, number, name] = /^(\d{3})_([a-z0-9_]+)\.sql$/.exec(file) ?? [];
    if (!number || !name || Number(number) !== index + 1) {
      throw new Error(`db/migrations/${file}: number the files from 001 without a gap.`);
    }
    const sql = readFileSync(join(folder, file), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    return { version: index + 1, name, sql, checksum };
  });
}

/** A migration that a database has had. */
export interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

/** The migrations that a database has had, in order. None when it is new. */
export async function appliedTo(session: OwnerSession): Promise<readonly AppliedMigration[]> {
  const { rows } = await session.query(`select to_regclass('public.schema_migrations') as found`);
  const [table] = rows as readonly { readonly found: string | null }[];
  if (!table?.found) return [];
  const applied = await session.query(
    'select version, name, checksum from schema_migrations order by version',
  );
  return applied.rows as readonly AppliedMigration[];
}

let programMigrations: readonly Migration[] | undefined;

/** Any number will do, so long as nothing else uses it. */
const migrationLock = 5_813_090;

function pendingOf(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const newest = applied.at(-1);
  if (newest && newest.version > migrations.length) {
    throw new Refusal(
      `The database is newer than this program: it is at version ${newest.version} ` +
        `(${newest.name}) and the program knows ${migrations.length}. Run the newer program.`,
    );
  }
  for (const { version, name, checksum } of applied) {
    const file = migrations[version - 1];
    if (file?.checksum !== checksum) {
      throw new Refusal(
        `Migration ${version} (${name}) has been changed since it was applied to this database. ` +
          'Migrations are never edited: put the file back, and write a new one.',
      );
    }
  }
  return migrations.slice(applied.length);
}

async function apply(session: OwnerSession, migration: Migration): Promise<void> {
  const { version, name, checksum } = migration;
  const firstSteps = version === 1 ? recordTable : '';
  try {
    await session.query(`begin; set local role lightbulb_owner; ${firstSteps}
${migration.sql}
;insert into schema_migrations (version, name, checksum, applied_at)
  values (${version}, '${name}', '${checksum}', now());
commit`);
  } catch (error) {
    await session.query('rollback');
    throw new Error(`Migration ${version} (${name}) failed: ${String(error)}`, { cause: error });
  }
}

const recordTable = `
create table schema_migrations (
  version integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz(3) not null
);
comment on table schema_migrations is 'The files of db/migrations that this database has had.';
comment on column schema_migrations.checksum is 'SHA-256 of the file, so that a later edit of it is noticed.';
grant select on schema_migrations to lightbulb_app, lightbulb_measures, lightbulb_disposal;
`;

function readRoles(): string {
  return readFileSync(join(databaseFiles(), 'roles.sql'), 'utf8');
}

/** The folder db of the program: above this file in the source, and above the bundle. */
function databaseFiles(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'db', 'roles.sql'))) return join(folder, 'db');
    if (folder === dirname(folder)) throw new Error('The folder db of the program is missing.');
  }
}
