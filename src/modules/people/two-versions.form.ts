import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { differing } from './shown.rules.ts';
import type { Shown } from './shown.rules.ts';

/** Sent by the page on which somebody chose between two versions. */
export const choosingField = 'choosing';

/** The radios of one fact: "yours" or "theirs". */
export function keepField(name: string): string {
  return `keep-${name}`;
}

/** The version that the form was opened with; 0, which nothing has, when it was not sent. */
export function versionSent(fields: Fields): number {
  const sent = fields.one('version');
  return /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
}

/**
 * The facts to save: as they were typed, or, from the page with two versions, each as it was
 * chosen. Refuses with the facts for which nothing was chosen.
 */
export function chosenFacts<T extends object>(
  shown: readonly Shown<T>[],
  fields: Fields,
  versions: { readonly yours: T; readonly theirs: T },
): Result<T, readonly FieldError[]> {
  const { yours, theirs } = versions;
  if (fields.one(choosingField) === '') return ok(yours);
  const open = differing(shown, yours, theirs);
  const errors = open
    .filter(({ name }) => !['yours', 'theirs'].includes(fields.one(keepField(name))))
    .map(({ name, label }) => ({
      field: keepField(name),
      message: `Choose which to keep: ${label}`,
    }));
  if (errors.length > 0) return refuse(errors);
  const mine = open.filter(({ name }) => fields.one(keepField(name)) === 'yours');
  const kept = Object.fromEntries(mine.map(({ name }) => [name, yours[name]]));
  return ok({ ...theirs, ...kept });
}
