import { sql } from 'kysely';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** How often a case was opened by one person on one page, the last time first. */
export interface Opening {
  readonly openedAt: Date;
  readonly page: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** Who opened a case, the latest first, at most `limit` openings. */
export async function openingsOf(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
  limit: number,
): Promise<readonly Opening[]> {
  const rows = await tx
    .selectFrom('case_openings as o')
    .leftJoin('staff_published as s', (join) =>
      join
        .onRef('s.partnership_id', '=', 'o.partnership_id')
        .onRef('s.staff_id', '=', 'o.actor_id'),
    )
    .select(['o.opened_at', 'o.page', 's.name', 's.job_title'])
    .where('o.partnership_id', '=', acting.actor.partnershipId)
    .where('o.case_id', '=', caseId)
    .orderBy('o.opened_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    openedAt: row.opened_at,
    page: row.page,
    name: row.name ?? 'Somebody who is not on record',
    jobTitle: row.job_title ?? '',
  }));
}

/** Marks a case as open to named people only, or ends that. */
export async function setRestricted(
  tx: Tx,
  acting: Acting,
  of: { readonly caseId: string; readonly restricted: boolean },
): Promise<void> {
  await tx
    .updateTable('cases')
    .set({ restricted: of.restricted, version: sql`version + 1` })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', of.caseId)
    .execute();
}

/** Every case of a household that the actor may see, locked. */
export async function lockCasesOfHousehold(
  tx: Tx,
  acting: Acting,
  householdId: string,
): Promise<
  readonly { readonly caseId: string; readonly reference: string; readonly status: string }[]
> {
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'reference', 'status'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .orderBy('case_id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, reference: row.reference, status: row.status }));
}
