import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../database/database.ts';
import { keptMediaType } from './file-type.rules.ts';
import type { FileMediaType } from './file-type.rules.ts';

/** A document or photograph, without its bytes. */
export interface KeptFile {
  readonly fileId: string;
  readonly caseId: string | null;
  readonly householdId: string | null;
  readonly name: string;
  readonly mediaType: FileMediaType;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  /** Whether a scanner was set up when it came in. */
  readonly scanned: boolean;
  /** A staff id; null for a resident's own, or one that the program made. */
  readonly addedBy: string | null;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
}

/** The files of a case that the reader may see and that have not been removed, newest first. */
export async function filesOfCase(
  tx: Tx,
  partnershipId: string,
  caseId: string,
): Promise<readonly KeptFile[]> {
  const rows = await tx
    .selectFrom('files')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('file_id', 'desc')
    .execute();
  return rows.map(fileFrom);
}

/** One file that has not been removed; null when there is none that the reader may see. */
export async function findFile(
  tx: Tx,
  partnershipId: string,
  fileId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<KeptFile | null> {
  const row = await tx
    .selectFrom('files')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .$if(lock === 'lock', (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? null : fileFrom(row);
}

function fileFrom(row: Selectable<Tables['files']>): KeptFile {
  const mediaType = keptMediaType(row.media_type);
  if (mediaType === null) throw new Error(`A file has the unknown kind ${row.media_type}`);
  return {
    fileId: row.file_id,
    caseId: row.case_id,
    householdId: row.household_id,
    name: row.name,
    mediaType,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    scanned: row.scan === 'clean',
    addedBy: row.added_by,
    addedAt: row.added_at,
    removedAt: row.removed_at,
  };
}
