import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { Refusal } from '../database/refusal.ts';
import { parseManifest, TableTally } from './manifest.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import type { Part } from './snapshot.ts';

/** One entry of an archive, in the order in which they stand. */
export type ArchiveEntry =
  | ({ readonly kind: 'part' } & Part)
  | { readonly kind: 'file'; readonly path: string; readonly chunks: AsyncIterable<Buffer> };

/**
 * Reads an archive through, compares every checksum and gives back its manifest. Throws a `Refusal`
 * that says what is wrong with an archive that is damaged, cut short or something else.
 */
export async function verifyArchive(file: string): Promise<Manifest> {
  const tally = new TableTally();
  const files: FileEntry[] = [];
  let manifest: Manifest | undefined;
  for await (const entry of entriesOf(file)) {
    if (manifest) throw damaged(file, 'something follows its manifest');
    if (entry.kind === 'part') tally.add(entry);
    else if (entry.kind === 'file') files.push(await fileEntry(entry));
    else manifest = parseManifest(entry.text);
  }
  if (!manifest) throw damaged(file, 'it has no manifest');
  const found = { tables: tally.entries(manifest.tables), files };
  for (const kind of ['tables', 'files'] as const) {
    if (JSON.stringify(found[kind]) !== JSON.stringify(manifest[kind])) {
      throw damaged(file, `its ${kind} are not what its manifest says`);
    }
  }
  return manifest;
}

/** The entries of an archive that has been verified. The chunks of a file must be read in turn. */
export async function* archiveEntries(file: string): AsyncGenerator<ArchiveEntry> {
  for await (const entry of entriesOf(file)) {
    if (entry.kind !== 'manifest') yield entry;
  }
}

type AnyEntry = ArchiveEntry | { readonly kind: 'manifest'; readonly text: string };

async function* entriesOf(file: string): AsyncGenerator<AnyEntry> {
  const entries = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), entries);
  reading.catch(() => {}); // the same fault ends the loop below, which tells of it
  try {
    for await (const entry of entries) {
      yield await entryOf(file, entry.header.name, entry as AsyncIterable<Buffer>);
      entry.resume();
    }
    await reading;
  } catch (error) {
    throw asRefusal(file, error);
  }
}

async function entryOf(
  file: string,
  name: string,
  chunks: AsyncIterable<Buffer>,
): Promise<AnyEntry> {
  if (name === 'manifest.json') return { kind: 'manifest', text: (await whole(chunks)).toString() };
  const table = /^tables\/([a-z0-9_]+)\.\d+\.copy$/.exec(name)?.[1];
  if (table !== undefined) {
    const text = await whole(chunks);
    return { kind: 'part', table, text, rows: lineEnds(text) };
  }
  const path = /^files\/(.+)$/.exec(name)?.[1];
  if (path !== undefined && staysInside(path)) return { kind: 'file', path, chunks };
  throw damaged(file, `it holds ${JSON.stringify(name)}`);
}

/** An archive that somebody else made must not write outside the folder of files. */
function staysInside(path: string): boolean {
  return posix.normalize(path) === path && !/^(\/|\.\.?(\/|$))|[\\\0]/.test(path);
}

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function lineEnds(text: Buffer): number {
  let count = 0;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) count += 1;
  return count;
}

async function fileEntry(entry: {
  readonly path: string;
  readonly chunks: AsyncIterable<Buffer>;
}): Promise<FileEntry> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of entry.chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path: entry.path, bytes, sha256: hash.digest('hex') };
}

function damaged(file: string, what: string): Refusal {
  return new Refusal(`${file} is not a whole Lightbulb archive: ${what}. Use another copy of it.`);
}

function asRefusal(file: string, error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ENOENT') return new Refusal(`There is no file ${file}.`);
  const isDamage =
    ('code' in error && String(error.code).startsWith('Z_')) ||
    /tar|end of data/i.test(error.message);
  return isDamage ? damaged(file, 'it cannot be unpacked') : error;
}
