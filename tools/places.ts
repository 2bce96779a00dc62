import { join, resolve } from 'node:path';

/** The repository's top folder. */
export const root = resolve(import.meta.dirname, '..');

/** Where work is prepared before it is moved into place. Nothing in it is ever read again after its maker is gone. */
export const unfinishedWork = join(root, '.tmp');

/** Whether a process of this machine with that number is running. */
export function processIsAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
