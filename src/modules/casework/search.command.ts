import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { householdView } from '../people/index.ts';
import { searchKeysOf } from '../people/index.ts';
import { replaceCaseWords } from './search.store.ts';

/** Writes anew the words by which a case is found: when it opens, and when its people or home change. */
export async function refreshCaseWords(
  tx: Tx,
  acting: Acting,
  of: { readonly caseId: string; readonly reference: string; readonly householdId: string },
): Promise<void> {
  const household = await householdView(tx, acting.actor.partnershipId, of.householdId);
  const words = household === null ? [] : searchKeysOf(household);
  await replaceCaseWords(tx, acting, of.caseId, [`r:${of.reference}`, ...words]);
}
