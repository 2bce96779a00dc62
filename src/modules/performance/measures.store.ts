import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { MeasureKey, Selection } from './measures.rules.ts';
import { lastWordBefore, measures, noStep } from './measures.rules.ts';
import type { Group } from './small-numbers.rules.ts';

/** What a partnership's measures need to know beside its cases. */
export interface Setting {
  readonly districts: readonly District[];
  /** Working days that the partnership allows without a word. */
  readonly silenceAllowed: number;
}

export interface District {
  readonly localityId: string;
  readonly name: string;
}

/** One case of a list behind a figure. */
export interface CountedCase {
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  readonly receivedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly closingReason: string | null;
  /** The step due first of an open case. */
  readonly next: { readonly name: string; readonly dueOn: PlainDate | null } | null;
}

/** The days allowed without a word when a partnership has not set its own. */
const usualSilence = 20;

export async function settingOf(tx: Tx, { actor, today }: Acting): Promise<Setting> {
  const { partnershipId } = actor;
  const { rows } = await sql<{ districts: readonly District[]; silence_allowed: number | null }>`
    select
      (select coalesce(json_agg(json_build_object('localityId', l.locality_id, 'name', l.name) order by l.name), '[]')
        from localities_published l where l.partnership_id = ${partnershipId}) as districts,
      (select t.value from case_targets_published t
        where t.partnership_id = ${partnershipId} and t.target_key = 'without_a_word' and t.from_on <= ${today}
        order by t.from_on desc limit 1) as silence_allowed`.execute(tx);
  const [row] = rows;
  return {
    districts: row?.districts ?? [],
    silenceAllowed: row?.silence_allowed ?? usualSilence,
  };
}

/**
 * Counts the cases of selections over all districts, past the reader's own policy. Whoever shows
 * the answer first leaves out its small numbers (small-numbers.rules.ts).
 */
export async function countGroups(
  tx: Tx,
  acting: Acting,
  setting: Setting,
  selections: readonly Selection[],
): Promise<readonly Group[]> {
  const each = selections.map(
    (selection) => sql`
      select ${selection.measure}::text as measure, n.locality_id, n.part, n.days, count(*)::integer as cases
      from (${casesCounted(acting, setting, selection)}) n
      group by n.locality_id, n.part, n.days`,
  );
  return asMeasures(tx, async () => {
    const { rows } = await sql<GroupRow>`${sql.join(each, sql` union all `)}`.execute(tx);
    return rows.map(({ locality_id, ...row }) => ({ ...row, localityId: locality_id }));
  });
}

