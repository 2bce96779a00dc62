import type { PlainDate } from '../../kernel/plain-date.ts';
import { countText, dayText, listText } from '../../kernel/words.ts';
import type { CaseNames } from './case-names.ts';
import { roleName } from './case-names.ts';
import type { StepLink, StepToLink } from './case-page.slots.ts';
import type { CaseFile, StepOfFile } from './case-page.types.ts';
import { answerMessageStep, reviewStep, speakStep } from './case-step.rules.ts';
import { holdReasonText } from './hold.rules.ts';
import { paths } from './paths.ts';
import { triageStep } from './standard-pathways.ts';
import type { StepAction } from './step.rules.ts';
import { isActive, stepActions, workingDaysLate } from './step.rules.ts';

/** The one thing to do next on a case, and what else waits for whoever looks. */
export interface NextView {
  readonly stepId: string;
  readonly action: string;
  readonly whose: string;
  readonly due: string;
  /** `3 working days late`; empty when it is not. */
  readonly late: string;
  readonly then: string;
  /** `In hospital. Waits for …`; empty when nobody holds it. */
  readonly held: string;
  readonly button: StepLink | null;
  readonly others: readonly StepLink[];
  readonly forYou: readonly {
    readonly text: string;
    readonly due: string;
    readonly href: string;
  }[];
}

/** Who looks, and what they may do. */
export interface NextViewer {
  readonly staffId: string;
  readonly mayWork: boolean;
  readonly mayTriage: boolean;
}

/** The next action of an open case: the step that is due first, one on hold after all others. */
export function nextOf(
  file: CaseFile,
  names: CaseNames,
  viewer: NextViewer,
  stepLinks: readonly ((step: StepToLink) => StepLink | null)[],
): NextView | null {
  const active = inOrder(file.steps.filter(isActive));
  const [next] = active;
  if (next === undefined || file.status === 'closed') return null;
  const late = workingDaysLate(next, names.today);
  return {
    stepId: next.stepId,
    action: actionText(file, next),
    whose: ownerText(next, names),
    due: next.dueOn === null ? '' : dayText(next.dueOn, names),
    late: late > 0 ? `${countText(late, 'working day')} late` : '',
    then: whatFollows(file, next),
    held: holdText(file, next, names),
    button: buttonFor(file, next, names, viewer, stepLinks),
    others: viewer.mayWork ? otherActions(file.caseId, next) : [],
    forYou: active
      .slice(1)
      .filter((step) => step.staffId === viewer.staffId)
      .map((step) => ({
        text: actionText(file, step),
        due: step.dueOn === null ? '' : dayText(step.dueOn, names),
        href:
          buttonFor(file, step, names, viewer, stepLinks)?.href ??
          paths.step(file.caseId, step.stepId),
      })),
  };
}

/** A step with what it is for, since two things under way can have a step of the same name. */
function actionText(file: CaseFile, step: StepOfFile): string {
  const about = file.interventions.find((one) => one.interventionId === step.interventionId);
  return about === undefined ? step.name : `${step.name}: ${about.title}`;
}

/** Whose a step is: a name, or anybody of a team with the role. */
export function ownerText(
  step: Pick<StepOfFile, 'staffId' | 'ownerRole'>,
  names: CaseNames,
): string {
  const role = roleName(step.ownerRole);
  if (step.staffId === null) return `Anybody in the team: ${role}`;
  const name = names.staff(step.staffId);
  return step.ownerRole === 'contractor' ? `${role}; ${name} chases it` : name;
}

/** Where the work of a step is done: a page of its own, or the step's page. */
export function buttonFor(
  file: CaseFile,
  step: StepOfFile,
  names: Pick<CaseNames, 'first'>,
  viewer: NextViewer,
  stepLinks: readonly ((step: StepToLink) => StepLink | null)[],
): StepLink | null {
  if (!viewer.mayWork) return null;
  const { caseId } = file;
  const own = paths.step(caseId, step.stepId);
  if (step.status === 'held') return { href: own, text: 'Go on with it' };
  switch (step.key) {
    case triageStep.key:
      return viewer.mayTriage ? { href: paths.triage(caseId), text: 'Triage' } : null;
    case answerMessageStep.key:
      return { href: paths.message(caseId), text: `Answer ${names.first}` };
    case speakStep.key:
      return { href: paths.word(caseId), text: 'Record a word' };
    case reviewStep.key:
      return { href: paths.close(caseId), text: 'Close the case' };
    default: {
      const { stepId, interventionId, key } = step;
      for (const link of stepLinks) {
        const found = link({ caseId, stepId, stepKey: key, interventionId });
        if (found !== null) return found;
      }
      return { href: own, text: step.status === 'started' ? 'Finish this step' : 'Do this step' };
    }
  }
}

function otherActions(caseId: string, step: StepOfFile): readonly StepLink[] {
  const allowed: readonly StepAction[] = stepActions[step.status];
  const all: readonly (readonly [StepAction, StepLink])[] = [
    ['hold', { href: paths.holdStep(caseId, step.stepId), text: 'Put on hold' }],
    ['hand-over', { href: paths.handOverStep(caseId, step.stepId), text: 'Hand over' }],
    ['skip', { href: paths.skipStep(caseId, step.stepId), text: 'Skip this step' }],
  ];
  const once = [triageStep.key, answerMessageStep.key, speakStep.key, reviewStep.key];
  return all.flatMap(([action, link]) =>
    allowed.includes(action) && !(action === 'skip' && once.includes(step.key)) ? [link] : [],
  );
}

function whatFollows(file: CaseFile, step: StepOfFile): string {
  const following = file.steps.filter(
    (other) =>
      other.status === 'waiting' &&
      other.waitsFor.includes(step.key) &&
      (step.interventionId === null || other.interventionId === step.interventionId),
  );
  const texts = [
    ...new Set(following.map(({ name, ownerRole }) => `${name} (${roleName(ownerRole)})`)),
  ];
  if (texts.length > 0) return listText(texts.slice(0, 3));
  return step.key === triageStep.key ? 'An HSC visit, advice, or a signpost' : '';
}

function holdText(file: CaseFile, step: StepOfFile, names: { readonly today: PlainDate }): string {
  const hold = file.holds.find((one) => one.stepId === step.stepId && one.untilOn === null);
  if (hold === undefined || step.status !== 'held') return '';
  const expected = hold.expectedOn === null ? '' : `, expected ${dayText(hold.expectedOn, names)}`;
  return `On hold since ${dayText(hold.fromOn, names)}. ${holdReasonText(hold.reason)}: waits for ${hold.waitingFor}${expected}.`;
}

/** Due first, then in the pathway's order; what is on hold comes last. */
export function inOrder(steps: readonly StepOfFile[]): readonly StepOfFile[] {
  const held = (step: StepOfFile) => (step.status === 'held' ? 1 : 0);
  return [...steps].sort(
    (a, b) =>
      held(a) - held(b) ||
      (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
      a.position - b.position,
  );
}
