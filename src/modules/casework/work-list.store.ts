import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { localitiesOf, worksInHub } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { StepCursor, StepListing, Stretch, WorkOrder, WorkView } from './work-list.rules.ts';
import { stretchesOf } from './work-list.rules.ts';

/** What a list of steps shows, and how much of it. */
export interface StepQuery {
  readonly view: WorkView;
  readonly listing: StepListing;
  readonly order: WorkOrder;
  readonly stepKey: string | null;
  readonly localityId: string | null;
  readonly after: StepCursor | null;
  readonly limit: number;
}

/** A step that somebody has to do, with what the list says of its case. */
export interface WorkRow {
  readonly stepId: string;
  readonly caseId: string;
  readonly interventionId: string | null;
  readonly stepKey: string;
  readonly name: string;
  readonly withSupplier: boolean;
  readonly dueOn: PlainDate;
  readonly readyOn: PlainDate;
  readonly urgencyRank: number;
  readonly receivedOn: PlainDate;
  readonly lastWordOn: PlainDate;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly localityName: string;
  readonly urgency: string;
  readonly urgencyReasons: readonly string[];
  readonly ownerName: string | null;
  /** Null for a step that belongs to the whole case. */
  readonly pathway: {
    readonly name: string;
    /** What is done on it, like `Grab rail by the bath`. */
    readonly title: string;
    readonly step: number;
    readonly of: number;
  } | null;
  readonly held: {
    readonly reason: string;
    readonly waitingFor: string;
    readonly fromOn: PlainDate;
  } | null;
}

/**
 * A page of steps, in one statement. Each stretch of the list is read from an index that has it in
 * order, so that the time does not grow with the number of cases.
 */
export async function workSteps(
  tx: Tx,
  acting: Acting<StaffActor>,
  query: StepQuery,
): Promise<readonly WorkRow[]> {
  const { partnershipId } = acting.actor;
  const found = await sql<Row>`
    with wanted as (${wantedSteps(acting, query)})
    select s.*, c.reference, c.household_id, c.person_id, c.urgency, c.urgency_reasons,
      l.name as locality_name, f.name as owner_name, i.title as intervention_title, p.name as pathway_name,
      jsonb_array_length(v.definition -> 'steps') as step_count,
      h.reason as hold_reason, h.waiting_for, h.from_on as held_from
    from wanted s
    join cases c on c.partnership_id = ${partnershipId} and c.case_id = s.case_id
    join localities_published l on l.partnership_id = c.partnership_id and l.locality_id = c.locality_id
    left join staff_published f on f.partnership_id = c.partnership_id and f.staff_id = s.staff_id
    left join interventions i on i.partnership_id = c.partnership_id and i.intervention_id = s.intervention_id
    left join pathway_versions v
      on v.partnership_id = i.partnership_id and v.pathway_version_id = i.pathway_version_id
    left join pathways p on p.partnership_id = i.partnership_id and p.pathway_key = i.pathway_key
    left join holds h on h.partnership_id = c.partnership_id and h.step_id = s.step_id and h.until_on is null
    order by ${orderOf(query)}`.execute(tx);
  return found.rows.map(rowFrom);
}

/** Whose steps a view shows, as a condition on `steps s`. */
export function whose(acting: Acting<StaffActor>, view: WorkView): RawBuilder<unknown> {
  switch (view.kind) {
    case 'me':
      return sql`s.staff_id = ${acting.actor.staffId}`;
    case 'team':
      return sql`s.team_id = ${view.teamId}`;
    case 'role':
      return worksInHub(acting.actor)
        ? sql`s.owner_role = ${view.role}`
        : sql`s.owner_role = ${view.role} and s.locality_id = any (${[...localitiesOf(acting.actor)]}::uuid[])`;
  }
}

const columns = sql`s.step_id, s.case_id, s.intervention_id, s.step_key, s.name, s.position, s.owner_role, s.due_on,
  s.ready_on, s.urgency_rank, s.received_on, s.last_word_on, s.staff_id`;

