import { sql } from 'kysely';
import type { Acting, JobActor } from '../access/actor.ts';
import { inEachPartnership, jobIn } from '../access/each-partnership.ts';
import { transactAsJob } from '../access/enter.ts';
import type { Database, Tx } from '../database/database.ts';
import { detailHash } from './append.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { Problem } from './problems.ts';
import { problemOf } from './problems.ts';
import { rewrittenSince, streamFaults } from './verify-streams.ts';

/** What was read, and everything in it that is not as it was recorded. No problem means clean. */
export interface Verification {
  readonly streams: number;
  readonly events: number;
  readonly details: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads every stream of every partnership and computes each hash again, in the database and a few
 * streams at a time, so that memory stays flat however long the log is. Names a broken link, a
 * changed row, a changed detail, a detail that is gone without a disposal, a detail that nobody
 * hashed, a stream that is shorter than its head says, and, with a checkpoint exported earlier, a
 * stream that has since been cut or written anew.
 *
 * It needs no more than the program's own login: for each partnership it acts as a job, which the
 * policies of either database let read all of that partnership and nothing of another. It can run
 * beside a working service.
 *
 * @param checkpoint the path of a file written by `exportCheckpoint`. Throws a `Refusal` when that
 *   is not one, or not a whole one.
 */
export async function verifyChains(
  database: Database,
  options: { readonly now: Date; readonly checkpoint?: string },
): Promise<Verification> {
  const found: Found = { streams: 0, events: 0, details: 0, problems: [] };
  for (const acting of await inEachPartnership(database, 'verify', options.now)) {
    await verifyStreams(database, acting, found);
    await verifyDetails(database, acting, found);
  }
  if (options.checkpoint !== undefined) {
    await verifyAgainst(database, options.checkpoint, options.now, found);
  }
  return found;
}

interface Found {
  streams: number;
  events: number;
  details: number;
  readonly problems: Problem[];
}

async function verifyStreams(
  database: Database,
  acting: Acting<JobActor>,
  found: Found,
): Promise<void> {
  const { partnershipId } = acting.actor;
  for (let after: string | null = null; ;) {
    const page = await transactAsJob(database, acting, (tx) =>
      streamFaults(tx, partnershipId, after),
    );
    found.streams += page.streams;
    found.events += page.events;
    for (const fault of page.faults) found.problems.push(problemOf(partnershipId, fault));
    if (page.last === null) return;
    after = page.last;
  }
}

/** Compares the words that stand beside the events with the hash that each event holds of its own. */
async function verifyDetails(
  database: Database,
  acting: Acting<JobActor>,
  found: Found,
): Promise<void> {
  const { partnershipId } = acting.actor;
  for (let after: string | null = null; ;) {
    const details = await transactAsJob(database, acting, (tx) =>
      detailsAfter(tx, partnershipId, after),
    );
    for (const row of details) {
      found.details += 1;
      const fault = faultOf(row);
      if (fault !== null) {
        const { stream_id: streamId, sequence, event_id: eventId } = row;
        found.problems.push(problemOf(partnershipId, { kind: fault, streamId, sequence, eventId }));
      }
    }
    const last = details.at(-1);
    if (last === undefined || details.length < detailsAtATime) return;
    after = last.event_id;
  }
}

/** Bounds memory: a detail holds at most a message's words. */
const detailsAtATime = 500;

type Detail = Awaited<ReturnType<typeof detailsAfter>>[number];

function detailsAfter(tx: Tx, partnershipId: string, after: string | null) {
  return tx
    .selectFrom('event_details as d')
    .innerJoin('events as e', (join) =>
      join
        .onRef('e.partnership_id', '=', 'd.partnership_id')
        .onRef('e.event_id', '=', 'd.event_id'),
    )
    .select(['d.event_id', 'd.salt', 'd.detail', 'e.detail_hash', 'e.stream_id', 'e.sequence'])
    .select(
      sql<boolean>`(d.case_id, d.household_id) is not distinct from (e.case_id, e.household_id)`.as(
        'in_place',
      ),
    )
    .where('d.partnership_id', '=', partnershipId)
    .$if(after !== null, (query) => query.where('d.event_id', '>', after))
    .orderBy('d.event_id')
    .limit(detailsAtATime)
    .execute();
}

function faultOf(row: Detail): 'unhashed_detail' | 'changed_detail' | 'moved_detail' | null {
  if (row.detail_hash === null) return 'unhashed_detail';
  if (!detailHash(row.salt, row.detail).equals(row.detail_hash)) return 'changed_detail';
  return row.in_place ? null : 'moved_detail';
}

async function verifyAgainst(
  database: Database,
  file: string,
  now: Date,
  found: Found,
): Promise<void> {
  for await (const heads of readCheckpoint(file)) {
    for (const [partnershipId, ofOne] of Map.groupBy(heads, (head) => head.partnershipId)) {
      const faults = await transactAsJob(database, jobIn(partnershipId, 'verify', now), (tx) =>
        rewrittenSince(tx, partnershipId, ofOne),
      );
      for (const fault of faults) found.problems.push(problemOf(partnershipId, fault));
    }
  }
}
