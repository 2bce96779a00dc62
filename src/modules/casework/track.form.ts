import { plainDate } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { normaliseReference } from '../../kernel/reference.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { day, parseFields, text } from '../../platform/http/fields.ts';
import { codeTyped } from './tracking-key.rules.ts';

/** What somebody types to follow a case. What cannot be a reference or a code is kept as it was typed: it finds nothing. */
export interface TrackRequest {
  readonly reference: string;
  readonly bornOn: PlainDate;
  readonly code: string;
}

export function trackRequestFrom(
  fields: Fields,
  today: PlainDate,
): Result<TrackRequest, readonly FieldError[]> {
  const read = parseFields<{ reference: string; born: PlainDate; code: string }>(fields, {
    reference: text({
      max: 40,
      missing: 'Enter the reference, like LB 7K4 R29T',
      tooLong: 'Enter the reference as it is in the letter or text, like LB 7K4 R29T',
    }),
    born: day({
      missing: 'Enter the date of birth, like 11 5 1946',
      wrong: 'Enter a real date of birth, like 11 5 1946',
      earliest: {
        day: plainDate('1880-01-01'),
        message: 'Enter a date of birth with a year of four figures, like 1946',
      },
      latest: { day: today, message: 'Enter a date of birth in the past' },
    }),
    code: text({
      max: 40,
      missing: 'Enter the code, like 7KQ4 M2XW',
      tooLong: 'Enter the 8 letters and figures of the code',
    }),
  });
  if (!read.ok) return refuse(read.error);
  const { reference, born, code } = read.value;
  const known = normaliseReference(reference);
  return ok({
    reference: known.ok ? known.value : reference,
    bornOn: born,
    code: codeTyped(code),
  });
}

/** The same whatever is wrong, so that it tells nobody which references exist. */
export const notFoundError: FieldError = {
  field: 'reference',
  message:
    'We cannot find a case with this reference, date of birth and code. Check all three in your letter or text, or phone us',
};

export const tooManyError: FieldError = {
  field: 'reference',
  message: 'Somebody has tried too often. Try again in an hour, or phone us',
};
