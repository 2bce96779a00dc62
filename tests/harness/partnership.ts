import { jobIn } from '../../src/platform/access/each-partnership.ts';
import type { Acting, JobActor } from '../../src/platform/access/actor.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { newId } from '../../src/platform/ids.ts';

/** A new partnership, and a job that may do anything in it. */
export async function newPartnership(
  database: Database,
  options: { readonly now: Date; readonly hostName?: string },
): Promise<Acting<JobActor>> {
  const acting = jobIn(newId(options.now), 'test', options.now);
  await transactAsJob(database, acting, (tx) =>
    tx
      .insertInto('partnerships')
      .values({
        partnership_id: acting.actor.partnershipId,
        name: 'Home Adaptations Exampleshire',
        host_name: options.hostName ?? null,
        created_at: options.now,
      })
      .execute(),
  );
  return acting;
}
