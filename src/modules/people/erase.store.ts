import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { asDisposal } from '../../platform/events/dispose.ts';
import type { Writing } from './people.store.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';

/** Those of a household whom another household still needs, whether or not it may be seen. */
export async function keptElsewhere(
  tx: Tx,
  view: HouseholdView,
): Promise<readonly HouseholdPerson[]> {
  const ids = view.people.map((person) => person.personId);
  const found = await sql<{ person_id: string }>`
    select person_id from kept_elsewhere(${ids}::uuid[], ${view.householdId}::uuid) k (person_id)`.execute(
    tx,
  );
  const kept = new Set(found.rows.map((row) => row.person_id));
  return view.people.filter((person) => kept.has(person.personId));
}

/** Empties the records of these people, and of whoever became one with them. */
export async function blankPeople(
  tx: Tx,
  acting: Writing,
  people: readonly HouseholdPerson[],
): Promise<void> {
  if (people.length === 0) return;
  const ids = people.flatMap((person) => [person.personId, person.recordId]);
  await tx
    .updateTable('people')
    .set((set) => ({
      title: '',
      given_name: '',
      family_name: '',
      known_as: '',
      born_on: null,
      nhs_number: null,
      phone: '',
      mobile: '',
      email: '',
      contact_by: 'phone',
      letter_format: 'standard',
      language: '',
      interpreter: false,
      communication_notes: '',
      died_on: null,
      erased_at: acting.now,
      version: set('version', '+', 1),
    }))
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where((where) => where.or([where('person_id', 'in', ids), where('survivor_id', 'in', ids)]))
    .execute();
}

/** Empties the home and the words about people's parts, and forgets the notes and match keys. */
export async function blankHousehold(tx: Tx, acting: Writing, view: HouseholdView): Promise<void> {
  const { partnershipId } = acting.actor;
  const { householdId, home } = view;
  await tx
    .updateTable('homes')
    .set((set) => ({
      address_lines: '',
      postcode: '',
      uprn: null,
      landlord: '',
      access_notes: '',
      dangers: '',
      lone_worker: '',
      erased_at: acting.now,
      version: set('version', '+', 1),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('home_id', '=', home.homeId)
    .execute();
  await tx
    .updateTable('household_people')
    .set((set) => ({ relationship: '', carer_needs: '', version: set('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('household_id', '=', householdId)
    .execute();
  await tx
    .deleteFrom('person_matches')
    .where('partnership_id', '=', partnershipId)
    .where('household_id', '=', householdId)
    .execute();
  await asDisposal(tx, () =>
    tx
      .deleteFrom('capacity_notes')
      .where('partnership_id', '=', partnershipId)
      .where('household_id', '=', householdId)
      .execute(),
  );
  await tx
    .updateTable('households')
    .set({ erased_at: acting.now })
    .where('partnership_id', '=', partnershipId)
    .where('household_id', '=', householdId)
    .execute();
}
