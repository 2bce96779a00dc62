import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** A Housing MOT as its pages and commands see it. */
export interface HousingMot {
  readonly housingMotId: string;
  readonly caseId: string;
  readonly stepId: string | null;
  readonly startedOn: PlainDate;
  readonly finishedOn: PlainDate | null;
  readonly visitedOn: PlainDate | null;
  readonly parts: readonly SavedPart[];
}

/** The answers of one part as they were last saved. */
export interface SavedPart {
  readonly partKey: string;
  /**
   * Question key to answer code or words. `offers.` and a need's key holds what was ticked for it;
   * `own_1_title` and so on the needs that staff added.
   */
  readonly answers: Readonly<Record<string, string>>;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly version: number;
}

/** The newest Housing MOT of a case, with its parts; null when none was begun. */
export async function housingMotOf(
  tx: Tx,
  acting: Acting,
  caseId: string,
): Promise<HousingMot | null> {
  const { partnershipId } = acting.actor;
  const row = await tx
    .selectFrom('housing_mots')
    .select(['housing_mot_id', 'step_id', 'started_on', 'finished_on', 'visited_on'])
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .orderBy('housing_mot_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const parts = await tx
    .selectFrom('housing_mot_parts')
    .select(['part_key', 'answers', 'saved_at', 'saved_by', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('housing_mot_id', '=', row.housing_mot_id)
    .execute();
  return {
    housingMotId: row.housing_mot_id,
    caseId,
    stepId: row.step_id,
    startedOn: plainDate(row.started_on),
    finishedOn: row.finished_on === null ? null : plainDate(row.finished_on),
    visitedOn: row.visited_on === null ? null : plainDate(row.visited_on),
    parts: parts.map((part) => ({
      partKey: part.part_key,
      answers: answersFrom(part.answers),
      savedAt: part.saved_at,
      savedBy: part.saved_by,
      version: part.version,
    })),
  };
}

/** Begins a Housing MOT. Somebody else who begins at the same moment joins the first. */
export async function insertHousingMot(
  tx: Tx,
  acting: Acting,
  row: {
    readonly housingMotId: string;
    readonly caseId: string;
    readonly stepId: string | null;
    readonly startedBy: string;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto('housing_mots')
    .values({
      partnership_id: acting.actor.partnershipId,
      housing_mot_id: row.housingMotId,
      case_id: row.caseId,
      step_id: row.stepId,
      started_on: acting.today,
      started_by: row.startedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Saves a part for the first time. False when somebody has saved it meanwhile. */
export async function insertPart(
  tx: Tx,
  acting: Acting,
  row: {
    readonly housingMotId: string;
    readonly caseId: string;
    readonly partKey: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly savedBy: string;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto('housing_mot_parts')
    .values({
      partnership_id: acting.actor.partnershipId,
      housing_mot_id: row.housingMotId,
      case_id: row.caseId,
      part_key: row.partKey,
      answers: JSON.stringify(row.answers),
      saved_at: acting.now,
      saved_by: row.savedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Saves a part again. False when its version is no longer the one that was read. */
export async function updatePart(
  tx: Tx,
  acting: Acting,
  row: {
    readonly housingMotId: string;
    readonly partKey: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly savedBy: string;
    readonly version: number;
  },
): Promise<boolean> {
  const result = await tx
    .updateTable('housing_mot_parts')
    .set({
      answers: JSON.stringify(row.answers),
      saved_at: acting.now,
      saved_by: row.savedBy,
      version: sql`version + 1`,
    })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('housing_mot_id', '=', row.housingMotId)
    .where('part_key', '=', row.partKey)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Marks a Housing MOT as finished. */
export async function endHousingMot(
  tx: Tx,
  acting: Acting,
  row: {
    readonly housingMotId: string;
    readonly visitedOn: PlainDate;
    readonly finishedBy: string;
  },
): Promise<void> {
  await tx
    .updateTable('housing_mots')
    .set({ finished_on: acting.today, finished_by: row.finishedBy, visited_on: row.visitedOn })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('housing_mot_id', '=', row.housingMotId)
    .execute();
}

function answersFrom(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
