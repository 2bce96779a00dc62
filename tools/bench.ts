// `npm run bench`: builds the program as it stands, starts a PostgreSQL of its own, measures, and leaves nothing behind.
// It prints figures and asserts none. `npm run bench -- --help` says what can be chosen.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAssets } from './build-assets.ts';
import { root, unfinishedWork } from './places.ts';
import { startPrivateCluster } from './private-cluster.ts';
import { ensureSystemPackages } from './system-packages.ts';

// The next build clears a folder of this name away when its maker is gone.
const folder = join(unfinishedWork, `build-${String(process.pid)}`);
mkdirSync(folder, { recursive: true });
try {
  await ensureSystemPackages();
  await bundle();
  process.exitCode = await measure();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundle(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: {
      bench: 'tests/bench/bench.ts',
      server: 'src/server.ts',
      'embedded-worker': 'src/platform/database/embedded-worker.ts',
    },
    outdir: folder,
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
  buildAssets(join(folder, 'assets'));
}

/** Runs the measurements in a process of their own, and answers its exit code. */
async function measure(): Promise<number> {
  const cluster = await startPrivateCluster();
  try {
    const bench = spawn(process.execPath, [join(folder, 'bench.js'), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, BENCH_CLUSTER_URL: cluster.url('postgres') },
    });
    return await new Promise<number>((resolve, reject) => {
      bench.once('error', reject);
      bench.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await cluster.stop();
  }
}
