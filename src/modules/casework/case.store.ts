import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** A case as its commands see it, locked for this transaction. */
export interface CaseState {
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  readonly namedContactId: string;
  readonly teamId: string;
  readonly status: 'open' | 'closed';
  readonly route: 'unset' | 'advice' | 'hsc_visit' | 'not_for_us';
  readonly receivedOn: PlainDate;
  readonly lastWordOn: PlainDate;
  readonly silenceRaisedOn: PlainDate | null;
  readonly version: number;
}

/** The case, locked so that commands on it follow one another; null when the actor may not see it. */
export async function lockCase(tx: Tx, acting: Acting, caseId: string): Promise<CaseState | null> {
  const row = await tx
    .selectFrom('cases')
    .select([
      'case_id',
      'reference',
      'household_id',
      'person_id',
      'locality_id',
      'named_contact_id',
      'team_id',
      'status',
      'route',
      'received_on',
      'last_word_on',
      'silence_raised_on',
      'version',
    ])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    caseId: row.case_id,
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    localityId: row.locality_id,
    namedContactId: row.named_contact_id,
    teamId: row.team_id,
    status: row.status === 'closed' ? 'closed' : 'open',
    route: routeOf(row.route),
    receivedOn: plainDate(row.received_on),
    lastWordOn: plainDate(row.last_word_on),
    silenceRaisedOn: row.silence_raised_on === null ? null : plainDate(row.silence_raised_on),
    version: row.version,
  };
}

/** A new case as it is kept. */
export interface NewCaseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  readonly restricted: boolean;
  readonly namedContactId: string;
  readonly teamId: string;
  readonly source: string;
  readonly receivedOn: PlainDate;
}

/** Keeps a new case. False when the reference is taken, so that the caller draws another. */
export async function insertCase(tx: Tx, acting: Acting, row: NewCaseRow): Promise<boolean> {
  const result = await tx
    .insertInto('cases')
    .values({
      partnership_id: acting.actor.partnershipId,
      case_id: row.caseId,
      reference: row.reference,
      household_id: row.householdId,
      person_id: row.personId,
      locality_id: row.localityId,
      restricted: row.restricted,
      named_contact_id: row.namedContactId,
      team_id: row.teamId,
      source: row.source,
      received_on: row.receivedOn,
      last_word_on: row.receivedOn,
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'reference']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** What may change on a case. */
export interface CaseChange {
  readonly named_contact_id?: string;
  readonly team_id?: string;
  readonly locality_id?: string;
  readonly urgency?: string;
  readonly urgency_reasons?: readonly string[];
  readonly complexity?: string;
  readonly route?: string;
  readonly signposted_to?: string;
  readonly last_word_on?: PlainDate;
  readonly silence_raised_on?: PlainDate | null;
  readonly status?: 'open' | 'closed';
  readonly closed_on?: PlainDate | null;
  readonly closing_reason?: string | null;
  readonly achieved?: string | null;
  readonly own_words?: string;
}

/** Changes a locked case, and counts the change. */
export async function updateCase(
  tx: Tx,
  acting: Acting,
  caseId: string,
  change: CaseChange,
): Promise<void> {
  const { urgency_reasons, ...rest } = change;
  await tx
    .updateTable('cases')
    .set({
      ...rest,
      ...(urgency_reasons !== undefined && { urgency_reasons: [...urgency_reasons] }),
      version: sql`version + 1`,
    })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .execute();
}

/** What the partnership aims for on a day, by the newest row that has begun. Throws when there is none. */
export async function targetOn(
  tx: Tx,
  acting: Acting,
  key: 'asked_to_finished' | 'without_a_word',
  on: PlainDate,
): Promise<{ readonly unit: 'working_days' | 'days'; readonly value: number }> {
  const row = await tx
    .selectFrom('case_targets')
    .select(['unit', 'value'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('target_key', '=', key)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new Error(`There is no target ${key} on ${on}`);
  return { unit: row.unit === 'days' ? 'days' : 'working_days', value: row.value };
}

function routeOf(text: string): CaseState['route'] {
  switch (text) {
    case 'unset':
    case 'advice':
    case 'hsc_visit':
    case 'not_for_us':
      return text;
    default:
      throw new Error(`There is no route ${text}`);
  }
}
