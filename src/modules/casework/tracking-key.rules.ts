/** Days for which a link works, and a code; hours of the session that a code gives. */
export const linkDays = 400;
export const codeDays = 60;
export const sessionHours = 2;

/** Letters and digits of which none is taken for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 8;

/** A code from so many random bytes: 31⁸ codes, 853 thousand million. */
export function codeFrom(random: Uint8Array): string {
  if (random.length !== codeLength * 4) throw new RangeError('A code needs four bytes a letter');
  const view = new DataView(random.buffer, random.byteOffset, random.byteLength);
  const letters = Array.from({ length: codeLength }, (_, place) =>
    alphabet.charAt(view.getUint32(place * 4) % alphabet.length),
  );
  return letters.join('');
}

/** A code as it is read and written: `7KQ4 M2XW`. */
export function codeText(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** A code as somebody typed it, with spaces and small letters put right. Empty when it cannot be one. */
export function codeTyped(text: string): string {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((letter) => alphabet.includes(letter))
    ? code
    : '';
}

/** What is hashed for a code: it opens nothing without the reference and the date of birth beside it. */
export function codeKey(parts: {
  readonly reference: string;
  readonly bornOn: string;
  readonly code: string;
}): string {
  return `${parts.reference}|${parts.bornOn}|${parts.code}`;
}
