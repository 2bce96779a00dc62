import type { PlainDate } from '../kernel/plain-date.ts';
import { addDays, earliest } from '../kernel/plain-date.ts';
import { isWorkingDay, nextWorkingDay, workingDaysAfter } from '../kernel/working-days.ts';
import type { RandomStream } from '../simulation/random.ts';

/** The days on which things happen in one made-up case. Those after today have not happened. */
export interface Story {
  readonly receivedOn: PlainDate;
  readonly way: 'hsc_visit' | 'advice' | 'not_for_us';
  readonly triagedOn: PlainDate;
  readonly visitedOn: PlainDate;
  readonly orderedOn: PlainDate;
  readonly fittedOn: PlainDate;
  readonly calledOn: PlainDate;
  readonly closedOn: PlainDate;
  /** In hospital from the day after the visit; null for most. */
  readonly held: { readonly from: PlainDate; readonly until: PlainDate } | null;
  /** Nobody speaks to the person between the steps. */
  readonly silent: boolean;
}

/**
 * Days for one case whose time from referral to closed has about this mean, spread as real ones
 * are: many are short and a few are very long, so that half take less than the mean.
 */
export function storyOf(chance: RandomStream, receivedOn: PlainDate, meanDays: number): Story {
  const shortest = Math.min(6, meanDays / 3);
  const days = shortest + chance.exponential(meanDays - shortest);
  const on = (share: number): PlainDate => worked(addDays(receivedOn, Math.round(days * share)));
  const triagedOn = earliest(on(0.08), workingDaysAfter(receivedOn, 4));
  const visitedOn = later(triagedOn, on(0.45));
  const orderedOn = workingAfter(visitedOn, later(visitedOn, on(0.5)));
  const fittedOn = workingAfter(orderedOn, later(orderedOn, on(0.75)));
  const calledOn = workingAfter(fittedOn, later(fittedOn, on(0.93)));
  const inHospital = chance.chance(0.06);
  return {
    receivedOn,
    way: chance.weighted([
      ['hsc_visit', 84],
      ['advice', 11],
      ['not_for_us', 5],
    ]),
    triagedOn,
    visitedOn,
    orderedOn,
    fittedOn,
    calledOn,
    closedOn: later(calledOn, on(1)),
    held: inHospital
      ? { from: workingDaysAfter(orderedOn, 1), until: workingDaysAfter(orderedOn, 9) }
      : null,
    silent: chance.chance(0.25),
  };
}

function worked(day: PlainDate): PlainDate {
  return isWorkingDay(day) ? day : nextWorkingDay(day);
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}

function workingAfter(before: PlainDate, day: PlainDate): PlainDate {
  return day > before ? day : nextWorkingDay(before);
}
