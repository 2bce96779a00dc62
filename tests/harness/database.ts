import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { migratePostgres, openDatabase } from '../../src/platform/database/database.ts';
import type { DatabaseSettings } from '../../src/platform/database/database.ts';
import { onCluster, oncePerRun } from './once.ts';

/** A migrated, empty database that no other test sees, on PostgreSQL. */
export interface FreshPostgres {
  /** For the program: a login that is a member of lightbulb_app and nothing more. */
  readonly url: string;
  /** For the migrations, and for a test that looks behind the policies: a superuser. */
  readonly ownerUrl: string;
  readonly settings: DatabaseSettings;
}

/** A migrated, empty database that no other test sees, in a folder of its own. */
export interface FreshEmbedded {
  readonly folder: string;
  readonly settings: DatabaseSettings;
}

const template = 'lightbulb_template';
const login = 'lightbulb_test_login';
const password = 'for-this-run-only';

/** Copies the migrated template, in some 20 ms. The database goes when the run's PostgreSQL goes. */
export async function freshPostgresDatabase(): Promise<FreshPostgres> {
  await oncePerRun('template', templateExists, makeTemplate);
  const name = uniqueName();
  await onCluster((cluster) => cluster.query(`create database ${name} template ${template}`));
  const url = urlOf(name, login);
  return { url, ownerUrl: urlOf(name), settings: { kind: 'postgresql', url, poolSize: 4 } };
}

/** An empty database without a single table, for the tests of migrating itself. The address is the superuser's. */
export async function emptyPostgresDatabase(): Promise<string> {
  const name = uniqueName();
  await onCluster((cluster) => cluster.query(`create database ${name}`));
  return urlOf(name);
}

/** Copies the folder of a migrated embedded database. The folder goes when the run ends. */
export async function freshEmbeddedDatabase(): Promise<FreshEmbedded> {
  const snapshot = join(inject('runFolder'), 'embedded-snapshot');
  await oncePerRun(
    'snapshot',
    async () => existsSync(snapshot),
    () => makeSnapshot(snapshot),
  );
  const folder = mkdtempSync(join(inject('runFolder'), 'embedded-'));
  cpSync(join(snapshot, 'database'), join(folder, 'database'), { recursive: true });
  return { folder, settings: { kind: 'embedded', folder } };
}

/** A new folder of this run, for files that one test writes. */
export function freshFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'folder-'));
}

/** Both kinds of database, for `describe.each`: what holds on one must hold on the other. */
export const bothDatabases = [
  { kind: 'PostgreSQL', fresh: freshPostgresDatabase },
  { kind: 'the embedded database', fresh: freshEmbeddedDatabase },
] as const;

async function makeTemplate(): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await onCluster((cluster) => cluster.query(`create database ${unfinished}`));
  await migratePostgres(urlOf(unfinished));
  await onCluster(async (cluster) => {
    await cluster.query(`create role ${login} login noinherit password '${password}'`);
    await cluster.query(`grant lightbulb_app to ${login}`);
    await cluster.query(`alter database ${unfinished} rename to ${template}`);
  });
}

async function templateExists(): Promise<boolean> {
  const found = await onCluster((cluster) =>
    cluster.query('select from pg_database where datname = $1', [template]),
  );
  return found.rowCount === 1;
}

async function makeSnapshot(snapshot: string): Promise<void> {
  const unfinished = `${snapshot}-unfinished`;
  const database = await openDatabase({ kind: 'embedded', folder: unfinished });
  await database.close();
  renameSync(unfinished, snapshot);
}

function urlOf(database: string, as?: string): string {
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${database}`;
  if (as !== undefined) {
    url.username = as;
    url.password = password;
  }
  return url.href;
}

function uniqueName(): string {
  return `test_${crypto.randomUUID().replaceAll('-', '')}`;
}
