import { join } from 'node:path';
import { buildApp } from './app.ts';
import { beginDemonstration, whoCanSignIn } from './begin.ts';
import { isEmpty } from './platform/partnership.store.ts';
import { startAllJobs } from './jobs.ts';
import { readConfig } from './platform/config/config.ts';
import type { Config } from './platform/config/config.ts';
import { openDatabase } from './platform/database/database.ts';
import type { Database } from './platform/database/database.ts';
import { Refusal } from './platform/database/refusal.ts';
import { listenTrouble, portTrouble } from './platform/http/port.ts';
import type { RunningJobs } from './platform/jobs/jobs.ts';

await start();

/** The web process: opens the database, listens, and stops in order when it is told to. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return stopWith(config.error);
  // Before the minute or two that a first start takes, rather than after them.
  const trouble = await portTrouble(config.value.port, config.value.host);
  if (trouble !== undefined) return stopWith([trouble]);
  try {
    const database = await openDatabase(config.value.database.reveal());
    if (database.kind === 'embedded' && (await isEmpty(database)))
      await beginDemonstration(database, (sentence) => console.log(sentence));
    await serve(config.value, database);
  } catch (error) {
    if (error instanceof Refusal) return stopWith([error.message]);
    throw error;
  }
}

async function serve(config: Config, database: Database): Promise<void> {
  const assetsFolder = join(import.meta.dirname, 'assets');
  const server = await buildApp({ database, config, assetsFolder });
  let jobs: Promise<RunningJobs> | undefined;
  const stopInOrder = async (): Promise<void> => {
    await server.close();
    await (await jobs)?.stop();
    await database.close();
  };
  let stopping: Promise<void> | undefined;
  // One Ctrl-C can come twice, from the terminal and from what started this process.
  const stop = (): Promise<void> => (stopping ??= stopInOrder());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  try {
    const address = await server.listen({ port: config.port, host: config.host });
    for (const notice of database.notices) console.log(notice);
    console.log(`Lightbulb is at ${address}`);
    const people = await whoCanSignIn(database);
    if (people.length > 0) console.log(`Choose who to be, with one click, at ${address}/sign-in:`);
    for (const line of people) console.log(line);
    // PostgreSQL has a worker process for these.
    if (database.kind === 'embedded') jobs = startAllJobs(config, database, server.log);
    await jobs;
  } catch (error) {
    // What fails after it has been told to stop fails because of that.
    if (stopping !== undefined) return stopping;
    await stop();
    const trouble = listenTrouble(error, config.port, config.host);
    if (trouble !== undefined) return stopWith([trouble]);
    throw error;
  }
}

function stopWith(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}
