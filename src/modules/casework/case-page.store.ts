import { sql } from 'kysely';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { CaseFile } from './case-page.types.ts';
import type { FileRow } from './case-page-rows.ts';
import {
  clockFrom,
  eventFrom,
  holdFrom,
  interventionFrom,
  needFrom,
  staffFrom,
  stepOfFileFrom,
  visitFrom,
} from './case-page-rows.ts';
import { dayOrNull } from './step.store.ts';

/** Beyond this many the page says "100 or more": a count must not grow with the log. */
export const mostCounted = 100;

/** Pages of a case whose opening is recorded, as `case_openings` names them. */
export const openedPages = {
  case: 'The case',
  step: 'A step',
  word: 'Record a word',
  message: 'Messages',
  visit: 'Visits',
  need: 'Needs and interventions',
  housing_mot: 'The Housing MOT',
  outcomes: 'Outcomes before and after',
  order: 'Orders',
  close: 'Close the case',
  contact: 'The named contact',
  openings: 'Who opened it',
  access: 'Who may open it',
  tracking: 'Who can follow it',
} as const;
export type OpenedPage = keyof typeof openedPages;

/** What is opened: which page, with how many events of the story. */
export interface OpeningOptions {
  readonly page: OpenedPage;
  readonly events: number;
  /** False when a form of a page that was opened before comes back. */
  readonly record?: boolean;
}

/** Records that somebody opened a page of a case which reads less than its whole file. */
export async function recordOpening(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
  page: OpenedPage,
): Promise<void> {
  await tx
    .insertInto('case_openings')
    .values({
      partnership_id: acting.actor.partnershipId,
      case_id: caseId,
      opened_at: acting.now,
      actor_kind: 'staff',
      actor_id: acting.actor.staffId,
      page,
    })
    .execute();
}

/**
 * Opens a case for somebody: reads everything that casework knows of it and records the opening, in
 * one statement. Null, and nothing recorded, when the actor may not see the case.
 */
export async function openCaseFile(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
  options: OpeningOptions,
): Promise<CaseFile | null> {
  const found = await query(tx, acting, caseId, options);
  const row = found.rows[0];
  return row === undefined ? null : fileFrom(row, options.events);
}

function fileFrom(row: FileRow, mostEvents: number): CaseFile {
  return {
    caseId: row.case_id,
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    localityId: row.locality_id,
    localityName: row.locality_name,
    teamId: row.team_id,
    teamName: row.team_name,
    restricted: row.restricted,
    status: row.status === 'closed' ? 'closed' : 'open',
    source: row.source,
    receivedOn: plainDate(row.received_on),
    urgency: row.urgency,
    lastWordOn: plainDate(row.last_word_on),
    closedOn: dayOrNull(row.closed_on),
    closingReason: row.closing_reason,
    achieved: row.achieved,
    ownWords: row.own_words,
    signpostedTo: row.signposted_to,
    namedContactId: row.named_contact_id,
    version: row.version,
    silenceAllowed: row.silence_allowed,
    steps: row.steps.map(stepOfFileFrom),
    interventions: row.interventions.map(interventionFrom),
    needs: row.needs.map(needFrom),
    holds: row.holds.map(holdFrom),
    clocks: row.clocks.map(clockFrom),
    visits: row.visits.map(visitFrom),
    events: row.events.slice(0, mostEvents).map(eventFrom),
    moreEvents: row.events.length > mostEvents,
    staff: new Map(row.staff.map((one) => [one.staff_id, staffFrom(one)])),
    openedBy: row.opened_by,
  };
}

