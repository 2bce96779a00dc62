import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { parseNhsNumber } from '../../kernel/nhs-number.ts';
import type { NhsNumber } from '../../kernel/nhs-number.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Tables, Tx } from '../../platform/database/database.ts';
import {
  authorityNames,
  capacityNames,
  codeFrom,
  contactNames,
  homeTypeNames,
  knownBeforeNames,
  letterFormatNames,
  partNames,
  sharingBasisNames,
  tenureNames,
  toldNames,
} from './codes.rules.ts';
import type {
  CapacityNote,
  Home,
  HouseholdPerson,
  HouseholdView,
  PersonFacts,
} from './people.types.ts';

/**
 * A household with its home and its people, in one statement; null when there is none that the
 * acting person may see.
 */
export async function householdView(
  tx: Tx,
  partnershipId: string,
  householdId: string,
): Promise<HouseholdView | null> {
  const views = await householdViews(tx, partnershipId, [householdId]);
  return views.get(householdId) ?? null;
}

/** Several households at once, by their ids, in one statement. What may not be seen is left out. */
export async function householdViews(
  tx: Tx,
  partnershipId: string,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, HouseholdView>> {
  if (householdIds.length === 0) return new Map();
  const rows = await selectRows(tx, partnershipId, householdIds);
  const views = new Map<string, HouseholdView>();
  for (const [householdId, group] of Map.groupBy(rows, (row) => row.household_id)) {
    const [first] = group;
    if (first !== undefined) views.set(householdId, viewFrom(first, group));
  }
  return views;
}

/** The households that may be seen in which this record, or one that became it, is somebody. */
export async function householdsOf(
  tx: Tx,
  partnershipId: string,
  recordId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('household_people as m')
    .innerJoin('people as p', (join) =>
      join
        .onRef('p.partnership_id', '=', 'm.partnership_id')
        .onRef('p.person_id', '=', 'm.person_id'),
    )
    .select('m.household_id')
    .distinct()
    .where('m.partnership_id', '=', partnershipId)
    .where((where) =>
      where.or([where('p.person_id', '=', recordId), where('p.survivor_id', '=', recordId)]),
    )
    .execute();
  return rows.map((row) => row.household_id);
}

/** The notes on what the people of a household could decide, the latest first. */
export async function capacityNotes(
  tx: Tx,
  partnershipId: string,
  householdId: string,
): Promise<readonly CapacityNote[]> {
  const rows = await tx
    .selectFrom('capacity_notes')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('household_id', '=', householdId)
    .orderBy('assessed_on', 'desc')
    .orderBy('note_id', 'desc')
    .execute();
  return rows.map((row) => ({
    noteId: row.note_id,
    personId: row.person_id,
    decision: row.decision,
    hasCapacity: codeFrom(capacityNames, row.has_capacity),
    assessedOn: plainDate(row.assessed_on),
    assessedBy: row.assessed_by,
  }));
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];

function selectRows(tx: Tx, partnershipId: string, householdIds: readonly string[]) {
  return tx
    .selectFrom('households as h')
    .innerJoin('homes as o', (join) =>
      join.onRef('o.partnership_id', '=', 'h.partnership_id').onRef('o.home_id', '=', 'h.home_id'),
    )
    .leftJoin('household_people as m', (join) =>
      join
        .onRef('m.partnership_id', '=', 'h.partnership_id')
        .onRef('m.household_id', '=', 'h.household_id'),
    )
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.partnership_id', '=', 'm.partnership_id')
        .onRef('p.person_id', '=', 'm.person_id'),
    )
    .leftJoin('people as s', (join) =>
      join
        .onRef('s.partnership_id', '=', 'p.partnership_id')
        .onRef('s.person_id', '=', 'p.survivor_id'),
    )
    .select(['h.household_id', 'h.locality_id', 'h.restricted', 'h.erased_at'])
    .select([
      'o.home_id',
      'o.address_lines',
      'o.postcode',
      'o.uprn',
      'o.tenure',
      'o.landlord',
      'o.home_type',
      'o.access_notes',
      'o.dangers',
      'o.lone_worker',
      'o.version as home_version',
    ])
    .select([
      sql<PartRow | null>`to_json(m)`.as('part'),
      sql<PersonRow | null>`to_json(p)`.as('record'),
      sql<PersonRow | null>`to_json(s)`.as('survivor'),
    ])
    .where('h.partnership_id', '=', partnershipId)
    .where('h.household_id', 'in', [...householdIds])
    .execute();
}

