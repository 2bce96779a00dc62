import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, JobActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import {
  insertPartnership,
  lockSettings,
  updateSettings,
} from '../../platform/partnership.store.ts';
import type { KeptSettings, PartnershipSettings } from '../../platform/partnership.store.ts';
import { identityRefusals } from '../../ui/layout/identity.ts';
import type { IdentityRefusal } from '../../ui/layout/identity.ts';
import { changedFields, recordChange } from './change.command.ts';
import type { ChangedMeanwhile, Keeper } from './change.command.ts';

export type ColoursRefusal = {
  readonly why: 'colours';
  readonly refusals: readonly IdentityRefusal[];
};

/** The look that a partnership has until it chooses its own. */
export const firstColours = { baseColour: '#10312b', accentColour: '#f5a524' } as const;

/**
 * Makes a partnership under the id for which the job acts. `demonstration` is decided here and
 * never again. Without a host name it answers every name that is no other's. Refuses two colours
 * that cannot be read on each other.
 */
export async function createPartnership(
  tx: Tx,
  acting: Acting<JobActor>,
  input: PartnershipSettings & {
    readonly hostName: string | null;
    readonly demonstration: boolean;
  },
): Promise<Result<{ readonly partnershipId: string }, ColoursRefusal>> {
  const { partnershipId } = acting.actor;
  const refusals = identityRefusals(input);
  if (refusals.length > 0) return refuse({ why: 'colours', refusals });
  await insertPartnership(tx, { ...input, partnershipId, createdAt: acting.now });
  await recordChange(tx, acting, {
    type: 'partnership_created',
    data: { demonstration: input.demonstration },
    detail: { name: input.name },
  });
  return ok({ partnershipId });
}

/** Changes the name, the ways to reach the service and the colours, when the version is the one sent. */
export async function changeSettings(
  tx: Tx,
  acting: Keeper,
  change: PartnershipSettings & { readonly version: number },
): Promise<Result<null, ColoursRefusal | ChangedMeanwhile<KeptSettings>>> {
  const { partnershipId } = acting.actor;
  const refusals = identityRefusals(change);
  if (refusals.length > 0) return refuse({ why: 'colours', refusals });
  const current = await lockSettings(tx, partnershipId);
  if (current.version !== change.version) return refuse({ why: 'changed-meanwhile', current });
  const fields = changedFields(current, change);
  if (fields.length === 0) return ok(null);
  await updateSettings(tx, partnershipId, change, change.version + 1);
  await recordChange(tx, acting, {
    type: 'settings_changed',
    data: {
      partnershipId,
      fields,
      baseColour: change.baseColour,
      accentColour: change.accentColour,
    },
    detail: {
      name: change.name,
      tagline: change.tagline,
      publicPhone: change.publicPhone,
      publicEmail: change.publicEmail,
      openingHours: change.openingHours,
    },
  });
  return ok(null);
}
