// `npm test` checks the code, then runs every test but the long ones. `npm run test:all` runs only those.
// Anything after `npm test --` goes to vitest, and then only the tests that it names are run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './places.ts';
import { ensureSystemPackages } from './system-packages.ts';

const [first, ...others] = process.argv.slice(2);
const long = first === '--long';
const wanted = long ? others : process.argv.slice(2);

try {
  await ensureSystemPackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (!long && wanted.length === 0) runOrExit(join(root, 'tools', 'check.ts'), []);
const projects = long ? ['long'] : ['unit', 'journeys'];
runOrExit(join(root, 'node_modules', 'vitest', 'vitest.mjs'), [
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  ...wanted,
]);

function runOrExit(script: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 130);
}
