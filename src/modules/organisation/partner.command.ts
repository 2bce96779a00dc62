import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { changedFields, holdOrganisation, recordChange } from './change.command.ts';
import type { ChangedMeanwhile, Keeper } from './change.command.ts';
import { partners } from './organisation.store.ts';
import type { Partner, PartnerKind } from './organisation.types.ts';

export interface PartnerInput {
  readonly name: string;
  readonly kind: PartnerKind;
  /** Employs the hub: one partner does. */
  readonly host: boolean;
}

export type PartnerRefusal = { readonly why: 'name-taken' | 'other-host' };

/** Adds a partner at the end of the list. Refuses a name that another has, and a second host. */
export async function addPartner(
  tx: Tx,
  acting: Keeper,
  input: PartnerInput,
): Promise<Result<{ readonly partnerId: string }, PartnerRefusal>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await partners(tx, partnershipId);
  const clash = clashOf(input, known);
  if (clash !== null) return refuse(clash);
  const partnerId = newId(acting.now);
  await tx
    .insertInto('partners')
    .values({
      partnership_id: partnershipId,
      partner_id: partnerId,
      name: input.name,
      kind: input.kind,
      host: input.host,
      position: Math.max(0, ...known.map((partner) => partner.position)) + 1,
    })
    .execute();
  await recordChange(tx, acting, {
    type: 'partner_added',
    data: { partnerId, kind: input.kind, host: input.host },
    detail: { name: input.name },
  });
  return ok({ partnerId });
}

/** Changes a partner whose version is the one sent. Refuses as adding does, and what somebody changed in between. */
export async function changePartner(
  tx: Tx,
  acting: Keeper,
  change: PartnerInput & { readonly partnerId: string; readonly version: number },
): Promise<Result<null, PartnerRefusal | ChangedMeanwhile<Partner> | { readonly why: 'unknown' }>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await partners(tx, partnershipId);
  const current = known.find((partner) => partner.partnerId === change.partnerId);
  if (current === undefined) return refuse({ why: 'unknown' });
  if (current.version !== change.version) return refuse({ why: 'changed-meanwhile', current });
  const input = { name: change.name, kind: change.kind, host: change.host };
  const fields = changedFields(inputOf(current), input);
  if (fields.length === 0) return ok(null);
  const others = known.filter((partner) => partner !== current);
  const clash = clashOf(input, others);
  if (clash !== null) return refuse(clash);
  await tx
    .updateTable('partners')
    .set({ ...input, version: change.version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('partner_id', '=', change.partnerId)
    .execute();
  await recordChange(tx, acting, {
    type: 'partner_changed',
    data: { partnerId: change.partnerId, fields, kind: input.kind, host: input.host },
    detail: { name: input.name },
  });
  return ok(null);
}

function inputOf({ name, kind, host }: Partner): PartnerInput {
  return { name, kind, host };
}

function clashOf(input: PartnerInput, others: readonly Partner[]): PartnerRefusal | null {
  if (others.some((other) => other.name === input.name)) return { why: 'name-taken' };
  return input.host && others.some((other) => other.host) ? { why: 'other-host' } : null;
}
