import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays, addMonths, financialYearOf, partsOf } from '../../kernel/plain-date.ts';
import { monthText } from '../../kernel/words.ts';

/** Whole calendar months, the last of which may still be running. Both days are counted. */
export interface Period {
  /** As it stands in an address: `12-months`, `financial-year`, `quarter` or a month as `2026-03`. */
  readonly key: string;
  readonly name: string;
  /** The name inside a sentence, after "in". */
  readonly inWords: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A calendar month by its key, such as `2026-03`. */
export interface Month {
  readonly key: string;
  readonly from: PlainDate;
}

const monthsOfAYear = 12;

/**
 * The periods to choose from on a day: the last 12 months with this one, this financial year so
 * far, this calendar quarter so far, and each of the last 12 months, the newest first. All begin on
 * the first of a month, so that a figure of any period is the sum of months.
 */
export function periodsOn(today: PlainDate): readonly Period[] {
  const thisMonth = firstOfMonth(today);
  const year = financialYearOf(today);
  const quarter = addMonths(thisMonth, -((partsOf(today).month - 1) % 3));
  const running = (from: PlainDate, rest: Omit<Period, 'from' | 'to'>) => ({
    ...rest,
    from,
    to: today,
  });
  return [
    running(addMonths(thisMonth, 1 - monthsOfAYear), {
      key: '12-months',
      name: 'Last 12 months',
      inWords: 'the last 12 months',
    }),
    running(year.from, {
      key: 'financial-year',
      name: `Financial year ${year.name}, so far`,
      inWords: `the financial year ${year.name} so far`,
    }),
    running(quarter, {
      key: 'quarter',
      name: `This quarter, from ${monthText(quarter)}`,
      inWords: `this quarter, from ${monthText(quarter)},`,
    }),
    ...Array.from({ length: monthsOfAYear }, (_, back) =>
      monthPeriod(addMonths(thisMonth, -back), today),
    ),
  ];
}

/** The period that an address names; the first one for anything that is not on offer. */
export function periodFrom(text: string, today: PlainDate): Period {
  const [first, ...others] = periodsOn(today);
  if (first === undefined) throw new Error('There is no period');
  return others.find((period) => period.key === text) ?? first;
}

/** The calendar months of a period, in order. */
export function monthsOf({ from, to }: Pick<Period, 'from' | 'to'>): readonly Month[] {
  const months: Month[] = [];
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1)) {
    months.push({ key: monthKey(first), from: first });
  }
  return months;
}

/** `2026-03` of a day in March 2026. */
function monthKey(day: PlainDate): string {
  return day.slice(0, 7);
}

function monthPeriod(first: PlainDate, today: PlainDate): Period {
  const last = addDays(addMonths(first, 1), -1);
  const runs = last > today;
  return {
    key: monthKey(first),
    name: runs ? `${monthText(first)}, so far` : monthText(first),
    inWords: runs ? `${monthText(first)} so far` : monthText(first),
    from: first,
    to: runs ? today : last,
  };
}

function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - partsOf(day).day);
}
