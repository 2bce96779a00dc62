import type { PlainDate } from '../../kernel/plain-date.ts';
import { listText } from '../../kernel/words.ts';
import type { Weekday } from './organisation.types.ts';

/** The days of the week, Monday first, with their names on screen. */
export const weekdayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const satisfies Record<Weekday, string>;

export const weekdays = Object.keys(weekdayNames) as readonly Weekday[];

/** Days as the database keeps them, Monday first. Throws on any other text. */
export function weekdaysFrom(texts: readonly string[]): readonly Weekday[] {
  const unknown = texts.find((text) => !weekdays.some((day) => day === text));
  if (unknown !== undefined) throw new Error(`There is no day called ${unknown}`);
  return weekdays.filter((day) => texts.includes(day));
}

/** Whether somebody's last day has passed. */
export function hasLeft(member: { readonly leftOn: PlainDate | null }, today: PlainDate): boolean {
  return member.leftOn !== null && member.leftOn < today;
}

/** Working days in words: `Monday to Friday`, `Monday, Tuesday and Thursday`. */
export function workingDaysText(days: readonly Weekday[]): string {
  const names = days.map((day) => weekdayNames[day]);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'No days';
  const run = weekdays.indexOf(last) - weekdays.indexOf(first) + 1;
  return run === days.length && run > 2
    ? `${weekdayNames[first]} to ${weekdayNames[last]}`
    : listText(names);
}
