import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  emptyPostgresDatabase,
  freshEmbeddedDatabase,
  freshFolder,
  freshPostgresDatabase,
} from '../tests/harness/database.ts';
import { newPartnership } from '../tests/harness/partnership.ts';
import { behindPolicies } from '../tests/harness/behind-policies.ts';
import { openDatabase } from './platform/database/database.ts';
import { appendEvent } from './platform/events/append.ts';
import { transactAsJob } from './platform/access/enter.ts';
import { newId } from './platform/ids.ts';

const now = new Date('2026-03-02T10:15:30.123Z');
const root = join(import.meta.dirname, '..');
/** Beside dist/, so that what a bundle leaves out and db/ are found from it in the same way. */
const bundle = join(root, '.tmp', `cli-test-${crypto.randomUUID()}`);
const keys = { SECRET_KEY: 'k'.repeat(44), FIELD_KEY: Buffer.alloc(32, 1).toString('base64') };

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli.ts',
      'embedded-worker': 'src/platform/database/embedded-worker.ts',
    },
    outdir: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
}, 60_000);
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

describe('lightbulb', { timeout: 240_000 }, () => {
  test('says how it is used: asked, on standard output; not understood, as an error', async () => {
    const asked = await lightbulb(['--help']);
    expect(asked).toMatchObject({ code: 0, errors: '' });
    expect(asked.said).toContain('Usage: lightbulb COMMAND');
    const mistakes = [[], ['bakup'], ['backup'], ['backup', 'a', 'b'], ['move'], ['--tow', 'x']];
    for (const mistake of [...mistakes, ['backup', 'a', '--to', 'b'], ['migrate', 'now']]) {
      const { code, said, errors } = await lightbulb(mistake);
      expect([mistake, code, said]).toEqual([mistake, 2, '']);
      expect(errors).toContain('Usage: lightbulb COMMAND');
    }
  });

  test('refuses a configuration that will not do, one sentence a line', async () => {
    const { code, errors } = await lightbulb(['migrate'], {
      DATABASE_URL: 'mysql://x/y',
      PORT: '-',
    });
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(4);
    expect(errors).toContain('SECRET_KEY must be set when DATABASE_URL is set.');
  });

  test('backs up, restores elsewhere, moves to a server and verifies', async () => {
    const { settings, folder } = await filledEmbedded();
    const home = { DATA_FOLDER: folder };
    const archive = join(freshFolder(), 'today.tgz');
    const backedUp = await lightbulb(['backup', archive], home);
    expect(backedUp).toMatchObject({ code: 0, errors: '' });
    expect(backedUp.said).toMatch(
      /^Written to .*today\.tgz: [\d,]+ rows in \d+ tables, and 0 files\./,
    );
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(await lightbulb(['backup', archive], home)).toMatchObject({
      code: 1,
      errors: `There is already a file ${archive}: choose another name.\n`,
    });

    const elsewhere = { DATA_FOLDER: freshFolder() };
    const restored = await lightbulb(['restore', archive], elsewhere);
    expect(restored).toMatchObject({ code: 0, errors: '' });
    expect(restored.said).toContain('It was made with another FIELD_KEY.');
    expect(await lightbulb(['restore', archive], elsewhere)).toMatchObject({
      code: 1,
      errors: 'The database is not empty: give an empty one, so that nothing is lost.\n',
    });
    expect(await lightbulb(['verify'], elsewhere)).toMatchObject({
      code: 0,
      said: 'Clean: 1 stream, 1 event and 1 detail read.\n',
    });

    expect(await lightbulb(['move', '--to', 'nowhere'], home)).toMatchObject({
      code: 1,
      errors:
        'The address after --to must be an address such as postgresql://owner@host/database.\n',
    });
    const to = await emptyPostgresDatabase();
    const moved = await lightbulb(['move', '--to', to], home);
    expect(moved).toMatchObject({ code: 0, errors: '' });
    expect(moved.said).toContain('Now set DATABASE_URL');
    const onServer = { DATABASE_URL: await loginOf(to), DATABASE_OWNER_URL: to, ...keys };
    expect(await lightbulb(['migrate'], onServer)).toMatchObject({
      said: 'The database is up to date.\n',
    });
    expect((await lightbulb(['verify'], onServer)).said).toContain('Clean: 1 stream, 1 event');
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain('FIELD_KEY');
    await (await openDatabase(settings)).close();
  });

  test('verify names what was changed, and answers 3', async () => {
    const fresh = await filledEmbedded();
    const environment = { DATA_FOLDER: fresh.folder };
    const checkpoint = join(freshFolder(), 'checkpoint');
    expect((await lightbulb(['checkpoint', checkpoint], environment)).said).toContain(
      '1 stream stood',
    );
    const against = ['verify', '--checkpoint', checkpoint];
    expect(await lightbulb(against, environment)).toMatchObject({ code: 0 });
    const database = await openDatabase(fresh.settings);
    await behindPolicies(fresh, database, `update events set type = 'nothing_happened'`);
    await database.close();
    const found = await lightbulb(against, environment);
    expect(found.code).toBe(3);
    expect(found.said).toMatch(/^Stream [0-9a-f-]{36}: .*\n.*1 problem found/s);
  });

  test('a folder that the program is using is left alone', async () => {
    const { settings, folder } = await filledEmbedded();
    const program = await openDatabase(settings);
    for (const order of [['migrate'], ['verify'], ['backup', join(freshFolder(), 'x')]]) {
      const refused = await lightbulb(order, { DATA_FOLDER: folder });
      expect(refused).toMatchObject({ code: 1, said: '' });
      expect(refused.errors).toMatch(/^Another Lightbulb is already using the folder .*\n$/);
    }
    await program.close();
  });

  test('on a server, the owner is asked for where the owner is needed', async () => {
    const { url } = await freshPostgresDatabase();
    const environment = { DATABASE_URL: url, ...keys, DATA_FOLDER: freshFolder() };
    for (const order of [['migrate'], ['backup', 'nowhere.tgz']]) {
      const { code, errors } = await lightbulb(order, environment);
      expect(code).toBe(1);
      expect(errors).toContain('Set DATABASE_OWNER_URL');
    }
    expect((await lightbulb(['verify'], environment)).code).toBe(0);
  });
});

/** A folder with one partnership, and one event with its details. */
async function filledEmbedded() {
  const fresh = await freshEmbeddedDatabase();
  const database = await openDatabase(fresh.settings);
  const acting = await newPartnership(database, { now });
  await transactAsJob(database, acting, (tx) =>
    appendEvent(tx, acting, {
      stream: { kind: 'settings', id: newId(now) },
      type: 'something_happened',
      detail: { words: 'what happened' },
    }),
  );
  await database.close();
  return fresh;
}

/** The same database by the login of the program. */
async function loginOf(ownerUrl: string): Promise<string> {
  const login = new URL((await freshPostgresDatabase()).url);
  const url = new URL(ownerUrl);
  url.username = login.username;
  url.password = login.password;
  return url.href;
}

/** Runs the command as an operator would, with nothing in the environment but what is given. */
async function lightbulb(args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(bundle, 'cli.js'), ...args], {
    env: { PATH: process.env['PATH'], DATA_FOLDER: freshFolder(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said, errors };
}
