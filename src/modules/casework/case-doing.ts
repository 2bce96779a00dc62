import type { PlainDate } from '../../kernel/plain-date.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import { countText, dateText, dayText, listText } from '../../kernel/words.ts';
import type { Pip, PipState } from '../../ui/charts/pathway-pips.tsx';
import type { CaseNames } from './case-names.ts';
import { roleName, shortRole } from './case-names.ts';
import { inOrder } from './case-next.ts';
import type { CaseFile, InterventionOfFile, NeedOfFile, StepOfFile } from './case-page.types.ts';
import type { StepDefinition } from './pathway.rules.ts';
import { handOffsOf } from './pathway.rules.ts';
import { paths } from './paths.ts';
import { isActive, isOver } from './step.rules.ts';

/** One intervention under way. */
export interface DoingView {
  readonly interventionId: string;
  readonly title: string;
  readonly pathway: string;
  /** `Step 3 of 5`. */
  readonly stage: string;
  /** `due Thursday 19 March`. */
  readonly due: string;
  readonly handOffs: string;
  readonly pips: readonly Pip[];
  readonly tableCaption: string;
  readonly steps: readonly StepLineView[];
  /** Where somebody who works on cases stops it. */
  readonly stopHref: string | null;
}

/** A step in the table of all steps. */
export interface StepLineView {
  readonly name: string;
  /** The step's page, for one that has begun to be anybody's. */
  readonly href: string | null;
  readonly whose: string;
  readonly doneOrDue: string;
  readonly days: string;
  readonly here: boolean;
}

/** One intervention that is over. */
export interface OverView {
  readonly title: string;
  readonly done: boolean;
  readonly text: string;
}

/** One need, with what is done about it. */
export interface NeedView {
  readonly title: string;
  readonly met: boolean;
  readonly text: string;
}

/** What is under way for a need, each with its place on its pathway. */
export function doingOf(file: CaseFile, names: CaseNames, mayWork: boolean): readonly DoingView[] {
  return file.interventions
    .filter(({ status }) => status === 'open')
    .map((one) => doingView(file, one, names, mayWork));
}

/** What is over, done or stopped, the latest first. */
export function overOf(file: CaseFile, names: CaseNames): readonly OverView[] {
  return file.interventions
    .filter(({ status }) => status !== 'open')
    .toSorted((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''))
    .map((one) => ({
      title: one.title,
      done: one.status === 'done',
      text:
        one.endedOn === null
          ? ''
          : `${dayText(one.endedOn, names)}.${one.stopReason === '' ? '' : ` ${one.stopReason}`}`,
    }));
}

/** The needs that were found, those still open first. */
export function needsOf(file: CaseFile): readonly NeedView[] {
  const order = ['open', 'not_met', 'declined', 'met'];
  return file.needs
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map((need) => ({ title: need.title, met: need.status === 'met', text: needText(file, need) }));
}

function needText(file: CaseFile, need: NeedOfFile): string {
  const about = file.interventions.filter(({ needId }) => needId === need.needId);
  const by = listText(about.map(({ title }) => title));
  const reason = need.statusReason === '' ? '' : ` ${need.statusReason}`;
  switch (need.status) {
    case 'met':
      return by === '' ? 'met.' : `met by ${by}.`;
    case 'declined':
      return `declined.${reason}`;
    case 'not_met':
      return `not met.${reason}`;
    case 'open':
      return by === '' ? 'nothing chosen for it yet.' : `under way: ${by}.`;
  }
}

