import { londonDay } from '../../kernel/london.ts';
import type { Database } from '../database/database.ts';
import type { Acting, JobActor } from './actor.ts';

/** The same job in each partnership of the database, one acting for each. */
export async function inEachPartnership(
  database: Database,
  job: string,
  now: Date,
): Promise<readonly Acting<JobActor>[]> {
  const partnerships = await database.kysely
    .selectFrom('partnerships')
    .select('partnership_id')
    .orderBy('partnership_id')
    .execute();
  return partnerships.map((row) => jobIn(row.partnership_id, job, now));
}

/** A job in one partnership, at an instant. */
export function jobIn(partnershipId: string, job: string, now: Date): Acting<JobActor> {
  return { actor: { kind: 'job', partnershipId, job }, now, today: londonDay(now) };
}
