import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium, findClamd, findPostgres } from './find-programs.ts';

/** How long to wait for another package manager that is at work on the same machine. */
const patience = 10 * 60_000;

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

const packages = [
  { name: 'postgresql', find: findPostgres },
  { name: 'chromium', find: findChromium },
  { name: 'clamav-daemon', find: findClamd },
];

/**
 * Installs what the tests need from Debian when it is missing and we may: PostgreSQL, Chromium and ClamAV.
 * Throws, naming the command to run, when we may not or when it fails.
 */
export async function ensureSystemPackages(): Promise<void> {
  const missing = packages.filter(({ find }) => !works(find)).map(({ name }) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(' ')}`;
  const asRoot = prefixForRoot();
  if (asRoot === undefined || !works(() => run(['apt-get', '--version']))) {
    throw new Error(`The tests need ${missing.join(' and ')}. As root, run: ${command}`);
  }
  console.log(`Installing ${missing.join(' and ')}, which the tests need.`);
  const install = [...asRoot, 'apt-get', 'install', '-y', ...missing];
  if ((await patiently(install)).status === 0) return;
  // The list of packages is empty on a fresh machine, and old on others.
  await patiently([...asRoot, 'apt-get', 'update']);
  const { status, output } = await patiently(install);
  if (status !== 0) {
    throw new Error(
      `${output}\n${missing.join(' and ')} could not be installed. Mend that, or as root run: ${command}`,
    );
  }
}

/** What to put before a command so that it runs as root; nothing at all if it cannot. */
function prefixForRoot(): string[] | undefined {
  const settings = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return settings;
  return works(() => run(['sudo', '-n', 'true'])) ? ['sudo', '-n', ...settings] : undefined;
}

/** Runs a command of apt, again and again while another one holds its locks. */
async function patiently(command: readonly string[]): Promise<Outcome> {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const outcome = attempt(command);
    const locked = /could not get lock|unable to (acquire|lock)/i.test(outcome.output);
    if (outcome.status === 0 || !locked || performance.now() > giveUpAt) return outcome;
    console.log('Another package manager is at work. Waiting for it.');
    await pause(5_000);
  }
}

function attempt([program = '', ...rest]: readonly string[]): Outcome {
  const result = spawnSync(program, rest, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

function run(command: readonly string[]): void {
  if (attempt(command).status !== 0) throw new Error(`${command.join(' ')} failed`);
}

function works(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
