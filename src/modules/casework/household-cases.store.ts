import { sql } from 'kysely';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** A case in a list of its household's. */
export interface HouseholdCase {
  readonly caseId: string;
  readonly reference: string;
  readonly status: 'open' | 'closed';
}

/** The cases of a household, the newest first. */
export async function casesToLink(
  tx: Tx,
  acting: Acting,
  householdId: string,
): Promise<readonly HouseholdCase[]> {
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'reference', 'status'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .orderBy('case_id', 'desc')
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    status: row.status === 'closed' ? 'closed' : 'open',
  }));
}

/**
 * Gives the open cases of a household, and what is to be done on them, to the team of another
 * locality. One statement that goes round the mover's own policy: they may not see them afterwards.
 */
export async function moveCases(
  tx: Tx,
  householdId: string,
  to: { readonly localityId: string; readonly teamId: string; readonly leadStaffId: string },
): Promise<void> {
  await sql`select move_cases(${householdId}, ${to.localityId}, ${to.teamId}, ${to.leadStaffId})`.execute(
    tx,
  );
}

/** How many steps somebody has now, of the cases that the actor may see. */
export async function openStepsOf(tx: Tx, acting: Acting, staffId: string): Promise<number> {
  const rows = await tx
    .selectFrom('steps')
    .select('step_id')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('staff_id', '=', staffId)
    .where('status', 'in', ['ready', 'started', 'held'])
    .execute();
  return rows.length;
}

/** Replaces every word that somebody wrote about a case; days, codes and steps stay for the figures. */
export async function blankWordsOfCase(tx: Tx, acting: Acting, caseId: string): Promise<void> {
  const { partnershipId } = acting.actor;
  await tx
    .updateTable('cases')
    .set({ own_words: '', signposted_to: '', version: sql`version + 1` })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
  await tx
    .updateTable('needs')
    .set({ title: erased, found_from: '', status_reason: '' })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
  await tx
    .updateTable('interventions')
    .set({
      title: sql`(select p.name from pathways p where p.partnership_id = interventions.partnership_id
      and p.pathway_key = interventions.pathway_key)`,
      stop_reason: '',
    })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
  await tx
    .updateTable('steps')
    .set({ skip_reason: sql`case when status = 'skipped' then ${erased} else '' end` })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
  await tx
    .updateTable('holds')
    .set({ waiting_for: erased })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
  await tx
    .updateTable('visits')
    .set({ purpose: erased, outcome_reason: '' })
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
}

const erased = 'Details erased';
