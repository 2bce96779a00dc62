import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { dayOrNull } from './step.store.ts';

/** Another case of the same household. */
export interface EarlierCase {
  readonly caseId: string;
  readonly reference: string;
  readonly receivedOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

/** The other cases of a household that the actor may see, the newest first, at most ten. */
export async function otherCases(
  tx: Tx,
  acting: Acting,
  of: { readonly caseId: string; readonly householdId: string },
): Promise<readonly EarlierCase[]> {
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'reference', 'received_on', 'closed_on'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', of.householdId)
    .where('case_id', '<>', of.caseId)
    .orderBy('received_on', 'desc')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    receivedOn: plainDate(row.received_on),
    closedOn: dayOrNull(row.closed_on),
  }));
}
