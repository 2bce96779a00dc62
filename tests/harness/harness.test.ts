import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/platform/database/database.ts';
import { bothDatabases } from './database.ts';
import { startProgram } from './program.ts';

describe.each(bothDatabases)('a fresh database on $kind', ({ fresh }) => {
  test("is migrated, empty, held by the policies, and nobody else's", async () => {
    const [mine, theirs] = await Promise.all([fresh(), fresh()]);
    const database = await openDatabase(mine.settings);
    const other = await openDatabase(theirs.settings);
    try {
      const user = await sql<{ name: string }>`select current_user as name`.execute(
        database.kysely,
      );
      expect(user.rows).toEqual([{ name: 'lightbulb_app' }]);
      await database.executeSql('create table pgboss.mark (seen boolean)');
      const seen = await other.executeSql("select to_regclass('pgboss.mark') as mark");
      expect(seen.rows).toEqual([{ mark: null }]);
    } finally {
      await database.close();
      await other.close();
    }
  });
});

test.each(['postgresql', 'embedded'] as const)('the program answers on %s', async (kind) => {
  const program = await startProgram(kind);
  try {
    const stylesheet = await fetch(`${program.url}/assets/lightbulb.css`);
    expect(stylesheet.status).toBe(200);
    expect(program.config.publicUrl).toBe(program.url);
  } finally {
    await program.stop();
  }
});
