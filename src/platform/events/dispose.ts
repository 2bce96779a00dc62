import { sql } from 'kysely';
import type { Acting } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from './append.ts';
import type { NewEvent } from './append.ts';

/**
 * Deletes the names and words of every event of a household and of its cases, and says so with
 * `details_disposed`, which names the events and the authority. The rows of the events stay, so
 * that the chain and every figure still hold. Answers how many events lost their words.
 */
export async function disposeDetails(
  tx: Tx,
  acting: Acting,
  asked: {
    readonly householdId: string;
    readonly caseIds: readonly string[];
    /** The law or rule by which it is done, by name: it is kept for ever. */
    readonly authority: string;
    /** What else is to be said of it, and may be erased in its turn. */
    readonly detail?: NewEvent['detail'];
  },
): Promise<number> {
  const { householdId, caseIds, authority, detail } = asked;
  const deleted = await asDisposal(tx, () =>
    tx
      .deleteFrom('event_details')
      .where('partnership_id', '=', acting.actor.partnershipId)
      .where((where) =>
        where.or([
          where('household_id', '=', householdId),
          ...(caseIds.length === 0 ? [] : [where('case_id', 'in', [...caseIds])]),
        ]),
      )
      .returning('event_id')
      .execute(),
  );
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: householdId },
    type: 'details_disposed',
    householdId,
    because: authority,
    data: { event_ids: deleted.map((row) => row.event_id).sort() },
    ...(detail !== undefined && { detail }),
  });
  return deleted.length;
}

/**
 * Runs `work` as the one role that may delete what is otherwise kept for ever, and goes back. A
 * module deletes only its own tables by it.
 */
export async function asDisposal<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local role lightbulb_disposal`.execute(tx);
  const result = await work();
  await sql`set local role lightbulb_app`.execute(tx);
  return result;
}
