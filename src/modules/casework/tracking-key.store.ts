import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { tokenHash } from '../../platform/http/identify.ts';

/** Whose key to which case. */
export interface TrackingHolder {
  readonly caseId: string;
  readonly householdId: string;
  /** The resident, or the person who speaks for them. */
  readonly personId: string;
}

/** A key that was given and not taken back, as staff see it. */
export interface TrackingKey {
  /** Names the key on the page; it opens nothing. */
  readonly keyId: string;
  readonly personId: string;
  readonly kind: 'link' | 'code';
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Keeps the hash of a key. */
export async function insertTrackingKey(
  tx: Tx,
  acting: Acting,
  key: TrackingHolder & {
    readonly kind: 'link' | 'code' | 'session';
    readonly token: string;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('tracking_keys')
    .values({
      partnership_id: acting.actor.partnershipId,
      key_hash: tokenHash(key.token),
      case_id: key.caseId,
      household_id: key.householdId,
      person_id: key.personId,
      kind: key.kind,
      created_at: acting.now,
      expires_at: key.expiresAt,
    })
    .execute();
}

/** The links and codes of a case that still work, the newest first. */
export async function trackingKeysOf(
  tx: Tx,
  acting: Acting,
  caseId: string,
): Promise<readonly TrackingKey[]> {
  const rows = await tx
    .selectFrom('tracking_keys')
    .select(['key_hash', 'person_id', 'kind', 'created_at', 'expires_at'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('kind', 'in', ['link', 'code'])
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', acting.now)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    keyId: Buffer.from(row.key_hash).toString('hex'),
    personId: row.person_id,
    kind: row.kind === 'code' ? 'code' : 'link',
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** Takes a key back; with a code go the sessions that it gave. */
export async function endTrackingKey(
  tx: Tx,
  acting: Acting,
  caseId: string,
  key: TrackingKey,
): Promise<void> {
  await tx
    .updateTable('tracking_keys')
    .set({ revoked_at: acting.now })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('person_id', '=', key.personId)
    .where('revoked_at', 'is', null)
    .where((where) =>
      where.or([
        where('key_hash', '=', Buffer.from(key.keyId, 'hex')),
        ...(key.kind === 'code' ? [where('kind', '=', 'session')] : []),
      ]),
    )
    .execute();
}
