import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import { newId } from '../../platform/ids.ts';
import { householdView, householdViews, householdsOf } from './household.store.ts';
import { displayName, personOf } from './person.rules.ts';
import type { PartTerms } from './part.form.ts';
import { partColumns, personColumns, refreshMatches } from './people.store.ts';
import type { Writing } from './people.store.ts';
import type { CapacityNote, HouseholdPerson, HouseholdView, PersonFacts } from './people.types.ts';
import type { PeopleSlots } from './slots.types.ts';
import { changeOf, shownOfPart, shownOfPerson } from './shown.rules.ts';

/** Nothing there that the acting person may change: unknown, not to be seen, or erased. */
export interface NotThere {
  readonly why: 'not-there';
}

/** Somebody else saved in between: what stands now, and the version to compare with. */
export interface ChangedMeanwhile<T> {
  readonly why: 'changed-meanwhile';
  readonly current: T;
  readonly version: number;
}

/** Somebody in a household. */
export interface PersonAsked {
  readonly householdId: string;
  readonly personId: string;
}

/**
 * Changes what is known of a person, wherever that record is used. Appends `person_changed` to the
 * household's stream; the same facts again append nothing.
 */
export async function changePerson(
  tx: Tx,
  acting: Writing,
  slots: Pick<PeopleSlots, 'personChanged'>,
  input: PersonAsked & { readonly version: number; readonly facts: PersonFacts },
): Promise<Result<null, NotThere | ChangedMeanwhile<HouseholdPerson>>> {
  const { householdId, facts } = input;
  const found = await findPerson(tx, acting, input);
  if (found === null) return refuse({ why: 'not-there' });
  const { person } = found;
  if (person.version !== input.version) {
    return refuse({ why: 'changed-meanwhile', current: person, version: person.version });
  }
  const change = changeOf(shownOfPerson, person, facts);
  if (change === null) return ok(null);
  const updated = await tx
    .updateTable('people')
    .set({ ...personColumns(facts), version: input.version + 1 })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('person_id', '=', person.recordId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return changedMeanwhile(tx, acting, input, 'version');
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: householdId },
    type: 'person_changed',
    householdId,
    data: { person_id: person.personId, record_id: person.recordId, fields: change.fields },
    detail: change.words,
  });
  await refreshHouseholds(tx, acting, slots, person.recordId);
  return ok(null);
}

/** Changes who somebody is to the resident and what they may be told. Appends `part_changed`. */
export async function changePart(
  tx: Tx,
  acting: Writing,
  input: PersonAsked & { readonly version: number; readonly facts: PartTerms },
): Promise<Result<null, NotThere | ChangedMeanwhile<HouseholdPerson>>> {
  const found = await findPerson(tx, acting, input);
  if (found === null || found.person.part === 'resident') return refuse({ why: 'not-there' });
  const { person } = found;
  if (person.partVersion !== input.version) {
    return refuse({ why: 'changed-meanwhile', current: person, version: person.partVersion });
  }
  const change = changeOf(shownOfPart, person, { ...input.facts, part: person.part });
  if (change === null) return ok(null);
  if (!(await updatePart(tx, acting, input, partColumns(input.facts)))) {
    return changedMeanwhile(tx, acting, input, 'partVersion');
  }
  const { mayBeTold, maySign, authority } = input.facts;
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: input.householdId },
    type: 'part_changed',
    householdId: input.householdId,
    data: {
      person_id: person.personId,
      fields: change.fields,
      may_be_told: mayBeTold,
      may_sign: maySign,
      authority,
    },
    detail: change.words,
  });
  return ok(null);
}

/** Ends somebody's part in a household on a day; their record stays. Appends `person_left`. */
export async function endPart(
  tx: Tx,
  acting: Writing,
  slots: Pick<PeopleSlots, 'personChanged'>,
  input: PersonAsked & { readonly version: number; readonly untilOn: PlainDate },
): Promise<Result<null, NotThere | ChangedMeanwhile<HouseholdPerson>>> {
  const found = await findPerson(tx, acting, input);
  if (found === null || found.person.part === 'resident') return refuse({ why: 'not-there' });
  const { person } = found;
  if (!(await updatePart(tx, acting, input, { until_on: input.untilOn }))) {
    return changedMeanwhile(tx, acting, input, 'partVersion');
  }
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: input.householdId },
    type: 'person_left',
    occurredOn: input.untilOn,
    householdId: input.householdId,
    data: { person_id: person.personId, part: person.part },
    detail: { name: displayName(person) },
  });
  await slots.personChanged(tx, acting, input.householdId);
  return ok(null);
}

/**
 * Notes whether somebody could make one decision on one day (Mental Capacity Act 2005, sections 2
 * and 3). Appends `capacity_noted`. A note is never changed: a later assessment is another note.
 */
export async function noteCapacity(
  tx: Tx,
  acting: Writing,
  input: Omit<CapacityNote, 'noteId'> & { readonly householdId: string },
): Promise<Result<null, NotThere>> {
  const found = await findPerson(tx, acting, input);
  if (found === null) return refuse({ why: 'not-there' });
  const noteId = newId(acting.now);
  await tx
    .insertInto('capacity_notes')
    .values({
      partnership_id: acting.actor.partnershipId,
      note_id: noteId,
      household_id: input.householdId,
      person_id: input.personId,
      decision: input.decision,
      has_capacity: input.hasCapacity,
      assessed_on: input.assessedOn,
      assessed_by: input.assessedBy,
    })
    .execute();
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: input.householdId },
    type: 'capacity_noted',
    occurredOn: input.assessedOn,
    householdId: input.householdId,
    data: { note_id: noteId, person_id: input.personId, has_capacity: input.hasCapacity },
    detail: { decision: input.decision, assessed_by: input.assessedBy },
  });
  return ok(null);
}

async function findPerson(
  tx: Tx,
  acting: Writing,
  { householdId, personId }: PersonAsked,
): Promise<{ readonly view: HouseholdView; readonly person: HouseholdPerson } | null> {
  const view = await householdView(tx, acting.actor.partnershipId, householdId);
  if (view === null || view.erasedAt !== null) return null;
  const person = personOf(view, personId);
  return person === undefined || person.erased ? null : { view, person };
}

/** Somebody saved between our reading and our writing. */
async function changedMeanwhile(
  tx: Tx,
  acting: Writing,
  asked: PersonAsked,
  counter: 'version' | 'partVersion',
): Promise<Result<never, NotThere | ChangedMeanwhile<HouseholdPerson>>> {
  const found = await findPerson(tx, acting, asked);
  if (found === null) return refuse({ why: 'not-there' });
  const { person } = found;
  return refuse({ why: 'changed-meanwhile', current: person, version: person[counter] });
}

/** Every household that uses the record is to be found by what it says now. */
async function refreshHouseholds(
  tx: Tx,
  acting: Writing,
  slots: Pick<PeopleSlots, 'personChanged'>,
  recordId: string,
): Promise<void> {
  const { partnershipId } = acting.actor;
  const ids = await householdsOf(tx, partnershipId, recordId);
  for (const view of (await householdViews(tx, partnershipId, ids)).values()) {
    await refreshMatches(tx, acting, view);
    await slots.personChanged(tx, acting, view.householdId);
  }
}

async function updatePart(
  tx: Tx,
  acting: Writing,
  { householdId, personId, version }: PersonAsked & { readonly version: number },
  columns: ReturnType<typeof partColumns> & { readonly until_on?: PlainDate },
): Promise<boolean> {
  const updated = await tx
    .updateTable('household_people')
    .set({ ...columns, version: version + 1 })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
