import { countText } from '../../kernel/words.ts';
import type { Acting } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';

/** The part of messages in the erasure of a household: words and addresses go, days and channels stay. */
export const messageEraser = {
  async find(tx: Tx, acting: Acting, householdId: string) {
    const found = await caseIdsOf(tx, acting, householdId);
    return found.length === 0
      ? { goes: [], stays: [], objections: [] }
      : {
          goes: [`The words and addresses of ${countText(found.length, 'message')}`],
          stays: ['The days on which messages were sent, and how'],
          objections: [],
        };
  },
  async erase(tx: Tx, acting: Acting, householdId: string) {
    const found = await caseIdsOf(tx, acting, householdId);
    await tx
      .updateTable('messages')
      .set({ address: '', subject: '', body: '', failure: null })
      .where('partnership_id', '=', acting.actor.partnershipId)
      .where('household_id', '=', householdId)
      .execute();
    return { caseIds: [...new Set(found.filter((caseId) => caseId !== null))] };
  },
} as const;

/** The case of each message of a household, one entry a message. */
async function caseIdsOf(
  tx: Tx,
  acting: Acting,
  householdId: string,
): Promise<readonly (string | null)[]> {
  const rows = await tx
    .selectFrom('messages')
    .select('case_id')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .execute();
  return rows.map((row) => row.case_id);
}
