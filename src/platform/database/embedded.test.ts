import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshEmbeddedDatabase, freshFolder } from '../../../tests/harness/database.ts';
import { openDatabase } from './database.ts';
import { embeddedMajorVersion, openEmbeddedSessions } from './embedded.ts';
import type { EmbeddedSettings } from './embedded.ts';
import { startHousekeeping, tidy } from './housekeeping.ts';

/** Opening takes half a second, a first start three, and many more on a busy machine. */
const patience = { timeout: 120_000 };

const inUse = /^Another Lightbulb is already using the folder .*: stop it, or set DATA_FOLDER\.$/;

describe('the folder', patience, () => {
  test('is open to one at a time in one process', async () => {
    const { settings } = await freshEmbeddedDatabase();
    const first = await openDatabase(settings);
    await expect(openDatabase(settings)).rejects.toThrow(inUse);
    await first.close();
    await (await openDatabase(settings)).close();
  });

  test('is open to one process at a time, and free at once when that one is killed', async () => {
    const { folder, settings } = await freshEmbeddedDatabase();
    const other = await anotherProcess(folder, `console.log('open'); setInterval(() => {}, 1000);`);
    await other.lineSaid('open');
    await expect(openDatabase(settings)).rejects.toThrow(inUse);
    await other.kill();
    await (await openDatabase(settings)).close();
  });

  test('goes to one of two processes that start at the same moment', async () => {
    const { folder } = await freshEmbeddedDatabase();
    const work = `console.log('open'); setInterval(() => {}, 1000);`;
    const both = await Promise.all([anotherProcess(folder, work), anotherProcess(folder, work)]);
    const outcomes = await Promise.all(both.map((one) => one.firstLine()));
    expect(outcomes.filter((line) => line === 'open')).toHaveLength(1);
    expect(outcomes.filter((line) => inUse.test(line))).toHaveLength(1);
    await Promise.all(both.map((one) => one.kill()));
  });

  test('of another major version is refused with what to run', async () => {
    const { folder, settings } = await freshEmbeddedDatabase();
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n');
    const message = await openDatabase(settings).then(
      () => 'opened',
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
    );
    expect(message).toMatch(/^Refusal: .*written by PostgreSQL 17/);
    expect(message).toContain('"lightbulb backup FILE"');
    expect(message).toContain('"lightbulb restore FILE"');
  });

  test('is of the version that the program believes it ships with', async () => {
    const database = await openDatabase((await freshEmbeddedDatabase()).settings);
    const { rows } = await database.executeSql('show server_version_num');
    expect(rows).toEqual([
      { server_version_num: expect.stringMatching(`^${embeddedMajorVersion}`) as string },
    ]);
    await database.close();
  });

  test('whose first start was interrupted begins again', async () => {
    const folder = freshFolder();
    const interrupted = await anotherProcess(folder, '');
    while (!existsSync(join(folder, 'database-unfinished'))) await pause(5);
    await interrupted.kill();
    const database = await openDatabase({ kind: 'embedded', folder });
    await database.health();
    await database.close();
    expect(readdirSync(folder).sort()).toEqual(['database', 'lock']);
  });
});

describe('the worker', patience, () => {
  test('that does not answer is ended, and the next statement finds a new one', async () => {
    const { folder } = await freshEmbeddedDatabase();
    const database = await openDatabase({ kind: 'embedded', folder, statementTimeout: 700 });
    await database.executeSql('create table pgboss.kept (n integer)');
    await database.executeSql('insert into pgboss.kept values (1)');
    const forEver = 'select count(*) from generate_series(1, 1000000000000)';
    const stuck = database.executeSql(forEver);
    const behind = database.executeSql('select n, current_user::text as role from pgboss.kept');
    await expect(stuck).rejects.toThrow('did not answer within 0.7 s');
    expect((await behind).rows).toEqual([{ n: 1, role: 'lightbulb_app' }]);
    await database.close();
  });

  test('that gives up is replaced', async () => {
    const database = await openDatabase((await freshEmbeddedDatabase()).settings);
    await database.executeSql('create table pgboss.kept (n integer)');
    const ended = database.executeSql('select pg_terminate_backend(pg_backend_pid())');
    await expect(ended).rejects.toThrow();
    await expect.poll(() => database.health().then(() => 'answers')).toBe('answers');
    expect((await database.executeSql('select n from pgboss.kept')).rows).toEqual([]);
    await database.close();
  });

  test('that is lost inside a transaction takes only that transaction with it', async () => {
    const { folder } = await freshEmbeddedDatabase();
    const database = await openDatabase({ kind: 'embedded', folder, statementTimeout: 700 });
    await database.executeSql('create table pgboss.kept (n integer)');
    const lost = database.transact(async (tx) => {
      await sql`insert into pgboss.kept values (1)`.execute(tx);
      await sql`select count(*) from generate_series(1, 1000000000000)`.execute(tx);
    });
    const next = database.transact((tx) => sql`insert into pgboss.kept values (2)`.execute(tx));
    await expect(lost).rejects.toThrow('did not answer');
    await next;
    expect((await database.executeSql('select n from pgboss.kept')).rows).toEqual([{ n: 2 }]);
    await database.close();
  });

  test('killed with its process loses nothing that it had acknowledged', async () => {
    const { folder, settings } = await freshEmbeddedDatabase();
    const writer = await anotherProcess(
      folder,
      `await database.executeSql('create table pgboss.kept (n integer)');
       for (let n = 1; ; n += 1) {
         await database.executeSql('insert into pgboss.kept values ($1)', [n]);
         console.log(n);
       }`,
    );
    await writer.lineSaid('300');
    await writer.kill();
    const acknowledged = Number(writer.lines.at(-1));
    const database = await openDatabase(settings);
    const { rows } = await database.executeSql(
      'select count(*) as kept, max(n) as last from pgboss.kept',
    );
    const [{ kept, last }] = rows as [{ kept: number; last: number }];
    expect(kept).toBe(last);
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    await database.close();
  });

  test('answers others while a long statement of its own would hold up the web server', async () => {
    const database = await openDatabase((await freshEmbeddedDatabase()).settings);
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    await database.executeSql('select count(*) from generate_series(1, 2000000)');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(2);
    await database.close();
  });

  test('carries statements and answers larger than any buffer', async () => {
    const database = await openDatabase((await freshEmbeddedDatabase()).settings);
    const large = 'ä'.repeat(3_000_000);
    const { rows } = await database.executeSql('select $1::text as large', [large]);
    expect((rows as [{ large: string }])[0].large === large).toBe(true);
    await database.close();
  });
});

