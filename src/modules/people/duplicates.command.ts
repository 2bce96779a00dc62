import { sql } from 'kysely';
import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import type { NotThere } from './change.command.ts';
import { householdView, householdViews, householdsOf } from './household.store.ts';
import { formalName, personOf } from './person.rules.ts';
import { refreshMatches } from './people.store.ts';
import type { Writing } from './people.store.ts';
import type { HouseholdPerson } from './people.types.ts';
import type { PeopleSlots } from './slots.types.ts';

/** A person in a household that the acting person may see. */
export interface RecordNamed {
  readonly householdId: string;
  readonly personId: string;
}

/**
 * Makes two records of one person into one: the record that gives way points to the survivor, and
 * every household and case that named it goes on naming it, with the survivor's facts. Nothing
 * moves. Appends `people_joined` to the household of the one that gave way. Refuses when either may
 * not be seen, is erased, or they are one already.
 */
export async function joinPeople(
  tx: Tx,
  acting: Writing,
  slots: Pick<PeopleSlots, 'personChanged'>,
  input: { readonly givesWay: RecordNamed; readonly survives: RecordNamed },
): Promise<Result<null, NotThere>> {
  const { partnershipId } = acting.actor;
  const givesWay = await recordOf(tx, partnershipId, input.givesWay);
  const survives = await recordOf(tx, partnershipId, input.survives);
  if (givesWay === null || survives === null || givesWay.recordId === survives.recordId) {
    return refuse({ why: 'not-there' });
  }
  await sql`select point_to_survivor(${givesWay.recordId}, ${survives.recordId})`.execute(tx);
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: input.givesWay.householdId },
    type: 'people_joined',
    householdId: input.givesWay.householdId,
    data: {
      person_id: givesWay.personId,
      record_id: givesWay.recordId,
      survivor_id: survives.recordId,
      survivor_household_id: input.survives.householdId,
    },
    detail: { name_before: formalName(givesWay), name_after: formalName(survives) },
  });
  const ids = await householdsOf(tx, partnershipId, survives.recordId);
  for (const view of (await householdViews(tx, partnershipId, ids)).values()) {
    await refreshMatches(tx, acting, view);
    await slots.personChanged(tx, acting, view.householdId);
  }
  return ok(null);
}

async function recordOf(
  tx: Tx,
  partnershipId: string,
  { householdId, personId }: RecordNamed,
): Promise<HouseholdPerson | null> {
  const view = await householdView(tx, partnershipId, householdId);
  const person = view === null ? undefined : personOf(view, personId);
  return person === undefined || person.erased ? null : person;
}
