import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const plainDateBrand: unique symbol;

/**
 * A calendar day without a time, as the ISO text `YYYY-MM-DD`. It is a string so that it compares
 * with `<`, goes into JSON and is stored as it stands. Only the functions of this file make one.
 * Days run from 1 January 1880 to 31 December 2200.
 */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Why a text or three numbers are not a day. */
export type DayRefusal = 'not-a-date' | 'no-such-day' | 'year-out-of-range';

const FIRST_YEAR = 1880;
const LAST_YEAR = 2200;
const MILLISECONDS_A_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day from text that must already be right, such as a literal or a database row. Throws a RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new RangeError(`Not a day: ${JSON.stringify(text)} (${parsed.error})`);
  return parsed.value;
}

/** A day from `YYYY-MM-DD` that somebody else wrote. */
export function parsePlainDate(text: string): Result<PlainDate, DayRefusal> {
  const match = ISO_DAY.exec(text);
  if (match === null) return refuse('not-a-date');
  return plainDateFrom({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** A day from three numbers, months counted from 1. Refuses 31 April and 29 February of a common year. */
export function plainDateFrom(parts: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): Result<PlainDate, DayRefusal> {
  const { year, month, day } = parts;
  if (![year, month, day].every(Number.isInteger)) return refuse('not-a-date');
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('year-out-of-range');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refuse('no-such-day');
  }
  return ok(isoDay(year, month, day));
}

/** The year, month (from 1) and day of the month. */
export function partsOf(day: PlainDate): { year: number; month: number; day: number } {
  return {
    year: twoFigures(day, 0) * 100 + twoFigures(day, 2),
    month: twoFigures(day, 5),
    day: twoFigures(day, 8),
  };
}

/** Whole days since 1 January 1970; negative before it. */
export function dayNumber(day: PlainDate): number {
  const parts = partsOf(day);
  return Date.UTC(parts.year, parts.month - 1, parts.day) / MILLISECONDS_A_DAY;
}

/** The day that is so many whole days after 1 January 1970. Throws a RangeError outside 1880 to 2200. */
export function dayOfNumber(number: number): PlainDate {
  const midnight = new Date(number * MILLISECONDS_A_DAY);
  const year = midnight.getUTCFullYear();
  if (!Number.isInteger(number) || !(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(`Not the number of a day: ${number}`);
  }
  return isoDay(year, midnight.getUTCMonth() + 1, midnight.getUTCDate());
}

/** The day so many calendar days later, or earlier when negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumber(day) + days);
}

/**
 * The same day of the month so many months later, or earlier when negative. Where that month is
 * too short, its last day: 31 January and one month is 28 or 29 February. Adding a month twice can
 * therefore differ from adding two months.
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  if (!Number.isInteger(months)) throw new RangeError(`Not a whole number of months: ${months}`);
  const parts = partsOf(day);
  const monthsSinceZero = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(monthsSinceZero / 12);
  const month = monthsSinceZero - year * 12 + 1;
  return plainDate(isoDay(year, month, Math.min(parts.day, daysInMonth(year, month))));
}

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export function addYears(day: PlainDate, years: number): PlainDate {
  return addMonths(day, years * 12);
}

/** Calendar days from one day to the other: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function dayOfWeek(day: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day number 0 was a Thursday.
  const fromMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** For sorting: negative when `a` is the earlier, 0 when they are the same day. */
export function compareDays(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of one or more days. */
export function earliest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return others.reduce((found, day) => (day < found ? day : found), first);
}

/** The latest of one or more days. */
export function latest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return others.reduce((found, day) => (day > found ? day : found), first);
}

/**
 * Completed years: a person's age on a day. Somebody born on 29 February becomes a year older on
 * 1 March of a common year. Negative before the birth.
 */
export function yearsBetween(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** A council's financial year, 1 April to 31 March. */
export interface FinancialYear {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** As councils write it: `2025/26`. */
  readonly name: string;
}

/** The financial year in which a day lies. */
export function financialYearOf(day: PlainDate): FinancialYear {
  const { year, month } = partsOf(day);
  const starts = month >= 4 ? year : year - 1;
  return {
    from: plainDate(isoDay(starts, 4, 1)),
    to: plainDate(isoDay(starts + 1, 3, 31)),
    name: `${starts}/${String((starts + 1) % 100).padStart(2, '0')}`,
  };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): PlainDate {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;
}

/** Read from the character codes: a work list asks for this some thousands of times. */
function twoFigures(day: PlainDate, from: number): number {
  return (day.charCodeAt(from) - 48) * 10 + (day.charCodeAt(from + 1) - 48);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
