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
