import type { PlainDate } from '../../kernel/plain-date.ts';
import { latest } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { workingDaysAfter, workingDaysBetween } from '../../kernel/working-days.ts';

/**
 * Where a step stands. `waiting`: for other steps. `ready`: can be begun. `held`: for somebody
 * outside the service. The last three are over.
 */
export type StepStatus =
  'waiting' | 'ready' | 'started' | 'held' | 'done' | 'skipped' | 'cancelled';

/** What somebody may do to a step. */
export type StepAction = 'start' | 'finish' | 'skip' | 'hold' | 'resume' | 'go-back' | 'hand-over';

/** What may be done next. The compiler checks that every status is answered. */
export const stepActions = {
  waiting: ['skip'],
  ready: ['start', 'finish', 'skip', 'hold', 'hand-over'],
  started: ['finish', 'skip', 'hold', 'hand-over'],
  held: ['resume'],
  done: ['go-back'],
  skipped: ['go-back'],
  cancelled: [],
} as const satisfies Record<StepStatus, readonly StepAction[]>;

/** A step of a case as the rules see it. */
export interface StepState {
  readonly stepId: string;
  readonly interventionId: string | null;
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly waitsFor: readonly string[];
  readonly targetDays: number;
  readonly status: StepStatus;
  readonly dueOn: PlainDate | null;
  readonly readyOn: PlainDate | null;
  readonly startedOn: PlainDate | null;
  readonly finishedOn: PlainDate | null;
  readonly heldDays: number;
}

/** Why a step cannot be acted on. */
export type StepRefusal = 'case-closed' | 'not-now' | 'others-go-first';

const active: readonly StepStatus[] = ['ready', 'started', 'held'];
const over: readonly StepStatus[] = ['done', 'skipped', 'cancelled'];

/** Somebody has it now. */
export function isActive(step: Pick<StepState, 'status'>): boolean {
  return active.includes(step.status);
}

/** Nothing more will happen to it. */
export function isOver(step: Pick<StepState, 'status'>): boolean {
  return over.includes(step.status);
}

/** Whether an action is allowed on a step of a case that is open or closed. */
export function allows(
  caseStatus: 'open' | 'closed',
  step: Pick<StepState, 'status'>,
  action: StepAction,
): Result<true, StepRefusal> {
  if (caseStatus === 'closed') return refuse('case-closed');
  const allowed: readonly StepAction[] = stepActions[step.status];
  if (allowed.includes(action)) return ok(true);
  return refuse(step.status === 'waiting' ? 'others-go-first' : 'not-now');
}

/**
 * The steps that can begin now: waiting, and all that they wait for is over. `steps` are those of
 * one intervention together with the case's own, since an intervention's step may wait for triage.
 */
export function newlyReady(steps: readonly StepState[]): readonly StepState[] {
  return steps.filter(
    (step) =>
      step.status === 'waiting' &&
      step.waitsFor.every((key) => {
        const before = steps.filter((other) => other.key === key && waits(step, other));
        return before.length > 0 && before.every(isOver);
      }),
  );
}

/** Whether a step waits for another: of its own intervention, or of the case itself. */
function waits(
  step: Pick<StepState, 'interventionId' | 'waitsFor'>,
  other: Pick<StepState, 'interventionId' | 'key'>,
): boolean {
  return (
    step.waitsFor.includes(other.key) &&
    (other.interventionId === step.interventionId || other.interventionId === null)
  );
}

/**
 * The day since which a step that is newly ready could have begun: the day of what made it ready,
 * or the latest day on which something that it waited for was over.
 */
export function readySince(steps: readonly StepState[], step: StepState, on: PlainDate): PlainDate {
  const days = steps
    .filter((other) => waits(step, other))
    .map(({ finishedOn }) => finishedOn ?? on);
  return latest(on, ...days);
}

/** The day by which a step that becomes ready should be done. */
export function dueOn(readyOn: PlainDate, targetDays: number): PlainDate {
  return workingDaysAfter(readyOn, targetDays);
}

/** What a hold that ends does to its step: the due day moves by the working days that were held. */
export function afterHold(
  step: Pick<StepState, 'dueOn' | 'startedOn' | 'heldDays'>,
  heldFrom: PlainDate,
  until: PlainDate,
): {
  readonly dueOn: PlainDate | null;
  readonly heldDays: number;
  readonly status: 'ready' | 'started';
} {
  const held = Math.max(0, workingDaysBetween(heldFrom, until));
  return {
    dueOn: step.dueOn === null ? null : workingDaysAfter(step.dueOn, held),
    heldDays: step.heldDays + held,
    status: step.startedOn === null ? 'ready' : 'started',
  };
}

/**
 * What going back to a step undoes: the step itself is ready again, and every step that waits for
 * it, directly or by way of others, waits again, whether it was under way or over. A step of the
 * case itself undoes those of every intervention that waited for it and is under way (`underWay`
 * holds their ids); what is finished or stopped stays so.
 */
export function undoneBy<S extends StepState>(
  steps: readonly S[],
  back: StepState,
  underWay: ReadonlySet<string>,
): readonly S[] {
  const undone = new Set<StepState>([back]);
  let before = 0;
  while (before < undone.size) {
    before = undone.size;
    for (const step of steps) {
      if ([...undone].some((other) => waits(step, other))) undone.add(step);
    }
  }
  return steps.filter(
    (step) =>
      step.stepId !== back.stepId &&
      undone.has(step) &&
      (step.interventionId === null ||
        step.interventionId === back.interventionId ||
        underWay.has(step.interventionId)) &&
      step.status !== 'waiting' &&
      step.status !== 'cancelled',
  );
}

/** How late a step is, in working days: 0 on its day and before. */
export function workingDaysLate(
  step: Pick<StepState, 'dueOn' | 'status'>,
  today: PlainDate,
): number {
  if (step.dueOn === null || !isActive(step) || step.status === 'held') return 0;
  return step.dueOn < today ? Math.max(0, workingDaysBetween(step.dueOn, today)) : 0;
}
