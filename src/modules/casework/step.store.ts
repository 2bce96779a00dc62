import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { StepDefinition } from './pathway.rules.ts';
import type { StepState, StepStatus } from './step.rules.ts';
import { dueOn, isActive } from './step.rules.ts';

/** A step with who has it. */
export interface StepRow extends StepState {
  readonly ownerRole: string;
  readonly teamId: string;
  readonly staffId: string | null;
  readonly version: number;
}

const columns = [
  'step_id',
  'intervention_id',
  'step_key',
  'name',
  'position',
  'waits_for',
  'target_days',
  'status',
  'due_on',
  'ready_on',
  'started_on',
  'finished_on',
  'held_days',
  'owner_role',
  'team_id',
  'staff_id',
  'version',
] as const;

/** Every step of a case, in the order of its pathways. The case must be locked. */
export async function stepsOfCase(
  tx: Tx,
  acting: Acting,
  caseId: string,
): Promise<readonly StepRow[]> {
  const rows = await tx
    .selectFrom('steps')
    .select(columns)
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .orderBy('position')
    .orderBy('step_id')
    .execute();
  return rows.map((row) => ({
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
  }));
}

/** The step of a case that somebody has now, by its key; null when there is none. */
export async function activeStep(
  tx: Tx,
  acting: Acting,
  caseId: string,
  key: string,
): Promise<StepRow | null> {
  const steps = await stepsOfCase(tx, acting, caseId);
  return steps.find((step) => step.key === key && isActive(step)) ?? null;
}

/** A step to be added, with who gets it. */
export interface NewStep {
  readonly definition: StepDefinition;
  readonly caseId: string;
  readonly localityId: string;
  readonly interventionId: string | null;
  readonly position: number;
  readonly teamId: string;
  readonly staffId: string | null;
  /** Ready at once, or waiting for others. */
  readonly ready: boolean;
  /** A name of its own, where the definition's is too general. */
  readonly name?: string;
}

/** Adds steps. Answers their ids in the same order. */
export async function insertSteps(
  tx: Tx,
  acting: Acting,
  steps: readonly NewStep[],
): Promise<readonly string[]> {
  if (steps.length === 0) return [];
  const ids = steps.map(() => newId(acting.now));
  await tx
    .insertInto('steps')
    .values(
      steps.map((step, index) => ({
        partnership_id: acting.actor.partnershipId,
        step_id: ids[index] ?? newId(acting.now),
        case_id: step.caseId,
        intervention_id: step.interventionId,
        locality_id: step.localityId,
        step_key: step.definition.key,
        position: step.position,
        name: step.name ?? step.definition.name,
        owner_role: step.definition.ownerRole,
        waits_for: [...step.definition.waitsFor],
        target_days: step.definition.targetDays,
        status: step.ready ? 'ready' : 'waiting',
        team_id: step.teamId,
        staff_id: step.staffId,
        ready_on: step.ready ? acting.today : null,
        due_on: step.ready ? dueOn(acting.today, step.definition.targetDays) : null,
      })),
    )
    .execute();
  return ids;
}

/** What may change on a step. */
export interface StepChange {
  readonly status?: StepStatus;
  readonly ready_on?: PlainDate | null;
  readonly due_on?: PlainDate | null;
  readonly started_on?: PlainDate | null;
  readonly finished_on?: PlainDate | null;
  readonly held_days?: number;
  readonly staff_id?: string | null;
  readonly team_id?: string;
  readonly worked_by?: string | null;
  readonly skip_reason?: string;
}

/** Changes a step of a locked case. */
export async function updateStep(
  tx: Tx,
  acting: Acting,
  stepId: string,
  change: StepChange,
): Promise<void> {
  await tx
    .updateTable('steps')
    .set({ ...change, version: sql`version + 1` })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('step_id', '=', stepId)
    .execute();
}

/** Begins a hold on a step. */
export async function insertHold(
  tx: Tx,
  acting: Acting,
  hold: {
    readonly caseId: string;
    readonly stepId: string;
    readonly reason: string;
    readonly waitingFor: string;
    readonly expectedOn: PlainDate | null;
  },
): Promise<void> {
  await tx
    .insertInto('holds')
    .values({
      partnership_id: acting.actor.partnershipId,
      hold_id: newId(acting.now),
      case_id: hold.caseId,
      step_id: hold.stepId,
      reason: hold.reason,
      waiting_for: hold.waitingFor,
      from_on: acting.today,
      expected_on: hold.expectedOn,
    })
    .execute();
}

/** Ends the open hold of a step and answers the day on which it began; null when there is none. */
export async function endHold(tx: Tx, acting: Acting, stepId: string): Promise<PlainDate | null> {
  const open = await tx
    .selectFrom('holds')
    .select(['hold_id', 'from_on'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('step_id', '=', stepId)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  if (open === undefined) return null;
  await tx
    .updateTable('holds')
    .set({ until_on: acting.today })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('hold_id', '=', open.hold_id)
    .execute();
  return plainDate(open.from_on);
}

const statuses = ['waiting', 'ready', 'started', 'held', 'done', 'skipped', 'cancelled'] as const;

/** A status as stored. Throws on one that the rules do not know. */
export function statusOf(text: string): StepStatus {
  const status = statuses.find((known) => known === text);
  if (status === undefined) throw new Error(`There is no status ${text}`);
  return status;
}

/** A day column as it is read. */
export function dayOrNull(text: string | null): PlainDate | null {
  return text === null ? null : plainDate(text);
}
