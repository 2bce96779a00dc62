import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { sessionOf } from './connections.ts';
import type { Session, Sessions } from './connections.ts';
import { EmbeddedWire } from './embedded-wire.ts';
import { lockFolder } from './folder-lock.ts';
import { Refusal } from './refusal.ts';
import { valueTypes } from './value-types.ts';

/** The embedded database: PGlite in a worker thread, in a folder that nobody else may open. */
export interface EmbeddedSettings {
  readonly kind: 'embedded';
  /** The data folder. The database stands in `database` inside it. */
  readonly folder: string;
  /** How long one statement of the program may take, in milliseconds. 30 seconds unless said. */
  readonly statementTimeout?: number;
}

/** The sessions of an embedded database: one session, lent in the order in which it is asked for. */
export interface EmbeddedSessions extends Sessions {
  /** What each newly opened session does first. Applied to the present one too. */
  prepareWith(statement: string): Promise<void>;
  /** Lets statements take as long as maintenance may need while `work` runs. */
  unhurried<T>(work: () => Promise<T>): Promise<T>;
  /** When a statement was last sent, in milliseconds of the clock, and how many rows changed. */
  readonly activity: { lastAt: number; changes: number };
}

/** PostgreSQL's major version in the PGlite that this program ships with. */
export const embeddedMajorVersion = '18';

/**
 * Locks the folder, checks its version and opens it. Throws a `Refusal` when another process uses
 * the folder or when another major version of PostgreSQL wrote it.
 *
 * When the worker is lost (it was stuck, or it crashed) the statement under way fails, and the next
 * session that is asked for opens a new worker on the same folder, still under the same lock.
 */
export async function openEmbeddedSessions(settings: EmbeddedSettings): Promise<EmbeddedSessions> {
  const lock = lockFolder(settings.folder);
  try {
    const databaseFolder = join(settings.folder, 'database');
    refuseOtherVersion(databaseFolder);
    const sessions = new OneSession(databaseFolder, settings.statementTimeout ?? 30_000, lock);
    await finishingFirstStart(settings.folder, databaseFolder, () => sessions.openAndClose());
    (await sessions.connect()).release();
    return sessions;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function refuseOtherVersion(databaseFolder: string): void {
  const versionFile = join(databaseFolder, 'PG_VERSION');
  if (!existsSync(versionFile)) return;
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found === embeddedMajorVersion) return;
  throw new Refusal(
    `The database in ${resolve(databaseFolder)} was written by PostgreSQL ${found}, and this ` +
      `program's embedded database is PostgreSQL ${embeddedMajorVersion}. With the version of ` +
      'Lightbulb that you ran before, run "lightbulb backup FILE". Then move the folder away, and ' +
      'with this version run "lightbulb restore FILE".',
  );
}

/**
 * Makes the database where there is none, with a marker in the folder for as long as that takes: a
 * start that was interrupted half-way, before anything could have been kept, begins again. It is
 * made by a worker of its own, because what that needs in memory is twice what serving needs.
 */
async function finishingFirstStart(
  folder: string,
  databaseFolder: string,
  make: () => Promise<void>,
): Promise<void> {
  const marker = join(folder, 'database-unfinished');
  if (existsSync(marker)) rmSync(databaseFolder, { recursive: true, force: true });
  if (existsSync(join(databaseFolder, 'PG_VERSION'))) return;
  mkdirSync(databaseFolder, { recursive: true, mode: 0o700 });
  writeFileSync(marker, '');
  await make();
  rmSync(marker);
}

/** On a full disk PGlite would try for ever to write what it needs to open. */
async function refuseFullDisk(databaseFolder: string): Promise<void> {
  const { bavail, bsize } = await statfs(databaseFolder);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free >= leastFreeSpace) return;
  throw new Refusal(
    `The disk of ${resolve(databaseFolder)} is full: ${free} MB are free, and the embedded ` +
      `database needs ${leastFreeSpace} MB to open. Make space; nothing that was saved is lost.`,
  );
}

/** Two segments of the write-ahead log, in MB. */
const leastFreeSpace = 32;

class OneSession implements EmbeddedSessions {
  readonly activity = { lastAt: Date.now(), changes: 0 };
  readonly #databaseFolder: string;
  readonly #lock: { release(): void };
  readonly #usualTimeout: number;
  #timeout: number;
  #client: pg.Client | undefined;
  #preparation: string | undefined;
  #lent = false;
  #ended = false;
  readonly #waiting: (() => void)[] = [];

  constructor(databaseFolder: string, statementTimeout: number, lock: { release(): void }) {
    this.#databaseFolder = databaseFolder;
    this.#usualTimeout = statementTimeout;
    this.#timeout = statementTimeout;
    this.#lock = lock;
  }

  async connect(): Promise<Session> {
    await this.#turn();
    try {
      if (this.#ended) throw new Error('The database is closed.');
      const client = await this.#opened();
      return this.#watched(sessionOf(client, (broken) => this.#giveBack(broken)));
    } catch (error) {
      this.#next();
      throw error;
    }
  }

  async openAndClose(): Promise<void> {
    await (await this.#opened()).end();
    this.#client = undefined;
  }

  async prepareWith(statement: string): Promise<void> {
    this.#preparation = statement;
    const session = await this.connect();
    try {
      await session.query(statement);
    } finally {
      session.release();
    }
  }

  async unhurried<T>(work: () => Promise<T>): Promise<T> {
    this.#timeout = maintenanceTimeout;
    try {
      return await work();
    } finally {
      this.#timeout = this.#usualTimeout;
    }
  }

  async end(): Promise<void> {
    if (this.#ended) return;
    await this.#turn();
    this.#ended = true;
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.end();
    } finally {
      this.#lock.release();
      this.#next();
    }
  }

  /** Waits for the session to be free. A wait without end would hide a fault, so it has one. */
  async #turn(): Promise<void> {
    if (!this.#lent) {
      this.#lent = true;
      return;
    }
    await new Promise<void>((granted, refused) => {
      const late = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(grant), 1);
        refused(new Error('The embedded database was busy for too long.'));
      }, this.#timeout + waitingGrace);
      const grant = (): void => {
        clearTimeout(late);
        granted();
      };
      this.#waiting.push(grant);
    });
  }

  #next(): void {
    const grant = this.#waiting.shift();
    if (grant) grant();
    else this.#lent = false;
  }

  #giveBack(broken: boolean): void {
    if (broken) this.#client = undefined;
    this.#next();
  }

  async #opened(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    await refuseFullDisk(this.#databaseFolder);
    const client = new pg.Client({
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      types: valueTypes,
      stream: () =>
        new EmbeddedWire({
          databaseFolder: this.#databaseFolder,
          statementTimeout: () => this.#timeout,
        }),
    });
    const lost = (): void => {
      if (this.#client === client) this.#client = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    if (this.#preparation) await client.query(this.#preparation);
    this.#client = client;
    return client;
  }

  #watched(session: Session): Session {
    return {
      query: async (sql, parameters) => {
        const result = await session.query(sql, parameters);
        this.activity.lastAt = Date.now();
        if (result.command !== 'SELECT') this.activity.changes += result.rowCount ?? 0;
        return result;
      },
      texts: (sql) => session.texts(sql),
      release: () => session.release(),
    };
  }
}

const maintenanceTimeout = 30 * 60_000;
const waitingGrace = 5_000;
