import { countWords, daysWords, smallNumbersRule, toATenth } from './words.rules.ts';
import type { DaysToClosed } from './figures.rules.ts';
import { measures, measureKeys } from './measures.rules.ts';
import type { PerformanceParts } from './performance.types.ts';
import type { Count } from './small-numbers.rules.ts';

type Rows = readonly (readonly (string | number)[])[];

/** The tiles, as a file: each measure with its period and what it counts. */
export function totalsRows({ figures, period }: PerformanceParts): Rows {
  return withRule(Object.values(figures.totals), [
    ['Measure', 'Period', 'Cases', 'What is counted'],
    ...measureKeys.map((key) => [
      measures[key].name,
      measures[key].over === 'now' ? 'Now' : period.name,
      cell(figures.totals[key]),
      measures[key].definition,
    ]),
  ]);
}

/** Cases in and out of the last 12 months. */
export function monthsRows({ figures }: PerformanceParts): Rows {
  return withRule(
    figures.months.flatMap(({ received, closed }) => [received, closed]),
    [
      ['Month', 'Received', 'Closed'],
      ...figures.months.map(({ month, received, closed }) => [
        month.key,
        cell(received),
        cell(closed),
      ]),
    ],
  );
}

/** People waiting, one row a step and one column a district. */
export function waitingRows({ figures, setting }: PerformanceParts): Rows {
  const { steps, all, oldest } = figures.waiting;
  return withRule(
    [...all.cells, all.total],
    [
      ['Step', ...setting.districts.map(({ name }) => name), 'County', 'Oldest, days'],
      ...[...steps, { step: 'All steps', ...all }].map((row) => [
        row.step,
        ...row.cells.map(cell),
        cell(row.total),
        row.oldest ?? '',
      ]),
      ['Oldest, days', ...oldest.map((days) => days ?? ''), all.oldest ?? '', ''],
    ],
  );
}

/** Days from referral to closed by district, and the four ways to sum them up. */
export function daysRows({ figures, setting, period }: PerformanceParts): Rows {
  const { days } = figures;
  return withRule(
    [days.closed],
    [
      ['Days from referral to closed', 'Days', 'Cases', 'Period'],
      ...setting.districts.map(({ name }, index) => {
        const district = days.districts[index];
        return [
          name,
          tenth(district?.mean ?? null),
          district === undefined ? '' : cell(district.closed),
          period.name,
        ];
      }),
      ...waysOf(days).map(([name, value]) => [name, tenth(value), cell(days.closed), period.name]),
    ],
  );
}

function waysOf(days: DaysToClosed): readonly (readonly [string, number | null])[] {
  return [
    ['Weighted by cases', days.weighted],
    ['Mean of districts', days.meanOfDistricts],
    ['Median', days.median],
    ['90th percentile, by nearest rank', days.ninetieth],
  ];
}

function withRule(counts: readonly Count[], rows: Rows): Rows {
  return counts.some(({ leftOut }) => leftOut > 0) ? [...rows, [smallNumbersRule]] : rows;
}

function cell(count: Count): string | number {
  return count.leftOut === 0 ? count.cases : countWords(count);
}

/** A number where there is one; a blank stays blank and never becomes nought. */
function tenth(days: number | null): string | number {
  return days === null ? daysWords(days) : toATenth(days);
}
