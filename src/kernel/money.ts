import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const penceBrand: unique symbol;

/** An amount of money in whole pence, negative for money that goes back. */
export type Pence = number & { readonly [penceBrand]: true };

/** Why a typed text is not an amount of money. */
export type MoneyRefusal =
  'empty' | 'not-an-amount' | 'negative' | 'needs-two-figures-of-pence' | 'too-large';

/** Largest amount that a person may type: £99,999,999.99. */
const LARGEST_TYPED = 9_999_999_999;

const AMOUNT = /^£?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/** An amount from a whole number of pence. Throws a RangeError for a fraction of a penny. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of pence: ${amount}`);
  // `+ 0` turns -0 into 0.
  return (amount + 0) as Pence;
}

/** Pounds and pence as people read them: `£1,082.13`, `−£5.00` with a true minus sign. */
export function poundsText(amount: Pence): string {
  const size = Math.abs(amount);
  const pounds = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '\u2212' : ''}£${pounds}.${String(size % 100).padStart(2, '0')}`;
}

/**
 * An amount that somebody typed: `412`, `412.00`, `£1,082.13`. Refuses words and guesses ("about
 * 6k"), commas in the wrong place, one or three figures after the point (`412.5` may be £412.50 or
 * a slip), and anything below nought or above £99,999,999.99.
 */
export function parsePounds(text: string): Result<Pence, MoneyRefusal> {
  const typed = text.replace(/\s/g, '');
  if (typed === '') return refuse('empty');
  if (/^[-\u2212]/.test(typed) && AMOUNT.test(typed.slice(1))) return refuse('negative');
  const match = AMOUNT.exec(typed);
  if (match === null) return refuse('not-an-amount');
  const [, pounds = '', fraction = '00'] = match;
  if (fraction.length !== 2) return refuse('needs-two-figures-of-pence');
  const amount = Number(pounds.replaceAll(',', '')) * 100 + Number(fraction);
  return amount > LARGEST_TYPED ? refuse('too-large') : ok(pence(amount));
}

/** The sum, 0 of none. Throws a RangeError beyond what whole pence can hold exactly. */
export function sumOfPence(amounts: Iterable<Pence>): Pence {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return pence(sum);
}

/**
 * Divides a whole total (pence, cases, percent) by weights into whole parts that add up to exactly
 * that total. Each part is first rounded down; what is left goes, one each, to the largest
 * remainders, and among equal remainders to the earlier part (the method of Hamilton).
 * Weights are not negative and not all nought; the total is a whole number, not negative.
 */
export function shareByLargestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`Not a total: ${total}`);
  if (!weights.every((weight) => weight >= 0) || !(sum > 0) || !Number.isFinite(sum)) {
    throw new RangeError(`Not weights: ${weights.join(', ')}`);
  }
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => {
      parts[index] = (parts[index] ?? 0) + 1;
    });
  return parts;
}
