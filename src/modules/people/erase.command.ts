import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { disposeDetails } from '../../platform/events/dispose.ts';
import type { NotThere } from './change.command.ts';
import { erasureNames } from './codes.rules.ts';
import type { ErasureAuthority } from './codes.rules.ts';
import { blankHousehold, blankPeople, keptElsewhere } from './erase.store.ts';
import { householdView } from './household.store.ts';
import type { Erasable, PeopleSlots } from './slots.types.ts';

type ErasingSlots = Pick<PeopleSlots, 'erasers' | 'personChanged'>;

/** A later module says why it may not be done yet. */
export interface NotYet {
  readonly why: 'not-yet';
  readonly objections: readonly string[];
}

/**
 * Erases a household's details: the names, numbers, address and words of its people and home, what
 * later modules hold of it, and the words of its events. Ids, days, codes and the locality stay, so
 * that figures still add up. Somebody whom another household still needs keeps their own record.
 * Appends `details_disposed` with the authority. It cannot be undone.
 */
export async function eraseHousehold(
  tx: Tx,
  acting: Acting<StaffActor>,
  slots: ErasingSlots,
  input: {
    readonly householdId: string;
    readonly authority: ErasureAuthority;
    /** Where the decision is written down. */
    readonly reference: string;
  },
): Promise<Result<{ readonly events: number }, NotThere | NotYet>> {
  const { householdId, authority, reference } = input;
  const view = await householdView(tx, acting.actor.partnershipId, householdId);
  if (view === null || view.erasedAt !== null) return refuse({ why: 'not-there' });
  const { objections } = await findErasable(tx, acting, slots, householdId);
  if (objections.length > 0) return refuse({ why: 'not-yet', objections });
  const caseIds: string[] = [];
  for (const eraser of slots.erasers) {
    caseIds.push(...(await eraser.erase(tx, acting, householdId)).caseIds);
  }
  const kept = await keptElsewhere(tx, view);
  await blankPeople(
    tx,
    acting,
    view.people.filter((person) => !kept.includes(person)),
  );
  await blankHousehold(tx, acting, view);
  await slots.personChanged(tx, acting, householdId);
  const events = await disposeDetails(tx, acting, {
    householdId,
    caseIds: [...new Set(caseIds)],
    authority: erasureNames[authority],
    detail: { reference },
  });
  return ok({ events });
}

/** What later modules hold of a household, together. */
export async function findErasable(
  tx: Tx,
  acting: Acting<StaffActor>,
  slots: Pick<PeopleSlots, 'erasers'>,
  householdId: string,
): Promise<Erasable> {
  const goes: string[] = [];
  const stays: string[] = [];
  const objections: string[] = [];
  for (const eraser of slots.erasers) {
    const found = await eraser.find(tx, acting, householdId);
    goes.push(...found.goes);
    stays.push(...found.stays);
    objections.push(...found.objections);
  }
  return { goes, stays, objections };
}
