import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import type { Dimension } from './outcomes.rules.ts';

/** The ten answers, from as bad as can be to as good as can be. */
export const scoreOptions = Array.from({ length: 10 }, (_, index) => String(index + 1));

/** The scores that were chosen; any may be left out, but not all. */
export function parseScores(
  fields: Fields,
  dimensions: readonly Dimension[],
): Result<Readonly<Record<string, number>>, readonly FieldError[]> {
  const scores = dimensions.flatMap(({ key }) => {
    const sent = fields.one(key);
    return scoreOptions.includes(sent) ? [[key, Number(sent)] as const] : [];
  });
  const [first] = dimensions;
  if (scores.length === 0 && first !== undefined) {
    return refuse([{ field: first.key, message: 'Choose a number for at least one of these' }]);
  }
  return ok(Object.fromEntries(scores));
}
