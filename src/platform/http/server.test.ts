import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshFolder, freshPostgresDatabase } from '../../../tests/harness/database.ts';
import { newPartnership } from '../../../tests/harness/partnership.ts';
import { readConfig } from '../config/config.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { forAnyone } from './route.ts';
import { buildServer } from './server.ts';

let database: Database;
const servers: FastifyInstance[] = [];

beforeAll(async () => {
  database = await openDatabase((await freshPostgresDatabase()).settings);
  await newPartnership(database, { now: new Date() });
}, 60_000);
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.close();
});

async function serve(requestsPerMinute: number, on: Database = database): Promise<FastifyInstance> {
  const config = readConfig({ DATA_FOLDER: freshFolder(), LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error.join(' '));
  const server = await buildServer({
    database: on,
    config: { ...config.value, requestsPerMinute },
    routes: [forAnyone('GET', '/bug', () => Promise.reject(new Error('Joan Tallis has no step')))],
    navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
    assetsFolder: freshFolder(),
  });
  servers.push(server);
  return server;
}

test('a strict content policy is on every answer', async () => {
  const { headers } = await (await serve(0)).inject('/nowhere');
  expect(headers['content-security-policy']).toContain(
    "default-src 'none';script-src 'self';style-src 'self'",
  );
  expect(headers['x-frame-options']).toBe('DENY');
});

test('a fault gives a reference and nothing of what went wrong', async () => {
  const answer = await (await serve(0)).inject('/bug');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toMatch(/[Rr]eference/);
  expect(answer.body).not.toContain('Joan');
});

test('one request too many in a minute is told to wait', async () => {
  const server = await serve(1);
  expect((await server.inject('/nowhere')).statusCode).toBe(404);
  expect((await server.inject('/bug')).statusCode).toBe(500);
  expect((await server.inject('/bug')).statusCode).toBe(429);
});

test('a load balancer learns that the process lives, and whether its database answers', async () => {
  const other = await openDatabase((await freshPostgresDatabase()).settings);
  const server = await serve(0, other);
  expect((await server.inject('/health/ready')).statusCode).toBe(200);
  await other.close();
  expect((await server.inject('/health/ready')).statusCode).toBe(503);
  expect((await server.inject('/health/live')).statusCode).toBe(200);
});
