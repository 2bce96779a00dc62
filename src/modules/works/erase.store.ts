import { sql } from 'kysely';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** How many orders of these cases there are, whose words would go. */
export async function wordsOfOrders(
  tx: Tx,
  acting: Acting,
  caseIds: readonly string[],
): Promise<number> {
  if (caseIds.length === 0) return 0;
  const rows = await tx
    .selectFrom('orders')
    .select('order_id')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', 'in', caseIds)
    .execute();
  return rows.length;
}

/** Empties what somebody wrote or said about the orders of these cases. What was ordered stays. */
export async function blankOrders(
  tx: Tx,
  acting: Acting,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  const { partnershipId } = acting.actor;
  await tx
    .updateTable('orders')
    .set({ instructions: '', cancel_reason: '', version: sql`version + 1` })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', 'in', caseIds)
    .execute();
  await tx
    .updateTable('follow_up_calls')
    .set({ words: '' })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', 'in', caseIds)
    .execute();
}
