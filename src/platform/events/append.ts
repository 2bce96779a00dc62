import { createHmac, randomBytes } from 'node:crypto';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { newId } from '../ids.ts';
import type { Acting, Actor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';

/** What may stand in an event row: ids, codes, days, counts. Never a name or free text. */
export type EventData = Readonly<
  Record<string, string | number | boolean | null | readonly string[] | readonly number[]>
>;

/** Names and words, kept beside the row so that they can be erased. */
export type EventDetail = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** A fact, in the past tense: `referral_received`, `step_finished`. */
export interface NewEvent {
  readonly stream: {
    readonly kind: 'case' | 'household' | 'settings' | 'account';
    readonly id: string;
  };
  readonly type: string;
  /** The version of the type's shape; 1 unless the shape has changed. */
  readonly version?: number;
  /** The day on which it happened; today unless it was earlier. */
  readonly occurredOn?: PlainDate;
  readonly caseId?: string;
  readonly householdId?: string;
  /** The rule or law that led to it, by name. */
  readonly because?: string;
  /** The event that this one corrects. */
  readonly corrects?: string;
  readonly data?: EventData;
  readonly detail?: EventDetail;
}

/**
 * Adds one event to its stream, in the caller's transaction, with its details beside it. The
 * database gives it its place in the chain. Answers the event's id.
 */
export async function appendEvent(tx: Tx, acting: Acting, event: NewEvent): Promise<string> {
  const eventId = newId(acting.now);
  const { actor } = acting;
  const detail = event.detail === undefined ? null : JSON.stringify(event.detail);
  const salt = detail === null ? null : randomBytes(16);
  await tx
    .insertInto('events')
    .values({
      partnership_id: actor.partnershipId,
      event_id: eventId,
      stream_id: event.stream.id,
      stream_kind: event.stream.kind,
      type: event.type,
      type_version: event.version ?? 1,
      occurred_on: event.occurredOn ?? acting.today,
      recorded_at: acting.now,
      actor_kind: actor.kind,
      actor_id: actorId(actor),
      on_behalf_of: actor.kind === 'job' ? (actor.onBehalfOf ?? null) : null,
      partner_id: actor.kind === 'staff' ? actor.partnerId : null,
      because: event.because ?? (actor.kind === 'job' ? `job: ${actor.job}` : null),
      case_id: event.caseId ?? null,
      household_id: event.householdId ?? null,
      corrects_event_id: event.corrects ?? null,
      data: JSON.stringify(event.data ?? {}),
      detail_hash: detail === null || salt === null ? null : detailHash(salt, detail),
    })
    .execute();
  if (detail !== null && salt !== null) {
    await tx
      .insertInto('event_details')
      .values({
        partnership_id: actor.partnershipId,
        event_id: eventId,
        case_id: event.caseId ?? null,
        household_id: event.householdId ?? null,
        salt,
        detail,
      })
      .execute();
  }
  return eventId;
}

/** hmac-sha256 of the detail's bytes under its salt: what the event row keeps. */
export function detailHash(salt: Uint8Array, detail: string): Buffer {
  return createHmac('sha256', salt).update(detail, 'utf8').digest();
}

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId;
    case 'resident':
      return actor.personId;
    case 'visitor':
    case 'job':
      return null;
  }
}
