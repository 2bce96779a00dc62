import pg from 'pg';
import { migratePostgres } from '../../src/platform/database/database.ts';

/** A migrated database of the bench's own PostgreSQL. */
export interface BenchDatabase {
  /** For the program: a login that is a member of lightbulb_app and nothing more. */
  readonly url: string;
  /** For loading: a superuser. */
  readonly ownerUrl: string;
}

const login = 'lightbulb_bench_login';
const password = 'for-this-run-only';

/** Makes an empty database with the program's schema. */
export async function newDatabase(clusterUrl: string, name: string): Promise<BenchDatabase> {
  await asOwner(clusterUrl, (owner) => owner.query(`create database ${name}`));
  const ownerUrl = urlOf(clusterUrl, name);
  await migratePostgres(ownerUrl);
  await asOwner(clusterUrl, async (owner) => {
    const found = await owner.query('select from pg_roles where rolname = $1', [login]);
    if (found.rowCount !== 0) return;
    await owner.query(`create role ${login} login noinherit password '${password}'`);
    await owner.query(`grant lightbulb_app to ${login}`);
  });
  return { url: urlOf(clusterUrl, name, login), ownerUrl };
}

/** One session as the superuser, past every policy. */
export async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

function urlOf(clusterUrl: string, database: string, as?: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  if (as !== undefined) {
    url.username = as;
    url.password = password;
  }
  return url.href;
}
