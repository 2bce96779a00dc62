import { plainDate } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/** The day on which an instant falls in Europe/London. 23:30 UTC in July is already the next day. */
export function londonDay(instant: Date): PlainDate {
  const { year, month, day } = wallClock(instant);
  return plainDate(`${year}-${month}-${day}`);
}

/** The time on a London wall clock at an instant, as `HH:mm`. */
export function londonTime(instant: Date): string {
  const { hour, minute } = wallClock(instant);
  return `${hour}:${minute}`;
}

/**
 * The instant at which London clocks show a time (`HH:mm`) on a day, for days from 1972 on.
 * When clocks go forward the hour from 01:00 does not exist: 01:30 then means the instant that
 * clocks show as 02:30. When they go back the hour happens twice: the first is meant.
 * Throws a RangeError for a time that is not `HH:mm`.
 */
export function londonInstant(day: PlainDate, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time: ${time}`);
  const asWinterTime = new Date(`${day}T${time}:00Z`);
  const asSummerTime = new Date(asWinterTime.getTime() - 3_600_000);
  return londonDay(asSummerTime) === day && londonTime(asSummerTime) === time
    ? asSummerTime
    : asWinterTime;
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const FORMATTED = /^(\d{2})\/(\d{2})\/(\d{4}), (\d{2}):(\d{2})$/;

/** One text taken apart, which is three times as fast as asking for the parts. */
function wallClock(instant: Date) {
  const [, day, month, year, hour, minute] = FORMATTED.exec(format.format(instant)) ?? [];
  if (minute === undefined) throw new RangeError('Not an instant with a year of four figures');
  return { year, month, day, hour, minute };
}
