import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyPostgresDatabase, freshFolder } from '../../../tests/harness/database.ts';
import { openEmbeddedSessions } from './embedded.ts';
import { appliedTo, migrate, readMigrations, readMigrationsIn } from './migrate.ts';
import type { OwnerSession } from './migrate.ts';
import { openOwnerSession } from './postgres.ts';

type Opened = OwnerSession & { readonly end: () => Promise<void> };

const kinds: readonly { kind: string; open: () => Promise<Opened> }[] = [
  { kind: 'PostgreSQL', open: async () => openOwnerSession(await emptyPostgresDatabase()) },
  { kind: 'the embedded database', open: openEmptyEmbedded },
];

const first = 'create table first (n integer);';
const second = 'create table second (n integer);';

describe.each(kinds)('on $kind', { timeout: 120_000 }, ({ open }) => {
  test('each file is applied once, in order, and its tables belong to the owner', async () => {
    const session = await open();
    const one = migrationsOf(first);
    expect(await migrate(session, { migrations: one })).toEqual([1]);
    const both = migrationsOf(first, second);
    expect(await migrate(session, { migrations: both })).toEqual([2]);
    expect(await migrate(session, { migrations: both })).toEqual([]);
    const { rows } = await session.query(
      `select tablename::text as name, tableowner::text as owner from pg_tables
       where schemaname = 'public' order by 1`,
    );
    expect(rows).toEqual(
      ['first', 'schema_migrations', 'second'].map((name) => ({ name, owner: 'lightbulb_owner' })),
    );
    expect(await session.query('select current_user = session_user as itself')).toMatchObject({
      rows: [{ itself: true }],
    });
    await session.end();
  });

  test('a database newer than the program is refused', async () => {
    const session = await open();
    await migrate(session, { migrations: migrationsOf(first, second) });
    await expect(migrate(session, { migrations: migrationsOf(first) })).rejects.toThrow(
      'The database is newer than this program: it is at version 2 (step_2) and the program knows 1.',
    );
    await session.end();
  });

  test('a file that was changed after it was applied is refused', async () => {
    const session = await open();
    await migrate(session, { migrations: migrationsOf(first) });
    const changed = migrationsOf(`${first} -- a remark`, second);
    await expect(migrate(session, { migrations: changed })).rejects.toThrow(
      'Migration 1 (step_1) has been changed since it was applied',
    );
    await session.end();
  });

  test('a file that fails leaves nothing of itself, and those before it stand', async () => {
    const session = await open();
    const failing = migrationsOf(first, `${second} select 1 / 0;`);
    await expect(migrate(session, { migrations: failing })).rejects.toThrow(
      'Migration 2 (step_2) failed: error: division by zero',
    );
    expect((await appliedTo(session)).map(({ version }) => version)).toEqual([1]);
    expect(await migrate(session, { migrations: migrationsOf(first, second) })).toEqual([2]);
    await session.end();
  });

  test("the program's own schema can be made, with the roles it needs", async () => {
    const session = await open();
    const versions = readMigrations().map(({ version }) => version);
    expect(await migrate(session)).toEqual(versions);
    const { rows } = await session.query(`
      select rolname::text as name, rolinherit as inherits, rolsuper or rolbypassrls as unheld
      from pg_roles where rolname like 'lightbulb\\_%' and rolname not like '%login%' order by 1`);
    expect(rows).toEqual(
      ['app', 'disposal', 'measures', 'owner'].map((name) => ({
        name: `lightbulb_${name}`,
        inherits: false,
        unheld: false,
      })),
    );
    await session.end();
  });
});

test('two that migrate one server at the same moment wait for each other', async () => {
  const url = await emptyPostgresDatabase();
  const sessions = await Promise.all([openOwnerSession(url), openOwnerSession(url)]);
  const migrations = migrationsOf(`select pg_sleep(0.2); ${first}`, second);
  const applied = await Promise.all(sessions.map((session) => migrate(session, { migrations })));
  expect(applied.map((versions) => versions.length).sort()).toEqual([0, 2]);
  await Promise.all(sessions.map((session) => session.end()));
});

test('files that are not numbered without a gap are an error', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, '001_first.sql'), first);
  writeFileSync(join(folder, '003_third.sql'), second);
  expect(() => readMigrationsIn(folder)).toThrow('003_third.sql: number the files from 001');
});

function migrationsOf(...files: string[]) {
  const folder = join(freshFolder(), 'migrations');
  mkdirSync(folder);
  files.forEach((text, index) =>
    writeFileSync(join(folder, `00${index + 1}_step_${index + 1}.sql`), text),
  );
  return readMigrationsIn(folder);
}

/** A copy of one new database, because making it takes most of the time. */
async function openEmptyEmbedded(): Promise<Opened> {
  emptyFolder ??= makeEmptyFolder();
  const folder = freshFolder();
  cpSync(join(await emptyFolder, 'database'), join(folder, 'database'), { recursive: true });
  const sessions = await openEmbeddedSessions({ kind: 'embedded', folder });
  const session = await sessions.connect();
  return {
    query: (statement, parameters) => session.query(statement, parameters),
    end: async () => {
      session.release();
      await sessions.end();
    },
  };
}

let emptyFolder: Promise<string> | undefined;

async function makeEmptyFolder(): Promise<string> {
  const folder = freshFolder();
  await (await openEmbeddedSessions({ kind: 'embedded', folder })).end();
  return folder;
}
