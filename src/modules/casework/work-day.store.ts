import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PathwayDefinition } from './pathway.rules.ts';
import { parseDefinition } from './pathway.rules.ts';
import type { CaseCursor, CaseListing, WorkView } from './work-list.rules.ts';
import { quietAfter, quietSince } from './work-list.rules.ts';
import { whose } from './work-list.store.ts';

/** Counts stop here: beyond it a page says "100 or more". */
export const mostCounted = 100;

/** An open case in a list of cases, with what is next on it. */
export interface CaseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly receivedOn: PlainDate;
  readonly lastWordOn: PlainDate;
  readonly localityName: string;
  readonly next: {
    readonly name: string;
    readonly dueOn: PlainDate;
    readonly held: boolean;
  } | null;
}

/** A visit of today. */
export interface VisitRow {
  readonly visitId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly purpose: string;
  readonly outcome: string;
  /** The other worker, when two go. */
  readonly withName: string | null;
}

/** Everything on the work list's page beside the list itself. */
export interface WorkDay {
  readonly overdue: number;
  readonly oldestDueOn: PlainDate | null;
  readonly dueToday: number;
  readonly quiet: number;
  readonly openCases: number;
  readonly suppliers: {
    readonly count: number;
    readonly longest: { readonly readyOn: PlainDate; readonly targetDays: number } | null;
  };
  readonly held: {
    readonly count: number;
    readonly longestFrom: PlainDate | null;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  };
  readonly visits: readonly VisitRow[];
  readonly longestQuiet: readonly CaseRow[];
  readonly definitions: readonly PathwayDefinition[];
  readonly localities: readonly { readonly localityId: string; readonly name: string }[];
  /** Working days that the partnership allows without a word. */
  readonly silenceAllowed: number;
}

const mostQuietShown = 5;

/** Reads it in one statement. Every count is capped, and every list limited. */
export async function workDay(
  tx: Tx,
  acting: Acting<StaffActor>,
  view: WorkView,
): Promise<WorkDay> {
  const { partnershipId, staffId } = acting.actor;
  const { today } = acting;
  const mine = sql`s.partnership_id = ${partnershipId} and ${whose(acting, view)}`;
  const active = sql`${mine} and s.status in ('ready', 'started')`;
  const found = await sql<DayRow>`
    with suppliers as (
      select s.ready_on, s.target_days from steps s where ${active} and s.owner_role = 'contractor' limit ${mostCounted}),
    held as (
      select h.reason, h.from_on from (
        select s.step_id from steps s where ${mine} and s.status = 'held' limit ${mostCounted}) s
      join holds h on h.partnership_id = ${partnershipId} and h.step_id = s.step_id and h.until_on is null),
    visiting as (
      select * from visits v where v.partnership_id = ${partnershipId} and v.staff_id = ${staffId} and v.visit_on = ${today}
      union all
      select * from visits v where v.partnership_id = ${partnershipId} and v.second_staff_id = ${staffId}
        and v.second_staff_id is not null and v.visit_on = ${today})
    select
      (select count(*)::integer from (${dueBefore(active, sql`s.due_on < ${today}`)} limit ${mostCounted}) n) as overdue,
      (select min(n.due_on) from (${dueBefore(active, sql`s.due_on < ${today}`, 1)}) n) as oldest_due_on,
      (select count(*)::integer from (${dueBefore(active, sql`s.due_on = ${today}`)} limit ${mostCounted}) n) as due_today,
      (select count(*)::integer from (select from cases c where ${ours(acting, view)}
        and c.last_word_on <= ${quietSince(today, quietAfter)} limit ${mostCounted}) n) as quiet,
      (select count(*)::integer from (select from cases c where ${ours(acting, view)} limit ${mostCounted}) n) as open_cases,
      (select count(*)::integer from suppliers) as supplier_count,
      (select to_json(s) from suppliers s order by s.ready_on limit 1) as supplier_longest,
      (select count(*)::integer from held) as held_count,
      (select min(from_on) from held) as held_from,
      (select coalesce(json_agg(json_build_object('reason', r.reason, 'count', r.n) order by r.n desc, r.reason), '[]')
        from (select reason, count(*)::integer as n from held group by reason) r) as held_reasons,
      (select coalesce(json_agg(json_build_object('visit_id', v.visit_id, 'case_id', v.case_id,
          'household_id', c.household_id, 'person_id', c.person_id, 'starts_at', v.starts_at, 'minutes', v.minutes,
          'purpose', v.purpose, 'outcome', v.outcome, 'with_name', f.name) order by v.starts_at), '[]')
        from visiting v
        join cases c on c.partnership_id = v.partnership_id and c.case_id = v.case_id
        left join staff_published f on f.partnership_id = v.partnership_id
          and f.staff_id = case when v.staff_id = ${staffId} then v.second_staff_id else v.staff_id end
        where v.outcome <> 'cancelled') as visits,
      (select coalesce(json_agg(to_json(q) order by q.last_word_on, q.case_id), '[]')
        from (${caseQuery(acting, view, 'word', null, mostQuietShown)}) q) as longest_quiet,
      (select coalesce(json_agg(v.definition), '[]') from pathway_versions v
        where v.partnership_id = ${partnershipId} and v.published_at is not null and v.from_on <= ${today}) as definitions,
      (select coalesce(json_agg(json_build_object('localityId', l.locality_id, 'name', l.name) order by l.position, l.name), '[]')
        from localities_published l where l.partnership_id = ${partnershipId}) as localities,
      coalesce((select t.value from case_targets t where t.partnership_id = ${partnershipId}
        and t.target_key = 'without_a_word' and t.from_on <= ${today} order by t.from_on desc limit 1), 20)
        as silence_allowed`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw new Error('A statement without a table answered no row');
  return dayFrom(row);
}

