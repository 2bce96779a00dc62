// `npm start`: brings dist/ up to date, then becomes the program: the web server unless another entry is named.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './places.ts';

/** Everything that a build reads. */
const sources = [
  'src',
  'tools/build.ts',
  'tools/build-assets.ts',
  'tools/build-styles.ts',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = join(root, 'dist', 'built-from');

const [entry = 'server', ...rest] = process.argv.slice(2);
bringBuildUpToDate();
const program = join(root, 'dist', `${entry}.js`);
if (!existsSync(program)) {
  console.error(`There is nothing called ${entry} to start.`);
  process.exit(1);
}
process.argv = [process.execPath, program, ...rest];
await import(pathToFileURL(program).href);

function bringBuildUpToDate(): void {
  const fingerprint = fingerprintOfSources();
  if (builtFrom() === fingerprint) return;
  console.log('Building.');
  const result = spawnSync(process.execPath, [join(root, 'tools', 'build.ts')], {
    stdio: 'inherit',
  });
  if (result.signal !== null) process.exit(130);
  if (result.status !== 0) process.exit(1);
  writeFileSync(stamp, fingerprint);
}

function builtFrom(): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Names, sizes and times of the sources, so that a change, a new file and a removed one all ask for a build. */
function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(join(root, source)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${String(size)}\n${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
