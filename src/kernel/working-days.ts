import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  UnknownHolidayYear,
  bankHolidaysOf,
} from './bank-holidays.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  dayOfWeek,
  partsOf,
  plainDate,
} from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Working days of England and Wales: Monday to Friday without bank holidays. Every function of
 * this file throws UnknownHolidayYear when it would need a day outside the table of bank holidays.
 */
export function isWorkingDay(day: PlainDate): boolean {
  const index = indexOf(day);
  return countUpTo(index) > countUpTo(index - 1);
}

/**
 * The nth working day after a day, which itself does not count: one working day after a Friday is
 * the Monday. Nought gives the day itself, whether or not it is a working day. `n` is not negative.
 */
export function workingDaysAfter(day: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  const index = indexOf(day);
  if (n === 0) return day;
  const found = table.workingDays[countUpTo(index) + n - 1];
  if (found === undefined) throw new UnknownHolidayYear(LAST_HOLIDAY_YEAR + 1);
  return found;
}

/**
 * The number of working days after `from`, up to and including `to`: from a Monday to the Tuesday
 * is 1, from a Friday to the Monday is 1, from a Friday to the Sunday is 0. Negative when `to` is
 * earlier: `workingDaysBetween(a, b) === -workingDaysBetween(b, a)`.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  // `|| 0` so that no difference is 0, never -0.
  return countUpTo(indexOf(to)) - countUpTo(indexOf(from)) || 0;
}

/** The first working day after a day. */
export function nextWorkingDay(day: PlainDate): PlainDate {
  return workingDaysAfter(day, 1);
}

/** A length that an Act writes as "the period of … beginning with the day". */
export type Period =
  { readonly months: number } | { readonly weeks: number } | { readonly days: number };

/**
 * The last day of a statutory period that begins with a day, so that the day counts as its first:
 * a week beginning with a Monday ends on the Sunday, six months beginning with 1 March end on
 * 31 August. A month ends on the day before the corresponding date (Dodds v Walker [1981] 1 WLR
 * 1027), or, where its month has no such date, on the last day of that month: a month beginning
 * with 31 January ends on 28 or 29 February. Calendar days: weekends and bank holidays count.
 */
export function lastDayOfPeriodBeginningWith(day: PlainDate, period: Period): PlainDate {
  const length =
    'months' in period ? period.months : 'weeks' in period ? period.weeks : period.days;
  if (!Number.isInteger(length) || length < 1) throw new RangeError(`Not a period: ${length}`);
  if ('days' in period) return addDays(day, length - 1);
  if ('weeks' in period) return addDays(day, length * 7 - 1);
  const anniversary = addMonths(day, length);
  const corresponds = partsOf(anniversary).day === partsOf(day).day;
  return corresponds ? addDays(anniversary, -1) : anniversary;
}

/**
 * Made once: for each day of the known years how many working days there have been up to and
 * including it, and the list of working days. Each question is then one or two array reads.
 */
const table = makeTable();

function makeTable() {
  const firstNumber = dayNumber(plainDate(`${FIRST_HOLIDAY_YEAR}-01-01`));
  const lastNumber = dayNumber(plainDate(`${LAST_HOLIDAY_YEAR}-12-31`));
  const counts = new Uint16Array(lastNumber - firstNumber + 1);
  const workingDays: PlainDate[] = [];
  for (let number = firstNumber; number <= lastNumber; number += 1) {
    const day = dayOfNumber(number);
    const isHoliday = bankHolidaysOf(partsOf(day).year).includes(day);
    if (dayOfWeek(day) <= 5 && !isHoliday) workingDays.push(day);
    counts[number - firstNumber] = workingDays.length;
  }
  return { firstNumber, counts, workingDays };
}

function indexOf(day: PlainDate): number {
  const index = dayNumber(day) - table.firstNumber;
  if (index < 0 || index >= table.counts.length) throw new UnknownHolidayYear(partsOf(day).year);
  return index;
}

function countUpTo(index: number): number {
  return table.counts[index] ?? 0;
}
