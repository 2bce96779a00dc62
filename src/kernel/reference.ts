import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const referenceBrand: unique symbol;

/**
 * What people call a case by, on paper and by telephone: `LB 7K4 R29T`. Stored and shown in this
 * one form. Seven characters in the fixed pattern digit letter digit, letter digit digit letter,
 * from the digits 2 to 9 and the letters without I and O, so that nothing in it can be misread as
 * something else and no two letters meet to spell a word. 8⁴ × 24³ = 56,623,104 references.
 */
export type CaseReference = string & { readonly [referenceBrand]: true };

const DIGITS = '23456789';
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const TYPED = /^(?:LB)?([2-9][A-HJ-NP-Z][2-9])([A-HJ-NP-Z][2-9]{2}[A-HJ-NP-Z])$/;

/**
 * The reference that 30 random bits give (a whole number from 0 to 2³⁰ − 1). Twelve bits choose
 * the digits evenly; eighteen choose the letters, none more than 19 times in 262,144 and none
 * fewer than 18. Two draws can meet: the caller keeps references unique and draws again.
 */
export function referenceFrom(randomBits: number): CaseReference {
  if (!Number.isInteger(randomBits) || randomBits < 0 || randomBits >= 2 ** 30) {
    throw new RangeError('A reference is drawn from 30 random bits');
  }
  const digit = (place: number) => DIGITS.charAt((randomBits >>> (3 * place)) & 7);
  const letters = (randomBits >>> 12) % 24 ** 3;
  const letter = (place: number) => LETTERS.charAt(Math.floor(letters / 24 ** place) % 24);
  const first = digit(0) + letter(0) + digit(1);
  const second = letter(1) + digit(2) + digit(3) + letter(2);
  return `LB ${first} ${second}` as CaseReference;
}

/**
 * A reference as somebody typed it: small letters, other spaces or hyphens and a missing `LB` are
 * put right. Anything else is refused.
 */
export function normaliseReference(text: string): Result<CaseReference, 'not-a-reference'> {
  const match = TYPED.exec(text.toUpperCase().replace(/[\s\-\u2010-\u2015.]/g, ''));
  if (match === null) return refuse('not-a-reference');
  return ok(`LB ${match[1]} ${match[2]}` as CaseReference);
}
