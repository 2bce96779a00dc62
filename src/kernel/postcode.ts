import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const postcodeBrand: unique symbol;

/** A full postcode of the United Kingdom in capitals with its one space: `LE11 3TU`. */
export type Postcode = string & { readonly [postcodeBrand]: true };

/**
 * The shapes of BS 7666: A9, A99, AA9, AA99, A9A or AA9A, then 9AA, with the letters that Royal
 * Mail does not use in each place left out. It says that a postcode can exist, not that it does.
 */
const SHAPE =
  /^([A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]))(\d[ABD-HJLNP-UW-Z]{2})$/;

/** A postcode as somebody typed it: small letters and wrong or missing spaces are put right. */
export function parsePostcode(text: string): Result<Postcode, 'not-a-postcode'> {
  const match = SHAPE.exec(text.toUpperCase().replace(/[\s.\-]/g, ''));
  return match === null ? refuse('not-a-postcode') : ok(`${match[1]} ${match[2]}` as Postcode);
}

/** The part before the space, which names a post town's area: `LE11`. */
export function outwardPart(postcode: Postcode): string {
  return postcode.slice(0, postcode.indexOf(' '));
}
