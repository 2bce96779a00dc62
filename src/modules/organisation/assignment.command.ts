import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { overlaps } from './assignment.rules.ts';
import { holdOrganisation, recordChange } from './change.command.ts';
import type { Keeper } from './change.command.ts';
import type { Role } from './organisation.types.ts';
import { assignmentsOf, placements } from './staff.store.ts';

export interface AssignmentInput {
  readonly staffId: string;
  readonly role: Role;
  readonly teamId: string;
  readonly fromOn: PlainDate;
  /** The last day; null while it has none. */
  readonly untilOn: PlainDate | null;
}

/** Gives somebody a role in a team. Refuses one that they already have on one of the days. */
export async function assign(
  tx: Tx,
  acting: Keeper,
  input: AssignmentInput,
): Promise<Result<{ readonly assignmentId: string }, { readonly why: 'has-it-already' }>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await assignmentsOf(tx, partnershipId, input.staffId);
  const same = known.filter((a) => a.role === input.role && a.teamId === input.teamId);
  if (same.some((other) => overlaps(other, input))) return refuse({ why: 'has-it-already' });
  const assignmentId = newId(acting.now);
  await tx
    .insertInto('assignments')
    .values({
      partnership_id: partnershipId,
      assignment_id: assignmentId,
      staff_id: input.staffId,
      team_id: input.teamId,
      role: input.role,
      from_on: input.fromOn,
      until_on: input.untilOn,
    })
    .execute();
  await recordChange(tx, acting, {
    type: 'role_given',
    data: {
      assignmentId,
      staffId: input.staffId,
      role: input.role,
      teamId: input.teamId,
      fromOn: input.fromOn,
      untilOn: input.untilOn,
    },
  });
  return ok({ assignmentId });
}

/**
 * Ends somebody's role: `untilOn` is its last day. The row stays. Refuses a day before the role
 * began, and the end of the last role that may change the organisation.
 */
export async function endAssignment(
  tx: Tx,
  acting: Keeper,
  input: {
    readonly staffId: string;
    readonly assignmentId: string;
    readonly untilOn: PlainDate;
  },
): Promise<Result<null, { readonly why: 'unknown' | 'before-it-began' | 'last-manager' }>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await assignmentsOf(tx, partnershipId, input.staffId);
  const ended = known.find(({ assignmentId }) => assignmentId === input.assignmentId);
  if (ended === undefined) return refuse({ why: 'unknown' });
  if (input.untilOn < ended.fromOn) return refuse({ why: 'before-it-began' });
  if (ended.role === 'service_manager') {
    const everybody = await placements(tx, partnershipId, acting.today);
    const managers = everybody.filter(({ role }) => role === 'service_manager');
    if (managers.length === 1 && managers[0]?.staffId === input.staffId) {
      return refuse({ why: 'last-manager' });
    }
  }
  await tx
    .updateTable('assignments')
    .set({ until_on: input.untilOn })
    .where('partnership_id', '=', partnershipId)
    .where('assignment_id', '=', input.assignmentId)
    .execute();
  await recordChange(tx, acting, {
    type: 'role_ended',
    data: {
      assignmentId: input.assignmentId,
      staffId: input.staffId,
      role: ended.role,
      teamId: ended.teamId,
      untilOn: input.untilOn,
    },
  });
  return ok(null);
}
