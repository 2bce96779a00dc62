import { mean, median, percentile } from '../../kernel/statistics.ts';
import type { MeasureKey } from './measures.rules.ts';
import type { Month, Period } from './period.rules.ts';
import { monthsOf } from './period.rules.ts';
import type { Atom, Count } from './small-numbers.rules.ts';
import { countOf, daysOf } from './small-numbers.rules.ts';

/** Everything that the page of performance says, in numbers. */
export interface Figures {
  readonly totals: Readonly<Record<MeasureKey, Count>>;
  /** Of the last 12 months, whatever the period. */
  readonly months: readonly MonthFigures[];
  readonly waiting: Waiting;
  readonly days: DaysToClosed;
}

export interface MonthFigures {
  readonly month: Month;
  readonly received: Count;
  readonly closed: Count;
}

/** Open cases by the step that is due first, those with the most cases first, and by district. */
export interface Waiting {
  readonly steps: readonly WaitingRow[];
  /** Every step together. */
  readonly all: Omit<WaitingRow, 'step'>;
  /** The longest wait in each district, in days; null where nobody waits. */
  readonly oldest: readonly (number | null)[];
}

export interface WaitingRow {
  readonly step: string;
  /** In the order of the districts. */
  readonly cells: readonly Count[];
  readonly total: Count;
  /** Days since the referral of the case that has waited longest. */
  readonly oldest: number | null;
}

/** Calendar days from referral to closed, of the cases closed in the period. */
export interface DaysToClosed {
  /** In the order of the districts. */
  readonly districts: readonly { readonly closed: Count; readonly mean: number | null }[];
  readonly closed: Count;
  /** The mean of the districts' means: each district counts once, those without a case not at all. */
  readonly meanOfDistricts: number | null;
  readonly districtsCounted: number;
  /** Each case counts once. */
  readonly weighted: number | null;
  readonly median: number | null;
  /** By nearest rank: the wait of a real case. */
  readonly ninetieth: number | null;
}

/** Works out the page from its atoms, which reach over the months given. */
export function figuresFrom(
  atoms: readonly Atom[],
  localityIds: readonly string[],
  period: Period,
  months: readonly Month[],
): Figures {
  const inPeriod = new Set(monthsOf(period).map(({ key }) => key));
  const of = (measure: MeasureKey) => atoms.filter((atom) => atom.measure === measure);
  const over = (measure: MeasureKey) => of(measure).filter((atom) => inPeriod.has(atom.part));
  return {
    totals: {
      received: countOf(over('received')),
      closed: countOf(over('closed')),
      open: countOf(of('open')),
      overdue: countOf(of('overdue')),
      quiet: countOf(of('quiet')),
    },
    months: months.map((month) => ({
      month,
      received: countOf(of('received').filter((atom) => atom.part === month.key)),
      closed: countOf(of('closed').filter((atom) => atom.part === month.key)),
    })),
    waiting: waitingFrom(of('open'), localityIds),
    days: daysFrom(over('closed'), localityIds),
  };
}

function waitingFrom(open: readonly Atom[], localityIds: readonly string[]): Waiting {
  const row = (atoms: readonly Atom[]) => ({
    cells: localityIds.map((id) => countOf(atoms.filter((atom) => atom.localityId === id))),
    total: countOf(atoms),
    oldest: longest(atoms),
  });
  const names = [...new Set(open.map((atom) => atom.part))];
  const steps = names.map((step) => ({ step, ...row(open.filter((atom) => atom.part === step)) }));
  return {
    steps: steps.sort((a, b) => b.total.cases - a.total.cases || (a.step < b.step ? -1 : 1)),
    all: row(open),
    oldest: localityIds.map((id) => longest(open.filter((atom) => atom.localityId === id))),
  };
}

function longest(atoms: readonly Atom[]): number | null {
  return daysOf(atoms).reduce<number | null>(
    (most, days) => (most === null || days > most ? days : most),
    null,
  );
}

function daysFrom(closed: readonly Atom[], localityIds: readonly string[]): DaysToClosed {
  const districts = localityIds.map((id) => {
    const atoms = closed.filter((atom) => atom.localityId === id);
    return { closed: countOf(atoms), mean: mean(daysOf(atoms)) };
  });
  const means = districts.flatMap((district) => (district.mean === null ? [] : [district.mean]));
  const days = daysOf(closed);
  return {
    districts,
    closed: countOf(closed),
    meanOfDistricts: mean(means),
    districtsCounted: means.length,
    weighted: mean(days),
    median: median(days),
    ninetieth: percentile(days, 90),
  };
}
