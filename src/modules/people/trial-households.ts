import { enterAs } from '../../platform/access/enter.ts';
import type { Acting, JobActor } from '../../platform/access/actor.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { householdView } from './household.store.ts';
import { personOf } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView, PersonFacts } from './people.types.ts';
import { createHousehold } from './record-household.command.ts';
import type { RecordedHousehold } from './record-household.command.ts';

/** Households on a real database, for this module's tests. Nobody in them is real. */

/** Does something in one transaction, as somebody. */
export async function as<T>(
  database: Database,
  acting: Acting,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transact(async (tx) => {
    await enterAs(tx, acting.actor, acting.today);
    return work(tx);
  });
}

/** A household as somebody sees it. */
export async function viewFor(
  database: Database,
  acting: Acting,
  householdId: string,
): Promise<HouseholdView | null> {
  return as(database, acting, (tx) => householdView(tx, acting.actor.partnershipId, householdId));
}

/** A person of a household, as somebody sees them. */
export async function personIn(
  database: Database,
  acting: Acting,
  { householdId, personId }: { readonly householdId: string; readonly personId: string },
): Promise<HouseholdPerson> {
  const view = await viewFor(database, acting, householdId);
  const person = view === null ? undefined : personOf(view, personId);
  if (person === undefined) throw new Error('Nobody by that id');
  return person;
}

/** Records a resident in a locality, with a daughter who lives elsewhere. */
export async function recordTrial(
  database: Database,
  job: Acting<JobActor>,
  localityId: string,
  resident: Partial<PersonFacts> & Pick<PersonFacts, 'givenName' | 'familyName'>,
): Promise<RecordedHousehold> {
  const ruth = { givenName: 'Ruth', familyName: resident.familyName, mobile: '07700 900324' };
  const facts = {
    relationship: 'Daughter',
    mayBeTold: 'everything_but_money',
    livesHere: false,
  } as const;
  const home = {
    addressLines: '6 Orchard Fold\nWhetstone',
    postcode: 'LE8 4DB',
    dangers: 'A dog.',
  };
  const others = [{ person: ruth, part: 'representative' as const, facts }];
  return as(database, job, (tx) =>
    createHousehold(tx, job, { localityId, home, resident, others }),
  );
}

/** Slots that a test can ask what they were told. */
export function listeningSlots() {
  const told: string[] = [];
  return {
    told,
    personChanged: async (_tx: Tx, _acting: Acting, householdId: string) =>
      void told.push(householdId),
    householdMoves: async (_tx: Tx, _acting: Acting, householdId: string, localityId: string) =>
      void told.push(`${householdId} to ${localityId}`),
    links: async () => [],
    erasers: [],
  };
}
