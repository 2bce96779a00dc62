import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of files stand: `files/<partnership>/<file>` in the data folder. */
export interface FileFolder {
  readonly dataFolder: string;
}

/** Which file, by its ids. Both come from the database, never from a name that somebody typed. */
export interface FileKey {
  readonly partnershipId: string;
  readonly fileId: string;
}

/** SHA-256 of a file's bytes. */
export function fileHash(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}

/** Writes the bytes so that they are there whole, and on the disk, or not at all. */
export async function writeBytes(
  folder: FileFolder,
  key: FileKey,
  body: Uint8Array,
): Promise<void> {
  const path = pathOf(folder, key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.unfinished`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The bytes, checked. Throws when they are missing or are not those that were written. */
export async function readBytes(
  folder: FileFolder,
  key: FileKey,
  sha256: Uint8Array,
): Promise<Buffer> {
  const body = await readFile(pathOf(folder, key));
  if (!fileHash(body).equals(sha256)) {
    throw new Error(`File ${key.fileId} on disk is not the one that was kept.`);
  }
  return body;
}

/** Takes the bytes away, if they are there. */
export async function removeBytes(folder: FileFolder, key: FileKey): Promise<void> {
  await rm(pathOf(folder, key), { force: true });
}

function pathOf({ dataFolder }: FileFolder, { partnershipId, fileId }: FileKey): string {
  return join(dataFolder, 'files', partnershipId, fileId);
}

/** A rename is on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
