import type { StepDefinition } from './pathway.rules.ts';
import type { StepState } from './step.rules.ts';
import { isActive } from './step.rules.ts';

/** Steps of a case that no pathway lists. */
export const answerMessageStep: StepDefinition = {
  key: 'answer_message',
  name: 'Answer the message',
  publicName: 'We answer your message',
  ownerRole: 'hsc',
  targetDays: 2,
  waitsFor: [],
  perCase: true,
};

export const speakStep: StepDefinition = {
  key: 'speak',
  name: 'Speak to the resident: 20 working days without a word',
  publicName: 'We get in touch with you',
  ownerRole: 'hsc',
  targetDays: 1,
  waitsFor: [],
  perCase: true,
};

export const reviewStep: StepDefinition = {
  key: 'review_and_close',
  name: 'Review with the resident and close, or say what comes next',
  publicName: 'We ask you how it went',
  ownerRole: 'hsc',
  targetDays: 5,
  waitsFor: [],
  perCase: true,
};

/**
 * No open case is without an owner and a next date: when nobody has anything to do on it, its named
 * contact reviews it. Once something else is under way the review is no longer wanted.
 */
export function reviewWanted(steps: readonly StepState[]): 'add' | 'drop' | 'leave' {
  const underWay = steps.filter(isActive);
  const review = underWay.some((step) => step.key === reviewStep.key);
  const otherWork = underWay.some(
    (step) =>
      step.key !== reviewStep.key &&
      step.key !== answerMessageStep.key &&
      step.key !== speakStep.key,
  );
  if (otherWork) return review ? 'drop' : 'leave';
  return review ? 'leave' : 'add';
}
