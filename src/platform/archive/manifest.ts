import { createHash, createHmac } from 'node:crypto';
import type { AppliedMigration } from '../database/migrate.ts';
import type { Part, TableShape } from './snapshot.ts';

/** What an archive says about itself, in its last entry. */
export interface Manifest {
  readonly format: 'lightbulb archive';
  readonly formatVersion: 1;
  /** The instant at which the rows were read, in ISO 8601. */
  readonly madeAt: string;
  /** The migrations that the database had had. */
  readonly schema: readonly AppliedMigration[];
  readonly tables: readonly TableEntry[];
  readonly files: readonly FileEntry[];
  /** Tells whether the FIELD_KEY of another installation is the same, and nothing else about it. */
  readonly fieldKeyMark: string;
}

export interface TableEntry {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly rows: number;
  /** Of the table's parts, one after another, in hexadecimal. */
  readonly sha256: string;
}

export interface FileEntry {
  /** Inside the folder of uploaded files, with `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Counts and hashes the parts of tables as they go by. */
export class TableTally {
  readonly #tables = new Map<string, { rows: number; hash: ReturnType<typeof createHash> }>();

  add({ table, text, rows }: Part): void {
    const tally = this.#tables.get(table) ?? { rows: 0, hash: createHash('sha256') };
    tally.rows += rows;
    tally.hash.update(text);
    this.#tables.set(table, tally);
  }

  /** The entries of these tables, those without a row included. To be asked once, at the end. */
  entries(tables: readonly TableShape[]): readonly TableEntry[] {
    return tables.map(({ name, columns, types }) => {
      const { rows, hash } = this.#tables.get(name) ?? { rows: 0, hash: createHash('sha256') };
      return { name, columns, types, rows, sha256: hash.digest('hex') };
    });
  }
}

/** What two installations with the same FIELD_KEY have in common, and nobody can go back from. */
export function fieldKeyMark(fieldKey: Uint8Array): string {
  return createHmac('sha256', fieldKey).update('lightbulb archive').digest('hex').slice(0, 16);
}

/** The manifest in a JSON text, or nothing when it is something else. */
export function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    value['format'] === 'lightbulb archive' &&
    value['formatVersion'] === 1 &&
    isListOf(value['schema'], ['version', 'name', 'checksum']) &&
    isListOf(value['tables'], ['name', 'columns', 'types', 'rows', 'sha256']) &&
    isListOf(value['files'], ['path', 'bytes', 'sha256'])
  );
}

function isListOf(value: unknown, keys: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => isRecord(item) && keys.every((key) => key in item))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
