import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import type { ClamdConfig } from '../config/config.ts';

/** What a scanner says of some bytes. */
export type Scan =
  | { readonly verdict: 'clean' }
  /** With the scanner's name for what it found. */
  | { readonly verdict: 'infected'; readonly found: string }
  /** It did not answer, or could not read them. */
  | { readonly verdict: 'unknown'; readonly why: string };

/** Whoever looks for viruses. */
export interface Scanner {
  scan(body: Uint8Array): Promise<Scan>;
}

/**
 * ClamAV's daemon, by the INSTREAM command of its protocol (clamd(8)): the bytes in chunks, each
 * with its length in front as four bytes, then a length of nought.
 *
 * @param timeout how long it may be silent, in milliseconds
 */
export function clamdScanner(config: ClamdConfig, timeout = 30_000): Scanner {
  return {
    scan: async (body) => {
      try {
        return verdictOf(await ask(config, body, timeout));
      } catch (fault) {
        return { verdict: 'unknown', why: fault instanceof Error ? fault.message : String(fault) };
      }
    },
  };
}

const chunkBytes = 64 * 1024;

function ask(config: ClamdConfig, body: Uint8Array, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket =
      'socket' in config
        ? createConnection(config.socket)
        : createConnection(config.port, config.host);
    let answer = '';
    socket.setTimeout(timeout, () => socket.destroy(new Error('clamd did not answer.')));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answer += text));
    // clamd may answer and hang up before it has been sent everything: its answer counts.
    socket.on('error', (fault) => (answer === '' ? reject(fault) : resolve(answer)));
    socket.on('close', () => resolve(answer));
    socket.on('connect', () => sendStream(socket, body));
  });
}

function sendStream(socket: Socket, body: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < body.length; at += chunkBytes) {
    const chunk = body.subarray(at, at + chunkBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    socket.write(chunk);
  }
  socket.write(Buffer.alloc(4));
}

/** `stream: OK`, `stream: Some.Name FOUND`, or what went wrong. */
function verdictOf(answer: string): Scan {
  const said = answer.replaceAll('\0', '').trim();
  if (said === 'stream: OK') return { verdict: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return found === undefined
    ? { verdict: 'unknown', why: said === '' ? 'clamd gave no answer.' : said }
    : { verdict: 'infected', found };
}
