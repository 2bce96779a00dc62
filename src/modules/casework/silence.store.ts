import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** Open cases whose resident last heard from us on a day or before, the longest silence first. */
export async function silentCases(
  tx: Tx,
  acting: Acting,
  heardUntil: PlainDate,
): Promise<readonly { readonly caseId: string; readonly lastWordOn: PlainDate }[]> {
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'last_word_on'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('status', '=', 'open')
    .where('silence_raised_on', 'is', null)
    .where('last_word_on', '<=', heardUntil)
    .orderBy('last_word_on')
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, lastWordOn: plainDate(row.last_word_on) }));
}
