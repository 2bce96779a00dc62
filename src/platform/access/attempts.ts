import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Acting } from './actor.ts';

/** How often one subject may try one kind of thing, in windows that begin at whole multiples of their length. */
export interface AttemptLimit {
  readonly kind: 'sign_in' | 'tracking' | 'referral' | 'link';
  readonly most: number;
  readonly windowMinutes: number;
}

/**
 * Counts one more try of a subject (the hash of an address or an account) in the present window.
 * False when it has had as many as it may; nothing is counted then. A transaction that is rolled
 * back counts nothing either.
 */
export async function takeAttempt(
  tx: Tx,
  acting: Acting,
  limit: AttemptLimit,
  subjectHash: Buffer,
): Promise<boolean> {
  const length = limit.windowMinutes * 60_000;
  const windowStart = new Date(Math.floor(acting.now.getTime() / length) * length);
  const taken = await tx
    .insertInto('attempts')
    .values({
      partnership_id: acting.actor.partnershipId,
      kind: limit.kind,
      subject_hash: subjectHash,
      window_start: windowStart,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'kind', 'subject_hash', 'window_start'])
        .doUpdateSet({ count: sql`attempts.count + 1` })
        .where('attempts.count', '<', limit.most),
    )
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}
