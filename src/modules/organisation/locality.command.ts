import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { changedFields, holdOrganisation, recordChange } from './change.command.ts';
import type { ChangedMeanwhile, Keeper } from './change.command.ts';
import { localities } from './organisation.store.ts';
import type { Locality } from './organisation.types.ts';

export interface LocalityInput {
  readonly name: string;
  /** The partner whose district it is. */
  readonly partnerId: string;
}

export type LocalityRefusal = { readonly why: 'name-taken' };

/** Adds a locality at the end of the list. Refuses a name that another has. */
export async function addLocality(
  tx: Tx,
  acting: Keeper,
  input: LocalityInput,
): Promise<Result<{ readonly localityId: string }, LocalityRefusal>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await localities(tx, partnershipId);
  if (known.some((other) => other.name === input.name)) return refuse({ why: 'name-taken' });
  const localityId = newId(acting.now);
  await tx
    .insertInto('localities')
    .values({
      partnership_id: partnershipId,
      locality_id: localityId,
      partner_id: input.partnerId,
      name: input.name,
      position: Math.max(0, ...known.map((locality) => locality.position)) + 1,
    })
    .execute();
  await recordChange(tx, acting, {
    type: 'locality_added',
    data: { localityId, partnerId: input.partnerId },
    detail: { name: input.name },
  });
  return ok({ localityId });
}

/** Changes a locality whose version is the one sent. Refuses as adding does, and what somebody changed in between. */
export async function changeLocality(
  tx: Tx,
  acting: Keeper,
  change: LocalityInput & { readonly localityId: string; readonly version: number },
): Promise<
  Result<null, LocalityRefusal | ChangedMeanwhile<Locality> | { readonly why: 'unknown' }>
> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const known = await localities(tx, partnershipId);
  const current = known.find((locality) => locality.localityId === change.localityId);
  if (current === undefined) return refuse({ why: 'unknown' });
  if (current.version !== change.version) return refuse({ why: 'changed-meanwhile', current });
  const input = { name: change.name, partnerId: change.partnerId };
  const fields = changedFields({ name: current.name, partnerId: current.partnerId }, input);
  if (fields.length === 0) return ok(null);
  if (known.some((other) => other !== current && other.name === input.name)) {
    return refuse({ why: 'name-taken' });
  }
  await tx
    .updateTable('localities')
    .set({ name: input.name, partner_id: input.partnerId, version: change.version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('locality_id', '=', change.localityId)
    .execute();
  await recordChange(tx, acting, {
    type: 'locality_changed',
    data: { localityId: change.localityId, fields, partnerId: input.partnerId },
    detail: { name: input.name },
  });
  return ok(null);
}
