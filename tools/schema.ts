// `npm run check` compares db/schema.sql and the generated table types with what the migrations make of an empty database.
// `npm run schema:write` writes both.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { migratePostgres } from '../src/platform/database/database.ts';
import { findPostgres, referencePostgres } from './find-programs.ts';
import { root } from './places.ts';
import { startPrivateCluster } from './private-cluster.ts';
import type { PrivateCluster } from './private-cluster.ts';

const picture = join(root, 'db/schema.sql');
const types = join(root, 'src/platform/database/tables.generated.ts');

const { version } = findPostgres();
if (version === referencePostgres) await compareOrWrite(process.argv[2] === '--write');
else
  console.log(
    `db/schema.sql is compared on PostgreSQL ${referencePostgres} only, and this is ${version}.`,
  );

async function compareOrWrite(write: boolean): Promise<void> {
  for (const [file, text] of await generated()) {
    if (write) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(
        `${file.slice(root.length + 1)} is not what the migrations make: npm run schema:write`,
      );
      process.exitCode = 1;
    }
  }
}

/** Each generated file with the text that belongs in it. */
async function generated(): Promise<[file: string, text: string][]> {
  const cluster = await startPrivateCluster();
  try {
    const url = cluster.url('postgres');
    await migratePostgres(url);
    return [
      [picture, schemaOf(cluster, url)],
      [types, await typesOf(url)],
    ];
  } finally {
    await cluster.stop();
  }
}

/** The schema as SQL, without pg_dump's headings and the lines that change with each minor version and each run. */
function schemaOf(cluster: PrivateCluster, url: string): string {
  const dump = execFileSync(
    join(cluster.programs, 'pg_dump'),
    ['--schema-only', '--no-owner', url],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const statements = dump
    .replace(
      /^(\\(un)?restrict .*|-- Dumped (from|by) .*|--|-- (Name: |PostgreSQL database dump).*)\n/gm,
      '',
    )
    .replace(/\n{3,}/g, '\n\n');
  return `-- What db/migrations make of an empty database. Written by "npm run schema:write", never by hand.\n${statements}`;
}

/** Types of rows for Kysely, with the values that src/platform/database/value-types.ts hands out. */
async function typesOf(url: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lightbulb-types-'));
  try {
    const file = join(folder, 'tables.ts');
    const generator = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
    const choices = [
      '--dialect',
      'postgres',
      '--date-parser',
      'string',
      '--numeric-parser',
      'string',
    ];
    const wholeNumbers = ['--type-mapping', JSON.stringify({ int8: 'number' })];
    execFileSync(
      process.execPath,
      [generator, '--url', url, '--out-file', file, ...choices, ...wholeNumbers],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    return await format(readFileSync(file, 'utf8'), {
      ...(await resolveConfig(types)),
      filepath: types,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
