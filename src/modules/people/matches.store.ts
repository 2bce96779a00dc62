import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { matchKeysOf } from './matches.rules.ts';
import { presentPeople } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';

/** Another record that may be of the same person. */
export type Match =
  | {
      readonly seen: true;
      /** The person of the household that was asked about. */
      readonly person: HouseholdPerson;
      readonly otherPersonId: string;
      readonly otherHouseholdId: string;
    }
  /** One that the asker may not see: only who holds it. */
  | { readonly seen: false; readonly person: HouseholdPerson; readonly heldBy: string };

/** Possible other records of the people in a household: one statement for each of them. */
export async function matchesOf(tx: Tx, view: HouseholdView): Promise<readonly Match[]> {
  const matches: Match[] = [];
  for (const person of presentPeople(view)) {
    const home = person.livesHere ? view.home : { postcode: '' };
    for (const row of await findMatches(tx, matchKeysOf(person, home), view.householdId)) {
      if (row.person_id !== null && row.household_id !== null) {
        const other = { otherPersonId: row.person_id, otherHouseholdId: row.household_id };
        matches.push({ seen: true, person, ...other });
      } else {
        matches.push({ seen: false, person, heldBy: row.held_by });
      }
    }
  }
  return matches;
}

/** A record that may be of somebody who has not been recorded yet. */
export type PossibleRecord =
  | { readonly seen: true; readonly personId: string; readonly householdId: string }
  | { readonly seen: false; readonly heldBy: string };

/** Records that may be of a person who is about to be recorded, in one statement. */
export async function recordsLike(
  tx: Tx,
  person: Parameters<typeof matchKeysOf>[0],
  home: Parameters<typeof matchKeysOf>[1],
): Promise<readonly PossibleRecord[]> {
  const rows = await findMatches(tx, matchKeysOf(person, home), null);
  return rows.map((row) =>
    row.person_id !== null && row.household_id !== null
      ? { seen: true, personId: row.person_id, householdId: row.household_id }
      : { seen: false, heldBy: row.held_by },
  );
}

interface MatchRow {
  readonly person_id: string | null;
  readonly household_id: string | null;
  readonly held_by: string;
}

async function findMatches(
  tx: Tx,
  keys: readonly string[],
  householdId: string | null,
): Promise<readonly MatchRow[]> {
  if (keys.length === 0) return [];
  const found = await sql<MatchRow>`
    select person_id, household_id, held_by
    from find_matches(${[...keys]}::text[], ${householdId}::uuid)`.execute(tx);
  return found.rows;
}
