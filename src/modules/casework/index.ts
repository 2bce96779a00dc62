export { openCase } from './open-case.command.ts';
export type { CaseToOpen, OpenedCase } from './open-case.command.ts';
export { addIntervention, addNeed, stopIntervention } from './intervention.command.ts';
export type { InterventionRefusal } from './intervention.command.ts';
export { finishStep, goBackToStep, holdStep, resumeStep } from './step.command.ts';
export type { StepCommandRefusal, StepOfCase } from './step.command.ts';
export { triageCase } from './triage.command.ts';
export { closeCase } from './close-case.command.ts';
export { closingReasonNames } from './close-case.rules.ts';
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
export { caseOnPage } from './opened-case.ts';
export type { CaseOnPage } from './opened-case.ts';
export {
  CannotPage,
  CaseFormPage,
  ClosedCasePage,
  DayQuestion,
  WordsQuestion,
} from './case-form.page.tsx';
export { casesToLink } from './household-cases.store.ts';
export { nameIn, said, small, textOf } from './story-words.ts';
export { paths as casePaths } from './paths.ts';
export { caseworkRoutes } from './casework.routes.ts';
export { newTrackingLink } from './tracking-key.command.ts';
export {
  caseworkEraser,
  linksToCases,
  moveCasesOfHousehold,
  refreshWordsOfHousehold,
} from './household.command.ts';
export { openStepsOf } from './household-cases.store.ts';
export { bookVisit, recordVisitOutcome } from './visit.command.ts';
