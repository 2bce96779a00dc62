import { countText, numberText } from '../../kernel/words.ts';
import type { Figures } from './figures.rules.ts';
import { link } from './linked.view.ts';
import type { Linked } from './linked.view.ts';
import type { PerformanceParts } from './performance.types.ts';
import { casesHref } from './selection.form.ts';
import { countWords, daysWords } from './words.rules.ts';

export interface WaitingView {
  readonly finding: string;
  readonly rows: readonly FiguresLine[];
}

/** A row of linked figures; null for a blank. */
export interface FiguresLine {
  readonly name: string;
  readonly cells: readonly (Linked | null)[];
  readonly kind: 'plain' | 'total' | 'after total';
}

export interface DaysView {
  readonly finding: string;
  readonly districts: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly cases: number;
    readonly meanLink: Linked | null;
    readonly casesLink: Linked;
    /** Why there is no mean. */
    readonly blank: string;
  }[];
  readonly meanOfDistricts: { readonly name: string; readonly value: number } | null;
  readonly weighted: { readonly name: string; readonly value: number } | null;
  readonly ways: readonly Way[];
}

/** One way to sum the days up, with how it is worked out. */
export interface Way {
  readonly name: string;
  readonly how: string;
  readonly value: Linked | null;
}

/** Open cases by step and district, with what stands out. */
export function waitingViewOf({ figures, setting, period }: PerformanceParts): WaitingView {
  const { waiting } = figures;
  const ids = setting.districts.map(({ localityId }) => localityId);
  const openHref = (step: string | null, localityId: string | null) =>
    casesHref('open', period, { step, localityId });
  const oldest = (days: number | null, href: string): Linked | null =>
    days === null ? null : { text: numberText(days), href };
  const line = (row: Omit<Figures['waiting']['steps'][number], 'step'>, step: string | null) => [
    ...row.cells.map((count, index) => link(count, openHref(step, ids[index] ?? null))),
    link(row.total, openHref(step, null)),
    oldest(row.oldest, openHref(step, null)),
  ];
  return {
    finding: waitingFinding(waiting),
    rows: [
      ...waiting.steps.map((row) => ({
        name: row.step,
        cells: line(row, row.step),
        kind: 'plain' as const,
      })),
      { name: 'All steps', cells: line(waiting.all, null), kind: 'total' },
      {
        name: 'Oldest, days',
        cells: [
          ...waiting.oldest.map((days, index) => oldest(days, openHref(null, ids[index] ?? null))),
          oldest(waiting.all.oldest, openHref(null, null)),
          null,
        ],
        kind: 'after total',
      },
    ],
  };
}

/** Where most people wait; no more than what the table is about where small numbers are left out. */
function waitingFinding({ steps: [first], all: { total } }: Figures['waiting']): string {
  if (total.leftOut > 0) return 'People waiting now, by step and district';
  if (first === undefined || total.cases === 0) return 'Nobody is waiting';
  return `${countWords(first.total)} of the ${countWords(total)} people waiting are at one step: ${first.step}`;
}

/** Days from referral to closed, each way of summing them up with how it is worked out. */
export function daysViewOf({ figures, setting, period }: PerformanceParts): DaysView {
  const { days } = figures;
  const closedHref = (localityId: string | null) => casesHref('closed', period, { localityId });
  const county = (value: number | null): Linked | null =>
    value === null ? null : { text: daysWords(value), href: closedHref(null) };
  return {
    finding: daysFinding(days),
    districts: setting.districts.map(({ localityId, name }, index) => {
      const district = days.districts[index] ?? { closed: { cases: 0, leftOut: 0 }, mean: null };
      const { mean, closed } = district;
      return {
        name,
        value: mean,
        cases: closed.cases,
        meanLink: mean === null ? null : { text: daysWords(mean), href: closedHref(localityId) },
        casesLink: link(closed, closedHref(localityId)),
        blank: closed.leftOut > 0 ? 'too few to show' : 'none closed',
      };
    }),
    meanOfDistricts:
      days.meanOfDistricts === null
        ? null
        : {
            name: `mean of ${countText(days.districtsCounted, 'district')}`,
            value: days.meanOfDistricts,
          },
    weighted: days.weighted === null ? null : { name: 'weighted by cases', value: days.weighted },
    ways: [
      {
        name: 'Weighted by cases',
        how: `The days of all ${countWords(days.closed)} cases, divided by the number of cases. Each case counts once.`,
        value: county(days.weighted),
      },
      {
        name: `Mean of ${countText(days.districtsCounted, 'district')}`,
        how: 'The mean of each district, added up and divided by the number of districts that closed a case. Each district counts once, however few its cases.',
        value: county(days.meanOfDistricts),
      },
      {
        name: 'Half are done within (median)',
        how: 'The middle one when all cases stand in the order of their days; between two middle ones, half-way.',
        value: county(days.median),
      },
      {
        name: '9 in 10 are done within (90th percentile)',
        how: 'The fewest days within which at least 90 of every 100 cases were closed: the days of a real case.',
        value: county(days.ninetieth),
      },
    ],
  };
}

function daysFinding({ closed, weighted, meanOfDistricts }: Figures['days']): string {
  if (closed.leftOut > 0) return 'Days from referral to closed';
  if (weighted === null || meanOfDistricts === null) return 'No case was closed in this period';
  const [cases, districts] = [Math.round(weighted), Math.round(meanOfDistricts)];
  const one = `Cases take ${countText(cases, 'day')}`;
  return cases === districts
    ? `${one} from referral to closed`
    : `${one}, not ${numberText(districts)}`;
}
