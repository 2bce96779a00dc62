import { sql } from 'kysely';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Lookup, WordGroup } from '../people/rules.ts';

/** How many cases one way of looking may find; beyond it people are asked for more to go by. */
export const mostFound = 50;

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
  const rows = [...new Set(words)].map((word) => ({ partnership_id: partnershipId, word, case_id: caseId }));
  if (rows.length > 0) await tx.insertInto('case_words').values(rows).execute();
}

/**
 * The newest cases that have a word of every group, at most `mostFound` and one more, which says
 * that there are others. Only equality and ranges, which keep their index under row-level security.
 */
export async function casesWith(tx: Tx, acting: Acting, lookup: Lookup): Promise<readonly string[]> {
  const [first, ...others] = lookup.groups;
  if (first === undefined) return [];
  const { partnershipId } = acting.actor;
  const further = others.map(
    (group) => sql`and exists (
      select 1 from case_words o
      where o.partnership_id = w.partnership_id and o.case_id = w.case_id and ${inGroup('o', group)})`,
  );
  const found = await sql<{ case_id: string }>`
    select distinct w.case_id from case_words w
    where w.partnership_id = ${partnershipId} and ${inGroup('w', first)} ${sql.join(further, sql` `)}
    order by w.case_id desc limit ${mostFound + 1}`.execute(tx);
  return found.rows.map((row) => row.case_id);
}

function inGroup(table: string, group: WordGroup) {
  const word = sql.ref(`${table}.word`);
  if ('anyOf' in group) {
    return group.anyOf.length === 1
      ? sql`${word} = ${group.anyOf[0] ?? ''}`
      : sql`${word} = any (${[...group.anyOf]}::text[])`;
  }
  return sql`${word} >= ${group.from} and ${word} < ${group.before}`;
}
