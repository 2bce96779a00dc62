import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Session } from '../database/connections.ts';
import type { Migration } from '../database/migrate.ts';
import { Refusal } from '../database/refusal.ts';
import { loadInto } from './load.ts';
import { TableTally } from './manifest.ts';
import type { FileEntry, Manifest, TableEntry } from './manifest.ts';
import { archiveEntries, verifyArchive } from './read-archive.ts';
import type { ArchiveEntry } from './read-archive.ts';
import { withSnapshot } from './snapshot.ts';
import type { Part } from './snapshot.ts';
import type { Store } from './store.ts';
import { writeArchive } from './write-archive.ts';

/**
 * Writes everything in a store to a new file: every row as it stands at one instant, then every
 * uploaded file. Throws a `Refusal` when the database is empty or the file is already there.
 */
export async function backUp(
  store: Store,
  file: string,
  context: { readonly madeAt: Date; readonly fieldKeyMark: string },
): Promise<Manifest> {
  return await withSnapshot(store.session, (snapshot) =>
    writeArchive(file, snapshot, { ...context, filesFolder: store.filesFolder }),
  );
}

/**
 * Puts an archive into an empty store of either kind, of the same or a later schema. The archive is
 * verified before anything is touched, and what arrived is read back and compared.
 *
 * Throws a `Refusal` when the archive is damaged or from a newer program, when the database is not
 * empty, or when an uploaded file of the same name is there with other contents.
 */
export async function restore(
  store: Store,
  file: string,
  migrations?: readonly Migration[],
): Promise<Manifest> {
  const manifest = await verifyArchive(file);
  await loadInto(
    store.session,
    {
      schema: manifest.schema,
      parts: partsAndFiles(archiveEntries(file), store.filesFolder, manifest.files),
      expected: () => manifest.tables,
    },
    migrations,
  );
  return manifest;
}

/**
 * Copies every row of one database into an empty one, without a file between. Uploaded files stay
 * where they are. Gives back what was copied.
 */
export async function move(
  from: Session,
  to: Session,
  migrations?: readonly Migration[],
): Promise<readonly TableEntry[]> {
  return await withSnapshot(from, async (snapshot) => {
    const tally = new TableTally();
    let moved: readonly TableEntry[] = [];
    await loadInto(
      to,
      {
        schema: snapshot.schema,
        parts: tallied(snapshot.parts(), tally),
        expected: () => (moved = tally.entries(snapshot.tables)),
      },
      migrations,
    );
    return moved;
  });
}

async function* tallied(parts: AsyncIterable<Part>, tally: TableTally): AsyncGenerator<Part> {
  for await (const part of parts) {
    tally.add(part);
    yield part;
  }
}

/** The rows of an archive, with each file put into its place on the way past. */
async function* partsAndFiles(
  entries: AsyncIterable<ArchiveEntry>,
  filesFolder: string,
  files: readonly FileEntry[],
): AsyncGenerator<Part> {
  const checksums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  for await (const entry of entries) {
    if (entry.kind === 'part') yield entry;
    else await putFile(join(filesFolder, entry.path), entry.chunks, checksums.get(entry.path));
  }
}

async function putFile(
  target: string,
  chunks: AsyncIterable<Buffer>,
  sha256: string | undefined,
): Promise<void> {
  const present = await checksumOf(target);
  if (present === sha256) return;
  if (present !== undefined) {
    throw new Refusal(`There is already another file at ${target}. Move it away first.`);
  }
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.unfinished`;
  await pipeline(chunks, createWriteStream(draft, { mode: 0o600, flush: true }));
  if ((await checksumOf(draft)) !== sha256) {
    throw new Refusal(`The file ${target} did not arrive as it was.`);
  }
  await rename(draft, target);
}

async function checksumOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
