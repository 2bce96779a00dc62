import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import { newId } from '../../platform/ids.ts';
import { formalName } from './person.rules.ts';
import { householdView } from './household.store.ts';
import { matchKeysOf } from './matches.rules.ts';
import type { NewHousehold, NewHouseholdPerson, NewPerson } from './people.types.ts';
import { insertHome, insertMatches, insertParts, insertPeople } from './people.store.ts';
import type { Writing } from './people.store.ts';

/** The ids of a household that has just been recorded. */
export interface RecordedHousehold {
  readonly householdId: string;
  readonly homeId: string;
  /** The resident. */
  readonly personId: string;
  /** The others, in the order in which they were given. */
  readonly otherIds: readonly string[];
}

/**
 * Records a resident with a home and those around them. The caller has parsed every field and found
 * the locality of the postcode. Appends `household_recorded` to the household's own stream.
 */
export async function createHousehold(
  tx: Tx,
  acting: Writing,
  input: NewHousehold,
): Promise<RecordedHousehold> {
  const others = (input.others ?? []).map((other) => ({ ...other, personId: newId(acting.now) }));
  const ids = {
    householdId: newId(acting.now),
    homeId: newId(acting.now),
    personId: newId(acting.now),
  };
  const resident = { personId: ids.personId, person: input.resident };
  await insertHome(tx, acting, ids.homeId, input.home);
  await tx
    .insertInto('households')
    .values({
      partnership_id: acting.actor.partnershipId,
      household_id: ids.householdId,
      home_id: ids.homeId,
      locality_id: input.localityId,
    })
    .execute();
  const everybody = [resident, ...others];
  await insertPeople(tx, acting, everybody);
  await insertParts(tx, acting, [
    { ...ids, part: 'resident', facts: undefined },
    ...others.map(({ personId, part, facts }) => ({ ...ids, personId, part, facts })),
  ]);
  await insertMatches(tx, acting, ids.householdId, [
    { ...resident, keys: matchKeys(input.resident, input.home, undefined) },
    ...others.map((other) => ({
      ...other,
      keys: matchKeys(other.person, input.home, other.facts),
    })),
  ]);
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: ids.householdId },
    type: 'household_recorded',
    householdId: ids.householdId,
    data: {
      home_id: ids.homeId,
      locality_id: input.localityId,
      person_ids: everybody.map(({ personId }) => personId),
      parts: ['resident', ...others.map(({ part }) => part)],
    },
    detail: {
      names: everybody.map(({ person }) => nameOf(person)),
      address: input.home.addressLines,
      postcode: input.home.postcode,
    },
  });
  return { ...ids, otherIds: others.map(({ personId }) => personId) };
}

/**
 * Adds somebody to a household: another member, a carer, or one who speaks for the resident.
 * Appends `person_added`. Refuses a household that is unknown, not to be seen, or erased.
 */
export async function addPerson(
  tx: Tx,
  acting: Writing,
  input: NewHouseholdPerson & { readonly householdId: string },
): Promise<Result<{ readonly personId: string }, 'no-household'>> {
  const { householdId, person, part, facts } = input;
  const view = await householdView(tx, acting.actor.partnershipId, householdId);
  if (view === null || view.erasedAt !== null) return refuse('no-household');
  const personId = newId(acting.now);
  await insertPeople(tx, acting, [{ personId, person }]);
  await insertParts(tx, acting, [{ householdId, personId, part, facts }]);
  await insertMatches(tx, acting, householdId, [
    { personId, keys: matchKeys(person, view.home, facts) },
  ]);
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: householdId },
    type: 'person_added',
    householdId,
    data: { person_id: personId, part, may_be_told: facts?.mayBeTold ?? 'nothing' },
    detail: { name: nameOf(person), relationship: facts?.relationship ?? '' },
  });
  return ok({ personId });
}

function nameOf(person: NewPerson): string {
  return formalName({ title: '', knownAs: '', ...person });
}

/** Somebody who lives elsewhere is not known again by this home's postcode. */
function matchKeys(
  person: NewPerson,
  home: { readonly postcode: string },
  facts: NewHouseholdPerson['facts'],
): readonly string[] {
  const livesHere = facts?.livesHere !== false;
  return matchKeysOf(
    { bornOn: null, nhsNumber: null, ...person },
    livesHere ? home : { postcode: '' },
  );
}
