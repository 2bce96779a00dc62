import type { Result } from '../../kernel/result.ts';
import { parseId } from '../../kernel/ids.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { oneOf, parseFields, readBy } from '../../platform/http/fields.ts';

/** What staff give somebody, and how it reaches them. */
export interface KeyToGive {
  readonly personId: string | null;
  readonly kind: 'link' | 'code';
  readonly how: 'send' | 'show';
}

export function keyToGiveFrom(fields: Fields): Result<KeyToGive, readonly FieldError[]> {
  const choose = 'Choose who is to follow the case';
  return parseFields<{ personId: string | null; kind: 'link' | 'code'; how: 'send' | 'show' }>(
    fields,
    {
      personId: readBy(parseId, { wrong: choose, missing: choose }),
      kind: oneOf(['link', 'code'], 'Choose a link or a code'),
      how: oneOf(['send', 'show'], 'Choose whether to send it or to read it out'),
    },
  );
}

/** What cannot be done, as a sentence beside its field. */
export const keyRefusals = {
  'no-date-of-birth': {
    field: 'kind',
    message:
      'A code works with the date of birth, which is not known. Record it first, or give a link',
  },
  'no-address': {
    field: 'how',
    message:
      'There is no way to send it to this person. Record a mobile number, an email or an address, or read it out',
  },
  'not-told': {
    field: 'personId',
    message:
      'This person may be told nothing. Record that the resident agrees before giving them a way in',
  },
} as const satisfies Record<string, FieldError>;
