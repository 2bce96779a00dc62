import pg from 'pg';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { SentStatement } from '../../src/platform/database/statements.ts';
import { countStatements } from '../../src/platform/database/statements.ts';
import { valueTypes } from '../../src/platform/database/value-types.ts';
import { sessionCookie } from '../../src/platform/http/answer.ts';
import { median } from '../../src/kernel/statistics.ts';
import { ask, keptConnections } from './browser.ts';
import type { Viewer } from './county.ts';
import type { LoadedDatabase } from './loaded.ts';
import { keys, startServed } from './served.ts';
import { fixed, printTable } from './table.ts';

const clients = 20;
const rounds = 5;

/**
 * Requests a second over HTTP against the same statements sent by `pg`, from BEGIN to COMMIT, by as
 * many clients each, in turn: each client asks again as soon as it is answered. Case pages are asked
 * for in turn over many cases.
 */
export async function measureThroughput(loaded: LoadedDatabase, seconds: number): Promise<void> {
  const { hsc } = loaded.county;
  const cases = loaded.casesSeenByHsc.map(({ caseId }) => `/cases/${caseId}`);
  const pages = [
    { title: 'work list', paths: ['/work'] },
    { title: 'case page', paths: cases },
  ];
  const rows: string[][] = [];
  const served = await startServed({ DATABASE_URL: loaded.url, DATA_FOLDER: loaded.dataFolder });
  try {
    for (const page of pages) {
      const captured = await capture(loaded, hsc, page.paths);
      rows.push([
        page.title,
        ...(await compare(served.port, loaded, page.paths, captured, seconds)),
      ]);
    }
  } finally {
    await served.stop();
  }
  printTable(
    `Requests a second of ${clients} clients, median of ${rounds} rounds of ${seconds} s, ${loaded.count} cases`,
    ['', 'HTTP', 'pg alone', 'ratio (aim 0.5)', 'statements (aim 8)'],
    rows,
  );
}

async function compare(
  port: number,
  loaded: LoadedDatabase,
  paths: readonly string[],
  captured: readonly (readonly SentStatement[])[],
  seconds: number,
): Promise<readonly string[]> {
  const agent = keptConnections(clients);
  const connections = await connect(loaded.url);
  const { session } = loaded.county.hsc;
  let turn = 0;
  const next = <T>(list: readonly T[]): T => list[turn++ % list.length] as T;
  const overHttp = () =>
    closedLoop(seconds, async () => {
      const { status } = await ask({ port, path: next(paths), session, agent });
      if (status !== 200) throw new Error(`A page answered ${status}`);
    });
  const byPg = () =>
    closedLoop(seconds, (client) => replay(connections[client] as pg.Client, next(captured)));
  try {
    await overHttp();
    const http: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      http.push(await overHttp());
      alone.push(await byPg());
    }
    const [httpRate = 0, aloneRate = 0] = [median(http) ?? 0, median(alone) ?? 0];
    const most = Math.max(...captured.map((statements) => statements.length));
    return [fixed(httpRate, 0), fixed(aloneRate, 0), fixed(httpRate / aloneRate, 2), String(most)];
  } finally {
    agent.destroy();
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

/** What one request of each path sends to the database, in this process, by the program itself. */
async function capture(
  loaded: LoadedDatabase,
  viewer: Viewer,
  paths: readonly string[],
): Promise<readonly (readonly SentStatement[])[]> {
  const config = readConfig({
    ...keys,
    DATABASE_URL: loaded.url,
    DATA_FOLDER: loaded.dataFolder,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
  });
  if (!config.ok) throw new Error(config.error.join(' '));
  const database = await openDatabase(config.value.database.reveal());
  const assetsFolder = `${import.meta.dirname}/assets`;
  const server = await buildApp({ database, config: config.value, assetsFolder });
  const captured: (readonly SentStatement[])[] = [];
  try {
    for (const url of paths) {
      const statements: SentStatement[] = [];
      const cookies = { [sessionCookie]: viewer.session };
      const response = await countStatements(
        { sent: 0, statements },
        async () => await server.inject({ method: 'GET', url, cookies }),
      );
      if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
      captured.push(statements);
    }
  } finally {
    await server.close();
    await database.close();
  }
  return captured;
}

async function connect(url: string): Promise<readonly pg.Client[]> {
  return Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({
        connectionString: url,
        types: valueTypes,
        options: '-c role=lightbulb_app -c TimeZone=UTC -c jit=off',
      });
      await client.connect();
      return client;
    }),
  );
}

async function replay(client: pg.Client, statements: readonly SentStatement[]): Promise<void> {
  for (const { sql, parameters } of statements) {
    await (parameters.length > 0 ? client.query(sql, [...parameters]) : client.query(sql));
  }
}

/** Does the work again and again for so long, in as many clients; answers how often in a second. */
async function closedLoop(
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        await work(client);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - startedAt);
}
