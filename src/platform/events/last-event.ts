import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/** Who recorded an event, and when. */
export interface Recorded {
  /** Null for a job or a visitor. */
  readonly actorId: string | null;
  readonly recordedAt: Date;
}

/**
 * The last event of these types in a stream whose data name this id under this key, such as
 * `partnerId`: who saved something last. Undefined when there is none that the acting person may see.
 */
export async function lastEventAbout(
  tx: Tx,
  partnershipId: string,
  about: {
    readonly streamId: string;
    readonly types: readonly string[];
    readonly key: string;
    readonly id: string;
  },
): Promise<Recorded | undefined> {
  const row = await tx
    .selectFrom('events')
    .select(['actor_id', 'recorded_at'])
    .where('partnership_id', '=', partnershipId)
    .where('stream_id', '=', about.streamId)
    .where('type', 'in', about.types)
    .where(sql<boolean>`data ->> ${about.key} = ${about.id}`)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { actorId: row.actor_id, recordedAt: row.recorded_at };
}
