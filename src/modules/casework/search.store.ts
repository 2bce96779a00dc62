import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Lookup, WordGroup } from '../people/index.ts';

/** How many cases a search shows; beyond it people are asked for more to go by. */
export const mostFound = 25;

/** Puts these words in place of those that the case had. */
export async function replaceCaseWords(
  tx: Tx,
  acting: Acting,
  caseId: string,
  words: readonly string[],
): Promise<void> {
  const { partnershipId } = acting.actor;
  await tx
    .deleteFrom('case_words')
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .execute();
  const rows = [...new Set(words)].map((word) => ({
    partnership_id: partnershipId,
    word,
    case_id: caseId,
  }));
  if (rows.length > 0) await tx.insertInto('case_words').values(rows).execute();
}

/** A case that was found, and by which of the lookups. */
export interface FoundCase {
  /** The place of the lookup among those that were tried. */
  readonly turn: number;
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly status: 'open' | 'closed';
  readonly localityName: string;
  readonly namedContact: string | null;
}

/**
 * The cases that each lookup finds, the newest of each first, at most `mostFound` and one more of
 * each, which says that there are others. One statement. Only equality and ranges, which keep their
 * index under row-level security, and no more rows of it than `mostRead` whatever was typed.
 */
export async function casesWith(
  tx: Tx,
  acting: Acting,
  lookups: readonly Lookup[],
): Promise<readonly FoundCase[]> {
  const { partnershipId } = acting.actor;
  const asked = lookups.filter((lookup) => lookup.groups.length > 0);
  if (asked.length === 0) return [];
  const found = await sql<FoundRow>`
    with found as (${sql.join(
      asked.map((lookup, turn) => sql`(${matching(partnershipId, lookup, turn)})`),
      sql` union all `,
    )}),
    first_found as (
      select distinct on (f.case_id) f.turn, f.case_id from found f order by f.case_id, f.turn)
    select f.turn, c.case_id, c.reference, c.household_id, c.person_id, c.status, l.name as locality_name,
      s.name as named_contact
    from first_found f
    join cases c on c.partnership_id = ${partnershipId} and c.case_id = f.case_id
    join localities_published l on l.partnership_id = c.partnership_id and l.locality_id = c.locality_id
    left join staff_published s on s.partnership_id = c.partnership_id and s.staff_id = c.named_contact_id
    order by f.turn, c.case_id desc limit ${mostFound + 1}`.execute(tx);
  return found.rows.map((row) => ({
    turn: row.turn,
    caseId: row.case_id,
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    status: row.status === 'closed' ? 'closed' : 'open',
    localityName: row.locality_name,
    namedContact: row.named_contact,
  }));
}

interface FoundRow {
  readonly turn: number;
  readonly case_id: string;
  readonly reference: string;
  readonly household_id: string;
  readonly person_id: string;
  readonly status: string;
  readonly locality_name: string;
  readonly named_contact: string | null;
}

/** Of one word that others narrow, no more rows are looked at than these, the newest first. */
const mostRead = 1000;
/** Of the words that begin alike, no more than these: so many need more letters anyway. */
const mostBegun = 300;

/** The cases of one lookup: those with a word of its first group that have one of each other group too. */
function matching(partnershipId: string, lookup: Lookup, turn: number): RawBuilder<unknown> {
  const [first, ...others] = lookup.groups;
  if (first === undefined) throw new Error('A lookup without a word');
  const further = others.map(
    (group) => sql`and exists (
      select 1 from case_words o
      where o.partnership_id = ${partnershipId} and o.case_id = w.case_id and ${inGroup(group)})`,
  );
  // Where nothing more is asked, as many of each word are enough as the page shows.
  const most = others.length === 0 ? mostFound + 1 : mostRead;
  return sql`select distinct ${turn}::integer as turn, w.case_id
    from (${wordsOf(partnershipId, first, most)}) w where true ${sql.join(further, sql` `)}
    order by w.case_id desc limit ${mostFound + 1}`;
}

function wordsOf(partnershipId: string, group: WordGroup, most: number): RawBuilder<unknown> {
  if ('anyOf' in group) {
    return sql`select n.case_id from unnest(${[...group.anyOf]}::text[]) g (word)
      cross join lateral (
        select w.case_id from case_words w where w.partnership_id = ${partnershipId} and w.word = g.word
        order by w.case_id desc limit ${most}) n`;
  }
  return sql`select w.case_id from case_words w where w.partnership_id = ${partnershipId}
    and w.word >= ${group.from} and w.word < ${group.before} limit ${mostBegun}`;
}

function inGroup(group: WordGroup): RawBuilder<unknown> {
  return 'anyOf' in group
    ? sql`o.word = any (${[...group.anyOf]}::text[])`
    : sql`o.word >= ${group.from} and o.word < ${group.before}`;
}
