import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import type { Config, Environment } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const onServer = {
  DATABASE_URL: 'postgresql://lightbulb_app:pass-phrase@db.example.org/lightbulb',
  SECRET_KEY: key,
  FIELD_KEY: key,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('without a word in the environment', () => {
  test('the program listens on this machine only, on an embedded database', () => {
    const config = accepted({ DATA_FOLDER: folder });
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      notify: undefined,
      clamd: undefined,
      logLevel: 'info',
    });
    expect(config.database.reveal()).toEqual({ kind: 'embedded', folder });
  });

  test('keys are made once, in a file that only its owner may read', () => {
    const first = accepted({ DATA_FOLDER: folder });
    const second = accepted({ DATA_FOLDER: folder });
    expect(first.secretKey.reveal()).toHaveLength(44);
    expect(first.fieldKey.reveal()).toHaveLength(32);
    expect(second.secretKey.reveal()).toBe(first.secretKey.reveal());
    expect(second.fieldKey.reveal()).toEqual(first.fieldKey.reveal());
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('a damaged file of keys is refused, and not replaced', () => {
    writeFileSync(join(folder, 'secrets.json'), '{"SECRET_KEY":');
    expect(refused({ DATA_FOLDER: folder })).toEqual([
      `${folder}/secrets.json does not hold SECRET_KEY and FIELD_KEY. Put back the file you had.`,
    ]);
  });

  test('a key in the environment goes before the one in the file', () => {
    const config = accepted({ DATA_FOLDER: folder, SECRET_KEY: 'x'.repeat(40) });
    expect(config.secretKey.reveal()).toBe('x'.repeat(40));
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).not.toContain('xxxx');
  });
});

describe('with DATABASE_URL', () => {
  test('each missing key has a sentence of its own, and no file is made', () => {
    expect(refused({ DATA_FOLDER: folder, DATABASE_URL: onServer.DATABASE_URL })).toEqual([
      'SECRET_KEY must be set when DATABASE_URL is set. Make one with "openssl rand -base64 32" and keep it safe.',
      'FIELD_KEY must be set when DATABASE_URL is set. Make one with "openssl rand -base64 32" and keep it safe.',
    ]);
    expect(() => statSync(join(folder, 'secrets.json'))).toThrow('ENOENT');
  });

  test('the owner and the replica are optional', () => {
    expect(accepted(onServer).database.reveal()).toEqual({
      kind: 'postgresql',
      url: onServer.DATABASE_URL,
    });
    const more = { DATABASE_OWNER_URL: 'postgres://a/b', DATABASE_REPLICA_URL: 'postgres://c/d' };
    expect(accepted({ ...onServer, ...more }).database.reveal()).toEqual({
      kind: 'postgresql',
      url: onServer.DATABASE_URL,
      ownerUrl: 'postgres://a/b',
      replicaUrl: 'postgres://c/d',
    });
  });
});

test.each<[string, Environment, string]>([
  ['a port that is a word', { PORT: 'http' }, 'PORT must be a port'],
  ['a port that does not exist', { PORT: '70000' }, 'PORT must be a port'],
  ['an address without a protocol', { PUBLIC_URL: 'example.org' }, 'PUBLIC_URL must be'],
  ['another database', { ...onServer, DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL must be'],
  ['an owner alone', { DATABASE_OWNER_URL: 'postgres://a/b' }, 'DATABASE_OWNER_URL is set without'],
  ['a short key', { ...onServer, SECRET_KEY: 'short' }, 'SECRET_KEY must be at least 32'],
  ['a key of another length', { ...onServer, FIELD_KEY: 'c2hvcnQ=' }, 'FIELD_KEY must be 32 bytes'],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error'],
  ['two scanners', { CLAMD_SOCKET: '/run/clamd', CLAMD_HOST: 'scan' }, 'are both set'],
  ['a port of no scanner', { CLAMD_PORT: '3310' }, 'CLAMD_PORT is set without CLAMD_HOST'],
])('%s is refused with a sentence', (_what, env, sentence) => {
  const problems = refused({ DATA_FOLDER: folder, ...env });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(sentence);
});

test('an empty variable counts as not set', () => {
  expect(accepted({ DATA_FOLDER: folder, PORT: '', DATABASE_URL: ' ' }).port).toBe(3000);
});

test('the scanner and the sender of messages are read when they are set', () => {
  const config = accepted({
    DATA_FOLDER: folder,
    CLAMD_HOST: 'scan.example.org',
    NOTIFY_API_KEY: 'a-key',
    NOTIFY_BASE_URL: 'https://notify.example.org',
    PUBLIC_URL: 'https://adaptations.example.org/',
  });
  expect(config.clamd).toEqual({ host: 'scan.example.org', port: 3310 });
  expect(config.notify?.apiKey.reveal()).toBe('a-key');
  expect(config.notify?.baseUrl).toBe('https://notify.example.org');
  expect(config.publicUrl).toBe('https://adaptations.example.org');
});

test('printing the whole configuration in any way shows no secret', () => {
  const config = accepted({ ...onServer, NOTIFY_API_KEY: 'api-secret' });
  const printed = [inspect(config, { depth: 9 }), JSON.stringify(config), String(config.secretKey)];
  for (const text of printed) {
    expect(text).not.toContain(key);
    expect(text).not.toContain('pass-phrase');
    expect(text).not.toContain('api-secret');
  }
});

function accepted(env: Environment): Config {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.error.join(' '));
  return result.value;
}

function refused(env: Environment): readonly string[] {
  const result = readConfig(env);
  if (result.ok) throw new Error('The configuration was accepted.');
  return result.error;
}
