import { parseNhsNumber } from '../../kernel/nhs-number.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { plainDateFrom } from '../../kernel/plain-date.ts';
import { parsePostcode } from '../../kernel/postcode.ts';
import { normaliseReference } from '../../kernel/reference.ts';
import { key } from './search-keys.rules.ts';

/** A part of what was typed that can be only one thing. */
export interface CertainPart {
  readonly by: 'reference' | 'nhs_number' | 'phone' | 'born_on' | 'postcode';
  readonly anyOf: readonly string[];
  /** The whole postcode, where that is what it is. */
  readonly postcode?: string;
}

/** What was typed, taken apart: the parts that speak for themselves, and the words that are left. */
export interface ReadTyped {
  /** The most telling first. */
  readonly certain: readonly CertainPart[];
  readonly rest: string;
}

interface Reader {
  readonly shape: RegExp;
  read(match: RegExpExecArray): CertainPart | null;
}

/**
 * Takes references, NHS numbers whose check digit is right, dates, phones and postcodes out of a
 * line of text, in that order. What only looks like one stays among the words.
 */
export function readTyped(typed: string): ReadTyped {
  const certain: CertainPart[] = [];
  let rest = typed;
  for (const { shape, read } of readers) {
    const match = shape.exec(rest);
    const part = match === null ? null : read(match);
    if (match === null || part === null) continue;
    certain.push(part);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  return { certain, rest };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const readers: readonly Reader[] = [
  {
    shape: /\b(?:LB[\s-]*)?[2-9][A-Z][2-9][\s-]*[A-Z][2-9]{2}[A-Z]\b/i,
    read: ([text]) => {
      const reference = normaliseReference(text);
      return reference.ok ? { by: 'reference', anyOf: [key.reference(reference.value)] } : null;
    },
  },
  {
    shape: /(?<!\d)\d{3}[\s-]?\d{3}[\s-]?\d{4}(?!\d)/,
    read: ([text]) => {
      const number = parseNhsNumber(text);
      return number.ok ? { by: 'nhs_number', anyOf: [key.nhsNumber(number.value)] } : null;
    },
  },
  {
    shape: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
    read: ([, year, month, day]) => bornOn(day, month, year),
  },
  {
    shape: /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/,
    read: ([, day, , month, year]) => bornOn(day, month, year),
  },
  {
    shape: /(?<!\d)(\d{1,2}) (\d{1,2}) (\d{4})(?!\d)/,
    read: ([, day, month, year]) => bornOn(day, month, year),
  },
  {
    shape: /(?<!\d)(\d{2})(\d{2})((?:18|19|20)\d{2})(?!\d)/,
    read: ([, day, month, year]) => bornOn(day, month, year),
  },
  {
    shape:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/i,
    read: ([, day, month = '', year]) =>
      bornOn(day, String(MONTHS.indexOf(month.toLowerCase()) + 1), year),
  },
  {
    shape: /(?<![\d+])(?:\+|00)?[\d(][\d\s().-]{8,}\d(?!\d)/,
    read: ([text]) => {
      const phone = parsePhone(text);
      return phone.ok ? { by: 'phone', anyOf: [key.phone(phone.value)] } : null;
    },
  },
  {
    shape: /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i,
    read: ([text]) => {
      const postcode = parsePostcode(text);
      return postcode.ok
        ? { by: 'postcode', anyOf: [key.postcode(postcode.value)], postcode: postcode.value }
        : null;
    },
  },
  {
    shape: /\b[A-Z]{1,2}\d[A-Z\d]?\b/i,
    read: ([text]) => ({ by: 'postcode', anyOf: [key.postcode(text.toUpperCase())] }),
  },
];

/** A day whose year may have two figures: of either century, since one of them is in the future. */
function bornOn(day = '', month = '', year = ''): CertainPart | null {
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year];
  const anyOf = years.flatMap((full) => {
    const read = plainDateFrom({ year: Number(full), month: Number(month), day: Number(day) });
    return read.ok ? [key.bornOn(read.value)] : [];
  });
  return anyOf.length === 0 ? null : { by: 'born_on', anyOf };
}
