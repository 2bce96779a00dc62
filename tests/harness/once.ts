import pg from 'pg';
import { inject } from 'vitest';

/** What the threads of a run share, each with a number of its own; any will do. */
const locks = { template: 1, snapshot: 2, assets: 3 };

/** Runs `prepare` in one of the run's threads while the others wait, unless it has been done. */
export async function oncePerRun(
  what: keyof typeof locks,
  done: () => Promise<boolean>,
  prepare: () => Promise<void>,
): Promise<void> {
  if (await done()) return;
  await onCluster(async (cluster) => {
    await cluster.query('select pg_advisory_lock($1)', [locks[what]]);
    if (!(await done())) await prepare();
  });
}

/** One session on the run's PostgreSQL, as its superuser. */
export async function onCluster<T>(work: (cluster: pg.Client) => Promise<T>): Promise<T> {
  const cluster = new pg.Client({ connectionString: inject('clusterUrl') });
  await cluster.connect();
  try {
    return await work(cluster);
  } finally {
    await cluster.end();
  }
}
