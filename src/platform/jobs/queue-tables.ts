import PgBoss from 'pg-boss';
import type { Database } from '../database/database.ts';

/** The schema of the job queue. db/roles.sql makes it and gives it to lightbulb_app. */
export const queueSchema = 'pgboss';

/**
 * Makes the queue's own tables where they are missing. pg-boss would do so itself, but begins by
 * making the schema, which asks for a right over the whole database that the program has not.
 */
export async function makeQueueTables(database: Database): Promise<void> {
  if (await queueTablesExist(database)) return;
  try {
    await database.executeSql(plansWithoutSchema());
  } catch (error) {
    // Another process made them at the same moment.
    if (!(await queueTablesExist(database))) throw error;
  }
}

async function queueTablesExist(database: Database): Promise<boolean> {
  const { rows } = await database.executeSql(
    `select to_regclass('${queueSchema}.version') as found`,
  );
  const [row] = rows as readonly { readonly found: string | null }[];
  return row?.found != null;
}

function plansWithoutSchema(): string {
  const plans = PgBoss.getConstructionPlans(queueSchema);
  const makesSchema = /create schema if not exists \w+\s*;/i;
  if (!makesSchema.test(plans)) throw new Error('pg-boss makes its schema in another way.');
  return plans.replace(makesSchema, '');
}
