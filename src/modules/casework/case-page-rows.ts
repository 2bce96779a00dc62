import type { Selectable } from 'kysely';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Tables } from '../../platform/database/database.ts';
import type {
  EventOfFile,
  HoldOfFile,
  InterventionOfFile,
  NeedOfFile,
  StaffOfFile,
  StepOfFile,
  VisitOfFile,
} from './case-page.types.ts';
import type { Clock } from './clock.rules.ts';
import { parseDefinition } from './pathway.rules.ts';
import { dayOrNull, statusOf } from './step.store.ts';

/** What the case page's statement answers: the case, and its parts as JSON, in which an instant is a text. */
export interface FileRow extends Selectable<Tables['cases']> {
  readonly locality_name: string;
  readonly team_name: string;
  readonly silence_allowed: number;
  readonly steps: readonly Selectable<Tables['steps']>[];
  readonly interventions: readonly InterventionRow[];
  readonly needs: readonly Selectable<Tables['needs']>[];
  readonly holds: readonly Selectable<Tables['holds']>[];
  readonly clocks: readonly Selectable<Tables['clocks']>[];
  readonly visits: readonly AsJson<Selectable<Tables['visits']>, 'starts_at'>[];
  readonly events: readonly EventRow[];
  readonly staff: readonly StaffRow[];
  readonly opened_by: number;
}

type AsJson<Row, Instants extends keyof Row> = Omit<Row, Instants> & Record<Instants, string>;

interface InterventionRow {
  readonly intervention: Selectable<Tables['interventions']>;
  readonly pathway_name: string;
  readonly from_on: string;
  readonly definition: unknown;
}

interface EventRow {
  readonly event_id: string;
  readonly type: string;
  readonly occurred_on: string;
  readonly recorded_at: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly on_behalf_of: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly detail: string | null;
  readonly had_detail: boolean;
}

interface StaffRow {
  readonly staff_id: string;
  readonly name: string;
  readonly job_title: string;
  readonly phone: string;
  readonly working_days: readonly string[];
  readonly cover_name: string | null;
}

/** A step, from the case page's statement. */
export function stepOfFileFrom(row: Selectable<Tables['steps']>): StepOfFile {
  return {
    stepId: row.step_id,
    interventionId: row.intervention_id,
    key: row.step_key,
    name: row.name,
    position: row.position,
    waitsFor: row.waits_for,
    targetDays: row.target_days,
    status: statusOf(row.status),
    dueOn: dayOrNull(row.due_on),
    readyOn: dayOrNull(row.ready_on),
    startedOn: dayOrNull(row.started_on),
    finishedOn: dayOrNull(row.finished_on),
    heldDays: row.held_days,
    ownerRole: row.owner_role,
    teamId: row.team_id,
    staffId: row.staff_id,
    version: row.version,
    workedBy: row.worked_by,
    skipReason: row.skip_reason,
  };
}

/** An intervention with the version of the pathway that it began with. */
export function interventionFrom(row: InterventionRow): InterventionOfFile {
  const { intervention } = row;
  return {
    interventionId: intervention.intervention_id,
    pathwayKey: intervention.pathway_key,
    pathwayName: row.pathway_name,
    pathwayFrom: plainDate(row.from_on),
    definition: parseDefinition(row.definition),
    needId: intervention.need_id,
    title: intervention.title,
    status: oneOfCodes(['open', 'done', 'stopped'], intervention.status),
    openedOn: plainDate(intervention.opened_on),
    endedOn: dayOrNull(intervention.ended_on),
    stopReason: intervention.stop_reason,
  };
}

export function needFrom(row: Selectable<Tables['needs']>): NeedOfFile {
  return {
    needId: row.need_id,
    title: row.title,
    foundFrom: row.found_from,
    foundOn: plainDate(row.found_on),
    status: oneOfCodes(['open', 'met', 'declined', 'not_met'], row.status),
    statusReason: row.status_reason,
  };
}

export function holdFrom(row: Selectable<Tables['holds']>): HoldOfFile {
  return {
    stepId: row.step_id,
    reason: row.reason,
    waitingFor: row.waiting_for,
    fromOn: plainDate(row.from_on),
    untilOn: dayOrNull(row.until_on),
    expectedOn: dayOrNull(row.expected_on),
  };
}

export function clockFrom(row: Selectable<Tables['clocks']>): Clock {
  return {
    key: row.clock_key,
    name: row.name,
    unit: oneOfCodes(['working_days', 'days'], row.unit),
    target: row.target,
    statutory: row.statutory,
    citation: row.citation,
    startedOn: plainDate(row.started_on),
    stoppedOn: dayOrNull(row.stopped_on),
  };
}

export function visitFrom(row: AsJson<Selectable<Tables['visits']>, 'starts_at'>): VisitOfFile {
  return {
    visitId: row.visit_id,
    staffId: row.staff_id,
    secondStaffId: row.second_staff_id,
    purpose: row.purpose,
    startsAt: new Date(row.starts_at),
    visitOn: plainDate(row.visit_on),
    minutes: row.minutes,
    outcome: oneOfCodes(['booked', 'done', 'missed', 'cancelled'], row.outcome),
  };
}

export function eventFrom(row: EventRow): EventOfFile {
  return {
    eventId: row.event_id,
    type: row.type,
    occurredOn: plainDate(row.occurred_on),
    recordedAt: new Date(row.recorded_at),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    data: row.data,
    detail: row.detail === null ? {} : detailFrom(row.detail),
    erased: row.had_detail && row.detail === null,
  };
}

export function staffFrom(row: StaffRow): StaffOfFile {
  return {
    staffId: row.staff_id,
    name: row.name,
    jobTitle: row.job_title,
    phone: row.phone,
    workingDays: row.working_days,
    coverName: row.cover_name,
  };
}

function detailFrom(text: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/** A code from the database. Throws on one that the table does not have. */
export function oneOfCodes<const Code extends string>(codes: readonly Code[], value: string): Code {
  const code = codes.find((known) => known === value);
  if (code === undefined) throw new Error(`There is no code ${value}`);
  return code;
}
