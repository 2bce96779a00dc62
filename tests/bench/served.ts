import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../tools/free-port.ts';

/** The program in a process of its own, as an operator starts it. */
export interface Served {
  readonly port: number;
  /** From the start of the process to the line that says where it is, in milliseconds. */
  readonly startedIn: number;
  /** Megabytes (10^6) of memory that the process has now. */
  readonly residentMegabytes: () => number;
  readonly stop: () => Promise<void>;
}

/** Keys of this run, so that no secret is looked for on the machine. */
export const keys = {
  SECRET_KEY: 'for-this-run-only-and-at-least-32-long',
  FIELD_KEY: Buffer.alloc(32, 'run').toString('base64'),
};

/**
 * Starts the program and waits until it says that it listens. Everything is on: sessions, the token
 * in forms, policies, the record of openings, compression, a limit of requests (above what is sent),
 * and the log from warnings up.
 */
export async function startServed(environment: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '100000000',
      ...keys,
      ...environment,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A bench that fails must not leave a server behind.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  await untilItListens(child, ended);
  return {
    port,
    startedIn: performance.now() - startedAt,
    residentMegabytes: () => residentOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function untilItListens(child: ChildProcess, ended: Promise<void>): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    if (child.stdout === null) throw new Error('The program has no output');
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('Lightbulb is at')) resolve();
    });
    void ended.then(() => {
      reject(new Error('The program ended before it listened.'));
    });
  });
}

function residentOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
  return (kilobytes * 1024) / 1e6;
}
