import type { Acting, JobActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { deleteDraftsBefore, emptyDraftsBefore } from './draft.store.ts';
import { draftDays } from './referral.rules.ts';

/**
 * Empties the requests whose link has run out, and answers how many. What is left of them says that
 * their link has run out; after as many days again they are deleted. Run once a day.
 */
export async function emptyOldDrafts(tx: Tx, acting: Acting<JobActor>): Promise<number> {
  const longGone = new Date(acting.now.getTime() - draftDays * 24 * 3_600_000);
  await deleteDraftsBefore(tx, acting, longGone);
  return emptyDraftsBefore(tx, acting, acting.now);
}
