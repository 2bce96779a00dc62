import type { Result } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { oneOf, parseFields, text, ticked } from '../../platform/http/fields.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import type { Partner } from './organisation.types.ts';
import type { PartnerInput, PartnerRefusal } from './partner.command.ts';
import { partnerKindNames, partnerKinds } from './partner.rules.ts';

/** A partner from a form. */
export function parsePartner(fields: Fields): Result<PartnerInput, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 120,
      missing: 'Enter the name of the council or body',
      tooLong: 'Enter a name of at most 120 characters',
    }),
    kind: oneOf(partnerKinds, 'Choose what kind of body it is'),
    host: ticked,
  });
}

/** What to do about a refused partner. */
export function partnerError({ why }: PartnerRefusal): FieldError {
  switch (why) {
    case 'name-taken':
      return { field: 'name', message: 'Enter another name: a partner has this one already' };
    case 'other-host':
      return {
        field: 'host',
        message: 'Another partner employs the hub. Untick it there first, then tick it here',
      };
  }
}

/** A partner as its form holds it. */
export function partnerTexts(partner: Partner): Texts {
  return { name: partner.name, kind: partner.kind, host: partner.host ? 'yes' : '' };
}

export const partnerFields: readonly EditedField[] = [
  { name: 'name', label: 'Name', shown: ([name = '']) => name },
  {
    name: 'kind',
    label: 'Kind',
    shown: ([kind]) => partnerKindNames[partnerKinds.find((known) => known === kind) ?? 'other'],
  },
  { name: 'host', label: 'Employs the hub', shown: ([host]) => (host === 'yes' ? 'Yes' : 'No') },
];