/** One statement: it names the partnership in each part, and every part goes by an index of the case. */
function query(tx: Tx, acting: Acting<StaffActor>, caseId: string, options: OpeningOptions) {
  const { partnershipId, staffId } = acting.actor;
  return sql<FileRow>`
    with seen as (
      select c.* from cases c where c.partnership_id = ${partnershipId} and c.case_id = ${caseId}),
    opened as (
      insert into case_openings (partnership_id, case_id, opened_at, actor_kind, actor_id, page)
      select partnership_id, case_id, ${acting.now}::timestamptz, 'staff', ${staffId}::uuid, ${options.page} from seen where ${options.record ?? true}::boolean),
    its_steps as (
      select s.* from steps s where s.partnership_id = ${partnershipId} and s.case_id = ${caseId}
        and exists (select 1 from seen)),
    its_visits as (
      select v.* from visits v where v.partnership_id = ${partnershipId} and v.case_id = ${caseId}
        and exists (select 1 from seen)),
    its_events as (
      select * from (
        (select e.* from events_published e where e.partnership_id = ${partnershipId} and e.case_id = ${caseId}
          and exists (select 1 from seen)
          order by e.recorded_at desc limit ${options.events + 1})
        union all
        (select e.* from events_published e where e.partnership_id = ${partnershipId}
          and e.household_id = (select household_id from seen) and e.case_id is null
          order by e.recorded_at desc limit ${options.events + 1})) both_kinds
      order by recorded_at desc limit ${options.events + 1}),
    named as (
      select named_contact_id as staff_id from seen
      union select staff_id from its_steps union select worked_by from its_steps
      union select staff_id from its_visits union select second_staff_id from its_visits
      union select actor_id from its_events where actor_kind = 'staff'
      union select (e.data ->> k.key)::uuid from its_events e
        cross join (values ('to_staff_id'), ('named_contact_id'), ('staff_id'), ('second_staff_id')) k (key)
        where e.data ->> k.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
    select c.case_id, c.reference, c.household_id, c.person_id, c.restricted, c.status, c.source, c.received_on,
      c.urgency, c.last_word_on, c.closed_on, c.closing_reason, c.achieved, c.own_words, c.signposted_to,
      c.named_contact_id, c.version, c.locality_id, c.team_id, l.name as locality_name, t.name as team_name,
      coalesce((select g.value from case_targets g where g.partnership_id = ${partnershipId}
        and g.target_key = 'without_a_word' and g.from_on <= ${acting.today}::date
        order by g.from_on desc limit 1), 20) as silence_allowed,
      (select coalesce(json_agg(to_json(s) order by s.position, s.step_id), '[]') from its_steps s) as steps,
      (select coalesce(json_agg(json_build_object('intervention', to_json(i), 'pathway_name', p.name,
          'from_on', v.from_on, 'definition', v.definition) order by i.intervention_id), '[]')
        from interventions i
        join pathway_versions v on v.partnership_id = i.partnership_id and v.pathway_version_id = i.pathway_version_id
        join pathways p on p.partnership_id = i.partnership_id and p.pathway_key = i.pathway_key
        where i.partnership_id = ${partnershipId} and i.case_id = ${caseId}) as interventions,
      (select coalesce(json_agg(to_json(n) order by n.need_id), '[]') from needs n
        where n.partnership_id = ${partnershipId} and n.case_id = ${caseId}) as needs,
      (select coalesce(json_agg(to_json(h) order by h.from_on, h.hold_id), '[]') from holds h
        where h.partnership_id = ${partnershipId} and h.case_id = ${caseId}) as holds,
      (select coalesce(json_agg(to_json(k) order by k.clock_id), '[]') from clocks k
        where k.partnership_id = ${partnershipId} and k.case_id = ${caseId}) as clocks,
      (select coalesce(json_agg(to_json(v) order by v.starts_at), '[]') from its_visits v) as visits,
      (select coalesce(json_agg(to_json(e) order by e.recorded_at desc, e.sequence desc), '[]')
        from its_events e) as events,
      (select coalesce(json_agg(to_json(f)), '[]') from staff_published f
        where f.partnership_id = ${partnershipId}
          and f.staff_id in (select staff_id from named where staff_id is not null)) as staff,
      (select count(*)::integer from (
        (select actor_id from case_openings where partnership_id = ${partnershipId} and case_id = ${caseId}
          order by opened_at desc limit 1000)
        union select ${staffId}::uuid limit ${mostCounted}) openers) as opened_by
    from seen c
    join localities_published l on l.partnership_id = c.partnership_id and l.locality_id = c.locality_id
    join teams_published t on t.partnership_id = c.partnership_id and t.team_id = c.team_id`.execute(
    tx,
  );
}
