import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, ResidentActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PathwayDefinition } from './pathway.rules.ts';
import { parseDefinition } from './pathway.rules.ts';
import type { StepStatus } from './step.rules.ts';
import { dayOrNull, statusOf } from './step.store.ts';

/** A case as the person whom it is about may follow it. */
export interface TrackedCase {
  readonly personId: string;
  readonly status: 'open' | 'closed';
  readonly receivedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly closingReason: string | null;
  readonly signpostedTo: string;
  readonly steps: readonly TrackedStep[];
  readonly interventions: readonly TrackedIntervention[];
  readonly holds: readonly TrackedHold[];
  readonly nextVisit: { readonly startsAt: Date; readonly staffName: string } | null;
  readonly contact: {
    readonly name: string;
    readonly jobTitle: string;
    readonly phone: string;
    readonly workingDays: readonly string[];
    readonly coverName: string | null;
  };
}

export interface TrackedStep {
  readonly stepId: string;
  readonly interventionId: string | null;
  readonly key: string;
  readonly ownerRole: string;
  readonly status: StepStatus;
  readonly dueOn: PlainDate | null;
  readonly finishedOn: PlainDate | null;
}

export interface TrackedIntervention {
  readonly interventionId: string;
  readonly title: string;
  readonly status: string;
  readonly endedOn: PlainDate | null;
  readonly definition: PathwayDefinition;
}

export interface TrackedHold {
  readonly stepId: string | null;
  readonly reason: string;
  readonly fromOn: PlainDate;
  readonly expectedOn: PlainDate | null;
  readonly untilOn: PlainDate | null;
}

/** The case of a link or a code, in one statement; null when it can no longer be seen. */
export async function trackedCase(
  tx: Tx,
  acting: Acting<ResidentActor>,
): Promise<TrackedCase | null> {
  const { partnershipId, caseId } = acting.actor;
  const found = await sql<Row>`
    select c.person_id, c.status, c.received_on, c.closed_on, c.closing_reason, c.signposted_to,
      (select coalesce(json_agg(json_build_object('step_id', s.step_id, 'intervention_id', s.intervention_id,
          'key', s.step_key, 'owner_role', s.owner_role, 'status', s.status, 'due_on', s.due_on,
          'finished_on', s.finished_on) order by s.position, s.step_id), '[]')
        from steps s where s.partnership_id = ${partnershipId} and s.case_id = ${caseId}) as steps,
      (select coalesce(json_agg(json_build_object('intervention_id', i.intervention_id, 'title', i.title,
          'status', i.status, 'ended_on', i.ended_on, 'definition', v.definition) order by i.intervention_id), '[]')
        from interventions i
        join pathway_versions v on v.partnership_id = i.partnership_id and v.pathway_version_id = i.pathway_version_id
        where i.partnership_id = ${partnershipId} and i.case_id = ${caseId}) as interventions,
      (select coalesce(json_agg(json_build_object('step_id', h.step_id, 'reason', h.reason, 'from_on', h.from_on,
          'expected_on', h.expected_on, 'until_on', h.until_on) order by h.from_on), '[]')
        from holds h where h.partnership_id = ${partnershipId} and h.case_id = ${caseId}) as holds,
      (select json_build_object('starts_at', v.starts_at, 'staff_name', f.name)
        from visits v join staff_published f on f.partnership_id = v.partnership_id and f.staff_id = v.staff_id
        where v.partnership_id = ${partnershipId} and v.case_id = ${caseId} and v.outcome = 'booked'
          and v.starts_at >= ${acting.now} order by v.starts_at limit 1) as next_visit,
      (select json_build_object('name', f.name, 'job_title', f.job_title, 'phone', f.phone,
          'working_days', f.working_days, 'cover_name', f.cover_name)
        from staff_published f where f.partnership_id = c.partnership_id and f.staff_id = c.named_contact_id) as contact
    from cases c where c.partnership_id = ${partnershipId} and c.case_id = ${caseId}`.execute(tx);
  const [row] = found.rows;
  return row === undefined ? null : trackedFrom(row);
}

interface Row {
  readonly person_id: string;
  readonly status: string;
  readonly received_on: string;
  readonly closed_on: string | null;
  readonly closing_reason: string | null;
  readonly signposted_to: string;
  readonly steps: readonly {
    readonly step_id: string;
    readonly intervention_id: string | null;
    readonly key: string;
    readonly owner_role: string;
    readonly status: string;
    readonly due_on: string | null;
    readonly finished_on: string | null;
  }[];
  readonly interventions: readonly {
    readonly intervention_id: string;
    readonly title: string;
    readonly status: string;
    readonly ended_on: string | null;
    readonly definition: unknown;
  }[];
  readonly holds: readonly {
    readonly step_id: string | null;
    readonly reason: string;
    readonly from_on: string;
    readonly expected_on: string | null;
    readonly until_on: string | null;
  }[];
  readonly next_visit: { readonly starts_at: string; readonly staff_name: string } | null;
  readonly contact: {
    readonly name: string;
    readonly job_title: string;
    readonly phone: string;
    readonly working_days: readonly string[];
    readonly cover_name: string | null;
  };
}

function trackedFrom(row: Row): TrackedCase {
  const { next_visit, contact } = row;
  return {
    personId: row.person_id,
    status: row.status === 'closed' ? 'closed' : 'open',
    receivedOn: plainDate(row.received_on),
    closedOn: dayOrNull(row.closed_on),
    closingReason: row.closing_reason,
    signpostedTo: row.signposted_to,
    steps: row.steps.map((step) => ({
      stepId: step.step_id,
      interventionId: step.intervention_id,
      key: step.key,
      ownerRole: step.owner_role,
      status: statusOf(step.status),
      dueOn: dayOrNull(step.due_on),
      finishedOn: dayOrNull(step.finished_on),
    })),
    interventions: row.interventions.map((one) => ({
      interventionId: one.intervention_id,
      title: one.title,
      status: one.status,
      endedOn: dayOrNull(one.ended_on),
      definition: parseDefinition(one.definition),
    })),
    holds: row.holds.map((hold) => ({
      stepId: hold.step_id,
      reason: hold.reason,
      fromOn: plainDate(hold.from_on),
      expectedOn: dayOrNull(hold.expected_on),
      untilOn: dayOrNull(hold.until_on),
    })),
    nextVisit:
      next_visit === null
        ? null
        : { startsAt: new Date(next_visit.starts_at), staffName: next_visit.staff_name },
    contact: {
      name: contact.name,
      jobTitle: contact.job_title,
      phone: contact.phone,
      workingDays: contact.working_days,
      coverName: contact.cover_name,
    },
  };
}
