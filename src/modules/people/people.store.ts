import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Insertable } from 'kysely';
import type { Tables, Tx } from '../../platform/database/database.ts';
import { matchKeysOf } from './matches.rules.ts';
import type {
  HomeFacts,
  HouseholdView,
  NewHome,
  NewHouseholdPerson,
  NewPerson,
  PartFacts,
  PersonFacts,
} from './people.types.ts';

/** Who may write here: people who work for the service, and jobs. */
export type Writing = Acting<StaffActor | JobActor>;

/** Adds a home's row. */
export async function insertHome(
  tx: Tx,
  acting: Writing,
  homeId: string,
  home: NewHome,
): Promise<void> {
  await tx
    .insertInto('homes')
    .values({
      partnership_id: acting.actor.partnershipId,
      home_id: homeId,
      address_lines: home.addressLines,
      postcode: home.postcode,
      ...homeColumns(home),
    })
    .execute();
}

/** Adds people's rows. */
export async function insertPeople(
  tx: Tx,
  acting: Writing,
  people: readonly { readonly personId: string; readonly person: NewPerson }[],
): Promise<void> {
  await tx
    .insertInto('people')
    .values(
      people.map(({ personId, person }) => ({
        partnership_id: acting.actor.partnershipId,
        person_id: personId,
        ...personColumns(person),
      })),
    )
    .execute();
}

/** A person's part in a household, from today on. */
export interface PartRow {
  readonly householdId: string;
  readonly personId: string;
  readonly part: PartFacts['part'];
  readonly facts: NewHouseholdPerson['facts'];
}

/** Adds people to a household. */
export async function insertParts(
  tx: Tx,
  acting: Writing,
  rows: readonly PartRow[],
): Promise<void> {
  await tx
    .insertInto('household_people')
    .values(
      rows.map((row) => ({
        partnership_id: acting.actor.partnershipId,
        household_id: row.householdId,
        person_id: row.personId,
        part: row.part,
        from_on: acting.today,
        ...partColumns(row.facts ?? {}),
      })),
    )
    .execute();
}

/** Adds the keys by which people of a household are known again. */
export async function insertMatches(
  tx: Tx,
  acting: Writing,
  householdId: string,
  people: readonly { readonly personId: string; readonly keys: readonly string[] }[],
): Promise<void> {
  const rows = people.flatMap(({ personId, keys }) =>
    keys.map((match_key) => ({
      partnership_id: acting.actor.partnershipId,
      match_key,
      person_id: personId,
      household_id: householdId,
    })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('person_matches')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes the keys of a household's people anew, after a change to them or to the home. */
export async function refreshMatches(tx: Tx, acting: Writing, view: HouseholdView): Promise<void> {
  await tx
    .deleteFrom('person_matches')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', view.householdId)
    .execute();
  await insertMatches(
    tx,
    acting,
    view.householdId,
    view.people.map((person) => ({
      personId: person.personId,
      keys: matchKeysOf(person, person.livesHere ? view.home : { postcode: '' }),
    })),
  );
}

/** The columns of a person's facts; what is not given keeps what the column has. */
export function personColumns(person: Partial<PersonFacts>): PersonColumns {
  return given({
    title: person.title,
    given_name: person.givenName,
    family_name: person.familyName,
    known_as: person.knownAs,
    born_on: person.bornOn,
    nhs_number: person.nhsNumber,
    phone: person.phone,
    mobile: person.mobile,
    email: person.email,
    contact_by: person.contactBy,
    letter_format: person.letterFormat,
    language: person.language,
    interpreter: person.interpreter,
    communication_notes: person.communicationNotes,
    known_before: person.knownBefore,
    sharing_basis: person.sharingBasis,
    died_on: person.diedOn,
  });
}

/** The columns of a part in a household. */
export function partColumns(facts: Partial<PartFacts>) {
  return given({
    relationship: facts.relationship,
    lives_here: facts.livesHere,
    may_be_told: facts.mayBeTold,
    may_sign: facts.maySign,
    authority: facts.authority,
    authority_seen_on: facts.authoritySeenOn,
    carer_needs: facts.carerNeeds,
  });
}

/** The columns of a home beside its address. */
export function homeColumns(home: Partial<HomeFacts>) {
  return given({
    uprn: home.uprn,
    tenure: home.tenure,
    landlord: home.landlord,
    home_type: home.homeType,
    access_notes: home.accessNotes,
    dangers: home.dangers,
    lone_worker: home.loneWorker,
  });
}

type PersonColumns = Omit<Partial<Insertable<Tables['people']>>, 'partnership_id' | 'person_id'>;

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Only what is there: a column that is not named keeps its value, or takes its default. */
function given<T extends Record<string, unknown>>(columns: T): Given<T> {
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
