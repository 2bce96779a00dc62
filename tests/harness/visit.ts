import type { FastifyInstance, InjectOptions } from 'fastify';
import { readConfig } from '../../src/platform/config/config.ts';
import type { Config, Environment } from '../../src/platform/config/config.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sessionCookie } from '../../src/platform/http/answer.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { freshFolder } from './database.ts';

/** What came back. */
export interface Visited {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A file to send with a form. */
export interface SentFile {
  readonly name: string;
  readonly body: Uint8Array;
}

/** A browser without a screen, in which somebody is signed in. */
export interface Visitor {
  get(url: string): Promise<Visited>;
  /** Opens `from`, then sends a form to `url` with the token that the page held. */
  send(from: string, url: string, fields: Readonly<Record<string, string>>): Promise<Visited>;
  /** The same with files, in the field `file`. */
  sendFiles(from: string, url: string, files: readonly SentFile[]): Promise<Visited>;
}

/** A server with the routes of one part of the program, which listens nowhere, and its configuration. */
export async function serverWith(
  database: Database,
  routes: readonly Route[],
  environment: Environment = {},
  assetsFolder?: string,
): Promise<{ readonly server: FastifyInstance; readonly config: Config }> {
  const folder = freshFolder();
  const config = readConfig({
    DATA_FOLDER: folder,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    ...environment,
  });
  if (!config.ok) throw new Error(config.error.join(' '));
  const navigation = { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] };
  const parts = {
    database,
    routes,
    navigation,
    config: config.value,
    assetsFolder: assetsFolder ?? folder,
  };
  return { server: await buildServer(parts), config: config.value };
}

/** Somebody who is signed in by a session's token. */
export function visitorTo(server: FastifyInstance, session: string): Visitor {
  const cookies: Record<string, string> = { [sessionCookie]: session };
  const ask = async (request: InjectOptions): Promise<Visited> => {
    const response = await server.inject({ ...request, cookies });
    for (const { name, value } of response.cookies) cookies[name] = value;
    return {
      status: response.statusCode,
      text: response.body,
      bytes: response.rawPayload,
      headers: response.headers,
    };
  };
  const hidden = async (from: string): Promise<[string, string][]> => {
    const { text } = await ask({ method: 'GET', url: from });
    return [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
  };
  return {
    get: (url) => ask({ method: 'GET', url }),
    send: async (from, url, fields) => {
      // Of a page with several forms, each hidden field once: a browser would send one form's.
      const form = new URLSearchParams(Object.fromEntries(await hidden(from)));
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return ask({ method: 'POST', url, headers, payload: form.toString() });
    },
    sendFiles: async (from, url, files) => {
      const form = new FormData();
      for (const [name, value] of await hidden(from)) form.append(name, value);
      for (const { name, body } of files) form.append('file', new Blob([Buffer.from(body)]), name);
      const encoded = new Response(form);
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
      const payload = Buffer.from(await encoded.arrayBuffer());
      return ask({ method: 'POST', url, headers, payload });
    },
  };
}
