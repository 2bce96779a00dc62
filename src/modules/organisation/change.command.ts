import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import type { EventData, EventDetail } from '../../platform/events/append.ts';
import { lockSettings } from '../../platform/partnership.store.ts';

/** Who may keep the organisation: staff with the permission, and the job that sets a partnership up. */
export type Keeper = Acting<StaffActor | JobActor>;

/** Somebody else saved the same thing in between: what stands now. */
export interface ChangedMeanwhile<T> {
  readonly why: 'changed-meanwhile';
  readonly current: T;
}

/** Lets one change of the organisation follow another, so that each sees what the one before it did. */
export async function holdOrganisation(tx: Tx, acting: Keeper): Promise<void> {
  await lockSettings(tx, acting.actor.partnershipId);
}

/** Appends an event to the partnership's settings. */
export async function recordChange(
  tx: Tx,
  acting: Keeper,
  event: { readonly type: string; readonly data: EventData; readonly detail?: EventDetail },
): Promise<void> {
  await appendEvent(tx, acting, {
    stream: { kind: 'settings', id: acting.actor.partnershipId },
    ...event,
  });
}

/** The names of the fields in which two things differ, in the order of the first. */
export function changedFields<T extends object>(before: T, after: T): readonly string[] {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(known.get(name)) !== JSON.stringify(value))
    .map(([name]) => name);
}
