import { sql } from 'kysely';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { casesToLink } from '../casework/index.ts';

/** How many Housing MOTs the cases of a household hold, and the ids of those cases. */
export async function motsOfHousehold(
  tx: Tx,
  acting: Acting,
  householdId: string,
): Promise<{ readonly visits: number; readonly caseIds: readonly string[] }> {
  const cases = (await casesToLink(tx, acting, householdId)).map(({ caseId }) => caseId);
  if (cases.length === 0) return { visits: 0, caseIds: [] };
  const rows = await tx
    .selectFrom('housing_mots')
    .select('case_id')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', 'in', cases)
    .execute();
  return { visits: rows.length, caseIds: [...new Set(rows.map((row) => row.case_id))] };
}

/** Empties every answer that was given in the Housing MOTs of these cases. */
export async function erasePartAnswers(
  tx: Tx,
  acting: Acting,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  const { partnershipId } = acting.actor;
  await tx
    .updateTable('housing_mot_parts as part')
    .set({ answers: '{}', version: sql`part.version + 1` })
    .where('part.partnership_id', '=', partnershipId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('housing_mots as mot')
          .select('mot.housing_mot_id')
          .where('mot.partnership_id', '=', partnershipId)
          .whereRef('mot.housing_mot_id', '=', 'part.housing_mot_id')
          .where('mot.case_id', 'in', caseIds),
      ),
    )
    .execute();
}
