import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { differing, keepName, merged } from './conflict.rules.ts';
import type { EditedField, Texts } from './conflict.rules.ts';

/** Sent by the page that shows two versions. */
export const choosingField = 'choosing';

/** What somebody sent, after they chose between two versions where they had to. */
export interface Sent {
  readonly fields: Fields;
  readonly texts: Texts;
  /** What the form was opened with, to compare with what stands now. */
  readonly version: string;
  /** Fields for which nothing was chosen on the page of two versions. */
  readonly undecided: readonly FieldError[];
}

/** Reads an edited form, or the choices of the page that showed two versions of it. */
export function sentOf(fields: Fields, edited: readonly EditedField[], current: Texts): Sent {
  const names = edited.flatMap((field) => field.parts ?? [field.name]);
  const yours = Object.fromEntries(
    names.map((name) => {
      const all = fields.all(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
  const choosing = fields.one(choosingField) !== '';
  const texts = choosing
    ? merged(edited, yours, current, (name) => fields.one(keepName(name)) === 'theirs')
    : yours;
  const undecided = choosing
    ? differing(edited, yours, current).filter(({ name }) => fields.one(keepName(name)) === '')
    : [];
  return {
    fields: fieldsFrom(texts),
    texts,
    version: fields.one('version'),
    undecided: undecided.map(({ name, label }) => ({
      field: keepName(name),
      message: `Choose which version to keep: ${label.toLowerCase()}`,
    })),
  };
}
