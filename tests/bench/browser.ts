import { Agent, request } from 'node:http';
import { sessionCookie } from '../../src/platform/http/answer.ts';

/** What came back, and how long it took, in milliseconds from asking to the last byte. */
export interface Answered {
  readonly status: number;
  readonly location: string;
  readonly body: Buffer;
  readonly cookies: readonly string[];
  readonly took: number;
  /** Bytes that came over the wire, headers included. Right only on a connection of its own. */
  readonly wireBytes: number;
}

export interface Asking {
  readonly port: number;
  readonly path: string;
  /** Left out, nobody is signed in. */
  readonly session?: string;
  /** Other cookies, as `name=value`. */
  readonly cookies?: readonly string[];
  /** A form to send. */
  readonly form?: URLSearchParams;
  /** Reads the page as it is; otherwise it comes compressed, as for any browser. */
  readonly plain?: boolean;
  /** Left out, a connection of its own. */
  readonly agent?: Agent;
}

/** Connections that stay open, as a browser keeps them. */
export function keptConnections(most: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: most });
}

/** Asks for one page, or sends one form. Throws when the server fails. */
export function ask(asking: Asking): Promise<Answered> {
  const { port, path, form, agent } = asking;
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: form === undefined ? 'GET' : 'POST',
        headers: headersOf(asking),
        ...(agent !== undefined && { agent }),
      },
      (response) => {
        const parts: Buffer[] = [];
        const { socket } = response;
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          if (status >= 500) return reject(new Error(`${path} answered ${status}`));
          resolve({
            status,
            location: response.headers.location ?? '',
            body: Buffer.concat(parts),
            cookies: (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? ''),
            took: performance.now() - startedAt,
            wireBytes: socket.bytesRead,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(form?.toString());
  });
}

function headersOf({ session, cookies = [], form, plain, agent }: Asking): Record<string, string> {
  const cookie = [
    ...(session === undefined ? [] : [`${sessionCookie}=${session}`]),
    ...cookies,
  ].join('; ');
  return {
    ...(cookie !== '' && { cookie }),
    ...(plain !== true && { 'accept-encoding': 'gzip, deflate, br' }),
    ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(agent === undefined && { connection: 'close' }),
  };
}
