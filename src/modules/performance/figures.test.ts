import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { figuresFrom } from './figures.rules.ts';
import { lastWordBefore } from './measures.rules.ts';
import { monthsOf, periodFrom, periodsOn } from './period.rules.ts';
import type { Group } from './small-numbers.rules.ts';
import { atomsOf, countOf } from './small-numbers.rules.ts';
import { countWords } from './words.rules.ts';

const today = plainDate('2026-03-17');
const year = periodFrom('', today);
const [blaby, melton] = ['blaby', 'melton'];

const everywhere = () => true;
const inBlaby = (localityId: string) => localityId === blaby;

describe('periods are whole months', () => {
  test.each([
    ['12-months', '2025-04-01', '2026-03-17'],
    ['financial-year', '2025-04-01', '2026-03-17'],
    ['quarter', '2026-01-01', '2026-03-17'],
    ['2026-03', '2026-03-01', '2026-03-17'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2025-04', '2025-04-01', '2025-04-30'],
  ])('%s', (key, from, to) => {
    expect(periodFrom(key, today)).toMatchObject({ key, from, to });
  });

  test('each lies within the last 12 months, whatever the day, and anything else is those', () => {
    for (const day of ['2026-01-01', '2026-03-31', '2026-04-01', '2028-02-29', '2026-12-31']) {
      const known = monthsOf(periodFrom('', plainDate(day))).map(({ key }) => key);
      expect(known).toHaveLength(12);
      for (const period of periodsOn(plainDate(day))) {
        expect(known).toEqual(expect.arrayContaining(monthsOf(period).map(({ key }) => key)));
      }
    }
    expect(periodFrom('2025-03', today)).toEqual(year);
    expect(periodFrom("'; drop table", today)).toEqual(year);
  });
});

test('twenty working days ago, over weekends and the holidays of Easter', () => {
  expect(lastWordBefore(today, 20)).toBe('2026-02-17');
  expect(lastWordBefore(plainDate('2026-04-07'), 2)).toBe('2026-04-01');
});

describe('a handful of cases, worked by hand', () => {
  // Blaby closed four in January to March after 10, 20, 20 and 50 days: mean 25.
  // Melton closed one in March after 100 days. By cases 200 / 5 = 40; of districts (25 + 100) / 2 = 62.5.
  // In order 10, 20, 20, 50, 100: the middle is 20; 90 in 100 of five is five of them: 100.
  const groups: readonly Group[] = [
    closed(blaby, '2026-01', 10, 1),
    closed(blaby, '2026-02', 20, 2),
    closed(blaby, '2026-03', 50, 1),
    closed(melton, '2026-03', 100, 1),
    { measure: 'received', localityId: blaby, part: '2025-12', days: null, cases: 6 },
    { measure: 'received', localityId: melton, part: '2026-03', days: null, cases: 2 },
    open(blaby, 'Triage', 3, 2),
    open(blaby, 'Fit it', 40, 1),
    open(melton, 'Triage', 70, 4),
  ];
  const figures = figuresFrom(atomsOf(groups, everywhere), [blaby, melton], year, monthsOf(year));

  test('days from referral to closed in four ways', () => {
    expect(figures.days).toEqual({
      districts: [
        { closed: all(4), mean: 25 },
        { closed: all(1), mean: 100 },
      ],
      closed: all(5),
      meanOfDistricts: 62.5,
      districtsCounted: 2,
      weighted: 40,
      median: 20,
      ninetieth: 100,
    });
  });

  test('waiting by step and district, and every sum of parts is its whole', () => {
    const { steps, all: together, oldest } = figures.waiting;
    expect(steps).toEqual([
      { step: 'Triage', cells: [all(2), all(4)], total: all(6), oldest: 70 },
      { step: 'Fit it', cells: [all(1), all(0)], total: all(1), oldest: 40 },
    ]);
    expect(together).toEqual({ cells: [all(3), all(4)], total: all(7), oldest: 70 });
    expect(oldest).toEqual([40, 70]);
    expect(figures.totals.open).toEqual(together.total);
  });

  test('months add up to the period, and a shorter period is some of them', () => {
    const { months, totals } = figures;
    expect(months).toHaveLength(12);
    expect(totals.received).toEqual(all(8));
    expect(totals.closed).toEqual(all(5));
    for (const measure of ['received', 'closed'] as const) {
      expect(months.reduce((sum, month) => sum + month[measure].cases, 0)).toBe(
        totals[measure].cases,
      );
    }
    const quarter = figuresFrom(
      atomsOf(groups, everywhere),
      [blaby, melton],
      periodFrom('2026-03', today),
      monthsOf(year),
    );
    expect(quarter.totals).toMatchObject({ received: all(2), closed: all(2), open: all(7) });
    expect(quarter.days).toMatchObject({ weighted: 75, meanOfDistricts: 75, ninetieth: 100 });
  });

  test('of nothing there is no mean and no oldest, and that is not nought', () => {
    const none = figuresFrom([], [blaby, melton], year, monthsOf(year));
    expect(none.days).toMatchObject({
      closed: all(0),
      meanOfDistricts: null,
      weighted: null,
      median: null,
      ninetieth: null,
    });
    expect(none.waiting).toMatchObject({ steps: [], oldest: [null, null] });
  });
});

describe('small numbers of districts whose cases may not be opened', () => {
  const groups = (hidden: number): readonly Group[] => [
    open(blaby, 'Triage', 3, 2),
    open(melton, 'Triage', 70, hidden),
    open(melton, 'Fit it', 9, 5),
    closed(blaby, '2026-03', 10, 1),
    closed(melton, '2026-03', 400, hidden),
    closed(melton, '2026-02', 30, 6),
  ];
  const read = (hidden: number) =>
    figuresFrom(atomsOf(groups(hidden), inBlaby), [blaby, melton], year, monthsOf(year));

  test('are left out of every figure, whatever they are', () => {
    const one = read(1);
    for (const hidden of [2, 3, 4]) expect(read(hidden)).toEqual(one);
    expect(one.waiting.all.total).toEqual({ cases: 7, leftOut: 1 });
    expect(one.waiting.all.oldest).toBe(9);
    expect(one.days).toMatchObject({ closed: { cases: 7, leftOut: 1 }, weighted: 190 / 7 });
    expect(read(5)).not.toEqual(one);
  });

  test('one’s own small numbers, and five, are shown', () => {
    const { waiting } = read(5);
    expect(waiting.all.total).toEqual(all(12));
    expect(waiting.steps.find(({ step }) => step === 'Triage')?.cells).toEqual([all(2), all(5)]);
  });

  test.each([
    [{ cases: 1057, leftOut: 0 }, '1,057'],
    [{ cases: 0, leftOut: 0 }, '0'],
    [{ cases: 57, leftOut: 2 }, '57*'],
    [{ cases: 0, leftOut: 1 }, 'fewer than 5'],
    [{ cases: 0, leftOut: 3 }, 'small numbers'],
  ])('%j is written %s', (count, words) => {
    expect(countWords(count)).toBe(words);
  });

  test('groups of one number count together before the rule is asked', () => {
    const atoms = atomsOf([open(melton, 'Triage', 1, 3), open(melton, 'Triage', 2, 3)], inBlaby);
    expect(countOf(atoms)).toEqual(all(6));
  });
});

function all(cases: number) {
  return { cases, leftOut: 0 };
}

function closed(localityId: string, part: string, days: number, cases: number): Group {
  return { measure: 'closed', localityId, part, days, cases };
}

function open(localityId: string, part: string, days: number, cases: number): Group {
  return { measure: 'open', localityId, part, days, cases };
}
