import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { oneOfCodes } from './case-page-rows.ts';

/** How a visit went, or that it has yet to be. */
export const visitOutcomes = ['booked', 'done', 'missed', 'cancelled'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** A visit, locked for the command that ends it. */
export interface VisitState {
  readonly visitId: string;
  readonly staffId: string;
  readonly purpose: string;
  readonly visitOn: PlainDate;
  readonly minutes: number;
  readonly outcome: VisitOutcome;
}

/** A visit to be kept. */
export interface NewVisit {
  readonly visitId: string;
  readonly caseId: string;
  readonly staffId: string;
  readonly secondStaffId: string | null;
  readonly purpose: string;
  readonly startsAt: Date;
  readonly visitOn: PlainDate;
  readonly minutes: number;
}

/** Keeps a visit. */
export async function insertVisit(tx: Tx, acting: Acting, visit: NewVisit): Promise<void> {
  await tx
    .insertInto('visits')
    .values({
      partnership_id: acting.actor.partnershipId,
      visit_id: visit.visitId,
      case_id: visit.caseId,
      staff_id: visit.staffId,
      second_staff_id: visit.secondStaffId,
      purpose: visit.purpose,
      starts_at: visit.startsAt,
      visit_on: visit.visitOn,
      minutes: visit.minutes,
    })
    .execute();
}

/** One visit of a case that is locked; null when there is none. */
export async function visitOfCase(
  tx: Tx,
  acting: Acting,
  caseId: string,
  visitId: string,
): Promise<VisitState | null> {
  const row = await tx
    .selectFrom('visits')
    .select(['visit_id', 'staff_id', 'purpose', 'visit_on', 'minutes', 'outcome'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    visitId: row.visit_id,
    staffId: row.staff_id,
    purpose: row.purpose,
    visitOn: plainDate(row.visit_on),
    minutes: row.minutes,
    outcome: oneOfCodes(visitOutcomes, row.outcome),
  };
}

/** Cancels the visits of a locked case that are still to come. Answers them. */
export async function cancelComingVisits(
  tx: Tx,
  acting: Acting,
  caseId: string,
  reason: string,
): Promise<readonly Pick<VisitState, 'visitId' | 'staffId' | 'minutes' | 'purpose'>[]> {
  const rows = await tx
    .updateTable('visits')
    .set({ outcome: 'cancelled', outcome_reason: reason })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('outcome', '=', 'booked')
    .where('starts_at', '>', acting.now)
    .returning(['visit_id', 'staff_id', 'minutes', 'purpose'])
    .execute();
  return rows.map((row) => ({
    visitId: row.visit_id,
    staffId: row.staff_id,
    minutes: row.minutes,
    purpose: row.purpose,
  }));
}

/** Says how a visit went. */
export async function endVisit(
  tx: Tx,
  acting: Acting,
  visitId: string,
  how: { readonly outcome: VisitOutcome; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('visits')
    .set({ outcome: how.outcome, outcome_reason: how.reason })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('visit_id', '=', visitId)
    .execute();
}
