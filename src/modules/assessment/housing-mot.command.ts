import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import {
  activeStep,
  addIntervention,
  addNeed,
  caseEvent,
  caseHead,
  finishStep,
  recordWord,
  resumeStep,
} from '../casework/index.ts';
import {
  endHousingMot,
  housingMotOf,
  insertHousingMot,
  insertPart,
  updatePart,
} from './housing-mot.store.ts';
import type { HousingMot, SavedPart } from './housing-mot.store.ts';
import type { FoundNeed, Offer } from './needs.rules.ts';
import { answeredIn, isOwnNeed } from './part-needs.rules.ts';

/** Who may assess: staff, or a job in their name. */
export type Assessing = Acting<StaffActor | JobActor>;

/** `triage-first`: nobody has triaged the case yet, so no visit has been decided. */
export type MotRefusal =
  'not-found' | 'case-closed' | 'triage-first' | 'already-finished' | 'not-begun';

/** Begins the Housing MOT of a case, or answers the one that is under way. */
export async function beginHousingMot(
  tx: Tx,
  acting: Assessing,
  caseId: string,
): Promise<Result<HousingMot, MotRefusal>> {
  const head = await caseHead(tx, acting, caseId);
  if (head === null) return refuse('not-found');
  const begun = await housingMotOf(tx, acting, caseId);
  if (begun !== null && begun.finishedOn === null) return ok(begun);
  if (head.status === 'closed') return refuse('case-closed');
  if ((await activeStep(tx, acting, caseId, 'triage')) !== null) return refuse('triage-first');
  const step = await activeStep(tx, acting, caseId, 'housing_mot');
  if (begun !== null && step === null) return refuse('already-finished');
  const inserted = await insertHousingMot(tx, acting, {
    housingMotId: newId(acting.now),
    caseId,
    stepId: step?.stepId ?? null,
    startedBy: workerOf(acting, head.namedContactId),
  });
  const now = await housingMotOf(tx, acting, caseId);
  if (now === null) throw new Error('A Housing MOT that was begun is not there');
  if (inserted) {
    await caseEvent(tx, acting, head, 'housing_mot_begun', {
      data: { housing_mot_id: now.housingMotId },
    });
  }
  return ok(now);
}

/** What was saved meanwhile by somebody else. */
export interface PartConflict {
  readonly kind: 'changed-meanwhile';
  readonly theirs: SavedPart;
}

/** Saves what has been answered of a part, however little. `version` is 0 the first time. */
export async function savePart(
  tx: Tx,
  acting: Assessing,
  input: {
    readonly caseId: string;
    readonly partKey: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly version: number;
  },
): Promise<Result<true, MotRefusal | PartConflict>> {
  const begun = await beginHousingMot(tx, acting, input.caseId);
  if (!begun.ok) return begun;
  const head = await caseHead(tx, acting, input.caseId);
  if (head === null) return refuse('not-found');
  if (head.status === 'closed') return refuse('case-closed');
  const { housingMotId } = begun.value;
  const row = { ...input, housingMotId, savedBy: workerOf(acting, head.namedContactId) };
  const saved =
    input.version === 0 ? await insertPart(tx, acting, row) : await updatePart(tx, acting, row);
  if (!saved) {
    const now = await housingMotOf(tx, acting, input.caseId);
    const theirs = now?.parts.find((part) => part.partKey === input.partKey);
    if (theirs === undefined) throw new Error(`The part ${input.partKey} could not be saved`);
    return refuse({ kind: 'changed-meanwhile', theirs });
  }
  await caseEvent(tx, acting, head, 'housing_mot_part_saved', {
    data: {
      housing_mot_id: housingMotId,
      part_key: input.partKey,
      answered: answeredIn(input.partKey, input.answers),
    },
    detail: input.answers,
  });
  return ok(true);
}

/** What the person chose for a need that was found. */
export interface ChosenNeed {
  readonly need: FoundNeed;
  readonly chosen: readonly Offer[];
  /** Why the person wants nothing done; empty when something was chosen, or nothing is chosen yet. */
  readonly declinedBecause: string;
}

/**
 * Finishes the Housing MOT: keeps the needs, begins what was chosen for each, finishes the step
 * and counts the visit as a word with the resident.
 */
export async function finishHousingMot(
  tx: Tx,
  acting: Assessing,
  input: {
    readonly caseId: string;
    readonly visitedOn: PlainDate;
    readonly needs: readonly ChosenNeed[];
    /** Who was there besides the resident and whoever visited; may be empty. */
    readonly present?: string;
    readonly summary: string;
  },
): Promise<Result<true, MotRefusal>> {
  const head = await caseHead(tx, acting, input.caseId);
  if (head === null) return refuse('not-found');
  if (head.status === 'closed') return refuse('case-closed');
  const mot = await housingMotOf(tx, acting, input.caseId);
  if (mot === null) return refuse('not-begun');
  if (mot.finishedOn !== null) return refuse('already-finished');
  await endHousingMot(tx, acting, {
    housingMotId: mot.housingMotId,
    visitedOn: input.visitedOn,
    finishedBy: workerOf(acting, head.namedContactId),
  });
  for (const chosen of input.needs) await keepNeed(tx, acting, input.caseId, chosen);
  await caseEvent(tx, acting, head, 'housing_mot_finished', {
    occurredOn: input.visitedOn,
    data: {
      housing_mot_id: mot.housingMotId,
      needs: input.needs.length,
      interventions: input.needs.reduce((sum, need) => sum + need.chosen.length, 0),
    },
    detail: { summary: input.summary, present: input.present ?? '' },
  });
  await finishOwnStep(tx, acting, input);
  await recordWord(tx, acting, {
    caseId: input.caseId,
    channel: 'visit',
    by: 'us',
    summary: 'Visited for the Housing MOT.',
    occurredOn: input.visitedOn,
  });
  return ok(true);
}

/** A visit that took place ends a hold of its step. */
async function finishOwnStep(
  tx: Tx,
  acting: Assessing,
  { caseId, visitedOn }: { readonly caseId: string; readonly visitedOn: PlainDate },
): Promise<void> {
  const step = await activeStep(tx, acting, caseId, 'housing_mot');
  if (step === null) return;
  const of = { caseId, stepId: step.stepId };
  if (step.status === 'held') await resumeStep(tx, acting, of);
  const finished = await finishStep(tx, acting, { ...of, occurredOn: visitedOn });
  if (!finished.ok) throw new Error(`The visit's step could not be finished: ${finished.error}`);
}

async function keepNeed(
  tx: Tx,
  acting: Assessing,
  caseId: string,
  { need, chosen, declinedBecause }: ChosenNeed,
): Promise<void> {
  const added = await addNeed(tx, acting, {
    caseId,
    needKey: isOwnNeed(need) ? 'by_hand' : need.key,
    title: need.title,
    foundFrom: need.from,
    ...(declinedBecause !== '' && { declinedBecause }),
  });
  if (!added.ok) throw new Error(`A need could not be added: ${added.error}`);
  for (const offer of chosen) {
    const begun = await addIntervention(tx, acting, {
      caseId,
      needId: added.value,
      pathwayKey: offer.pathwayKey,
      title: offer.title,
    });
    if (!begun.ok) throw new Error(`${offer.title} could not be begun: ${begun.error}`);
  }
}

function workerOf(acting: Assessing, otherwise: string): string {
  return acting.actor.kind === 'staff' ? acting.actor.staffId : otherwise;
}
