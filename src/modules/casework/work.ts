import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import type { EventData, EventDetail } from '../../platform/events/append.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CaseState } from './case.store.ts';
import { lockCase } from './case.store.ts';
import { reviewStep, reviewWanted } from './case-step.rules.ts';
import { endIntervention, openInterventions } from './intervention.store.ts';
import { ownerFor } from './owner.ts';
import { dueOn, isActive, isOver, newlyReady, readySince } from './step.rules.ts';
import type { StepChange, StepRow } from './step.store.ts';
import { endHold, insertSteps, stepsOfCase, updateStep } from './step.store.ts';

/** A case and its steps, locked for one command. */
export interface Work {
  readonly case: CaseState;
  readonly steps: readonly StepRow[];
}

/** Loads and locks; null when the actor may not see the case. */
export async function loadWork(tx: Tx, acting: Acting, caseId: string): Promise<Work | null> {
  const found = await lockCase(tx, acting, caseId);
  return found === null ? null : { case: found, steps: await stepsOfCase(tx, acting, caseId) };
}

/** Adds an event to the case's stream. */
export async function caseEvent(
  tx: Tx,
  acting: Acting,
  about: Pick<CaseState, 'caseId' | 'householdId'>,
  type: string,
  facts: {
    readonly data?: EventData;
    readonly detail?: EventDetail;
    readonly occurredOn?: PlainDate;
    readonly because?: string;
  } = {},
): Promise<string> {
  return appendEvent(tx, acting, {
    stream: { kind: 'case', id: about.caseId },
    type,
    caseId: about.caseId,
    householdId: about.householdId,
    ...facts,
  });
}

/** What an event says of a step. */
export function stepFacts(step: StepRow): EventData {
  return {
    step_id: step.stepId,
    step_key: step.key,
    intervention_id: step.interventionId,
    owner_role: step.ownerRole,
    team_id: step.teamId,
    staff_id: step.staffId,
  };
}

/** Changes a step in the database, and in the work at hand. One that goes on from a hold ends it. */
export async function changeStep(
  tx: Tx,
  acting: Acting,
  work: Work,
  stepId: string,
  change: StepChange,
): Promise<Work> {
  const held = work.steps.some((step) => step.stepId === stepId && step.status === 'held');
  if (held && change.status !== undefined && change.status !== 'held') {
    await endHold(tx, acting, stepId);
  }
  await updateStep(tx, acting, stepId, change);
  return {
    ...work,
    steps: work.steps.map((step) => (step.stepId === stepId ? applied(step, change) : step)),
  };
}

/**
 * What follows when steps have changed: those that waited become ready, interventions whose steps
 * are all over are finished, and the case's review is added or dropped, so that no open case is
 * without an owner and a next date. `on` is the day of what has changed, when it is not today.
 */
export async function followOn(
  tx: Tx,
  acting: Acting,
  work: Work,
  on: PlainDate = acting.today,
): Promise<Work> {
  let now = work;
  for (const step of newlyReady(work.steps)) {
    const readyOn = readySince(work.steps, step, on);
    now = await changeStep(tx, acting, now, step.stepId, {
      status: 'ready',
      ready_on: readyOn,
      due_on: dueOn(readyOn, step.targetDays),
    });
  }
  await finishInterventions(tx, acting, now);
  return keepReview(tx, acting, now);
}

async function finishInterventions(tx: Tx, acting: Acting, work: Work): Promise<void> {
  for (const intervention of await openInterventions(tx, acting, work.case.caseId)) {
    const own = work.steps.filter((step) => step.interventionId === intervention.interventionId);
    if (own.length === 0 || !own.every(isOver)) continue;
    await endIntervention(tx, acting, intervention, { status: 'done', reason: '' });
    await caseEvent(tx, acting, work.case, 'intervention_finished', {
      data: { intervention_id: intervention.interventionId, pathway_key: intervention.pathwayKey },
    });
  }
}

async function keepReview(tx: Tx, acting: Acting, work: Work): Promise<Work> {
  switch (reviewWanted(work.steps)) {
    case 'leave':
      return work;
    case 'drop': {
      const review = work.steps.find((step) => step.key === reviewStep.key && isActive(step));
      if (review === undefined) return work;
      return changeStep(tx, acting, work, review.stepId, {
        status: 'cancelled',
        finished_on: acting.today,
      });
    }
    case 'add': {
      const owner = await ownerFor(tx, acting, work.case, reviewStep.ownerRole);
      await insertSteps(tx, acting, [
        {
          definition: reviewStep,
          caseId: work.case.caseId,
          localityId: work.case.localityId,
          interventionId: null,
          position: lastPosition,
          ready: true,
          ...owner,
        },
      ]);
      return { ...work, steps: await stepsOfCase(tx, acting, work.case.caseId) };
    }
  }
}

/** Where the case's own steps stand in its list: after those of every pathway. */
export const lastPosition = 900;

function applied(step: StepRow, change: StepChange): StepRow {
  return {
    ...step,
    status: change.status ?? step.status,
    dueOn: change.due_on === undefined ? step.dueOn : change.due_on,
    readyOn: change.ready_on === undefined ? step.readyOn : change.ready_on,
    startedOn: change.started_on === undefined ? step.startedOn : change.started_on,
    finishedOn: change.finished_on === undefined ? step.finishedOn : change.finished_on,
    heldDays: change.held_days ?? step.heldDays,
    staffId: change.staff_id === undefined ? step.staffId : change.staff_id,
    teamId: change.team_id ?? step.teamId,
  };
}
