import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import {
  endIntervention,
  insertIntervention,
  insertNeed,
  openInterventions,
} from './intervention.store.ts';
import { ownerFor } from './owner.ts';
import type { PathwayVersion } from './pathway.store.ts';
import { pathwayOn } from './pathway.store.ts';
import { isOver } from './step.rules.ts';
import type { NewStep } from './step.store.ts';
import { insertSteps, stepsOfCase } from './step.store.ts';
import type { Work } from './work.ts';
import { caseEvent, changeStep, followOn, loadWork } from './work.ts';

export type InterventionRefusal = 'not-found' | 'case-closed' | 'no-such-pathway';

/** Records what is hard for the person. Answers the need's id. */
export async function addNeed(
  tx: Tx,
  acting: Acting,
  need: {
    readonly caseId: string;
    readonly needKey: string;
    readonly title: string;
    /** The answer that raised it, in words; empty when somebody added it by hand. */
    readonly foundFrom: string;
    /** Given when the person wants nothing done about it: why. */
    readonly declinedBecause?: string;
  },
): Promise<Result<string, InterventionRefusal>> {
  const work = await loadWork(tx, acting, need.caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  const needId = newId(acting.now);
  await insertNeed(tx, acting, { needId, ...need });
  await caseEvent(tx, acting, work.case, 'need_found', {
    data: { need_id: needId, need_key: need.needKey, declined: need.declinedBecause !== undefined },
    detail: {
      title: need.title,
      found_from: need.foundFrom,
      declined_because: need.declinedBecause ?? '',
    },
  });
  return ok(needId);
}

/** Begins an intervention on the pathway that is in force today. Answers its id. */
export async function addIntervention(
  tx: Tx,
  acting: Acting,
  input: {
    readonly caseId: string;
    readonly needId: string | null;
    readonly pathwayKey: string;
    readonly title: string;
  },
): Promise<Result<string, InterventionRefusal>> {
  const work = await loadWork(tx, acting, input.caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  const pathway = await pathwayOn(tx, acting.actor.partnershipId, input.pathwayKey, acting.today);
  if (pathway === null) return refuse('no-such-pathway');
  const interventionId = newId(acting.now);
  await insertIntervention(tx, acting, {
    interventionId,
    pathwayVersionId: pathway.versionId,
    ...input,
  });
  await insertSteps(tx, acting, await stepsFor(tx, acting, work, pathway, interventionId));
  await caseEvent(tx, acting, work.case, 'intervention_begun', {
    data: {
      intervention_id: interventionId,
      pathway_key: pathway.pathwayKey,
      pathway_version_id: pathway.versionId,
      need_id: input.needId,
    },
    detail: { title: input.title },
  });
  await followOn(tx, acting, {
    ...work,
    steps: await stepsOfCase(tx, acting, input.caseId),
  });
  return ok(interventionId);
}

/** Stops an intervention, with the reason; what was under way for it is cancelled. */
export async function stopIntervention(
  tx: Tx,
  acting: Acting,
  input: { readonly caseId: string; readonly interventionId: string; readonly reason: string },
): Promise<Result<true, InterventionRefusal>> {
  const work = await loadWork(tx, acting, input.caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  const after = await stopWithin(tx, acting, work, input);
  if (after === null) return refuse('not-found');
  await followOn(tx, acting, after);
  return ok(true);
}

/** Stops an intervention of work at hand. Null when it is not under way. */
export async function stopWithin(
  tx: Tx,
  acting: Acting,
  work: Work,
  input: { readonly interventionId: string; readonly reason: string },
): Promise<Work | null> {
  const open = await openInterventions(tx, acting, work.case.caseId);
  const found = open.find((one) => one.interventionId === input.interventionId);
  if (found === undefined) return null;
  let after = work;
  for (const step of work.steps) {
    if (step.interventionId !== found.interventionId || isOver(step)) continue;
    after = await changeStep(tx, acting, after, step.stepId, {
      status: 'cancelled',
      finished_on: acting.today,
    });
  }
  await endIntervention(tx, acting, found, { status: 'stopped', reason: input.reason });
  await caseEvent(tx, acting, work.case, 'intervention_stopped', {
    data: { intervention_id: found.interventionId, pathway_key: found.pathwayKey },
    detail: { reason: input.reason },
  });
  return after;
}

/** The steps of a pathway for one case: those that happen once per case only if it has none yet. */
async function stepsFor(
  tx: Tx,
  acting: Acting,
  work: Work,
  pathway: PathwayVersion,
  interventionId: string,
): Promise<readonly NewStep[]> {
  const steps: NewStep[] = [];
  for (const [index, definition] of pathway.definition.steps.entries()) {
    const had = work.steps.some(
      (step) => step.interventionId === null && step.key === definition.key,
    );
    if (definition.perCase && had) continue;
    steps.push({
      definition,
      caseId: work.case.caseId,
      localityId: work.case.localityId,
      interventionId: definition.perCase ? null : interventionId,
      position: index + 1,
      // followOn makes ready what waits for nothing more.
      ready: false,
      ...(await ownerFor(tx, acting, work.case, definition.ownerRole)),
    });
  }
  return steps;
}
