import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Dimension, Occasion, Score } from './outcomes.rules.ts';

/** The dimensions in force on a day, in the partnership's order. */
export async function dimensionsOn(
  tx: Tx,
  acting: Acting,
  on: PlainDate,
): Promise<readonly Dimension[]> {
  const rows = await tx
    .selectFrom('outcome_dimensions')
    .select(['dimension_key', 'name', 'question'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('from_on', '<=', on)
    .where(({ or, eb }) => or([eb('until_on', 'is', null), eb('until_on', '>=', on)]))
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ key: row.dimension_key, name: row.name, question: row.question }));
}

/** A dimension with its place and the days on which it is asked. */
export interface DatedDimension extends Dimension {
  readonly position: number;
  readonly fromOn: PlainDate;
  /** The last day; null while it has none. */
  readonly untilOn: PlainDate | null;
}

/** Every dimension that is or was asked, in the partnership's order. */
export async function allDimensions(tx: Tx, acting: Acting): Promise<readonly DatedDimension[]> {
  const rows = await tx
    .selectFrom('outcome_dimensions')
    .select(['dimension_key', 'name', 'question', 'position', 'from_on', 'until_on'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    key: row.dimension_key,
    name: row.name,
    question: row.question,
    position: row.position,
    fromOn: plainDate(row.from_on),
    untilOn: row.until_on === null ? null : plainDate(row.until_on),
  }));
}

/** Changes how a dimension is worded, or gives it a last day. */
export async function setDimension(
  tx: Tx,
  acting: Acting,
  key: string,
  change: { readonly name?: string; readonly question?: string; readonly until_on?: PlainDate },
): Promise<void> {
  await tx
    .updateTable('outcome_dimensions')
    .set(change)
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('dimension_key', '=', key)
    .execute();
}

/** Keeps a dimension. */
export async function insertDimension(
  tx: Tx,
  acting: Acting,
  dimension: Dimension,
  position: number,
  fromOn: PlainDate,
): Promise<void> {
  await tx
    .insertInto('outcome_dimensions')
    .values({
      partnership_id: acting.actor.partnershipId,
      dimension_key: dimension.key,
      name: dimension.name,
      question: dimension.question,
      position,
      from_on: fromOn,
    })
    .execute();
}

/** Every score of a case, before and after, with the names of their dimensions. */
export async function scoresOf(tx: Tx, acting: Acting, caseId: string): Promise<readonly Score[]> {
  const rows = await tx
    .selectFrom('outcome_scores as s')
    .innerJoin('outcome_dimensions as d', (join) =>
      join
        .onRef('d.partnership_id', '=', 's.partnership_id')
        .onRef('d.dimension_key', '=', 's.dimension_key'),
    )
    .select(['s.dimension_key', 'd.name', 's.occasion', 's.score', 's.scored_on'])
    .where('s.partnership_id', '=', acting.actor.partnershipId)
    .where('s.case_id', '=', caseId)
    .orderBy('d.position')
    .execute();
  return rows.map((row) => ({
    dimensionKey: row.dimension_key,
    name: row.name,
    occasion: row.occasion === 'after' ? 'after' : 'before',
    score: row.score,
    scoredOn: plainDate(row.scored_on),
  }));
}

/** Keeps the scores of one occasion, in place of those that it had for the same dimensions. */
export async function putScores(
  tx: Tx,
  acting: Acting,
  row: {
    readonly caseId: string;
    readonly occasion: Occasion;
    readonly scores: Readonly<Record<string, number>>;
    readonly scoredBy: string | null;
  },
): Promise<void> {
  const entries = Object.entries(row.scores);
  if (entries.length === 0) return;
  await tx
    .insertInto('outcome_scores')
    .values(
      entries.map(([dimension_key, score]) => ({
        partnership_id: acting.actor.partnershipId,
        case_id: row.caseId,
        occasion: row.occasion,
        dimension_key,
        score,
        scored_on: acting.today,
        scored_by: row.scoredBy,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'case_id', 'occasion', 'dimension_key'])
        .doUpdateSet(({ ref }) => ({
          score: ref('excluded.score'),
          scored_on: ref('excluded.scored_on'),
          scored_by: ref('excluded.scored_by'),
        })),
    )
    .execute();
}
