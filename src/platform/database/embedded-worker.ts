/**
 * The thread that PGlite runs on, so that a long statement does not hold up the web server. It
 * takes batches of PostgreSQL's wire protocol and answers each with the bytes that PGlite answers.
 */
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';

/** What the main thread sends: a batch of messages, or the order to close. */
export type ToWorker = { readonly bytes: Uint8Array } | { readonly close: true };

/** What the worker sends: that the folder is open, one answer for each batch, that it is closed. */
export type FromWorker =
  | { readonly opened: true }
  | { readonly failed: string }
  | { readonly bytes: Uint8Array }
  | { readonly closed: true };

const port = parentPort;
if (!port) throw new Error('This file is the entry of a worker thread.');

const { databaseFolder } = workerData as { readonly databaseFolder: string };

function tell(message: FromWorker): void {
  port?.postMessage(message, 'bytes' in message ? [message.bytes.buffer as ArrayBuffer] : []);
}

async function answer(database: PGlite, message: ToWorker): Promise<void> {
  if ('close' in message) {
    await database.close();
    return tell({ closed: true });
  }
  const parts: Uint8Array[] = [];
  await database.execProtocolRawStream(message.bytes, {
    syncToFs: false,
    onRawData: (part) => parts.push(part.slice()),
  });
  tell({ bytes: joined(parts) });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// PostgreSQL's parser is one function of 100 kB: to optimise it V8 takes 600 MB for a few seconds.
// Without, a small statement costs a third more and a heavy one twice as much, in 500 MB less.
setFlagsFromString('--no-wasm-tier-up');
setFlagsFromString('--no-wasm-dynamic-tiering');

/** Memory and write-ahead log for a pilot: less to hold, less to keep, less to replay after a kill. */
const settings = ['shared_buffers=32MB', 'min_wal_size=32MB', 'max_wal_size=64MB'];

try {
  const database = await PGlite.create({
    dataDir: databaseFolder,
    extensions: { btree_gist },
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  });
  // One message is answered before the next is sent: the session on the main thread sees to it.
  port.on('message', (message: ToWorker) => {
    answer(database, message).catch((error: unknown) => tell({ failed: String(error) }));
  });
  tell({ opened: true });
} catch (error) {
  tell({ failed: `The embedded database could not be opened: ${String(error)}` });
}
