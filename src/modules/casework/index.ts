export { openCase } from './open-case.command.ts';
export type { CaseToOpen, OpenedCase } from './open-case.command.ts';
export { addIntervention, addNeed, stopIntervention } from './intervention.command.ts';
export type { InterventionRefusal } from './intervention.command.ts';
export {
  finishStep,
  goBackToStep,
  handOverStep,
  holdStep,
  resumeStep,
  skipStep,
  startStep,
} from './step.command.ts';
export type { StepCommandRefusal, StepOfCase } from './step.command.ts';
export { triageCase } from './triage.command.ts';
export { closeCase } from './close-case.command.ts';
export { raiseSilence, recordWord } from './word.command.ts';
export { caseHead } from './case-head.store.ts';
export type { CaseHead } from './case-head.store.ts';
export { caseEvent } from './work.ts';
export { interventionOf } from './intervention.store.ts';
export { activeStep, stepsOfCase } from './step.store.ts';
export { setUpPathways } from './set-up.command.ts';
export type {
  CasePanel,
  CaseSlots,
  StepLink,
  StepToLink,
  StoryEvent,
  StoryLine,
  StoryTellers,
} from './case-page.slots.ts';
export { caseworkRoutes } from './casework.routes.ts';
export { newTrackingCode, newTrackingLink } from './tracking-key.command.ts';
