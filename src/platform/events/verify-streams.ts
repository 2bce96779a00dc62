import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CheckpointHead } from './checkpoint.ts';
import type { Fault } from './problems.ts';

/** What some streams came to, in the order of their ids. */
export interface StreamsPage {
  readonly streams: number;
  readonly events: number;
  readonly faults: readonly Fault[];
  /** The last stream of the page; null when no stream is left. */
  readonly last: string | null;
}

/**
 * Computes the hashes of the next few streams after `after` again, by the same function with which
 * they were made, and compares each stream with its head. One statement, so that what is appended
 * meanwhile is seen whole or not at all.
 */
export async function streamFaults(
  tx: Tx,
  partnershipId: string,
  after: string | null,
): Promise<StreamsPage> {
  const streams = await streamsAfter(tx, partnershipId, after);
  if (streams.length === 0) return { streams: 0, events: 0, faults: [], last: null };
  const checked = await checkStreams(tx, partnershipId, streams);
  const faults: Fault[] = [];
  const gone: Fault[] = [];
  for (const row of checked) {
    if (row.event_id !== null) (row.kind === 'missing_detail' ? gone : faults).push(faultAt(row));
    else faults.push(...faultsOfHead(row));
  }
  return {
    streams: streams.length,
    events: checked.reduce((sum, row) => sum + row.events, 0),
    faults: [...faults, ...(await notDisposed(tx, partnershipId, gone))],
    last: streams.length < streamsAtATime ? null : (streams.at(-1) ?? null),
  };
}

/** Streams of a checkpoint that have since been cut or written anew. */
export async function rewrittenSince(
  tx: Tx,
  partnershipId: string,
  heads: readonly CheckpointHead[],
): Promise<readonly Fault[]> {
  const found = await sql<{ stream_id: string; expected: number; longest: number }>`
    select h.stream_id, h.last_sequence as expected,
      coalesce((select max(x.sequence) from events x
        where x.partnership_id = ${partnershipId} and x.stream_id = h.stream_id), 0) as longest
    from unnest(${heads.map((head) => head.streamId)}::uuid[],
      ${heads.map((head) => head.lastSequence)}::integer[],
      ${heads.map((head) => head.headHash)}::text[]) as h (stream_id, last_sequence, head_hash)
    where not exists (select 1 from events e
      where e.partnership_id = ${partnershipId} and e.stream_id = h.stream_id
        and e.sequence = h.last_sequence and encode(e.hash, 'hex') = h.head_hash)`.execute(tx);
  return found.rows.map(({ stream_id: streamId, expected, longest }) =>
    longest < expected
      ? { kind: 'shorter_than_checkpoint', streamId, sequence: longest, expected }
      : { kind: 'differs_from_checkpoint', streamId, sequence: longest, expected },
  );
}

/** Bounds one statement: a case has some tens of events. */
const streamsAtATime = 200;

/** By head and by event, so that neither a stream without events nor one without a head is missed. */
async function streamsAfter(
  tx: Tx,
  partnershipId: string,
  after: string | null,
): Promise<readonly string[]> {
  const lowest = after ?? '00000000-0000-0000-0000-000000000000';
  const found = await sql<{ stream_id: string }>`
    (select stream_id from streams where partnership_id = ${partnershipId} and stream_id > ${lowest}
      order by stream_id limit ${streamsAtATime})
    union
    (select distinct stream_id from events where partnership_id = ${partnershipId} and stream_id > ${lowest}
      order by stream_id limit ${streamsAtATime})
    order by stream_id limit ${streamsAtATime}`.execute(tx);
  return found.rows.map((row) => row.stream_id);
}

interface Checked {
  readonly stream_id: string;
  /** Null in the row that sums up a stream. */
  readonly event_id: string | null;
  readonly kind: 'broken_link' | 'changed_row' | 'missing_detail' | null;
  readonly sequence: number;
  readonly expected: number;
  readonly events: number;
  readonly head_agrees: boolean;
}

async function checkStreams(
  tx: Tx,
  partnershipId: string,
  streams: readonly string[],
): Promise<readonly Checked[]> {
  const found = await sql<Checked>`
    with chained as (
      select e.stream_id, e.event_id, e.sequence, e.hash,
        e.sequence = coalesce(lag(e.sequence) over stream, 0) + 1
          and e.previous_hash = coalesce(lag(e.hash) over stream, '\\x'::bytea) as linked,
        e.hash = sha256(e.previous_hash || event_body(e)) as unchanged,
        e.detail_hash is null or exists (select 1 from event_details d
          where d.partnership_id = e.partnership_id and d.event_id = e.event_id) as detailed
      from events e
      where e.partnership_id = ${partnershipId} and e.stream_id = any (${streams}::uuid[])
      window stream as (partition by e.stream_id order by e.sequence)
    )
    select stream_id, event_id, kind, sequence, 0 as expected, 0 as events, true as head_agrees
    from chained cross join lateral (values
      ('broken_link', not linked), ('changed_row', not unchanged), ('missing_detail', not detailed)
    ) as fault (kind, is_so)
    where is_so
    union all
    select asked.stream_id, null, null, coalesce(longest.sequence, 0), coalesce(s.last_sequence, 0),
      coalesce(longest.events, 0)::integer, coalesce(longest.last_hash, '\\x') = coalesce(s.head_hash, '\\x')
    from unnest(${streams}::uuid[]) as asked (stream_id)
    left join streams s on s.partnership_id = ${partnershipId} and s.stream_id = asked.stream_id
    left join (
      select c.stream_id, max(c.sequence) as sequence, count(*) as events,
        (array_agg(c.hash order by c.sequence desc))[1] as last_hash
      from chained c group by c.stream_id
    ) longest on longest.stream_id = asked.stream_id
    order by 1, 4, 2`.execute(tx);
  return found.rows;
}

function faultAt(row: Checked): Fault {
  if (row.kind === null || row.event_id === null) throw new Error('A fault without an event');
  return {
    kind: row.kind,
    streamId: row.stream_id,
    sequence: row.sequence,
    eventId: row.event_id,
  };
}

function faultsOfHead(row: Checked): readonly Fault[] {
  const { stream_id: streamId, sequence, expected } = row;
  if (sequence < expected) return [{ kind: 'shorter_than_head', streamId, sequence, expected }];
  if (sequence > expected || !row.head_agrees)
    return [{ kind: 'differs_from_head', streamId, sequence, expected }];
  return [];
}

/** Details that are gone and that no `details_disposed` event names in its `event_ids`. */
async function notDisposed(
  tx: Tx,
  partnershipId: string,
  gone: readonly Fault[],
): Promise<readonly Fault[]> {
  if (gone.length === 0) return [];
  const ids = gone.map((fault) => fault.eventId ?? '');
  const found = await sql<{ event_id: string }>`
    select distinct named.event_id from events e
    cross join lateral jsonb_array_elements_text(
      case when jsonb_typeof(e.data -> 'event_ids') = 'array' then e.data -> 'event_ids' else '[]' end
    ) as named (event_id)
    where e.partnership_id = ${partnershipId} and e.type = 'details_disposed'
      and named.event_id = any (${ids}::text[])`.execute(tx);
  const disposed = new Set(found.rows.map((row) => row.event_id));
  return gone.filter((fault) => !disposed.has(fault.eventId ?? ''));
}
