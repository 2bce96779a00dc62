import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../tools/free-port.ts';
import { root } from '../../tools/places.ts';
import { freshFolder } from '../harness/database.ts';

// What a newcomer does: a copy of the repository with nothing installed, the machine's own Node, and `npm start`.

interface Run {
  readonly process: ChildProcess;
  /** Everything printed so far, on either stream. */
  readonly said: () => string;
  /** The exit code, once it and everything that it started has ended. None when a signal ended npm itself. */
  readonly ended: Promise<number | null>;
}

let copy: string;
let port: number;
const running: ChildProcess[] = [];

beforeAll(async () => {
  copy = copyOfRepository();
  port = await freePort();
});

afterAll(() => {
  for (const { pid } of running) signalGroup(pid, 'SIGKILL');
});

describe.sequential('npm start on a machine where nothing is installed', () => {
  test('stops at once when it is interrupted while it installs', async () => {
    const run = start();
    await until(run, () => existsSync(join(copy, 'node_modules')));
    signalGroup(run.process.pid, 'SIGINT');
    expect(await run.ended).not.toBe(0);
    expect(run.said()).not.toContain('    at ');
  });

  test('then installs, builds, serves, says where, and stops when it is told to', async () => {
    const run = start();
    await until(run, () => run.said().includes(`http://127.0.0.1:${port}`));
    expect(run.said()).toContain('Installing');
    const home = await fetch(`http://127.0.0.1:${port}/`);
    expect(home.status).toBe(200);
    expect(await home.text()).toContain('<h1');
    signalGroup(run.process.pid, 'SIGINT');
    await run.ended;
    expect(run.said()).not.toContain('    at ');
  });

  test('installs and builds nothing the second time, and refuses a second program on its port', async () => {
    const run = start();
    await until(run, () => run.said().includes(`http://127.0.0.1:${port}`));
    expect(run.said()).not.toContain('Installing');
    expect(run.said()).not.toContain('Building');
    const second = start({ DATA_FOLDER: freshFolder() });
    const code = await second.ended;
    expect(code, second.said()).toBe(1);
    expect(second.said()).toContain(`Port ${port} is in use`);
    expect(second.said()).not.toContain('    at ');
    signalGroup(run.process.pid, 'SIGTERM');
    await run.ended;
    expect(run.said()).not.toContain('    at ');
  });
});

/** The files that git knows or would take, as they stand: what a clone would bring. */
function copyOfRepository(): string {
  const target = join(freshFolder(), 'lightbulb');
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  for (const file of list
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(root, file), join(target, file));
  }
  return target;
}

function start(extra: Readonly<Record<string, string>> = {}): Run {
  const child = spawn('npm', ['start'], {
    cwd: copy,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      HOME: process.env['HOME'] ?? '',
      PATH: pathOfTheMachine(),
      PORT: String(port),
      ...extra,
    },
  });
  running.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    process: child,
    said: () => text,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
}

/** Without the packages of this repository, where the pinned Node is. */
function pathOfTheMachine(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

async function until(run: Run, reached: () => boolean): Promise<void> {
  while (!reached()) {
    if (run.process.exitCode !== null) throw new Error(`npm start ended.\n${run.said()}`);
    await pause(100);
  }
}

/** Like Ctrl-C in a terminal, which reaches every process that was started from it. */
function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
