// `npm run check`: everything that can be said about the code without running it, two checks at a time.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './places.ts';

interface Check {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const packages = join(root, 'node_modules');
const cache = join(packages, '.cache');

/** The slowest first, so that the short ones fill the gaps. */
const checks: readonly Check[] = [
  {
    name: 'lint',
    script: join(packages, 'eslint/bin/eslint.js'),
    args: ['--max-warnings', '0', '.'],
  },
  {
    name: 'types',
    script: join(packages, 'typescript/bin/tsc'),
    args: ['--noEmit', '--incremental', '--tsBuildInfoFile', join(cache, 'types.tsbuildinfo')],
  },
  {
    name: 'format',
    script: join(packages, 'prettier/bin/prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '--cache', '.'],
  },
  { name: 'boundaries', script: join(root, 'tools/boundaries.ts'), args: [] },
  { name: 'dead code', script: join(packages, 'knip/bin/knip.js'), args: ['--no-progress'] },
  { name: 'schema', script: join(root, 'tools/schema.ts'), args: [] },
  { name: 'table ownership', script: join(root, 'tools/table-ownership.ts'), args: [] },
];

process.exit((await runAll(checks, Math.min(2, availableParallelism()))) ? 0 : 1);

/** Runs the checks, so many at once, and prints each as it ends. True when every one passed. */
async function runAll(all: readonly Check[], atOnce: number): Promise<boolean> {
  const waiting = [...all];
  const failed: string[] = [];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (failed.length > 0) console.error(`\nNot yet: ${failed.join(', ')}.`);
  return failed.length === 0;
}

function passes({ name, script, args }: Check): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}
