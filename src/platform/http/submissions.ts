import type { Acting } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';

/**
 * Claims a form for this transaction. A second sending waits here until the first has ended, then
 * answers where that one led; null for the first. A refused form rolls back and frees its claim.
 */
export async function beginSubmission(
  tx: Tx,
  acting: Acting,
  formId: string,
): Promise<string | null> {
  const claimed = await tx
    .insertInto('submissions')
    .values({
      partnership_id: acting.actor.partnershipId,
      form_id: formId,
      actor_id: acting.actor.kind === 'staff' ? acting.actor.staffId : null,
      result: '',
      submitted_at: acting.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const earlier = await tx
    .selectFrom('submissions')
    .select('result')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('form_id', '=', formId)
    .executeTakeFirst();
  return earlier === undefined || earlier.result === '' ? null : earlier.result;
}

/** Keeps where the form led. */
export async function endSubmission(
  tx: Tx,
  acting: Acting,
  formId: string,
  result: string,
): Promise<void> {
  await tx
    .updateTable('submissions')
    .set({ result })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('form_id', '=', formId)
    .execute();
}
