import { numberText } from '../../kernel/words.ts';
import type { Count } from './small-numbers.rules.ts';
import { smallestShown } from './small-numbers.rules.ts';

/** What stands in place of a number that is left out. */
const tooFewToShow = `fewer than ${smallestShown}`;

/** The rule for small numbers, in a sentence, for under every figure that it changes. */
export const smallNumbersRule = `Numbers from 1 to ${smallestShown - 1} of one district, whose cases you may not open, are shown as “${tooFewToShow}”. They are left out of every sum, mean, percentile and longest wait, and so cannot be worked out. A sum that leaves some out has a star.`;

/** A count as it is shown: `57`, `57*` when small numbers are left out of it, `fewer than 5` when it is one. */
export function countWords({ cases, leftOut }: Count): string {
  if (leftOut === 0) return numberText(cases);
  if (cases > 0) return `${numberText(cases)}*`;
  return leftOut === 1 ? tooFewToShow : 'small numbers';
}

/** Days to a tenth; nothing where there is nothing to count. */
export function daysWords(days: number | null): string {
  return days === null ? '' : numberText(toATenth(days));
}

export function toATenth(days: number): number {
  return Math.round(days * 10) / 10;
}