function wantedSteps(acting: Acting<StaffActor>, query: StepQuery): RawBuilder<unknown> {
  const { listing, order, after, limit } = query;
  if (listing === 'held') {
    return sql`select ${columns}, 0 as place from steps s
      where ${conditions(acting, query)} and s.status = 'held'
        and (s.due_on, s.step_id) > (${after?.dueOn ?? '-infinity'}::date, ${after?.stepId ?? firstId}::uuid)
      order by s.due_on, s.step_id limit ${limit}`;
  }
  const stretches = stretchesOf(listing, order, acting.today, after);
  if (order === 'age') {
    return sql`select ${columns}, 0 as place from steps s
      where ${conditions(acting, query)} and s.status in ('ready', 'started')
        and s.due_on >= ${stretches[0]?.fromOn ?? '-infinity'}::date
        and s.due_on < ${stretches.at(-1)?.beforeOn ?? 'infinity'}::date
        and (s.received_on, s.step_id) > (${after?.receivedOn ?? '-infinity'}::date, ${after?.stepId ?? firstId}::uuid)
      order by s.received_on, s.step_id limit ${limit}`;
  }
  return sql`select s.* from (values ${sql.join(stretches.map(stretchValues))})
      g (place, urgency_rank, from_on, before_on, due_on, last_word_on, step_id)
    cross join lateral (
      select ${columns}, g.place from steps s
      where ${conditions(acting, query)} and s.status in ('ready', 'started') and s.urgency_rank = g.urgency_rank
        and s.due_on >= g.from_on and s.due_on < g.before_on
        and (s.due_on, s.last_word_on, s.step_id) > (g.due_on, g.last_word_on, g.step_id)
      order by s.due_on, s.last_word_on, s.step_id limit ${limit}) s
    order by ${orderOf(query)} limit ${limit}`;
}

const firstId = '00000000-0000-0000-0000-000000000000';

function stretchValues(stretch: Stretch): RawBuilder<unknown> {
  const { place, urgencyRank, fromOn, beforeOn, after } = stretch;
  return sql`(${place}::integer, ${urgencyRank}::smallint, ${fromOn}::date, ${beforeOn}::date,
    ${after?.dueOn ?? '-infinity'}::date, ${after?.lastWordOn ?? '-infinity'}::date, ${after?.stepId ?? firstId}::uuid)`;
}

function conditions(acting: Acting<StaffActor>, query: StepQuery): RawBuilder<unknown> {
  return sql`s.partnership_id = ${acting.actor.partnershipId} and ${whose(acting, query.view)}
    ${query.stepKey === null ? sql`` : sql`and s.step_key = ${query.stepKey}`}
    ${query.localityId === null ? sql`` : sql`and s.locality_id = ${query.localityId}`}
    ${query.listing === 'suppliers' ? sql`and s.owner_role = 'contractor'` : sql``}`;
}

function orderOf({ listing, order }: StepQuery): RawBuilder<unknown> {
  if (listing === 'held') return sql`s.due_on, s.step_id`;
  switch (order) {
    case 'priority':
      return sql`s.place, s.due_on, s.last_word_on, s.step_id`;
    case 'due':
      return sql`s.due_on, s.last_word_on, s.step_id`;
    case 'age':
      return sql`s.received_on, s.step_id`;
  }
}

interface Row {
  readonly step_id: string;
  readonly case_id: string;
  readonly intervention_id: string | null;
  readonly step_key: string;
  readonly name: string;
  readonly position: number;
  readonly owner_role: string;
  readonly due_on: string;
  readonly ready_on: string;
  readonly urgency_rank: number;
  readonly received_on: string;
  readonly last_word_on: string;
  readonly reference: string;
  readonly household_id: string;
  readonly person_id: string;
  readonly urgency: string;
  readonly urgency_reasons: readonly string[];
  readonly locality_name: string;
  readonly owner_name: string | null;
  readonly intervention_title: string | null;
  readonly pathway_name: string | null;
  readonly step_count: number | null;
  readonly hold_reason: string | null;
  readonly waiting_for: string | null;
  readonly held_from: string | null;
}

function rowFrom(row: Row): WorkRow {
  return {
    stepId: row.step_id,
    caseId: row.case_id,
    interventionId: row.intervention_id,
    stepKey: row.step_key,
    name: row.name,
    withSupplier: row.owner_role === 'contractor',
    dueOn: plainDate(row.due_on),
    readyOn: plainDate(row.ready_on),
    urgencyRank: row.urgency_rank,
    receivedOn: plainDate(row.received_on),
    lastWordOn: plainDate(row.last_word_on),
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    localityName: row.locality_name,
    urgency: row.urgency,
    urgencyReasons: row.urgency_reasons,
    ownerName: row.owner_name,
    pathway:
      row.pathway_name === null
        ? null
        : {
            name: row.pathway_name,
            title: row.intervention_title ?? '',
            step: row.position,
            of: row.step_count ?? row.position,
          },
    held:
      row.hold_reason === null || row.held_from === null
        ? null
        : {
            reason: row.hold_reason,
            waitingFor: row.waiting_for ?? '',
            fromOn: plainDate(row.held_from),
          },
  };
}
