import type { Result } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { oneOf, parseFields, text } from '../../platform/http/fields.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import type { LocalityInput, LocalityRefusal } from './locality.command.ts';
import type { Locality, Partner } from './organisation.types.ts';

/** A locality from a form. */
export function parseLocality(
  fields: Fields,
  known: readonly Partner[],
): Result<LocalityInput, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 120,
      missing: 'Enter the name of the locality',
      tooLong: 'Enter a name of at most 120 characters',
    }),
    partnerId: oneOf(
      known.map((partner) => partner.partnerId),
      'Choose the partner whose district it is',
    ),
  });
}

/** What to do about a refused locality. */
export function localityError({ why }: LocalityRefusal): FieldError {
  switch (why) {
    case 'name-taken':
      return { field: 'name', message: 'Enter another name: a locality has this one already' };
  }
}

/** A locality as its form holds it. */
export function localityTexts(locality: Locality): Texts {
  return { name: locality.name, partnerId: locality.partnerId };
}

/** What a conflict shows of a locality. */
export function localityFields(known: readonly Partner[]): readonly EditedField[] {
  return [
    { name: 'name', label: 'Name', shown: ([name = '']) => name },
    {
      name: 'partnerId',
      label: 'Partner',
      shown: ([id]) => known.find(({ partnerId }) => partnerId === id)?.name ?? '',
    },
  ];
}
