import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/database/database.ts';
import { holdOrganisation, recordChange } from '../organisation/index.ts';
import type { Assessing } from './housing-mot.command.ts';
import { allDimensions, insertDimension, setDimension } from './outcomes.store.ts';

/** `most-kept`: as many are asked already as a drawing can show. `fewest-kept`: fewer than three cannot be drawn. */
export type DimensionRefusal = 'name-taken' | 'unknown' | 'ended' | 'most-kept' | 'fewest-kept';

/** A drawing has three to twelve sides. */
export const fewestDimensions = 3;
export const mostDimensions = 12;

/** Adds a side of life, asked from today on. */
export async function addDimension(
  tx: Tx,
  acting: Assessing,
  input: { readonly name: string; readonly question: string },
): Promise<Result<true, DimensionRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allDimensions(tx, acting);
  if (known.some(({ name }) => name === input.name)) return refuse('name-taken');
  if (known.filter(({ untilOn }) => untilOn === null).length >= mostDimensions) {
    return refuse('most-kept');
  }
  const key = keyFor(
    input.name,
    known.map((one) => one.key),
  );
  const position = Math.max(0, ...known.map((one) => one.position)) + 1;
  await insertDimension(tx, acting, { key, ...input }, position, acting.today);
  await recordChange(tx, acting, {
    type: 'outcome_dimension_added',
    data: { dimension_key: key, from_on: acting.today },
    detail: { name: input.name, question: input.question },
  });
  return ok(true);
}

/** Words a side of life that is asked anew. What was scored under it stays. */
export async function changeDimension(
  tx: Tx,
  acting: Assessing,
  change: { readonly key: string; readonly name: string; readonly question: string },
): Promise<Result<true, DimensionRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allDimensions(tx, acting);
  const current = known.find(({ key }) => key === change.key);
  if (current === undefined) return refuse('unknown');
  if (current.untilOn !== null) return refuse('ended');
  if (known.some(({ key, name }) => key !== change.key && name === change.name)) {
    return refuse('name-taken');
  }
  const { name, question } = change;
  await setDimension(tx, acting, change.key, { name, question });
  await recordChange(tx, acting, {
    type: 'outcome_dimension_changed',
    data: { dimension_key: change.key },
    detail: {
      name,
      question,
      name_before: current.name,
      question_before: current.question,
    },
  });
  return ok(true);
}

/** Asks a side of life no more, from today on. Nothing is deleted. */
export async function endDimension(
  tx: Tx,
  acting: Assessing,
  key: string,
): Promise<Result<true, DimensionRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allDimensions(tx, acting);
  const current = known.find((one) => one.key === key);
  if (current === undefined) return refuse('unknown');
  if (current.untilOn !== null) return refuse('ended');
  if (known.filter(({ untilOn }) => untilOn === null).length <= fewestDimensions) {
    return refuse('fewest-kept');
  }
  const lastDay = addDays(acting.today, -1);
  await setDimension(tx, acting, key, { until_on: lastDay });
  await recordChange(tx, acting, {
    type: 'outcome_dimension_ended',
    data: { dimension_key: key, until_on: lastDay },
    detail: { name: current.name },
  });
  return ok(true);
}

/** A key made of the name's letters: "Sleep at night" gives sleep_at_night, or sleep_at_night_b when that is taken. */
function keyFor(name: string, taken: readonly string[]): string {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? ['dimension'];
  const plain = words.join('_');
  const endings = ['', ...Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => `_${letter}`)];
  const free = endings.map((ending) => plain + ending).find((key) => !taken.includes(key));
  if (free === undefined) throw new Error(`No key is left for ${name}`);
  return free;
}
