import type { FormState } from '../../platform/http/form-state.ts';
import type { SpeakTo } from './referral.rules.ts';
import type { Voice } from './voice.rules.ts';

/** What the fields of one question need to know. */
export interface QuestionProps {
  readonly heading: string;
  readonly voice: Voice;
  readonly form: FormState;
  /** Whom we are to contact, on which the questions about contact depend. */
  readonly speakTo: SpeakTo;
}
