import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './embedded-worker.ts';

/** What the wire needs to know to open the embedded database. */
export interface WireSettings {
  /** PGlite's own folder. */
  readonly databaseFolder: string;
  /** How long one statement may take, in milliseconds, before the worker counts as stuck. */
  readonly statementTimeout: () => number;
}

/**
 * A stream that looks to `pg` like a socket to a PostgreSQL server and leads to PGlite in a worker
 * thread. So one client library serves both databases: the same values, the same error codes.
 *
 * Bytes are passed on in batches that end where PostgreSQL would answer, because PGlite answers
 * each batch that it is given as if nothing more would come. A worker that has not answered within
 * the statement's time is ended (on a full disk PGlite spins for ever) and the stream fails with it.
 */
export class EmbeddedWire extends Duplex {
  readonly #settings: WireSettings;
  readonly #unsent = new MessageBatcher();
  #worker: Worker | undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor(settings: WireSettings) {
    super();
    this.#settings = settings;
  }

  /** Called by `pg`, with a port and host that mean nothing here. Emits `connect`. */
  connect(): void {
    const { databaseFolder } = this.#settings;
    // Without execArgv the worker would inherit flags that make sense for the program only.
    const worker = new Worker(workerFile(), { workerData: { databaseFolder }, execArgv: [] });
    this.#worker = worker;
    this.#expectAnswer(openingTimeout);
    worker.on('message', (message: FromWorker) => this.#receive(message));
    worker.on('error', (error: Error) => this.destroy(error));
    worker.on('exit', () => this.destroy(new Error('The embedded database has stopped.')));
  }

  /** Called by `pg`; sockets have it. */
  setNoDelay(): void {}
  /** Called by `pg`; sockets have it. */
  setKeepAlive(): void {}
  /** Called by `pg`; sockets have it. */
  ref(): void {
    this.#worker?.ref();
  }
  /** Called by `pg`; sockets have it. */
  unref(): void {
    this.#worker?.unref();
  }

  override _read(): void {}

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.#forward(chunk);
    done();
  }

  override _writev(
    chunks: { chunk: Buffer; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    this.#forward(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#deadline);
    const worker = this.#worker;
    this.#worker = undefined;
    if (!worker) return done(error);
    worker.removeAllListeners();
    worker.on('error', () => {});
    worker.terminate().then(
      () => done(error),
      () => done(error),
    );
  }

  #forward(bytes: Buffer): void {
    for (const batch of this.#unsent.add(bytes)) {
      this.#expectAnswer(this.#settings.statementTimeout());
      this.#send(batch[0] === terminate ? { close: true } : { bytes: batch });
    }
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #receive(message: FromWorker): void {
    clearTimeout(this.#deadline);
    if ('opened' in message) this.emit('connect');
    else if ('failed' in message) this.destroy(new Error(message.failed));
    else if ('closed' in message) this.destroy();
    else this.#pass(Buffer.from(message.bytes.buffer, 0, message.bytes.byteLength));
  }

  /** A database that has given up answers with its error, and not that it is ready for more. */
  #pass(answer: Buffer): void {
    this.push(answer);
    if (answer.length >= 6 && answer.readUIntBE(answer.length - 6, 5) === readyForQuery) return;
    setImmediate(() => this.destroy(new Error('The embedded database has failed.')));
  }

  #expectAnswer(milliseconds: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      this.destroy(
        new Error(
          `The embedded database did not answer within ${milliseconds / 1000} s and was stopped. ` +
            'Is the disk full?',
        ),
      );
    }, milliseconds);
  }
}

const openingTimeout = 60_000;
const terminate = 'X'.charCodeAt(0);
const query = 'Q'.charCodeAt(0);
const sync = 'S'.charCodeAt(0);
/** The letter Z and the length of what follows: a status. */
const readyForQuery = 0x5a_00_00_00_05;

/** Cuts the client's bytes into batches that end with a message which PostgreSQL answers. */
class MessageBatcher {
  #pending: Buffer = Buffer.alloc(0);
  #startupSeen = false;

  add(bytes: Buffer): Uint8Array[] {
    this.#pending = this.#pending.length ? Buffer.concat([this.#pending, bytes]) : bytes;
    const batches: Uint8Array[] = [];
    let batchStart = 0;
    let at = 0;
    for (;;) {
      const length = this.#messageLength(at);
      if (length === undefined || at + length > this.#pending.length) break;
      const type = this.#startupSeen ? this.#pending[at] : sync;
      this.#startupSeen = true;
      at += length;
      if (type === sync || type === query || type === terminate) {
        batches.push(new Uint8Array(this.#pending.subarray(batchStart, at)));
        batchStart = at;
      }
    }
    this.#pending = this.#pending.subarray(batchStart);
    return batches;
  }

  /** A message is a letter and a length that counts itself; the first one has no letter. */
  #messageLength(at: number): number | undefined {
    const letter = this.#startupSeen ? 1 : 0;
    if (at + letter + 4 > this.#pending.length) return undefined;
    return letter + this.#pending.readInt32BE(at + letter);
  }
}

/** The worker's file stands beside this one, in the source and in the bundle. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./embedded-worker.${extension}`, import.meta.url);
}
