import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The oldest PostgreSQL that Lightbulb supports, and the one on which db/schema.sql is compared. */
export const referencePostgres = 15;

/**
 * The PostgreSQL to test on: 15 where it is installed, else the newest on this machine, as its major version and the
 * folder of its programs. Throws with what to run if there is none.
 */
export function findPostgres(): { version: number; programs: string } {
  const found = installedPostgres();
  if (found === undefined) {
    throw new Error(
      'PostgreSQL is not installed. On Debian and Ubuntu: apt-get install -y postgresql',
    );
  }
  return found;
}

/** The path of Chromium, or Chrome, on this machine. Throws with what to run if there is none. */
export function findChromium(): string {
  const found = onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
  if (found === undefined) {
    throw new Error('Chromium is not installed. On Debian and Ubuntu: apt-get install -y chromium');
  }
  return found;
}

/** The path of ClamAV's daemon on this machine. Throws with what to run if there is none. */
export function findClamd(): string {
  const found = onPath(['clamd'], ['/usr/sbin']);
  if (found === undefined) {
    throw new Error(
      'clamd is not installed. On Debian and Ubuntu: apt-get install -y clamav-daemon',
    );
  }
  return found;
}

/** Debian keeps the server's programs off the path, in one folder for each major version. */
function installedPostgres(): { version: number; programs: string } | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const usable = versions
    .filter((candidate) => existsSync(join(debian, String(candidate), 'bin', 'initdb')))
    .sort((a, b) => b - a);
  const version = usable.find((candidate) => candidate === referencePostgres) ?? usable[0];
  return version === undefined
    ? undefined
    : { version, programs: join(debian, String(version), 'bin') };
}

function onPath(names: readonly string[], more: readonly string[] = []): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...more];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
