import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const nhsNumberBrand: unique symbol;

/** An NHS number: ten digits without spaces, of which the last checks the other nine. */
export type NhsNumber = string & { readonly [nhsNumberBrand]: true };

/** Why a text is not an NHS number. */
export type NhsNumberRefusal = 'not-ten-digits' | 'wrong-check-digit';

/**
 * An NHS number as somebody typed it, with spaces or hyphens. The check digit is 11 less the
 * remainder by 11 of the first nine digits weighted 10 down to 2; 11 counts as 0 and 10 is never
 * issued (NHS Data Dictionary, NHS NUMBER). One digit ten times is refused too: three such numbers
 * pass the check, and they are what people type to get past a field.
 */
export function parseNhsNumber(text: string): Result<NhsNumber, NhsNumberRefusal> {
  const digits = text.replace(/[\s\-\u2010-\u2015]/g, '');
  if (!/^\d{10}$/.test(digits)) return refuse('not-ten-digits');
  if (/^(\d)\1{9}$/.test(digits) || checkDigit(digits) !== Number(digits[9])) {
    return refuse('wrong-check-digit');
  }
  return ok(digits as NhsNumber);
}

/** As the NHS prints it: `943 476 5919`. */
export function nhsNumberText(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
}

/** 0 to 9, or 10 when the first nine digits can have no check digit. */
function checkDigit(digits: string): number {
  let weighted = 0;
  for (let place = 0; place < 9; place += 1) weighted += Number(digits[place]) * (10 - place);
  return (11 - (weighted % 11)) % 11;
}
