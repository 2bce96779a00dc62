import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAssets } from './build-assets.ts';
import { processIsAlive, root, unfinishedWork } from './places.ts';

/** What runs, by the name it has in dist/. */
const entries = {
  server: 'src/server.ts',
  worker: 'src/worker.ts',
  cli: 'src/cli.ts',
  'embedded-worker': 'src/platform/database/embedded-worker.ts',
};

try {
  await buildProgram(join(root, 'dist'));
} catch (error) {
  // esbuild and Sass say what is wrong in full sentences; where they were at the time helps nobody.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Bundles the program and its stylesheet into a folder, which appears whole or not at all. */
async function buildProgram(target: string): Promise<void> {
  removeAbandonedBuilds();
  const partial = join(unfinishedWork, `build-${String(process.pid)}`);
  mkdirSync(partial, { recursive: true });
  try {
    await bundleScripts(partial);
    buildAssets(join(partial, 'assets'));
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function bundleScripts(outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
}

function removeAbandonedBuilds(): void {
  if (!existsSync(unfinishedWork)) return;
  for (const name of readdirSync(unfinishedWork)) {
    const builder = /^build-(\d+)$/.exec(name)?.[1];
    if (builder !== undefined && !processIsAlive(Number(builder))) {
      rmSync(join(unfinishedWork, name), { recursive: true, force: true });
    }
  }
}
