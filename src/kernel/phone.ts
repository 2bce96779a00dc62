import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const phoneBrand: unique symbol;

/**
 * A telephone number as digits only, for finding and comparing: `01164960123`, or with a plus and
 * the country for one abroad, `+35312345678`. What the person typed is kept beside it and shown.
 */
export type PhoneDigits = string & { readonly [phoneBrand]: true };

const EXTENSION = /(?:ext|extension|x)\.?\d{1,6}$/i;
/** Ten or eleven digits from 0, in the ranges that Ofcom's numbering plan opens to callers. */
const NATIONAL = /^0(?:[12378]\d{8,9}|[59]\d{9})$/;
/** ITU-T E.164: at most fifteen digits with the country's, which never begins with 0. */
const ABROAD = /^\+(?!44)[1-9]\d{6,14}$/;

/**
 * A telephone number as somebody typed it. Spaces, brackets, hyphens, `+44`, `0044` and an
 * extension at the end make no difference; letters and a wrong number of digits are refused.
 */
export function parsePhone(text: string): Result<PhoneDigits, 'not-a-phone-number'> {
  const compact = text.replace(/[\s().\-\u2010-\u2015]/g, '').replace(EXTENSION, '');
  const international = compact.replace(/^00/, '+');
  const number = international.replace(/^\+440?/, '0');
  return NATIONAL.test(number) || ABROAD.test(number)
    ? ok(number as PhoneDigits)
    : refuse('not-a-phone-number');
}