/** How many of a selection's cases the reader may open. */
export async function countVisible(
  tx: Tx,
  acting: Acting,
  setting: Setting,
  selection: Selection,
): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::integer as cases from (${casesCounted(acting, setting, selection)}) n`.execute(
    tx,
  );
  return rows[0]?.cases ?? 0;
}

/** The cases of a selection that the reader may open, those with the most days first. */
export async function listVisible(
  tx: Tx,
  acting: Acting<StaffActor>,
  setting: Setting,
  selection: Selection,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly CountedCase[]> {
  const longest = selection.measure === 'received' ? sql`n.received_on desc` : sql`n.days desc`;
  const { rows } = await sql<CaseRow>`
    select n.case_id, n.reference, n.household_id, n.person_id, n.locality_id, n.received_on, n.closed_on,
      n.closing_reason, s.name as next_name, s.due_on as next_due_on
    from (select * from (${casesCounted(acting, setting, selection)}) n
      order by ${longest}, n.case_id limit ${limit} offset ${offset}) n
    left join lateral (${firstStep(sql`n`)}) s on n.closed_on is null
    order by ${longest}, n.case_id`.execute(tx);
  return rows.map(caseFrom);
}

/**
 * The one definition of every figure: its cases, each once. Numbers group them, lists read them.
 */
function casesCounted(acting: Acting, setting: Setting, selection: Selection): RawBuilder<unknown> {
  const { measure, period, localityId, part } = selection;
  const { today } = acting;
  const conditions = [
    sql`c.partnership_id = ${acting.actor.partnershipId}`,
    conditionOf(measure, period, today, setting),
    ...(localityId === null ? [] : [sql`c.locality_id = ${localityId}`]),
  ];
  const counted = sql`
    select c.*, ${partOf(measure)} as part, ${daysOf(measure, today)} as days
    from cases_published c
    ${measures[measure].part === 'step' ? sql`left join lateral (${firstStep(sql`c`)}) s on true` : sql``}
    where ${sql.join(conditions, sql` and `)}`;
  return part === null ? counted : sql`select * from (${counted}) p where p.part = ${part}`;
}

function conditionOf(
  measure: MeasureKey,
  { from, to }: Selection['period'],
  today: PlainDate,
  { silenceAllowed }: Setting,
): RawBuilder<unknown> {
  switch (measure) {
    case 'received':
      return sql`c.received_on >= ${from} and c.received_on <= ${to}`;
    case 'closed':
      return sql`c.status = 'closed' and c.closed_on >= ${from} and c.closed_on <= ${to}`;
    case 'open':
      return sql`c.status = 'open'`;
    case 'overdue':
      return sql`c.status = 'open' and exists (select from steps_published o
        where o.partnership_id = c.partnership_id and o.case_id = c.case_id
          and o.status in ('ready', 'started') and o.due_on < ${today})`;
    case 'quiet':
      return sql`c.status = 'open' and c.last_word_on <= ${lastWordBefore(today, silenceAllowed)}`;
  }
}

function partOf(measure: MeasureKey): RawBuilder<string> {
  if (measure === 'received') return sql`to_char(c.received_on, 'YYYY-MM')`;
  if (measure === 'closed') return sql`to_char(c.closed_on, 'YYYY-MM')`;
  return measure === 'open' ? sql`coalesce(s.name, ${noStep})` : sql`''`;
}

/** Of open cases and of those closed; how long referrals have been here is no figure. */
function daysOf(measure: MeasureKey, today: PlainDate): RawBuilder<number | null> {
  if (measure === 'received') return sql`null::integer`;
  return measure === 'closed'
    ? sql`c.closed_on - c.received_on`
    : sql`${today}::date - c.received_on`;
}

function firstStep(ofCase: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select f.name, f.due_on from steps_published f
    where f.partnership_id = ${ofCase}.partnership_id and f.case_id = ${ofCase}.case_id
      and f.status in ('ready', 'started', 'held')
    order by f.due_on, f.step_id limit 1`;
}

/**
 * Reads as the role that sees the cases of all districts, for figures only. The role is given back
 * by name: RESET ROLE would lead to the login, which on the embedded database is the superuser.
 * When the read throws, the transaction rolls back and takes the role with it.
 */
async function asMeasures<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await sql`set local role lightbulb_measures`.execute(tx);
  const answer = await read();
  await sql`set local role lightbulb_app`.execute(tx);
  return answer;
}

interface GroupRow {
  readonly measure: MeasureKey;
  readonly locality_id: string;
  readonly part: string;
  readonly days: number | null;
  readonly cases: number;
}

interface CaseRow {
  readonly case_id: string;
  readonly reference: string;
  readonly household_id: string;
  readonly person_id: string;
  readonly locality_id: string;
  readonly received_on: string;
  readonly closed_on: string | null;
  readonly closing_reason: string | null;
  readonly next_name: string | null;
  readonly next_due_on: string | null;
}

function caseFrom(row: CaseRow): CountedCase {
  return {
    caseId: row.case_id,
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    localityId: row.locality_id,
    receivedOn: plainDate(row.received_on),
    closedOn: row.closed_on === null ? null : plainDate(row.closed_on),
    closingReason: row.closing_reason,
    next:
      row.next_name === null
        ? null
        : {
            name: row.next_name,
            dueOn: row.next_due_on === null ? null : plainDate(row.next_due_on),
          },
  };
}
