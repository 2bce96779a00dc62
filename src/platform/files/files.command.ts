import { fileTypeFromBuffer } from 'file-type';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../access/actor.ts';
import type { Config } from '../config/config.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { newId } from '../ids.ts';
import { fileHash, readBytes, removeBytes, writeBytes } from './file-folder.ts';
import type { FileFolder } from './file-folder.ts';
import { keptMediaType, keptName } from './file-type.rules.ts';
import type { FileMediaType } from './file-type.rules.ts';
import { findFile } from './files.store.ts';
import type { KeptFile } from './files.store.ts';
import { clamdScanner } from './scanner.ts';
import type { Scanner } from './scanner.ts';

/** What files stand on: a folder, and a scanner where one is set up. */
export interface FileParts extends FileFolder {
  readonly scanner: Scanner | undefined;
}

/** One transaction of the person who acts: files are slow, so nothing else waits inside one. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** A document or photograph to keep with a case. */
export interface FileToSave {
  readonly caseId: string;
  readonly householdId: string;
  /** As it was sent. */
  readonly name: string;
  readonly body: Uint8Array;
}

/** Why a file is not kept. */
export type FileRefusal = 'empty' | 'too-large' | 'wrong-type' | 'infected' | 'not-scanned';

/** 20 MB. */
export const fileLimitBytes = 20 * 1024 * 1024;

/** The parts that the configuration asks for. */
export function filePartsOf({ dataFolder, clamd }: Config): FileParts {
  return { dataFolder, scanner: clamd === undefined ? undefined : clamdScanner(clamd) };
}

/**
 * Keeps a file: its kind told by its content, scanned where there is a scanner, on the disk before
 * the row says that it is there. Refuses one that is empty, larger than 20 MB, of a kind that is
 * not kept or infected, and every file while the scanner does not answer. An infected one leaves
 * the event `file_refused`.
 *
 * The caller has made sure that the person may see the case; the database refuses it otherwise.
 */
export async function saveFile(
  parts: FileParts,
  transact: Transact,
  acting: Acting,
  file: FileToSave,
): Promise<Result<{ readonly fileId: string; readonly name: string }, FileRefusal>> {
  const { body } = file;
  if (body.length === 0) return refuse('empty');
  if (body.length > fileLimitBytes) return refuse('too-large');
  const mediaType = keptMediaType((await fileTypeFromBuffer(body))?.mime);
  if (mediaType === null) return refuse('wrong-type');
  const scan = await parts.scanner?.scan(body);
  if (scan?.verdict === 'unknown') return refuse('not-scanned');
  if (scan?.verdict === 'infected') {
    await transact((tx) => recordRefusal(tx, acting, file, scan.found));
    return refuse('infected');
  }
  const kept = { fileId: newId(acting.now), name: keptName(file.name, mediaType) };
  const key = { partnershipId: acting.actor.partnershipId, fileId: kept.fileId };
  await writeBytes(parts, key, body);
  try {
    await transact((tx) =>
      recordFile(tx, acting, { ...file, ...kept, mediaType, scanned: scan !== undefined }),
    );
  } catch (error) {
    await removeBytes(parts, key);
    throw error;
  }
  return ok(kept);
}

/** A file with its bytes; null when there is none that the person may see. Throws when the bytes are not those that were kept. */
export async function readFile(
  parts: FileFolder,
  transact: Transact,
  acting: Acting,
  fileId: string,
): Promise<(KeptFile & { readonly body: Buffer }) | null> {
  const { partnershipId } = acting.actor;
  const found = await transact((tx) => findFile(tx, partnershipId, fileId));
  if (found === null) return null;
  return { ...found, body: await readBytes(parts, { partnershipId, fileId }, found.sha256) };
}

/** Takes a file away: its bytes go, the row and the story stay. Refuses one that the person may not see. */
export async function removeFile(
  parts: FileFolder,
  transact: Transact,
  acting: Acting,
  fileId: string,
): Promise<Result<KeptFile, 'not-found'>> {
  const { partnershipId } = acting.actor;
  const found = await transact(async (tx) => {
    const file = await findFile(tx, partnershipId, fileId, 'lock');
    if (file === null) return null;
    await tx
      .updateTable('files')
      .set({ removed_at: acting.now })
      .where('partnership_id', '=', partnershipId)
      .where('file_id', '=', fileId)
      .execute();
    if (file.caseId !== null) {
      await appendEvent(tx, acting, {
        stream: { kind: 'case', id: file.caseId },
        type: 'file_removed',
        caseId: file.caseId,
        ...(file.householdId !== null && { householdId: file.householdId }),
        data: { file_id: fileId },
        detail: { name: file.name },
      });
    }
    return file;
  });
  if (found === null) return refuse('not-found');
  await removeBytes(parts, { partnershipId, fileId });
  return ok(found);
}

async function recordFile(
  tx: Tx,
  acting: Acting,
  file: FileToSave & {
    readonly fileId: string;
    readonly mediaType: FileMediaType;
    readonly scanned: boolean;
  },
): Promise<void> {
  const { actor, now } = acting;
  await tx
    .insertInto('files')
    .values({
      partnership_id: actor.partnershipId,
      file_id: file.fileId,
      case_id: file.caseId,
      household_id: file.householdId,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.body.length,
      sha256: fileHash(file.body),
      scan: file.scanned ? 'clean' : 'not_scanned',
      added_by: actor.kind === 'staff' ? actor.staffId : null,
      added_at: now,
    })
    .execute();
  await appendEvent(tx, acting, {
    stream: { kind: 'case', id: file.caseId },
    type: 'file_added',
    caseId: file.caseId,
    householdId: file.householdId,
    data: { file_id: file.fileId, media_type: file.mediaType, size_bytes: file.body.length },
    detail: { name: file.name },
  });
}

async function recordRefusal(
  tx: Tx,
  acting: Acting,
  file: FileToSave,
  found: string,
): Promise<void> {
  await appendEvent(tx, acting, {
    stream: { kind: 'case', id: file.caseId },
    type: 'file_refused',
    caseId: file.caseId,
    householdId: file.householdId,
    data: { reason: 'infected' },
    detail: { name: [...file.name].slice(0, 200).join(''), found },
  });
}
