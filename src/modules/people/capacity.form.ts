import type { PlainDate } from '../../kernel/plain-date.ts';
import { day, oneOf, parseFields, text } from '../../platform/http/fields.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { capacityNames, codesOf } from './codes.rules.ts';

/** A note on one decision on one day, as it was typed, or everything that is to mend. */
export function parseCapacityNote(fields: Fields, today: PlainDate) {
  return parseFields(fields, {
    decision: text({
      max: 200,
      missing: 'Enter the decision, like “Have a level-access shower put in”',
      tooLong: 'Shorten the decision to 200 characters',
    }),
    hasCapacity: oneOf(codesOf(capacityNames), 'Choose whether they could make this decision'),
    assessedOn: day({
      missing: 'Enter the day of the assessment',
      wrong: 'Enter the day of the assessment as a day, month and year',
      latest: { day: today, message: 'Enter a day of assessment that is not in the future' },
    }),
    assessedBy: text({
      max: 120,
      missing: 'Enter who assessed it, with their job',
      tooLong: 'Shorten who assessed it to 120 characters',
    }),
  });
}