describe('housekeeping', patience, () => {
  test('reclaims dead rows, and leaves the program in its own role', async () => {
    const sessions = await openEmbeddedSessions(await freshFolderSettings());
    await sessions.prepareWith('set role lightbulb_app');
    const ask = async (statement: string): Promise<unknown> => {
      const session = await sessions.connect();
      const { rows } = await session.query(statement);
      session.release();
      return rows[0];
    };
    const size = async (): Promise<number> =>
      ((await ask(`select pg_relation_size('pgboss.rows') as size`)) as { size: number }).size;
    await ask('create table pgboss.rows as select n from generate_series(1, 5000) n');
    const atFirst = await size();
    for (let round = 0; round < 6; round += 1) {
      await ask('update pgboss.rows set n = n + 1');
      expect(sessions.activity.changes).toBe(5000);
      await tidy(sessions);
      expect(sessions.activity.changes).toBe(0);
    }
    expect(await size()).toBeLessThanOrEqual(2.1 * atFirst); // not seven times as large
    expect(await ask('select current_user::text as role')).toEqual({ role: 'lightbulb_app' });
    await sessions.end();
  });

  test('is done when there is something to do and nobody is waiting', async () => {
    const sessions = await openEmbeddedSessions(await freshFolderSettings());
    await sessions.prepareWith('set role lightbulb_app');
    const schedule = { every: 10, idleFor: 100, changes: 50, tooManyChanges: 1_000_000 };
    const faults: unknown[] = [];
    const stop = startHousekeeping(sessions, (fault) => faults.push(fault), schedule);
    const session = await sessions.connect();
    await session.query('create table pgboss.rows (n integer)');
    await session.query('insert into pgboss.rows select n from generate_series(1, 100) n');
    expect(sessions.activity.changes).toBe(100);
    session.release();
    while (sessions.activity.changes > 0) await pause(10);
    stop();
    expect(Date.now() - sessions.activity.lastAt).toBeLessThan(10_000);
    await sessions.end();
    expect(faults).toEqual([]);
  });
});

test('the operator is told that a power cut can lose data', async () => {
  const database = await openDatabase((await freshEmbeddedDatabase()).settings);
  expect(database.notices.join(' ')).toContain('power cut');
  await database.close();
});

async function freshFolderSettings(): Promise<EmbeddedSettings> {
  return { kind: 'embedded', folder: (await freshEmbeddedDatabase()).folder };
}

/** Opens the folder in a process of its own, then does `work` with `database`. */
async function anotherProcess(folder: string, work: string) {
  const program = `
    import { openDatabase } from '${import.meta.dirname}/database.ts';
    const settings = { kind: 'embedded', folder: ${JSON.stringify(folder)} };
    const database = await openDatabase(settings).catch((error) => {
      console.log(error.message);
      process.exit(1);
    });
    ${work}`;
  const child: ChildProcess = spawn(
    process.execPath,
    ['--input-type=module-typescript', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  const said = new EventTarget();
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      said.dispatchEvent(new Event('line'));
    });
  }
  const until = async (found: () => boolean): Promise<void> => {
    while (!found()) await once(said, 'line');
  };
  return {
    lines,
    lineSaid: (line: string) => until(() => lines.includes(line)),
    firstLine: async () => {
      await until(() => lines.length > 0);
      return lines[0] ?? '';
    },
    kill: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
