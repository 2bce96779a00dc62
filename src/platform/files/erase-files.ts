import { countText } from '../../kernel/words.ts';
import type { Acting } from '../access/actor.ts';
import { transactAsJob } from '../access/enter.ts';
import type { Tx } from '../database/database.ts';
import type { ScheduledJob } from '../jobs/scheduled.ts';
import type { FileFolder } from './file-folder.ts';
import { removeBytes } from './file-folder.ts';

/**
 * The part of files in the erasure of a household: the documents go, with their names. The bytes on
 * disk follow by the nightly job, since a transaction waits for nothing but the database.
 */
export const fileEraser = {
  async find(tx: Tx, acting: Acting, householdId: string) {
    const found = await keptOf(tx, acting, householdId);
    return found.length === 0
      ? { goes: [], stays: [], objections: [] }
      : {
          goes: [`${countText(found.length, 'document')} and photographs, by tomorrow morning`],
          stays: ['How many documents there were, and when they were added'],
          objections: [],
        };
  },
  async erase(tx: Tx, acting: Acting, householdId: string) {
    const found = await keptOf(tx, acting, householdId);
    await tx
      .updateTable('files')
      .set({ name: 'Erased document', removed_at: acting.now })
      .where('partnership_id', '=', acting.actor.partnershipId)
      .where('household_id', '=', householdId)
      .execute();
    return { caseIds: [...new Set(found.filter((caseId) => caseId !== null))] };
  },
} as const;

/** Takes the bytes of removed files off the disk, where a removal could not do so itself. */
export function removeErasedFiles(folder: FileFolder): ScheduledJob {
  return {
    name: 'remove erased files',
    cron: '45 2 * * *',
    handle: async (database, acting) => {
      const { partnershipId } = acting.actor;
      const removed = await transactAsJob(database, acting, (tx) =>
        tx
          .selectFrom('files')
          .select('file_id')
          .where('partnership_id', '=', partnershipId)
          .where('removed_at', 'is not', null)
          .execute(),
      );
      for (const row of removed) await removeBytes(folder, { partnershipId, fileId: row.file_id });
    },
  };
}

/** The case of each file of a household that has not been removed, one entry a file. */
async function keptOf(
  tx: Tx,
  acting: Acting,
  householdId: string,
): Promise<readonly (string | null)[]> {
  const rows = await tx
    .selectFrom('files')
    .select('case_id')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => row.case_id);
}
