import { oneOf, parseFields, refuseField, text } from '../../platform/http/fields.ts';
import type { Field, Fields } from '../../platform/http/fields.ts';
import { ok } from '../../kernel/result.ts';
import { codesOf, erasureNames } from './codes.rules.ts';

const understood: Field<boolean> = (fields, name) =>
  fields.one(name) === 'yes'
    ? ok(true)
    : refuseField(name, 'Tick the box to say that you know it cannot be undone');

/** By what right details are to be erased, as it was typed, or everything that is to mend. */
export function parseErasure(fields: Fields) {
  return parseFields(fields, {
    authority: oneOf(codesOf(erasureNames), 'Choose by what right the details are erased'),
    reference: text({
      max: 100,
      missing: 'Enter where the decision is written down, like the number of the request',
      tooLong: 'Shorten where it is written down to 100 characters',
    }),
    understood,
  });
}
