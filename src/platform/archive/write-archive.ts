import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { Refusal } from '../database/refusal.ts';
import { TableTally } from './manifest.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';

/** What goes into an archive besides the rows. */
export interface ArchiveContext {
  /** The folder of uploaded files; it may be missing. */
  readonly filesFolder: string;
  readonly madeAt: Date;
  readonly fieldKeyMark: string;
}

/**
 * Writes a snapshot and the uploaded files into a new file that only its owner may read: a gzipped
 * tar of `tables/NAME.NUMBER.copy`, `files/PATH` and, last, `manifest.json`. The file appears whole
 * or not at all. Throws a `Refusal` when there is already a file of that name.
 */
export async function writeArchive(
  file: string,
  snapshot: Snapshot,
  context: ArchiveContext,
): Promise<Manifest> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.unfinished`;
  const entries = pack();
  const written = pipeline(
    entries,
    createGzip(),
    createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
  );
  try {
    const [manifest] = await Promise.all([addAll(entries, snapshot, context), written]);
    await link(draft, file);
    return manifest;
  } catch (error) {
    entries.destroy();
    await written.catch(() => {});
    throw asRefusal(file, error);
  } finally {
    await rm(draft, { force: true });
  }
}

async function addAll(
  entries: Pack,
  snapshot: Snapshot,
  context: ArchiveContext,
): Promise<Manifest> {
  const tally = new TableTally();
  const partNumbers = new Map<string, number>();
  for await (const part of snapshot.parts()) {
    const number = (partNumbers.get(part.table) ?? 0) + 1;
    partNumbers.set(part.table, number);
    tally.add(part);
    await addBytes(entries, `tables/${part.table}.${number}.copy`, part.text);
  }
  const files: FileEntry[] = [];
  for (const path of await filesUnder(context.filesFolder)) {
    const entry = await addFile(entries, context.filesFolder, path);
    if (entry) files.push(entry);
  }
  const manifest: Manifest = {
    format: 'lightbulb archive',
    formatVersion: 1,
    madeAt: context.madeAt.toISOString(),
    schema: snapshot.schema,
    tables: tally.entries(snapshot.tables),
    files,
    fieldKeyMark: context.fieldKeyMark,
  };
  await addBytes(entries, 'manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  entries.finalize();
  return manifest;
}

/** The same for every archive: who reads one should not learn more than it is about. */
const entryHeader = { mode: 0o600, mtime: new Date(0) };

async function addBytes(entries: Pack, name: string, bytes: Buffer): Promise<void> {
  const entry = entries.entry({ ...entryHeader, name, size: bytes.length });
  await pipeline([bytes], entry);
}

/** Nothing when somebody has taken the file away since the folder was read. */
async function addFile(
  entries: Pack,
  folder: string,
  path: string,
): Promise<FileEntry | undefined> {
  const source = await open(join(folder, path)).catch(absent);
  if (!source) return undefined;
  const { size } = await source.stat();
  const hash = createHash('sha256');
  const entry = entries.entry({ ...entryHeader, name: `files/${path}`, size });
  await pipeline(
    source.createReadStream(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    entry,
  );
  return { path, bytes: size, sha256: hash.digest('hex') };
}

/** Every whole file below a folder, in the order of its name; none when there is no such folder. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const found =
    (await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)) ?? [];
  return found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.unfinished'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

function asRefusal(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST')
    return new Refusal(`There is already a file ${file}: choose another name.`);
  if (code === 'ENOENT') return new Refusal(`There is no such folder for ${file}.`);
  return error;
}
