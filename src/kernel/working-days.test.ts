import { describe, expect, test } from 'vitest';
import { UnknownHolidayYear } from './bank-holidays.ts';
import { addDays, plainDate } from './plain-date.ts';
import {
  isWorkingDay,
  lastDayOfPeriodBeginningWith,
  nextWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from './working-days.ts';
import type { Period } from './working-days.ts';

test.each([
  ['2026-03-19', true],
  ['2026-03-21', false],
  ['2026-03-22', false],
  ['2026-04-03', false],
  ['2026-12-26', false],
  ['2026-12-28', false],
  ['2015-01-01', false],
  ['2015-01-02', true],
  ['2030-12-31', true],
])('%s a working day: %s', (day, expected) => {
  expect(isWorkingDay(plainDate(day))).toBe(expected);
});

test.each([
  ['a weekday', '2026-03-16', 1, '2026-03-17'],
  ['over a weekend', '2026-03-20', 1, '2026-03-23'],
  ['from a Saturday', '2026-03-21', 1, '2026-03-23'],
  ['over Easter', '2026-04-02', 1, '2026-04-07'],
  ['from Good Friday', '2026-04-03', 2, '2026-04-08'],
  ['over Christmas', '2026-12-24', 1, '2026-12-29'],
  ['over a year’s end', '2026-12-31', 1, '2027-01-04'],
  ['nought', '2026-03-21', 0, '2026-03-21'],
  ['twenty', '2026-03-19', 20, '2026-04-20'],
])('working days after, %s: %s and %i is %s', (_name, day, n, expected) => {
  expect(workingDaysAfter(plainDate(day), n)).toBe(expected);
});

test('the next working day', () => {
  expect(nextWorkingDay(plainDate('2026-05-01'))).toBe('2026-05-05');
});

test.each([
  ['2026-03-16', '2026-03-16', 0],
  ['2026-03-16', '2026-03-17', 1],
  ['2026-03-20', '2026-03-22', 0],
  ['2026-03-20', '2026-03-23', 1],
  ['2026-04-02', '2026-04-07', 1],
  ['2026-03-23', '2026-03-20', -1],
  ['2026-01-01', '2026-12-31', 253],
])('from %s to %s are %i working days', (from, to, expected) => {
  expect(workingDaysBetween(plainDate(from), plainDate(to))).toBe(expected);
});

test('counting agrees with walking day by day, both ways', () => {
  const start = plainDate('2022-04-01');
  let walked = 0;
  for (let n = 1; n <= 400; n += 1) {
    const day = addDays(start, n);
    if (isWorkingDay(day)) {
      walked += 1;
      expect(workingDaysAfter(start, walked)).toBe(day);
    }
    expect(workingDaysBetween(start, day)).toBe(walked);
    expect(workingDaysBetween(day, start)).toBe(walked === 0 ? 0 : -walked);
  }
});

describe('a day outside the table is an error', () => {
  test.each([
    ['is it a working day', () => isWorkingDay(plainDate('2031-01-01'))],
    [
      'before the table',
      () => workingDaysBetween(plainDate('2014-12-31'), plainDate('2015-06-01')),
    ],
    ['running off its end', () => workingDaysAfter(plainDate('2030-12-30'), 2)],
    ['nought after an unknown day', () => workingDaysAfter(plainDate('2031-01-02'), 0)],
  ])('%s', (_name, ask) => {
    expect(ask).toThrow(UnknownHolidayYear);
  });

  test('a negative or broken number of days is a bug', () => {
    expect(() => workingDaysAfter(plainDate('2026-01-05'), -1)).toThrow(RangeError);
    expect(() => workingDaysAfter(plainDate('2026-01-05'), 1.5)).toThrow(RangeError);
  });
});

test.each<[string, Period, string]>([
  ['2026-03-16', { days: 1 }, '2026-03-16'],
  ['2026-03-16', { days: 14 }, '2026-03-29'],
  ['2026-03-16', { weeks: 1 }, '2026-03-22'],
  ['2026-03-16', { weeks: 8 }, '2026-05-10'],
  ['2026-03-01', { months: 6 }, '2026-08-31'],
  ['2026-03-16', { months: 6 }, '2026-09-15'],
  ['2026-03-01', { months: 1 }, '2026-03-31'],
  ['2026-01-28', { months: 1 }, '2026-02-27'],
  ['2026-01-29', { months: 1 }, '2026-02-28'],
  ['2026-01-31', { months: 1 }, '2026-02-28'],
  ['2024-01-30', { months: 1 }, '2024-02-29'],
  ['2025-08-31', { months: 6 }, '2026-02-28'],
  ['2026-01-01', { months: 12 }, '2026-12-31'],
])('the period beginning with %s of %o ends on %s', (day, period, expected) => {
  expect(lastDayOfPeriodBeginningWith(plainDate(day), period)).toBe(expected);
});

test('a period of nothing is a bug', () => {
  expect(() => lastDayOfPeriodBeginningWith(plainDate('2026-01-01'), { days: 0 })).toThrow(
    RangeError,
  );
});
