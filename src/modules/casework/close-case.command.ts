import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { updateCase } from './case.store.ts';
import { answerMessageStep } from './case-step.rules.ts';
import { stopClocks } from './clock.store.ts';
import type { Achieved, ClosingReason } from './close-case.rules.ts';
import { closingReasonNames } from './close-case.rules.ts';
import { openInterventions } from './intervention.store.ts';
import { stopWithin } from './intervention.command.ts';
import { isActive, isOver } from './step.rules.ts';
import { cancelComingVisits } from './visit.store.ts';
import type { Work } from './work.ts';
import { caseEvent, changeStep, loadWork } from './work.ts';

/** How a case ends. */
export interface Closing {
  readonly reason: ClosingReason;
  /** "Has the service achieved everything you wanted?" */
  readonly achieved: Achieved;
  /** In the person's own words; empty when they said nothing. */
  readonly ownWords: string;
}

export type CloseRefusal =
  'not-found' | 'case-closed' | 'changed-meanwhile' | 'still-under-way' | 'message-waiting';

/**
 * Closes a case. One that is finished may have nothing under way; one that ends for another reason
 * stops what is. A message from the resident is answered first, whatever the reason. Visits that
 * are still to come are cancelled, so that nobody calls on somebody who has died or moved.
 */
export async function closeCase(
  tx: Tx,
  acting: Acting,
  input: Closing & { readonly caseId: string; readonly version: number },
): Promise<Result<true, CloseRefusal>> {
  const work = await loadWork(tx, acting, input.caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  if (work.case.version !== input.version) return refuse('changed-meanwhile');
  if (work.steps.some((step) => step.key === answerMessageStep.key && isActive(step))) {
    return refuse('message-waiting');
  }
  const open = await openInterventions(tx, acting, input.caseId);
  if (input.reason === 'finished' && open.length > 0) return refuse('still-under-way');
  await closeWithin(tx, acting, work, input);
  return ok(true);
}

/** Closes the case of work at hand, without asking what is under way. */
export async function closeWithin(
  tx: Tx,
  acting: Acting,
  work: Work,
  closing: Closing,
): Promise<void> {
  let after = work;
  for (const intervention of await openInterventions(tx, acting, work.case.caseId)) {
    const reason = closingReasonNames[closing.reason];
    after = (await stopWithin(tx, acting, after, { ...intervention, reason })) ?? after;
  }
  for (const step of after.steps.filter((one) => !isOver(one))) {
    const done = step.key === 'review_and_close';
    after = await changeStep(tx, acting, after, step.stepId, {
      status: done ? 'done' : 'cancelled',
      finished_on: acting.today,
      worked_by: done && acting.actor.kind === 'staff' ? acting.actor.staffId : null,
    });
  }
  await cancelVisits(tx, acting, work, closingReasonNames[closing.reason]);
  await stopClocks(tx, acting, work.case.caseId, acting.today);
  await updateCase(tx, acting, work.case.caseId, {
    status: 'closed',
    closed_on: acting.today,
    closing_reason: closing.reason,
    achieved: closing.achieved,
    own_words: closing.ownWords,
    silence_raised_on: null,
  });
  await caseEvent(tx, acting, work.case, 'case_closed', {
    data: { reason: closing.reason, achieved: closing.achieved },
    detail: { own_words: closing.ownWords },
  });
}

async function cancelVisits(tx: Tx, acting: Acting, work: Work, reason: string): Promise<void> {
  for (const visit of await cancelComingVisits(tx, acting, work.case.caseId, reason)) {
    await caseEvent(tx, acting, work.case, 'visit_cancelled', {
      data: { visit_id: visit.visitId, staff_id: visit.staffId, minutes: visit.minutes },
      detail: { purpose: visit.purpose, reason },
    });
  }
}
