// A process that keeps one PostgreSQL server for as long as its standard input is open, then removes every trace of it.
// It is a process of its own because its owner may be killed at any moment. Its order is in PRIVATE_CLUSTER, not in its
// arguments, which anybody on the machine can read.
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ClusterOrder {
  readonly programs: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const settings = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  // Losing a private cluster in a power cut costs nothing; waiting for the disk costs minutes of tests.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

await keepCluster(JSON.parse(process.env['PRIVATE_CLUSTER'] ?? '') as ClusterOrder);

async function keepCluster(order: ClusterOrder): Promise<void> {
  // Ctrl-C reaches every process of the terminal. The owner decides when to stop, by closing the pipe.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => undefined);
  const ownerGone = new Promise<void>((resolve) =>
    process.stdin.resume().once('close', () => resolve()),
  );
  const folder = mkdtempSync(join(tmpdir(), 'lightbulb-postgres-'));
  try {
    const account = accountForPostgres();
    initialise(folder, order, account);
    const server = start(folder, order, account);
    await untilReady(folder, server);
    process.stdout.write('ready\n');
    await ownerGone;
    await stop(server);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root, so root runs it as the account that the Debian package made for it. */
function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

function initialise(folder: string, order: ClusterOrder, account: Account | undefined): void {
  const passwordFile = join(folder, 'password');
  mkdirSync(join(folder, 'socket'));
  writeFileSync(passwordFile, order.password, { mode: 0o600 });
  if (account !== undefined) {
    for (const path of [folder, join(folder, 'socket'), passwordFile])
      chownSync(path, account.uid, account.gid);
  }
  execFileSync(
    join(order.programs, 'initdb'),
    [
      ...[
        '--pgdata',
        join(folder, 'data'),
        '--username',
        order.superuser,
        '--pwfile',
        passwordFile,
      ],
      ...[
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        '--locale',
        'C.UTF-8',
        '--no-sync',
        '--no-instructions',
      ],
    ],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

function start(folder: string, order: ClusterOrder, account: Account | undefined): ChildProcess {
  const chosen = {
    ...settings,
    port: String(order.port),
    unix_socket_directories: join(folder, 'socket'),
  };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(order.programs, 'postgres'), ['-D', join(folder, 'data'), ...flags], {
    ...account,
    cwd: folder,
    stdio: [
      'ignore',
      'ignore',
      process.env['LIGHTBULB_POSTGRES_LOG'] === undefined ? 'ignore' : 'inherit',
    ],
  });
}

/** PostgreSQL writes how it fares in the eighth line of its pid file: the way in which pg_ctl knows it too. */
async function untilReady(folder: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    if (statusIn(join(folder, 'data', 'postmaster.pid')) === 'ready') return;
    await pause(20);
  }
  throw new Error(
    'PostgreSQL ended while it started. Set LIGHTBULB_POSTGRES_LOG=1 to see what it said.',
  );
}

function statusIn(pidFile: string): string | undefined {
  try {
    return readFileSync(pidFile, 'utf8').split('\n')[7]?.trim();
  } catch {
    return undefined;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGQUIT');
  await ended;
}
