import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayNumber,
  dayOfNumber,
  dayOfWeek,
  daysBetween,
  earliest,
  financialYearOf,
  latest,
  parsePlainDate,
  partsOf,
  plainDate,
  plainDateFrom,
  yearsBetween,
} from './plain-date.ts';

describe('what is a day', () => {
  test.each([
    ['2024-02-29', true],
    ['1880-01-01', true],
    ['2200-12-31', true],
  ])('%s is one', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
    expect(plainDate(text)).toBe(text);
  });

  test.each([
    ['2023-02-29', 'no-such-day'],
    ['2100-02-29', 'no-such-day'],
    ['2026-04-31', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['2026-00-10', 'no-such-day'],
    ['2026-01-00', 'no-such-day'],
    ['1879-12-31', 'year-out-of-range'],
    ['2201-01-01', 'year-out-of-range'],
    ['2026-1-1', 'not-a-date'],
    ['2026-01-01T00:00:00Z', 'not-a-date'],
    ['', 'not-a-date'],
  ])('%s is refused: %s', (text, error) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error });
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  test('three numbers make a day only when they are whole', () => {
    expect(plainDateFrom({ year: 2026, month: 3, day: 9 })).toEqual({
      ok: true,
      value: '2026-03-09',
    });
    expect(plainDateFrom({ year: 2026, month: 3, day: Number.NaN })).toEqual({
      ok: false,
      error: 'not-a-date',
    });
    expect(partsOf(plainDate('2026-03-09'))).toEqual({ year: 2026, month: 3, day: 9 });
  });
});

describe('counting', () => {
  test('day numbers go there and back over every day of the range', () => {
    const first = dayNumber(plainDate('1880-01-01'));
    const last = dayNumber(plainDate('2200-12-31'));
    expect(dayNumber(plainDate('1970-01-01'))).toBe(0);
    for (let n = first; n <= last; n += 37) expect(dayNumber(dayOfNumber(n))).toBe(n);
    expect(() => dayOfNumber(last + 1)).toThrow(RangeError);
  });

  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-10-25', 365, '2027-10-25'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(plainDate(day), days)).toBe(expected);
    expect(daysBetween(plainDate(day), plainDate(expected))).toBe(days);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(plainDate(day), months)).toBe(expected);
  });

  test('29 February and a year is 28 February', () => {
    expect(addYears(plainDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(plainDate('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('half a month is a bug', () => {
    expect(() => addMonths(plainDate('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  test.each([
    ['2026-03-19', 4],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['1900-01-01', 1],
    ['2026-01-04', 7],
  ])('%s is day %i of the week', (day, weekday) => {
    expect(dayOfWeek(plainDate(day))).toBe(weekday);
  });

  test.each([
    ['1950-06-15', '2026-06-14', 75],
    ['1950-06-15', '2026-06-15', 76],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2026-01-01', '2026-01-01', 0],
  ])('born %s, on %s aged %i', (birth, on, age) => {
    expect(yearsBetween(plainDate(birth), plainDate(on))).toBe(age);
  });
});

test('order', () => {
  const [march, december, january] = [
    plainDate('2026-03-01'),
    plainDate('2025-12-31'),
    plainDate('2026-01-09'),
  ];
  expect([march, december, january].sort(compareDays)).toEqual([december, january, march]);
  expect(compareDays(march, march)).toBe(0);
  expect(earliest(march, december, january)).toBe(december);
  expect(latest(january, march, december)).toBe(march);
});

test.each([
  ['2026-03-31', '2025-04-01', '2026-03-31', '2025/26'],
  ['2026-04-01', '2026-04-01', '2027-03-31', '2026/27'],
  ['1999-12-31', '1999-04-01', '2000-03-31', '1999/00'],
])('%s lies in the financial year %s to %s, %s', (day, from, to, name) => {
  expect(financialYearOf(plainDate(day))).toEqual({ from, to, name });
});
