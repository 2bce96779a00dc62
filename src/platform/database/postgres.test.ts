import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { emptyPostgresDatabase, freshPostgresDatabase } from '../../../tests/harness/database.ts';
import { openDatabase } from './database.ts';

const made: { role: string; ownerUrl: string }[] = [];
afterEach(async () => {
  for (const { role, ownerUrl } of made.splice(0)) {
    await onServer(ownerUrl, `drop owned by ${role} cascade`, `drop role ${role}`);
  }
});

test.each([
  ['superuser', 'is a superuser'],
  ['bypassrls', 'may bypass row-level security'],
])('a login that is %s is refused', async (attribute, sentence) => {
  const { ownerUrl } = await freshPostgresDatabase();
  const url = await login(ownerUrl, `${attribute} in role lightbulb_app`);
  await expect(openDatabase({ kind: 'postgresql', url })).rejects.toThrow(sentence);
});

test('a login that owns a table, or may act as the owner, is refused', async () => {
  const { ownerUrl } = await freshPostgresDatabase();
  const asOwner = await login(ownerUrl, 'in role lightbulb_app, lightbulb_owner');
  const sentence = 'owns the tables or may act as their owner';
  await expect(openDatabase({ kind: 'postgresql', url: asOwner })).rejects.toThrow(sentence);
  const url = await login(ownerUrl, 'in role lightbulb_app');
  const { username } = new URL(url);
  await onServer(ownerUrl, `create table theirs ()`, `alter table theirs owner to ${username}`);
  await expect(openDatabase({ kind: 'postgresql', url })).rejects.toThrow(sentence);
});

test('a login that is no member of lightbulb_app is refused', async () => {
  const { ownerUrl } = await freshPostgresDatabase();
  const url = await login(ownerUrl, '');
  await expect(openDatabase({ kind: 'postgresql', url })).rejects.toThrow(
    'DATABASE_URL must log in as lightbulb_app, or as a login that is a member of it',
  );
});

test('a member that inherits nothing may still take the two special roles', async () => {
  const { ownerUrl } = await freshPostgresDatabase();
  const url = await login(ownerUrl, 'noinherit in role lightbulb_app');
  const database = await openDatabase({ kind: 'postgresql', url });
  for (const role of ['lightbulb_disposal', 'lightbulb_measures'] as const) {
    const found = await database.transact(
      (tx) => tx.selectFrom('schema_migrations').select('version').limit(1).execute(),
      { role },
    );
    expect(found).toEqual([{ version: 1 }]);
  }
  await database.close();
});

test('a server, login or database that is not there is a sentence for the operator', async () => {
  const { ownerUrl } = await freshPostgresDatabase();
  const wrong = (change: (url: URL) => void): Promise<unknown> => {
    const url = new URL(ownerUrl);
    change(url);
    return openDatabase({ kind: 'postgresql', url: url.href });
  };
  const sentence = 'DATABASE_URL does not lead into a PostgreSQL database';
  await expect(wrong((url) => (url.port = '1'))).rejects.toThrow(sentence);
  await expect(wrong((url) => (url.password = 'wrong'))).rejects.toThrow(sentence);
  await expect(wrong((url) => (url.pathname = '/absent'))).rejects.toThrow(sentence);
});

test('an empty database says what to run, and an owner makes it ready', async () => {
  await freshPostgresDatabase();
  const ownerUrl = await emptyPostgresDatabase();
  const url = await login(ownerUrl, 'in role lightbulb_app');
  await expect(openDatabase({ kind: 'postgresql', url })).rejects.toThrow(
    'The database is empty: run "lightbulb migrate" with DATABASE_OWNER_URL first.',
  );
  const database = await openDatabase({ kind: 'postgresql', url, ownerUrl });
  await database.health();
  await database.close();
});

test('a statement that takes longer than it may is ended by the server', async () => {
  const { url } = await freshPostgresDatabase();
  const database = await openDatabase({ kind: 'postgresql', url, statementTimeout: 200 });
  const slow = database.executeSql('select pg_sleep(60)');
  await expect(slow).rejects.toMatchObject({ code: '57014' });
  await database.health();
  await database.close();
});

test('a failure whose end arrives late leaves no open transaction to the next user', async () => {
  const { url } = await freshPostgresDatabase();
  const slowly = await lateEnds(url);
  const database = await openDatabase({ kind: 'postgresql', url: slowly.url, poolSize: 1 });
  const failing = database.executeSql('begin; select 1 / 0; commit');
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  expect((await database.executeSql('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await database.close();
  slowly.stop();
});

test('a session that the server ends is replaced', async () => {
  const { settings, ownerUrl } = await freshPostgresDatabase();
  const database = await openDatabase(settings);
  await onServer(
    ownerUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'lightbulb'`,
  );
  await expect.poll(() => database.health().then(() => 'answers')).toBe('answers');
  await database.close();
});

test('a long read goes to the replica', async () => {
  const primary = await freshPostgresDatabase();
  const replica = await freshPostgresDatabase();
  const { settings } = primary;
  if (settings.kind !== 'postgresql') throw new Error('not PostgreSQL');
  const database = await openDatabase({ ...settings, replicaUrl: replica.url });
  await database.executeSql('create table pgboss.here ()');
  const seen = await database.read((tx) =>
    tx
      .selectNoFrom((e) => e.fn<string>('to_regclass', [e.val('pgboss.here')]).as('found'))
      .execute(),
  );
  expect(seen).toEqual([{ found: null }]);
  await database.close();
});

/** A login with the given attributes, which goes at the end of the test. */
async function login(ownerUrl: string, attributes: string): Promise<string> {
  const role = `login_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(ownerUrl, `create role ${role} login password 'for-this-test' ${attributes}`);
  made.push({ role, ownerUrl });
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = 'for-this-test';
  return url.href;
}

/** A way to the server on which the last bytes of each answer take a little longer. */
async function lateEnds(url: string): Promise<{ url: string; stop: () => void }> {
  const readyForQuery = 6;
  const far = new URL(url);
  const relay = createServer((near) => {
    const server = connect(Number(far.port), far.hostname);
    near.pipe(server);
    let sent = Promise.resolve();
    server.on('data', (bytes) => {
      sent = sent.then(async () => {
        near.write(bytes.subarray(0, -readyForQuery));
        await new Promise((done) => setTimeout(done, 30));
        near.write(bytes.subarray(-readyForQuery));
      });
    });
    server.on('close', () => near.destroy());
    for (const socket of [near, server]) socket.on('error', () => socket.destroy());
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const through = new URL(url);
  through.port = String((relay.address() as AddressInfo).port);
  return { url: through.href, stop: () => relay.close() };
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
