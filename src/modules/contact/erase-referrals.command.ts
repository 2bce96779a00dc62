import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { countText } from '../../kernel/words.ts';
import { blankReferrals, referralCases } from './referral.store.ts';
import type { Receiving } from './slots.types.ts';

/** This module's part in the erasure of a household: words and names go, days and codes stay. */
export const referralEraser = {
  async find(tx: Tx, acting: Acting, householdId: string) {
    const cases = await referralCases(tx, acting.actor.partnershipId, householdId);
    if (cases.length === 0) return { goes: [], stays: [], objections: [] };
    const referrals = countText(cases.length, 'referral');
    return {
      goes: [`The words of ${referrals}, and who made them`],
      stays: [`The days, the sources and what was ticked in ${referrals}, for the figures`],
      objections: [],
    };
  },
  async erase(tx: Tx, acting: Receiving, householdId: string) {
    const caseIds = await referralCases(tx, acting.actor.partnershipId, householdId);
    await blankReferrals(tx, acting, householdId);
    return { caseIds };
  },
} as const;
