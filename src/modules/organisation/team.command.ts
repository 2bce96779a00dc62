import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { changedFields, holdOrganisation, recordChange } from './change.command.ts';
import type { ChangedMeanwhile, Keeper } from './change.command.ts';
import { teams } from './organisation.store.ts';
import type { Team } from './organisation.types.ts';

export interface TeamInput {
  readonly name: string;
  readonly partnerId: string;
  /** Null for a team of the hub, which sees the whole county. */
  readonly localityId: string | null;
  readonly phone: string;
  /** Takes what nobody has taken. Null until somebody is chosen: then the team receives no new case. */
  readonly leadStaffId: string | null;
}

export type TeamRefusal = { readonly why: 'name-taken' };

/** Adds a team at the end of the list. Refuses a name that another has. */
export async function addTeam(
  tx: Tx,
  acting: Keeper,
  input: TeamInput,
): Promise<Result<{ readonly teamId: string }, TeamRefusal>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await teams(tx, partnershipId);
  if (known.some((other) => other.name === input.name)) return refuse({ why: 'name-taken' });
  const teamId = newId(acting.now);
  await tx
    .insertInto('teams')
    .values({
      partnership_id: partnershipId,
      team_id: teamId,
      position: Math.max(0, ...known.map((team) => team.position)) + 1,
      ...columnsOf(input),
    })
    .execute();
  await recordChange(tx, acting, {
    type: 'team_added',
    data: { teamId, ...dataOf(input) },
    detail: { name: input.name, phone: input.phone },
  });
  return ok({ teamId });
}

/** Changes a team whose version is the one sent. Refuses as adding does, and what somebody changed in between. */
export async function changeTeam(
  tx: Tx,
  acting: Keeper,
  change: TeamInput & { readonly teamId: string; readonly version: number },
): Promise<Result<null, TeamRefusal | ChangedMeanwhile<Team> | { readonly why: 'unknown' }>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await teams(tx, partnershipId);
  const current = known.find((team) => team.teamId === change.teamId);
  if (current === undefined) return refuse({ why: 'unknown' });
  if (current.version !== change.version) return refuse({ why: 'changed-meanwhile', current });
  const input = inputOf(change);
  const fields = changedFields(inputOf(current), input);
  if (fields.length === 0) return ok(null);
  if (known.some((other) => other !== current && other.name === input.name)) {
    return refuse({ why: 'name-taken' });
  }
  await tx
    .updateTable('teams')
    .set({ ...columnsOf(input), version: change.version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('team_id', '=', change.teamId)
    .execute();
  await recordChange(tx, acting, {
    type: 'team_changed',
    data: { teamId: change.teamId, fields, ...dataOf(input) },
    detail: { name: input.name, phone: input.phone },
  });
  return ok(null);
}

/** Chooses who takes what nobody has taken, whatever the team's version: for setting a partnership up. */
export async function chooseLead(
  tx: Tx,
  acting: Keeper,
  chosen: { readonly teamId: string; readonly leadStaffId: string },
): Promise<Result<null, { readonly why: 'unknown' }>> {
  const known = await teams(tx, acting.actor.partnershipId);
  const team = known.find(({ teamId }) => teamId === chosen.teamId);
  if (team === undefined) return refuse({ why: 'unknown' });
  const changed = await changeTeam(tx, acting, { ...team, leadStaffId: chosen.leadStaffId });
  if (!changed.ok) throw new Error(`A lead could not be chosen: ${changed.error.why}`);
  return ok(null);
}

function inputOf({ name, partnerId, localityId, phone, leadStaffId }: TeamInput): TeamInput {
  return { name, partnerId, localityId, phone, leadStaffId };
}

function columnsOf(input: TeamInput) {
  return {
    name: input.name,
    partner_id: input.partnerId,
    locality_id: input.localityId,
    phone: input.phone,
    lead_staff_id: input.leadStaffId,
  };
}

function dataOf({ partnerId, localityId, leadStaffId }: TeamInput) {
  return { partnerId, localityId, leadStaffId };
}