function doingView(
  file: CaseFile,
  one: InterventionOfFile,
  names: CaseNames,
  mayWork: boolean,
): DoingView {
  const defined = one.definition.steps.map((definition) => ({
    definition,
    step: stepFor(file, one, definition),
  }));
  const count = defined.length;
  const now = defined.findIndex(({ step }) => step === undefined || !isOver(step));
  const current = now < 0 ? count : now + 1;
  const handOffs = handOffsOf(one.definition);
  const reached = handOffs.filter((key) => {
    const step = defined.find(({ definition }) => definition.key === key)?.step;
    return step !== undefined && step.status !== 'waiting' && step.status !== 'cancelled';
  });
  const [active] = inOrder(
    defined.flatMap(({ step }) => (step !== undefined && isActive(step) ? [step] : [])),
  );
  return {
    interventionId: one.interventionId,
    title: one.title,
    pathway: one.pathwayName,
    stage: `Step ${current} of ${count}`,
    due:
      active === undefined
        ? ''
        : active.status === 'held'
          ? 'on hold'
          : active.dueOn === null
            ? ''
            : `due ${dayText(active.dueOn, names)}`,
    handOffs: `${countText(reached.length, 'hand-off')} so far of ${handOffs.length}`,
    pips: defined.map(({ definition, step }) => ({
      name: step?.name ?? definition.name,
      role: shortRole(definition.ownerRole),
      state: pipState(step),
    })),
    tableCaption: `${one.title}, version of ${dateText(one.pathwayFrom)}: ${countText(count, 'step')}, ${countText(handOffs.length, 'hand-off')}`,
    steps: defined.map(({ definition, step }, index) =>
      stepLine(file, definition, step, `${index + 1} ${step?.name ?? definition.name}`, names),
    ),
    stopHref: mayWork ? paths.stopIntervention(file.caseId, one.interventionId) : null,
  };
}

/** The case's own step where the pathway shares it, else the intervention's; the latest of several. */
function stepFor(
  file: CaseFile,
  one: InterventionOfFile,
  definition: StepDefinition,
): StepOfFile | undefined {
  const owner = definition.perCase ? null : one.interventionId;
  return file.steps.findLast(
    (step) => step.key === definition.key && step.interventionId === owner,
  );
}

function pipState(step: StepOfFile | undefined): PipState {
  switch (step?.status) {
    case undefined:
    case 'waiting':
      return 'later';
    case 'ready':
    case 'started':
      return 'now';
    case 'held':
      return 'held';
    case 'done':
      return 'done';
    case 'skipped':
    case 'cancelled':
      return 'skipped';
  }
}

function stepLine(
  file: CaseFile,
  definition: StepDefinition,
  step: StepOfFile | undefined,
  name: string,
  names: CaseNames,
): StepLineView {
  const role = roleName(definition.ownerRole);
  const staffId = step === undefined ? null : isOver(step) ? step.workedBy : step.staffId;
  return {
    name,
    href: step === undefined ? null : paths.step(file.caseId, step.stepId),
    whose:
      staffId === null || definition.ownerRole === 'contractor'
        ? role
        : `${role}, ${names.staff(staffId)}`,
    doneOrDue: step === undefined ? '' : whenText(step, names),
    days: daysText(step, definition.targetDays, names.today),
    here: step !== undefined && isActive(step),
  };
}

function whenText(step: StepOfFile, names: CaseNames): string {
  switch (step.status) {
    case 'waiting':
      return 'waits for earlier steps';
    case 'ready':
    case 'started':
      return step.dueOn === null ? '' : `due ${dayText(step.dueOn, names)}`;
    case 'held':
      return 'on hold';
    case 'done':
      return step.finishedOn === null ? '' : dayText(step.finishedOn, names);
    case 'skipped':
      return `skipped: ${step.skipReason}`;
    case 'cancelled':
      return 'not needed';
  }
}

/** `9 of 10`, with holds `9 of 10, and 3 on hold`, in working days; before it begins `10 allowed`. */
export function daysText(
  step: Pick<StepOfFile, 'status' | 'readyOn' | 'finishedOn' | 'heldDays'> | undefined,
  target: number,
  today: PlainDate,
): string {
  if (step === undefined || step.readyOn === null || step.status === 'skipped') {
    return step?.status === 'skipped' ? '' : `${target} allowed`;
  }
  if (step.status === 'cancelled') return '';
  const gross = Math.max(0, workingDaysBetween(step.readyOn, step.finishedOn ?? today));
  const net = Math.max(0, gross - step.heldDays);
  const held = step.heldDays > 0 ? `, and ${step.heldDays} on hold` : '';
  return `${net}${step.finishedOn === null ? ' so far' : ''} of ${target}${held}`;
}
