import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText } from '../../kernel/words.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { day, maybeDay, oneOf, parseFields, text } from '../../platform/http/fields.ts';
import type { Result } from '../../kernel/result.ts';
import { holdReasons } from './hold.rules.ts';
import type { HoldReason } from './hold.rules.ts';
import type { StepAction } from './step.rules.ts';

type Parsed<T> = Result<T, readonly FieldError[]>;

/** The day on which a step was finished: not before it was ready, not in the future. */
export function parseFinish(
  fields: Fields,
  on: { readonly today: PlainDate; readonly readyOn: PlainDate | null },
): Parsed<{ on: PlainDate }> {
  const early = on.readyOn;
  return parseFields(fields, {
    on: day({
      missing: 'Enter the day on which it was finished, like 27 3 2026',
      wrong: 'Enter the day on which it was finished as a day, month and year, like 27 3 2026',
      latest: {
        day: on.today,
        message: 'Enter today or an earlier day: it cannot be finished in the future',
      },
      ...(early !== null && {
        earliest: {
          day: early,
          message: `Enter ${dayText(early, on)} or a later day: the step could not begin before`,
        },
      }),
    }),
  });
}

/** Why a step is skipped or gone back to; at most 500 characters. */
export function parseReason(fields: Fields, missing: string): Parsed<{ reason: string }> {
  return parseFields(fields, {
    reason: text({ max: 500, missing, tooLong: 'Give the reason in 500 characters or fewer' }),
  });
}

/** For what and whom a step waits. */
export function parseHold(
  fields: Fields,
  today: PlainDate,
): Parsed<{ reason: HoldReason; waitingFor: string; expected: PlainDate | null }> {
  return parseFields(fields, {
    reason: oneOf(holdReasons, 'Choose why it has to wait'),
    waitingFor: text({
      max: 200,
      missing: 'Say whom or what we wait for, like “Joan to come home from hospital”',
      tooLong: 'Say whom or what we wait for in 200 characters or fewer',
    }),
    expected: maybeDay({
      wrong:
        'Enter the day on which you expect an answer as a day, month and year, or leave it empty',
      earliest: { day: today, message: 'Enter today or a later day, or leave it empty' },
    }),
  });
}

/** What each action is called where it is refused. */
export const actionNames = {
  start: 'begun',
  finish: 'finished',
  skip: 'skipped',
  hold: 'put on hold',
  resume: 'taken up again',
  'go-back': 'gone back to',
  'hand-over': 'handed over',
} as const satisfies Record<StepAction, string>;
