import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** Dated leave to see a case beyond one's own locality, for a person or for a team. */
export interface CaseAccess {
  readonly accessId: string;
  readonly staffId: string | null;
  readonly teamId: string | null;
  readonly reason: string;
  readonly fromOn: PlainDate;
  /** The last day; null while it has none. */
  readonly untilOn: PlainDate | null;
}

/** Leave to be given. Exactly one of `staffId` and `teamId` is set. */
export interface NewCaseAccess {
  readonly caseId: string;
  readonly householdId: string;
  readonly staffId: string | null;
  readonly teamId: string | null;
  readonly reason: string;
  readonly untilOn: PlainDate | null;
}

/** Everybody who was or is let into a case, the latest first. */
export async function accessToCase(
  tx: Tx,
  partnershipId: string,
  caseId: string,
): Promise<readonly CaseAccess[]> {
  const rows = await tx
    .selectFrom('case_access')
    .select(['access_id', 'staff_id', 'team_id', 'reason', 'from_on', 'until_on'])
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .orderBy('access_id', 'desc')
    .execute();
  return rows.map((row) => ({
    accessId: row.access_id,
    staffId: row.staff_id,
    teamId: row.team_id,
    reason: row.reason,
    fromOn: plainDate(row.from_on),
    untilOn: row.until_on === null ? null : plainDate(row.until_on),
  }));
}

/** Lets a person or a team in, from today. Answers the id of the leave. */
export async function insertCaseAccess(
  tx: Tx,
  acting: Acting,
  access: NewCaseAccess,
): Promise<string> {
  const accessId = newId(acting.now);
  await tx
    .insertInto('case_access')
    .values({
      partnership_id: acting.actor.partnershipId,
      access_id: accessId,
      case_id: access.caseId,
      household_id: access.householdId,
      staff_id: access.staffId,
      team_id: access.teamId,
      reason: access.reason,
      from_on: acting.today,
      until_on: access.untilOn,
      granted_by: acting.actor.kind === 'staff' ? acting.actor.staffId : null,
    })
    .execute();
  return accessId;
}

/** Ends a leave: its last day is `untilOn`; or the day on which it began, when that is later. */
export async function endCaseAccess(
  tx: Tx,
  acting: Acting,
  access: Pick<CaseAccess, 'accessId' | 'fromOn'>,
  untilOn: PlainDate,
): Promise<void> {
  await tx
    .updateTable('case_access')
    .set({ until_on: untilOn < access.fromOn ? access.fromOn : untilOn })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('access_id', '=', access.accessId)
    .execute();
}

/**
 * Marks a household so that only people named in its access may open it, or ends that. Whoever
 * marks it must have been let in before, or they would shut themselves out.
 */
export async function setHouseholdRestricted(
  tx: Tx,
  acting: Acting,
  householdId: string,
  restricted: boolean,
): Promise<void> {
  await tx
    .updateTable('households')
    .set({ restricted })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .execute();
}
