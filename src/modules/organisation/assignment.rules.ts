import type { PlainDate } from '../../kernel/plain-date.ts';

/** Days from the first to the last, both counted; without a last day it goes on. */
export interface Days {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** Whether two stretches of days have a day in common. */
export function overlaps(one: Days, other: Days): boolean {
  return (
    (one.untilOn === null || other.fromOn <= one.untilOn) &&
    (other.untilOn === null || one.fromOn <= other.untilOn)
  );
}

/** Where a day lies: before the stretch, in it, or after it. */
export function standing(days: Days, on: PlainDate): 'coming' | 'current' | 'past' {
  if (on < days.fromOn) return 'coming';
  return days.untilOn !== null && on > days.untilOn ? 'past' : 'current';
}
