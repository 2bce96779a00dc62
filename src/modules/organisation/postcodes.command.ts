import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { holdOrganisation, recordChange } from './change.command.ts';
import type { Keeper } from './change.command.ts';
import { parsePostcodeAreas } from './postcodes.rules.ts';
import { areasOfLocality, areasOfOthers, replaceAreas } from './postcodes.store.ts';
import type { GivenArea } from './postcodes.store.ts';

/** The most areas that one locality may have. */
export const mostAreas = 2000;

export type PostcodesRefusal =
  | { readonly why: 'not-areas'; readonly lines: readonly string[] }
  | { readonly why: 'too-many' }
  | { readonly why: 'taken'; readonly areas: readonly GivenArea[] };

/**
 * Gives a locality exactly these postcode areas: `LE`, `LE19`, `LE19 2` or `LE19 2AB`. Refuses lines
 * that are no area, and areas that another locality has, naming it.
 */
export async function setPostcodes(
  tx: Tx,
  acting: Keeper,
  input: {
    readonly localityId: string;
    readonly areas: readonly string[];
  },
): Promise<Result<{ readonly count: number }, PostcodesRefusal>> {
  const parsed = parsePostcodeAreas(input.areas);
  if (!parsed.ok) return refuse({ why: 'not-areas', lines: parsed.error });
  if (parsed.value.length > mostAreas) return refuse({ why: 'too-many' });
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const current = await areasOfLocality(tx, partnershipId, input.localityId);
  const added = parsed.value.filter((area) => !current.includes(area));
  const removed = current.filter((area) => !parsed.value.some((kept) => kept === area));
  if (added.length + removed.length === 0) return ok({ count: current.length });
  const taken = await areasOfOthers(tx, partnershipId, input.localityId, added);
  if (taken.length > 0) return refuse({ why: 'taken', areas: taken });
  await replaceAreas(tx, partnershipId, input.localityId, parsed.value);
  await recordChange(tx, acting, {
    type: 'postcodes_changed',
    data: { localityId: input.localityId, added, removed, count: parsed.value.length },
  });
  return ok({ count: parsed.value.length });
}
