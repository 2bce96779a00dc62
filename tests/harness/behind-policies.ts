import pg from 'pg';
import type { Database } from '../../src/platform/database/database.ts';
import type { FreshEmbedded, FreshPostgres } from './database.ts';

/**
 * Changes rows as nobody may: as a superuser, past policies and triggers. For a test of what the
 * program notices afterwards.
 */
export async function behindPolicies(
  fresh: FreshPostgres | FreshEmbedded,
  database: Database,
  statements: string,
): Promise<void> {
  if (!('ownerUrl' in fresh)) {
    await database.executeSql(
      `reset role; set session_replication_role = replica; ${statements};
       set session_replication_role = default; set role lightbulb_app`,
    );
    return;
  }
  const owner = new pg.Client({ connectionString: fresh.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = replica; ${statements}`);
  } finally {
    await owner.end();
  }
}
