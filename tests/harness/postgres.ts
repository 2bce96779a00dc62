import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPrivateCluster } from '../../tools/private-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this run: the address of its `postgres` database, as its superuser. */
    readonly clusterUrl: string;
    /** A folder of this run, for what its tests share. */
    readonly runFolder: string;
  }
}

/** Starts one PostgreSQL for the whole run. Vitest calls this before the first test, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPrivateCluster();
  const runFolder = mkdtempSync(join(tmpdir(), 'lightbulb-tests-'));
  process.once('exit', () => rmSync(runFolder, { recursive: true, force: true }));
  project.provide('clusterUrl', cluster.url('postgres'));
  project.provide('runFolder', runFolder);
  return () => cluster.stop();
}
