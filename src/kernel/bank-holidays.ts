import { plainDate } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Bank holidays in England and Wales, as days on which work stops: where the holiday itself falls
 * on a weekend, only its substitute day is listed, so every entry is a weekday.
 * Source: Banking and Financial Dealings Act 1971, Schedule 1, and the proclamations under its
 * section 1; published at https://www.gov.uk/bank-holidays. The years from 2028 follow the
 * standing rules and are checked again when the government publishes them.
 */
const BANK_HOLIDAYS: Readonly<Record<number, readonly PlainDate[]>> = {
  2015: days(2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'),
  2016: days(2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'),
  2017: days(2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'),
  2018: days(2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'),
  2019: days(2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'),
  // The early May holiday moved to Friday 8 May, 75 years after the end of the war in Europe.
  2020: days(2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'),
  2021: days(2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'),
  // Spring holiday moved to 2 June, the Platinum Jubilee on 3 June, the Queen's funeral on 19 September.
  2022: days(2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'),
  // The coronation of King Charles III on 8 May.
  2023: days(2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'),
  2024: days(2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'),
  2025: days(2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'),
  2026: days(2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'),
  2027: days(2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'),
  2028: days(2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'),
  2029: days(2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'),
  2030: days(2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'),
};

/** The first and the last year of the table, both included. */
export const FIRST_HOLIDAY_YEAR = 2015;
export const LAST_HOLIDAY_YEAR = 2030;

/** Working days were asked for in a year whose bank holidays are not known. They are never guessed. */
export class UnknownHolidayYear extends Error {
  override readonly name = 'UnknownHolidayYear';
  readonly year: number;

  constructor(year: number) {
    super(
      `Bank holidays are known from ${FIRST_HOLIDAY_YEAR} to ${LAST_HOLIDAY_YEAR}, not for ${year}`,
    );
    this.year = year;
  }
}

/** The bank holidays of one year, in order. Throws UnknownHolidayYear outside the table. */
export function bankHolidaysOf(year: number): readonly PlainDate[] {
  const found = BANK_HOLIDAYS[year];
  if (found === undefined) throw new UnknownHolidayYear(year);
  return found;
}

function days(year: number, monthsAndDays: string): readonly PlainDate[] {
  return monthsAndDays.split(' ').map((monthAndDay) => plainDate(`${year}-${monthAndDay}`));
}
