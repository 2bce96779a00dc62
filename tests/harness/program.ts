import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import type { Config } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { buildAssets } from '../../tools/build-assets.ts';
import { freePort } from '../../tools/free-port.ts';
import { freshEmbeddedDatabase, freshFolder, freshPostgresDatabase } from './database.ts';
import { oncePerRun } from './once.ts';

/** The whole program, listening on loopback over an empty database of its own. */
export interface Program {
  /** Where it is, without a slash at the end. */
  readonly url: string;
  readonly config: Config;
  readonly database: Database;
  readonly server: FastifyInstance;
  readonly stop: () => Promise<void>;
}

/** Starts the program as server.ts does, in this thread. `environment` adds to what the operator would have set. */
export async function startProgram(
  kind: Database['kind'],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const config = configOf({ ...(await environmentOf(kind)), ...environment });
  const database = await openDatabase(config.database.reveal());
  const server = await buildApp({ database, config, assetsFolder: await builtAssets() });
  await server.listen({ port: config.port, host: config.host });
  return {
    url: `http://${config.host}:${config.port}`,
    config,
    database,
    server,
    stop: async () => {
      const closed = server.close();
      // A browser keeps its connections open in case it asks again.
      server.server.closeAllConnections();
      await closed;
      await database.close();
    },
  };
}

async function environmentOf(kind: Database['kind']): Promise<Record<string, string>> {
  const port = await freePort();
  const common = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    SECRET_KEY: 'for-this-run-only-and-at-least-32-long',
    FIELD_KEY: Buffer.alloc(32, 'run').toString('base64'),
  };
  if (kind === 'embedded')
    return { ...common, DATA_FOLDER: (await freshEmbeddedDatabase()).folder };
  return {
    ...common,
    DATA_FOLDER: freshFolder(),
    DATABASE_URL: (await freshPostgresDatabase()).url,
  };
}

function configOf(environment: Readonly<Record<string, string>>): Config {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.error.join(' '));
  return config.value;
}

async function builtAssets(): Promise<string> {
  const folder = join(inject('runFolder'), 'assets');
  await oncePerRun(
    'assets',
    async () => existsSync(folder),
    async () => {
      buildAssets(`${folder}-unfinished`);
      renameSync(`${folder}-unfinished`, folder);
    },
  );
  return folder;
}
