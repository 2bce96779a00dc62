import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import {
  day,
  maybeOneOf,
  oneOf,
  parseFields,
  readBy,
  text,
  wholeNumber,
} from '../../platform/http/fields.ts';

/** A visit as somebody typed it. */
export interface VisitForm extends Record<string, unknown> {
  readonly on: PlainDate;
  readonly time: string | null;
  readonly minutes: number;
  readonly staff: string;
  readonly second: string | null;
  readonly purpose: string;
}

/** Reads the form for a visit by one of `staffIds`. */
export function parseVisit(
  fields: Fields,
  known: { readonly today: PlainDate; readonly staffIds: readonly string[] },
): Result<VisitForm, readonly FieldError[]> {
  const parsed = parseFields<VisitForm>(fields, {
    on: day({
      missing: 'Enter the day of the visit, like 27 3 2026',
      wrong: 'Enter the day of the visit as a day, month and year, like 27 3 2026',
      earliest: {
        day: known.today,
        message: 'Enter today or a later day: a visit cannot be booked in the past',
      },
    }),
    time: readBy(readTime, {
      missing: 'Enter the time of the visit, like 9:30 or 14:15',
      wrong: 'Enter the time of the visit on the 24-hour clock, like 9:30 or 14:15',
    }),
    minutes: wholeNumber({
      min: 5,
      max: 600,
      wrong: 'Enter the minutes as a whole number from 5 to 600, like 60',
    }),
    staff: oneOf(known.staffIds, 'Choose who visits'),
    second: maybeOneOf(known.staffIds),
    purpose: text({
      max: 200,
      missing: 'Say what the visit is for, like “Housing MOT”',
      tooLong: 'Say what the visit is for in 200 characters or fewer',
    }),
  });
  if (!parsed.ok || parsed.value.second !== parsed.value.staff) return parsed;
  return refuse([
    { field: 'second', message: 'Choose somebody else as the second worker, or nobody' },
  ]);
}

/** A time of day as people write it: `9:30`, `9.30`, `0930`. Answers `HH:mm`. */
export function readTime(typed: string): Result<string, 'not-a-time'> {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2]);
  if (match === null || hour > 23 || minute > 59) return refuse('not-a-time');
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** Reads how a visit went: a reason is wanted unless it was done. */
export function parseOutcome(
  fields: Fields,
): Result<{ outcome: 'done' | 'missed' | 'cancelled'; reason: string }, readonly FieldError[]> {
  const parsed = parseFields(fields, {
    outcome: oneOf(['done', 'missed', 'cancelled'], 'Choose how the visit went'),
    reason: text({ max: 500, tooLong: 'Say why in 500 characters or fewer' }),
  });
  if (!parsed.ok || parsed.value.outcome === 'done' || parsed.value.reason !== '') return parsed;
  return refuse([{ field: 'reason', message: 'Say why the visit did not happen' }]);
}
