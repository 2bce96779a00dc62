import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from './refusal.ts';

/** The data folder, held so that no other process can open it. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the exclusive lock on a data folder, making the folder when there is none. PGlite takes no
 * lock of its own, and two processes on one folder lose rows that they have acknowledged.
 *
 * Node has no lock on a file, but its SQLite has: an open exclusive transaction on an empty file
 * is a lock of the operating system. It is taken in one step, and it ends with the process however
 * that ends, so there is never a stale one to clear away.
 *
 * Throws a `Refusal` when another process, or this one, holds it.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (!isHeldElsewhere(error)) throw error;
    throw new Refusal(
      `Another Lightbulb is already using the folder ${resolve(folder)}: stop it, or set DATA_FOLDER.`,
    );
  }
  return { release: () => file.close() };
}

function isHeldElsewhere(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
