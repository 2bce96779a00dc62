// What `npm start` and `npm test` need before anything else: the packages of package-lock.json, and the Node that
// is pinned among them. Runs on any Node from 20 on and imports nothing that is not built in.
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const oldestSupportedNode = 24;
const localBinaries = join(root, 'node_modules', '.bin');
const turn = join(root, '.tmp', 'installing');
const pinnedNode = join(localBinaries, 'node');

/** Installs the packages of package-lock.json unless exactly they are there. Ends the process with a message if it cannot. */
export function ensureInstalled() {
  if (packagesMatch()) return;
  takeTurn();
  try {
    if (!packagesMatch()) install();
  } finally {
    rmSync(turn, { force: true });
  }
}

/** The path of a Node that the program supports: the pinned one where there is one for this machine, else the one running. */
export function supportedNode() {
  if (existsSync(pinnedNode)) return pinnedNode;
  const running = Number(process.versions.node.split('.')[0]);
  if (running >= oldestSupportedNode) return process.execPath;
  return stop(
    `Lightbulb runs on Node ${oldestSupportedNode} or later, and this is Node ${process.versions.node}. ` +
      `On 64-bit Intel and AMD Linux the right one is installed with the packages; on this machine ` +
      `(${process.platform}, ${process.arch}) install Node ${oldestSupportedNode}, then try again.`,
  );
}

/** The environment for programs that run on the supported Node: their own `node` comes first on the path. */
export function environmentOfSupportedNode() {
  return { ...process.env, PATH: [localBinaries, pathWithoutLocalBinaries()].join(delimiter) };
}

/** Prints one message and ends the process with code 1, without a stack trace. */
export function stop(message) {
  console.error(message);
  return process.exit(1);
}

/** Waits while another process installs. Whose turn it is stands in a file, with the number of its process from the start. */
function takeTurn() {
  const mine = `${turn}-${process.pid}`;
  mkdirSync(dirname(turn), { recursive: true });
  writeFileSync(mine, String(process.pid));
  while (!linked(mine, turn)) {
    if (!isAlive(Number(textIn(turn)))) rmSync(turn, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  rmSync(mine);
}

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  console.log('Installing the packages that package-lock.json names. This takes about a minute.');
  // npm runs on the system's own Node: the pinned one is among the files that npm is about to replace.
  const result = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: pathWithoutLocalBinaries() },
    shell: process.platform === 'win32',
  });
  if (result.error)
    stop(`npm could not be started (${result.error.message}). Install npm, then try again.`);
  if (result.signal) process.exit(130);
  if (result.status !== 0)
    stop('The packages could not be installed. npm has said why above. Mend that, then try again.');
}

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own list there as the last act of a
 * successful install, so an interrupted one leaves either no list or an old one, and is repaired.
 */
function packagesMatch() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined)
    return stop(
      'package-lock.json cannot be read. Restore it from the repository, then try again.',
    );
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, wantedPackage]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined)
      return wantedPackage.optional === true && !isForThisMachine(wantedPackage);
    return (
      found.version === wantedPackage.version &&
      found.integrity === wantedPackage.integrity &&
      existsSync(join(root, path))
    );
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(textIn(file)).packages;
  } catch {
    return undefined;
  }
}

/** The text of a file; nothing if it is not there. */
function textIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function isForThisMachine({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false;
  return allows(os, process.platform) && allows(cpu, process.arch) && allows(libc, cLibrary());
}

function allows(list, value) {
  return list === undefined || [list].flat().includes(value);
}

function cLibrary() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

function pathWithoutLocalBinaries() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);
}