function viewFrom(first: Row, rows: readonly Row[]): HouseholdView {
  return {
    householdId: first.household_id,
    localityId: first.locality_id,
    restricted: first.restricted,
    erasedAt: first.erased_at,
    home: homeFrom(first),
    people: rows
      .flatMap(({ part, record, survivor }) =>
        part === null || record === null ? [] : [householdPersonFrom(part, record, survivor)],
      )
      .sort(residentFirst),
  };
}

function homeFrom(row: Row): Home {
  return {
    homeId: row.home_id,
    addressLines: row.address_lines,
    postcode: row.postcode,
    uprn: row.uprn,
    tenure: codeFrom(tenureNames, row.tenure),
    landlord: row.landlord,
    homeType: codeFrom(homeTypeNames, row.home_type),
    accessNotes: row.access_notes,
    dangers: row.dangers,
    loneWorker: row.lone_worker,
    version: row.home_version,
  };
}

function householdPersonFrom(
  part: PartRow,
  record: PersonRow,
  survivor: PersonRow | null,
): HouseholdPerson {
  const holds = survivor ?? record;
  return {
    ...personFactsFrom(holds),
    personId: record.person_id,
    recordId: holds.person_id,
    version: holds.version,
    erased: holds.erased_at !== null,
    part: codeFrom(partNames, part.part),
    relationship: part.relationship,
    livesHere: part.lives_here,
    mayBeTold: codeFrom(toldNames, part.may_be_told),
    maySign: part.may_sign,
    authority: codeFrom(authorityNames, part.authority),
    authoritySeenOn: maybeDay(part.authority_seen_on),
    carerNeeds: part.carer_needs,
    fromOn: plainDate(part.from_on),
    untilOn: maybeDay(part.until_on),
    partVersion: part.version,
  };
}

type PartRow = Selectable<Tables['household_people']>;
/** From JSON: an instant comes as text, and is only asked whether it is there. */
type PersonRow = Selectable<Tables['people']>;

function personFactsFrom(row: PersonRow): PersonFacts {
  return {
    title: row.title,
    givenName: row.given_name,
    familyName: row.family_name,
    knownAs: row.known_as,
    bornOn: maybeDay(row.born_on),
    nhsNumber: nhsNumberFrom(row.nhs_number),
    phone: row.phone,
    mobile: row.mobile,
    email: row.email,
    contactBy: codeFrom(contactNames, row.contact_by),
    letterFormat: codeFrom(letterFormatNames, row.letter_format),
    language: row.language,
    interpreter: row.interpreter,
    communicationNotes: row.communication_notes,
    knownBefore: codeFrom(knownBeforeNames, row.known_before),
    sharingBasis: codeFrom(sharingBasisNames, row.sharing_basis),
    diedOn: maybeDay(row.died_on),
  };
}

/** Whose check digit is wrong got in past the program, and is a fault. */
function nhsNumberFrom(text: string | null): NhsNumber | null {
  if (text === null) return null;
  const number = parseNhsNumber(text);
  if (!number.ok) throw new Error('A stored NHS number has a wrong check digit');
  return number.value;
}

function maybeDay(text: string | null): PlainDate | null {
  return text === null ? null : plainDate(text);
}

/** Residents first, then in the order in which they were recorded. */
function residentFirst(a: HouseholdPerson, b: HouseholdPerson): number {
  const rank = (person: HouseholdPerson) => (person.part === 'resident' ? 0 : 1);
  return rank(a) - rank(b) || (a.personId < b.personId ? -1 : 1);
}
