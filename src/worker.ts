import { startAllJobs } from './jobs.ts';
import { readConfig } from './platform/config/config.ts';
import type { Config } from './platform/config/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { Refusal } from './platform/database/refusal.ts';
import { logWithoutServer } from './platform/http/log.ts';

await start();

/** The worker process: does what comes by itself, and stops in order when it is told to. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return stopWith(config.error);
  if (config.value.database.reveal().kind === 'embedded') {
    return stopWith([
      'On the embedded database the web process does this work: run "npm start" alone. A worker is for PostgreSQL, with DATABASE_URL.',
    ]);
  }
  try {
    await work(config.value);
  } catch (error) {
    if (error instanceof Refusal) return stopWith([error.message]);
    throw error;
  }
}

async function work(config: Config): Promise<void> {
  const log = logWithoutServer(config);
  const database = await openDatabase(config.database.reveal());
  const jobs = await startAllJobs(config, database, log);
  const stopInOrder = async (): Promise<void> => {
    await jobs.stop();
    await database.close();
  };
  let stopping: Promise<void> | undefined;
  // One Ctrl-C can come twice, from the terminal and from what started this process.
  const stop = (): Promise<void> => (stopping ??= stopInOrder());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  log.info('The worker has started');
}

function stopWith(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
