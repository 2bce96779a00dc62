import { createHmac } from 'node:crypto';
import type { Tx } from '../database/database.ts';

/** How often something may be tried from one address or for one subject. */
export interface TryLimit {
  readonly kind: 'sign_in' | 'tracking' | 'referral' | 'link';
  readonly most: number;
  readonly windowMinutes: number;
}

/** The subject of a count under a key of ours, so that the rows tell nobody's address. */
export function subjectHash(secretKey: string, kind: TryLimit['kind'], subject: string): Buffer {
  return createHmac('sha256', secretKey).update(`${kind} ${subject}`).digest();
}

/** Whether the limit has been reached in this window of time. */
export async function isLimitReached(
  tx: Tx,
  partnershipId: string,
  limit: TryLimit,
  subject: Buffer,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('attempts')
    .select('count')
    .where('partnership_id', '=', partnershipId)
    .where('kind', '=', limit.kind)
    .where('subject_hash', '=', subject)
    .where('window_start', '=', windowStart(limit, now))
    .executeTakeFirst();
  return row !== undefined && row.count >= limit.most;
}

/** Counts one try, and forgets those of yesterday and before. */
export async function countTry(
  tx: Tx,
  partnershipId: string,
  limit: TryLimit,
  subject: Buffer,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('attempts')
    .where('partnership_id', '=', partnershipId)
    .where('window_start', '<', new Date(now.getTime() - 24 * 3_600_000))
    .execute();
  await tx
    .insertInto('attempts')
    .values({
      partnership_id: partnershipId,
      kind: limit.kind,
      subject_hash: subject,
      window_start: windowStart(limit, now),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'kind', 'subject_hash', 'window_start'])
        .doUpdateSet((update) => ({ count: update('attempts.count', '+', 1) })),
    )
    .execute();
}

function windowStart({ windowMinutes }: TryLimit, now: Date): Date {
  const length = windowMinutes * 60_000;
  return new Date(Math.floor(now.getTime() / length) * length);
}
