import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import type { Period } from './period.rules.ts';

/**
 * What is counted, each in one definition from which the number and the list of its cases are both
 * read (`casesCounted` in measures.store.ts). `part` is what it is told apart by beside the district.
 */
export const measures = {
  received: {
    name: 'Referrals received',
    definition:
      'Cases whose referral was received in the period, whatever has become of them since.',
    over: 'period',
    part: 'month',
  },
  closed: {
    name: 'Cases closed',
    definition:
      'Cases closed in the period, for whatever reason. Days are calendar days from the day on which the referral was received to the day on which the case was closed.',
    over: 'period',
    part: 'month',
  },
  open: {
    name: 'Open now',
    definition:
      'Cases open today. Each is counted once, at the step that is due first. Days are calendar days since the referral was received.',
    over: 'now',
    part: 'step',
  },
  overdue: {
    name: 'Overdue now',
    definition:
      'Cases open today with at least one step that was due before today and is not on hold.',
    over: 'now',
    part: 'none',
  },
  quiet: {
    name: 'No word for too long',
    definition:
      'Cases open today whose resident last heard from us at least as many working days ago as the partnership allows without a word.',
    over: 'now',
    part: 'none',
  },
} as const satisfies Record<string, Measure>;

export interface Measure {
  readonly name: string;
  readonly definition: string;
  readonly over: 'period' | 'now';
  readonly part: 'month' | 'step' | 'none';
}

export type MeasureKey = keyof typeof measures;
export const measureKeys = Object.keys(measures) as readonly MeasureKey[];

/** Which cases a figure counts: what its link says, and what its list reads. */
export interface Selection {
  readonly measure: MeasureKey;
  readonly period: Period;
  readonly localityId: string | null;
  /** A month's key for what is counted by month, a step's name for open cases; null for all. */
  readonly part: string | null;
}

/** Open cases without a step are a fault elsewhere; they are counted here all the same. */
export const noStep = 'No step under way';

/** The latest day after which so many working days have gone by without a word. */
export function lastWordBefore(today: PlainDate, workingDays: number): PlainDate {
  let day = addDays(today, -workingDays);
  while (workingDaysBetween(day, today) < workingDays) day = addDays(day, -1);
  return day;
}
