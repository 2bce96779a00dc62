import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  UnknownHolidayYear,
  bankHolidaysOf,
} from './bank-holidays.ts';
import { addDays, dayOfWeek, plainDate } from './plain-date.ts';

const years = Array.from(
  { length: LAST_HOLIDAY_YEAR - FIRST_HOLIDAY_YEAR + 1 },
  (_, n) => FIRST_HOLIDAY_YEAR + n,
);

describe.each(years)('%i', (year) => {
  test('agrees with the independent table of the date-holidays package', () => {
    const theirs = new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => plainDate(holiday.date.slice(0, 10)))
      .filter((day) => dayOfWeek(day) <= 5);
    expect(bankHolidaysOf(year)).toEqual([...theirs].sort());
  });

  test('has Good Friday and Easter Monday where the rule for Easter puts them', () => {
    const easter = easterSunday(year);
    expect(bankHolidaysOf(year)).toContain(addDays(easter, -2));
    expect(bankHolidaysOf(year)).toContain(addDays(easter, 1));
  });

  test('holds weekdays only, each once, in order', () => {
    const days = bankHolidaysOf(year);
    expect(days.every((day) => dayOfWeek(day) <= 5)).toBe(true);
    expect([...new Set(days)].sort()).toEqual(days);
  });
});

test('Easter by hand: the rule agrees with days taken from a calendar', () => {
  expect(easterSunday(2016)).toBe('2016-03-27');
  expect(easterSunday(2019)).toBe('2019-04-21');
  expect(easterSunday(2026)).toBe('2026-04-05');
});

test.each([
  ['early May moved', 2020, '2020-05-08', '2020-05-04'],
  ['spring moved for the jubilee', 2022, '2022-06-02', '2022-05-30'],
])('%s in %i', (_name, year, moved, usual) => {
  expect(bankHolidaysOf(year)).toContain(moved);
  expect(bankHolidaysOf(year)).not.toContain(usual);
});

test('years with an extra holiday', () => {
  const extra = years.filter((year) => bankHolidaysOf(year).length !== 8);
  expect(extra).toEqual([2022, 2023]);
});

test('a year outside the table is an error, never a guess', () => {
  for (const year of [2014, 2031]) {
    expect(() => bankHolidaysOf(year)).toThrow(UnknownHolidayYear);
  }
  expect(new UnknownHolidayYear(2031).message).toContain('2015 to 2030, not for 2031');
});

/** The Gregorian rule for Easter Sunday (the anonymous algorithm, printed in Nature, 20 April 1876). */
function easterSunday(year: number) {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const g = Math.floor((century - correction + 1) / 3);
  const moon = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const m = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const march = moon + weekday - 7 * m + 22;
  return addDays(plainDate(`${year}-03-01`), march - 1);
}
