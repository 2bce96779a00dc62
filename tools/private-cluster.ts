import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { findPostgres } from './find-programs.ts';
import { freePort } from './free-port.ts';
import type { ClusterOrder } from './private-cluster-guardian.ts';

/** A PostgreSQL server of one's own: on loopback, without the safety of the disk, gone when its owner is gone. */
export interface PrivateCluster {
  /** The major version, such as 15. */
  readonly version: number;
  /** The folder of psql, pg_dump and the rest of the same version. */
  readonly programs: string;
  /** An address of one database, as its superuser. */
  readonly url: (database: string) => string;
  /** Stops the server and removes its files. Also happens by itself when the owner's process ends in any way. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a fresh PostgreSQL in a temporary folder, in about a second.
 * Throws with the command to run when PostgreSQL is not installed.
 */
export async function startPrivateCluster(): Promise<PrivateCluster> {
  const postgres = findPostgres();
  const password = randomBytes(18).toString('hex');
  const port = await freePort();
  const order: ClusterOrder = { programs: postgres.programs, port, superuser: 'owner', password };
  const guardian = await startGuardian(order);
  return {
    version: postgres.version,
    programs: postgres.programs,
    url: (database) => `postgresql://owner:${password}@127.0.0.1:${String(port)}/${database}`,
    stop: guardian.stop,
  };
}

/** The guardian lives exactly as long as the pipe to it is open, so that not even a killed owner leaves a server behind. */
async function startGuardian(order: ClusterOrder): Promise<{ stop: () => Promise<void> }> {
  const guardian = spawn(
    process.execPath,
    [join(import.meta.dirname, 'private-cluster-guardian.ts')],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PRIVATE_CLUSTER: JSON.stringify(order) },
    },
  );
  const ended = new Promise<void>((resolve) => guardian.once('exit', () => resolve()));
  let complaint = '';
  guardian.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    createInterface(guardian.stdout).once('line', () => resolve());
    void ended.then(() => {
      reject(new Error(`PostgreSQL did not start.\n${complaint}`));
    });
  });
  return {
    stop: async () => {
      guardian.stdin.end();
      await ended;
    },
  };
}
