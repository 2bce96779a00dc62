import { dayOfWeek, partsOf } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/** The minus sign, U+2212; a hyphen is too short beside figures. */
const MINUS = '\u2212';

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Thursday 19 March`, with the year when it is not today's. */
export function dayText(day: PlainDate, { today }: { readonly today: PlainDate }): string {
  return `${weekday(day)} ${dayAndMonth(day, month(day))}${otherYear(day, today)}`;
}

/** `Thu 19 Mar`, with the year when it is not today's. */
export function shortDay(day: PlainDate, { today }: { readonly today: PlainDate }): string {
  return `${weekday(day).slice(0, 3)} ${dayAndMonth(day, month(day).slice(0, 3))}${otherYear(day, today)}`;
}

/** `19 March 1941`: always with the year and without the weekday, for births and printed papers. */
export function dateText(day: PlainDate): string {
  return `${dayAndMonth(day, month(day))} ${partsOf(day).year}`;
}

/** `March 2026`, for the heading of a month. */
export function monthText(day: PlainDate): string {
  return `${month(day)} ${partsOf(day).year}`;
}

/**
 * A time `HH:mm` in words: for staff `9:30` and `14:15`; for the public `8:30am`, `2pm`, `midday`
 * and `midnight`.
 */
export function timeText(time: string, reader: 'staff' | 'public'): string {
  const [hour = '', minute = ''] = time.split(':');
  const hours = Number(hour);
  if (reader === 'staff') return `${hours}:${minute}`;
  if (minute === '00' && hours % 12 === 0) return hours === 0 ? 'midnight' : 'midday';
  const minutes = minute === '00' ? '' : `:${minute}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes}${hours < 12 ? 'am' : 'pm'}`;
}

/** A whole or decimal number as people read it: `12,345`, `−3`, `0.5`. */
export function numberText(n: number): string {
  const [whole = '', fraction] = String(Math.abs(n)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `1 case`, `3 cases`, `0 cases`. The plural adds an s unless given. */
export function countText(n: number, one: string, many = `${one}s`): string {
  return `${numberText(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; nothing of nothing. */
export function listText(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** A share from 0 to 1 as a whole percentage, half a percent rounded up: `58%`. Say the count beside it. */
export function percentText(share: number): string {
  if (!Number.isFinite(share)) throw new RangeError(`Not a share: ${share}`);
  const percent = Math.round(Math.abs(share) * 100);
  return `${share < 0 && percent > 0 ? MINUS : ''}${percent}%`;
}

function weekday(day: PlainDate): string {
  return WEEKDAYS[dayOfWeek(day) - 1] ?? '';
}

function month(day: PlainDate): string {
  return MONTHS[partsOf(day).month - 1] ?? '';
}

function dayAndMonth(day: PlainDate, monthName: string): string {
  return `${partsOf(day).day} ${monthName}`;
}

function otherYear(day: PlainDate, today: PlainDate): string {
  const { year } = partsOf(day);
  return year === partsOf(today).year ? '' : ` ${year}`;
}
