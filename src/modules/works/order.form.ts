import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { dayText } from '../../kernel/words.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import {
  day,
  maybeDay,
  oneOf,
  parseFields,
  text,
  wholeNumber,
} from '../../platform/http/fields.ts';
import type { OrderRefusal } from './order.command.ts';
import { afterCancelling } from './order.command.ts';
import type { AfterCancelling } from './order.command.ts';

type Parsed<T> = Result<T, readonly FieldError[]>;

/** An order as it was typed. */
export interface TypedOrder extends Record<string, unknown> {
  readonly item: string;
  readonly supplier: string;
  readonly quantity: number;
  readonly instructions: string;
  readonly expected: PlainDate | null;
}

/** What is ordered from whom; `items` and `suppliers` are the ids that can be chosen. */
export function parseOrder(
  fields: Fields,
  can: {
    readonly items: readonly string[];
    readonly suppliers: readonly string[];
    readonly today: PlainDate;
  },
): Parsed<TypedOrder> {
  return parseFields<TypedOrder>(fields, {
    item: oneOf(can.items, 'Choose what to order'),
    quantity: wholeNumber({ min: 1, max: 50, wrong: 'Enter how many as a number from 1 to 50' }),
    supplier: oneOf(can.suppliers, 'Choose who supplies it'),
    instructions: text({
      max: 1000,
      tooLong: 'Keep the instructions to 1,000 characters or fewer',
    }),
    expected: maybeDay({
      wrong: 'Enter the day as a day, month and year, like 27 3 2026, or leave it empty',
      earliest: { day: can.today, message: 'Enter today or a later day, or leave it empty' },
    }),
  });
}

/** When something was fitted or delivered, and by whom. */
export function parseFitted(
  fields: Fields,
  on: { readonly today: PlainDate; readonly orderedOn: PlainDate },
): Parsed<{ fitted: PlainDate; by: string; note: string }> {
  return parseFields(fields, {
    fitted: dayBetween('it was done', on.orderedOn, on.today, 'it was ordered then'),
    by: text({ max: 120, tooLong: 'Say who did it in 120 characters or fewer' }),
    note: text({ max: 500, tooLong: 'Keep the note to 500 characters or fewer' }),
  });
}

/** Why an order is cancelled, and what becomes of what it was for. */
export function parseCancelling(fields: Fields): Parsed<{ reason: string; then: AfterCancelling }> {
  return parseFields(fields, {
    reason: text({
      max: 500,
      missing: 'Say why the order is cancelled',
      tooLong: 'Give the reason in 500 characters or fewer',
    }),
    then: oneOf(afterCancelling, 'Choose whether it will be ordered again'),
  });
}

/** The answers of a follow-up call. */
export function parseCall(
  fields: Fields,
  on: { readonly today: PlainDate; readonly fittedOn: PlainDate },
) {
  return parseFields(fields, {
    called: dayBetween('of the call', on.fittedOn, on.today, 'it was provided then'),
    safe: oneOf(['yes', 'no'], 'Choose whether it is safe'),
    compliant: oneOf(['yes', 'no'], 'Choose whether it is as it should be'),
    inUse: oneOf(['yes', 'sometimes', 'no'], 'Choose whether it is used'),
    words: text({ max: 2000, tooLong: 'Keep their words to 2,000 characters or fewer' }),
  });
}

/** Why an order or what was to be done with it is refused, in a sentence that says what to do. */
export function refusalText(why: OrderRefusal): string {
  switch (why) {
    case 'not-found':
    case 'case-closed':
      return 'The case is closed or not there any more.';
    case 'no-such-item':
      return 'What you chose cannot be ordered any more. Choose something else.';
    case 'no-such-supplier':
      return 'That supplier does not supply this any more. Choose another.';
    case 'wrong-kind':
      return 'This is not something that is ordered from a supplier.';
    case 'not-to-be-ordered':
      return 'Its order is not due now: somebody has ordered it already, put it on hold or stopped it. The story of the case tells which.';
    case 'already-fitted':
      return 'It has been fitted or delivered already, so nothing more can be done to the order.';
    case 'cancelled':
      return 'This order was cancelled, so it cannot be fitted or followed up. If it is needed after all, order it again.';
    case 'not-fitted':
      return 'It has not been fitted or delivered yet. Record that first, then make the follow-up call.';
    case 'before-ordered':
    case 'before-fitted':
    case 'in-future':
      return 'The day cannot be right. Check it and send it again.';
  }
}

function dayBetween(what: string, from: PlainDate, today: PlainDate, because: string) {
  return day({
    missing: `Enter the day ${what}, like 27 3 2026`,
    wrong: `Enter the day ${what} as a day, month and year, like 27 3 2026`,
    latest: { day: today, message: 'Enter today or an earlier day' },
    earliest: {
      day: from,
      message: `Enter ${dayText(from, { today })} or a later day: ${because}`,
    },
  });
}
