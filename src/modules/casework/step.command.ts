import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { openInterventions, reopenIntervention } from './intervention.store.ts';
import { afterHold, allows, dueOn, undoneBy } from './step.rules.ts';
import type { StepAction, StepRefusal } from './step.rules.ts';
import type { StepRow } from './step.store.ts';
import { endHold, insertHold } from './step.store.ts';
import type { Work } from './work.ts';
import { caseEvent, changeStep, followOn, loadWork, stepFacts } from './work.ts';

/** Which step of which case. */
export interface StepOfCase {
  readonly caseId: string;
  readonly stepId: string;
}

/** `not-found`: there is no such step that the actor may see. */
export type StepCommandRefusal = StepRefusal | 'not-found';
type Done = Result<{ readonly work: Work; readonly step: StepRow }, StepCommandRefusal>;

/** Begins a step: it is under way from today. */
export async function startStep(tx: Tx, acting: Acting, of: StepOfCase): Promise<Done> {
  return onStep(tx, acting, of, 'start', async (work, step) => {
    const after = await changeStep(tx, acting, work, step.stepId, {
      status: 'started',
      started_on: acting.today,
    });
    await caseEvent(tx, acting, work.case, 'step_started', { data: stepFacts(step) });
    return ok(after);
  });
}

/** Finishes a step, on a day that may be earlier than today, and lets what waited for it begin. */
export async function finishStep(
  tx: Tx,
  acting: Acting,
  of: StepOfCase & { readonly occurredOn?: PlainDate },
): Promise<Done> {
  return onStep(tx, acting, of, 'finish', async (work, step) => {
    const finishedOn = of.occurredOn ?? acting.today;
    const after = await changeStep(tx, acting, work, step.stepId, {
      status: 'done',
      finished_on: finishedOn,
      worked_by: acting.actor.kind === 'staff' ? acting.actor.staffId : step.staffId,
    });
    await caseEvent(tx, acting, work.case, 'step_finished', {
      data: stepFacts(step),
      occurredOn: finishedOn,
    });
    return ok(await followOn(tx, acting, after, finishedOn));
  });
}

/** Leaves a step out, with the reason. */
export async function skipStep(
  tx: Tx,
  acting: Acting,
  of: StepOfCase & { readonly reason: string },
): Promise<Done> {
  return onStep(tx, acting, of, 'skip', async (work, step) => {
    const after = await changeStep(tx, acting, work, step.stepId, {
      status: 'skipped',
      finished_on: acting.today,
      skip_reason: of.reason,
    });
    await caseEvent(tx, acting, work.case, 'step_skipped', {
      data: stepFacts(step),
      detail: { reason: of.reason },
    });
    return ok(await followOn(tx, acting, after));
  });
}

/** Waits for somebody outside the service. The case's clocks stop, but for those that an Act sets. */
export async function holdStep(
  tx: Tx,
  acting: Acting,
  of: StepOfCase & {
    readonly reason: string;
    readonly waitingFor: string;
    readonly expectedOn: PlainDate | null;
  },
): Promise<Done> {
  return onStep(tx, acting, of, 'hold', async (work, step) => {
    await insertHold(tx, acting, of);
    const after = await changeStep(tx, acting, work, step.stepId, { status: 'held' });
    await caseEvent(tx, acting, work.case, 'step_held', {
      data: { ...stepFacts(step), reason: of.reason, expected_on: of.expectedOn },
      detail: { waiting_for: of.waitingFor },
    });
    return ok(after);
  });
}

/** Goes on after a hold. The step's due day moves by the working days that were held. */
export async function resumeStep(tx: Tx, acting: Acting, of: StepOfCase): Promise<Done> {
  return onStep(tx, acting, of, 'resume', async (work, step) => {
    const heldFrom = await endHold(tx, acting, step.stepId);
    const resumed = afterHold(step, heldFrom ?? acting.today, acting.today);
    const after = await changeStep(tx, acting, work, step.stepId, {
      status: resumed.status,
      due_on: resumed.dueOn,
      held_days: resumed.heldDays,
    });
    await caseEvent(tx, acting, work.case, 'step_resumed', {
      data: { ...stepFacts(step), held_days: resumed.heldDays - step.heldDays },
    });
    return ok(after);
  });
}

/**
 * Goes back to a step that was over. Those that wait for it wait again, and an intervention that was
 * done is under way again; one that was stopped stays stopped, and its steps with it.
 */
export async function goBackToStep(
  tx: Tx,
  acting: Acting,
  of: StepOfCase & { readonly reason: string },
): Promise<Done> {
  return onStep(tx, acting, of, 'go-back', async (work, step) => {
    if (
      step.interventionId !== null &&
      !(await isUnderWay(tx, acting, work, step.interventionId))
    ) {
      return refuse('not-now');
    }
    const open = await openInterventions(tx, acting, work.case.caseId);
    const underWay = new Set(open.map(({ interventionId }) => interventionId));
    const undone = undoneBy(work.steps, step, underWay);
    let after = await changeStep(tx, acting, work, step.stepId, {
      status: 'ready',
      ready_on: acting.today,
      due_on: dueOn(acting.today, step.targetDays),
      ...asNew,
    });
    for (const later of undone) {
      after = await changeStep(tx, acting, after, later.stepId, {
        status: 'waiting',
        ready_on: null,
        due_on: null,
        ...asNew,
      });
    }
    await caseEvent(tx, acting, work.case, 'step_returned_to', {
      data: { ...stepFacts(step), undone_step_ids: undone.map((later) => later.stepId) },
      detail: { reason: of.reason },
    });
    return ok(await followOn(tx, acting, after));
  });
}

const asNew = {
  started_on: null,
  finished_on: null,
  worked_by: null,
  skip_reason: '',
  held_days: 0,
} as const;

/** Whether an intervention is under way, after one that was done has been taken up again. */
async function isUnderWay(
  tx: Tx,
  acting: Acting,
  work: Work,
  interventionId: string,
): Promise<boolean> {
  const again = await reopenIntervention(tx, acting, interventionId);
  if (again === 'was-done') {
    await caseEvent(tx, acting, work.case, 'intervention_reopened', {
      data: { intervention_id: interventionId },
    });
  }
  return again !== 'stopped';
}

/** Gives a step to somebody else in the service. */
export async function handOverStep(
  tx: Tx,
  acting: Acting,
  of: StepOfCase & { readonly staffId: string; readonly teamId: string },
): Promise<Done> {
  return onStep(tx, acting, of, 'hand-over', async (work, step) => {
    const after = await changeStep(tx, acting, work, step.stepId, {
      staff_id: of.staffId,
      team_id: of.teamId,
    });
    await caseEvent(tx, acting, work.case, 'step_handed_over', {
      data: { ...stepFacts(step), to_staff_id: of.staffId, to_team_id: of.teamId },
    });
    return ok(after);
  });
}

/** Loads and locks, checks that the action is allowed, acts, and answers the step as it now is. */
async function onStep(
  tx: Tx,
  acting: Acting,
  of: StepOfCase,
  action: StepAction,
  act: (work: Work, step: StepRow) => Promise<Result<Work, StepRefusal>>,
): Promise<Done> {
  const work = await loadWork(tx, acting, of.caseId);
  const step = work?.steps.find((one) => one.stepId === of.stepId);
  if (work === null || step === undefined) return refuse('not-found');
  const allowed = allows(work.case.status, step, action);
  if (!allowed.ok) return allowed;
  const after = await act(work, step);
  if (!after.ok) return after;
  const now = after.value.steps.find((one) => one.stepId === of.stepId);
  return ok({ work: after.value, step: now ?? step });
}
