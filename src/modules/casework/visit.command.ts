import { londonInstant } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { lockCase } from './case.store.ts';
import type { VisitOutcome } from './visit.store.ts';
import { endVisit, insertVisit, visitOfCase } from './visit.store.ts';
import { heardFromUs } from './word.command.ts';
import { caseEvent } from './work.ts';

/** A visit to book. */
export interface VisitToBook {
  readonly caseId: string;
  readonly staffId: string;
  readonly secondStaffId: string | null;
  readonly purpose: string;
  readonly on: PlainDate;
  /** On a London clock, `HH:mm`. */
  readonly time: string;
  readonly minutes: number;
}

export type BookRefusal = 'not-found' | 'case-closed' | 'in-the-past';

/** Books a visit. Refuses one that would have begun already. Answers its id. */
export async function bookVisit(
  tx: Tx,
  acting: Acting,
  visit: VisitToBook,
): Promise<Result<string, BookRefusal>> {
  const found = await lockCase(tx, acting, visit.caseId);
  if (found === null) return refuse('not-found');
  if (found.status === 'closed') return refuse('case-closed');
  const startsAt = londonInstant(visit.on, visit.time);
  if (startsAt < acting.now) return refuse('in-the-past');
  const visitId = newId(acting.now);
  await insertVisit(tx, acting, { ...visit, visitId, startsAt, visitOn: visit.on });
  await caseEvent(tx, acting, found, 'visit_booked', {
    data: {
      visit_id: visitId,
      staff_id: visit.staffId,
      second_staff_id: visit.secondStaffId,
      visit_on: visit.on,
      time: visit.time,
      minutes: visit.minutes,
    },
    detail: { purpose: visit.purpose },
  });
  return ok(visitId);
}

export type VisitRefusal = 'not-found' | 'case-closed' | 'ended-already' | 'not-yet';

const eventTypes = {
  done: 'visit_done',
  missed: 'visit_missed',
  cancelled: 'visit_cancelled',
} as const satisfies Record<Exclude<VisitOutcome, 'booked'>, string>;

/** Says how a visit went. One that was done counts as a word with the resident, on its day. */
export async function recordVisitOutcome(
  tx: Tx,
  acting: Acting,
  input: {
    readonly caseId: string;
    readonly visitId: string;
    readonly outcome: Exclude<VisitOutcome, 'booked'>;
    readonly reason: string;
  },
): Promise<Result<true, VisitRefusal>> {
  const found = await lockCase(tx, acting, input.caseId);
  const visit = found === null ? null : await visitOfCase(tx, acting, input.caseId, input.visitId);
  if (found === null || visit === null) return refuse('not-found');
  if (found.status === 'closed') return refuse('case-closed');
  if (visit.outcome !== 'booked') return refuse('ended-already');
  if (input.outcome !== 'cancelled' && visit.visitOn > acting.today) return refuse('not-yet');
  await endVisit(tx, acting, visit.visitId, input);
  await caseEvent(tx, acting, found, eventTypes[input.outcome], {
    occurredOn: input.outcome === 'cancelled' ? acting.today : visit.visitOn,
    data: { visit_id: visit.visitId, staff_id: visit.staffId, minutes: visit.minutes },
    detail: { purpose: visit.purpose, reason: input.reason },
  });
  if (input.outcome === 'done') await heardFromUs(tx, acting, found, visit.visitOn);
  return ok(true);
}