/** A page of open cases: the longest silence first, or the longest open. */
export async function workCases(
  tx: Tx,
  acting: Acting<StaffActor>,
  query: {
    readonly view: WorkView;
    readonly listing: CaseListing;
    readonly after: CaseCursor | null;
    readonly limit: number;
  },
): Promise<readonly CaseRow[]> {
  const { view, listing, after, limit } = query;
  const found = await caseQuery(acting, view, listing, after, limit).execute(tx);
  return found.rows.map(caseFrom);
}

/** Whose cases a view shows, as a condition on `cases c`: the team's, or one's own. */
function ours(acting: Acting<StaffActor>, view: WorkView): RawBuilder<unknown> {
  return sql`c.partnership_id = ${acting.actor.partnershipId} and c.status = 'open' and ${
    view.kind === 'team'
      ? sql`c.team_id = ${view.teamId}`
      : sql`c.named_contact_id = ${acting.actor.staffId}`
  }`;
}

function caseQuery(
  acting: Acting<StaffActor>,
  view: WorkView,
  listing: CaseListing,
  after: CaseCursor | null,
  limit: number,
): RawBuilder<CaseDbRow> {
  const day = listing === 'word' ? sql`c.last_word_on` : sql`c.received_on`;
  const quiet = quietSince(acting.today, quietAfter);
  return sql<CaseDbRow>`
    select c.case_id, c.reference, c.household_id, c.person_id, c.received_on, c.last_word_on, l.name as locality_name,
      (select json_build_object('name', s.name, 'due_on', s.due_on, 'held', s.status = 'held') from steps s
        where s.partnership_id = c.partnership_id and s.case_id = c.case_id and s.status in ('ready', 'started', 'held')
        order by s.due_on, s.step_id limit 1) as next
    from (
      select * from cases c where ${ours(acting, view)} ${listing === 'word' ? sql`and c.last_word_on <= ${quiet}` : sql``}
        and (${day}, c.case_id) > (${after?.day ?? '-infinity'}::date, ${after?.caseId ?? '00000000-0000-0000-0000-000000000000'}::uuid)
      order by ${day}, c.case_id limit ${limit}) c
    join localities_published l on l.partnership_id = c.partnership_id and l.locality_id = c.locality_id
    order by ${day}, c.case_id`;
}

/** Steps of each urgency by their day, so that the index finds them without reading the others. */
function dueBefore(
  active: RawBuilder<unknown>,
  due: RawBuilder<unknown>,
  most = mostCounted,
): RawBuilder<unknown> {
  return sql`select s.due_on from (values (1::smallint), (2::smallint), (3::smallint), (4::smallint)) r (urgency_rank)
    cross join lateral (select s.due_on from steps s
      where ${active} and s.urgency_rank = r.urgency_rank and ${due} order by s.due_on limit ${most}) s`;
}

interface CaseDbRow {
  readonly case_id: string;
  readonly reference: string;
  readonly household_id: string;
  readonly person_id: string;
  readonly received_on: string;
  readonly last_word_on: string;
  readonly locality_name: string;
  readonly next: { readonly name: string; readonly due_on: string; readonly held: boolean } | null;
}

interface DayRow {
  readonly overdue: number;
  readonly oldest_due_on: string | null;
  readonly due_today: number;
  readonly quiet: number;
  readonly open_cases: number;
  readonly supplier_count: number;
  readonly supplier_longest: { readonly ready_on: string; readonly target_days: number } | null;
  readonly held_count: number;
  readonly held_from: string | null;
  readonly held_reasons: WorkDay['held']['reasons'];
  readonly visits: readonly {
    readonly visit_id: string;
    readonly case_id: string;
    readonly household_id: string;
    readonly person_id: string;
    readonly starts_at: string;
    readonly minutes: number;
    readonly purpose: string;
    readonly outcome: string;
    readonly with_name: string | null;
  }[];
  readonly longest_quiet: readonly CaseDbRow[];
  readonly definitions: readonly unknown[];
  readonly localities: WorkDay['localities'];
  readonly silence_allowed: number;
}

function dayFrom(row: DayRow): WorkDay {
  const longest = row.supplier_longest;
  return {
    overdue: row.overdue,
    oldestDueOn: row.oldest_due_on === null ? null : plainDate(row.oldest_due_on),
    dueToday: row.due_today,
    quiet: row.quiet,
    openCases: row.open_cases,
    suppliers: {
      count: row.supplier_count,
      longest:
        longest === null
          ? null
          : { readyOn: plainDate(longest.ready_on), targetDays: longest.target_days },
    },
    held: {
      count: row.held_count,
      longestFrom: row.held_from === null ? null : plainDate(row.held_from),
      reasons: row.held_reasons,
    },
    visits: row.visits.map((visit) => ({
      visitId: visit.visit_id,
      caseId: visit.case_id,
      householdId: visit.household_id,
      personId: visit.person_id,
      startsAt: new Date(visit.starts_at),
      minutes: visit.minutes,
      purpose: visit.purpose,
      outcome: visit.outcome,
      withName: visit.with_name,
    })),
    longestQuiet: row.longest_quiet.map(caseFrom),
    definitions: row.definitions.map(parseDefinition),
    localities: row.localities,
    silenceAllowed: row.silence_allowed,
  };
}

function caseFrom(row: CaseDbRow): CaseRow {
  return {
    caseId: row.case_id,
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    receivedOn: plainDate(row.received_on),
    lastWordOn: plainDate(row.last_word_on),
    localityName: row.locality_name,
    next:
      row.next === null
        ? null
        : { name: row.next.name, dueOn: plainDate(row.next.due_on), held: row.next.held },
  };
}
