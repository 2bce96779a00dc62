import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { readConfig } from '../config/config.ts';
import { openDatabase } from '../database/database.ts';
import { logSettings } from './log.ts';

const name = 'Joan\nTallis of Orchard Fold';

function config() {
  const read = readConfig({ DATA_FOLDER: freshFolder(), LOG_LEVEL: 'info' });
  if (!read.ok) throw new Error(read.error.join(' '));
  return read.value;
}

/** What a log of the program makes of an error. */
function logged(error: unknown): string {
  const settings = logSettings(config());
  const serializers: unknown = typeof settings === 'object' ? settings.serializers : undefined;
  const { err } = serializers as { readonly err: (error: unknown) => unknown };
  return JSON.stringify(err(error));
}

test.each(bothDatabases)('a fault of $kind is logged without what was typed', async ({ fresh }) => {
  const database = await openDatabase((await fresh()).settings);
  const fault: unknown = await database
    .transact((tx) => sql`select ${name}::text::uuid`.execute(tx))
    .catch((error: unknown) => error);
  await database.close();
  expect(String(fault)).toContain('Tallis');
  expect(logged(fault)).toContain('database error');
  expect(logged(fault)).toContain('22P02');
  expect(logged(fault)).not.toMatch(/Joan|Tallis/);
});
