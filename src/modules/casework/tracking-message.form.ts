import type { Result } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { oneOf, parseFields, text } from '../../platform/http/fields.ts';

/** How somebody wants to be answered, with the words on screen. */
export const answerWays = {
  phone: 'Phone',
  text: 'Text',
  email: 'Email',
  letter: 'Letter',
} as const;
export type AnswerWay = keyof typeof answerWays;

const longestMessage = 2000;

/** What somebody tells or asks us. */
export interface TrackingMessage {
  readonly words: string;
  readonly answerBy: AnswerWay;
}

export function trackingMessageFrom(
  fields: Fields,
): Result<TrackingMessage, readonly FieldError[]> {
  return parseFields<{ words: string; answerBy: AnswerWay }>(fields, {
    words: text({
      max: longestMessage,
      missing: 'Write your message',
      tooLong: 'Write your message in 2,000 characters or fewer, or phone us',
    }),
    answerBy: oneOf(
      Object.keys(answerWays) as readonly AnswerWay[],
      'Choose how we should answer you',
    ),
  });
}
