import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { staffMember } from '../organisation/index.ts';
import { updateCase } from './case.store.ts';
import { closeWithin } from './close-case.command.ts';
import { addIntervention } from './intervention.command.ts';
import { housingMotStep, triageStep } from './standard-pathways.ts';
import { isActive, isOver } from './step.rules.ts';
import { insertSteps, stepsOfCase, updateStep } from './step.store.ts';
import type { Triage } from './triage.rules.ts';
import type { Work } from './work.ts';
import { caseEvent, changeStep, followOn, loadWork, stepFacts } from './work.ts';

export type TriageRefusal = 'not-found' | 'case-closed' | 'already-triaged' | 'no-such-contact';

/**
 * Decides how urgent a case is, how complex, which way it goes and who stays its contact. Advice
 * and "not for us" close it in the same command.
 */
export async function triageCase(
  tx: Tx,
  acting: Acting,
  caseId: string,
  triage: Triage,
): Promise<Result<true, TriageRefusal>> {
  const work = await loadWork(tx, acting, caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  const step = work.steps.find((one) => one.key === triageStep.key && isActive(one));
  if (step === undefined) return refuse('already-triaged');
  const contact = await staffMember(tx, acting.actor.partnershipId, triage.namedContactId);
  if (contact === undefined || contact.leftOn !== null) return refuse('no-such-contact');

  await updateCase(tx, acting, caseId, {
    urgency: triage.urgency,
    urgency_reasons: triage.urgencyReasons,
    complexity: triage.complexity,
    route: triage.way.route,
    named_contact_id: triage.namedContactId,
    signposted_to: triage.way.route === 'not_for_us' ? triage.way.signpostedTo : '',
  });
  await caseEvent(tx, acting, work.case, 'case_triaged', {
    data: {
      urgency: triage.urgency,
      urgency_reasons: triage.urgencyReasons,
      complexity: triage.complexity,
      route: triage.way.route,
      named_contact_id: triage.namedContactId,
    },
    detail: { note: triage.note },
  });
  const decided: Work = {
    ...work,
    case: { ...work.case, namedContactId: triage.namedContactId, route: triage.way.route },
  };
  const finished = await changeStep(tx, acting, decided, step.stepId, {
    status: 'done',
    finished_on: acting.today,
    worked_by: acting.actor.kind === 'staff' ? acting.actor.staffId : triage.namedContactId,
  });
  await caseEvent(tx, acting, work.case, 'step_finished', { data: stepFacts(step) });
  const lead = work.case.namedContactId;
  await goOn(tx, acting, await handToContact(tx, acting, finished, lead), triage);
  return ok(true);
}

async function goOn(tx: Tx, acting: Acting, work: Work, triage: Triage): Promise<void> {
  const { caseId } = work.case;
  switch (triage.way.route) {
    case 'hsc_visit': {
      await planVisit(tx, acting, work);
      await followOn(tx, acting, { ...work, steps: await stepsOfCase(tx, acting, caseId) });
      return;
    }
    case 'advice': {
      const begun = await addIntervention(tx, acting, {
        caseId,
        needId: null,
        pathwayKey: 'advice',
        title: 'Advice by phone',
      });
      if (!begun.ok) throw new Error(`Advice could not be recorded: ${begun.error}`);
      await finishAdvice(tx, acting, caseId, triage.way.advice);
      await closeNow(tx, acting, caseId, 'advice_given');
      return;
    }
    case 'not_for_us':
      await closeNow(tx, acting, caseId, 'not_for_us');
  }
}

/** Adds the visit, unless something that was begun before triage has brought it along. */
async function planVisit(tx: Tx, acting: Acting, work: Work): Promise<void> {
  const { caseId, localityId, teamId, namedContactId } = work.case;
  if (work.steps.some((step) => step.key === housingMotStep.key && !isOver(step))) return;
  await insertSteps(tx, acting, [
    {
      definition: housingMotStep,
      caseId,
      localityId,
      interventionId: null,
      position: 2,
      teamId,
      staffId: namedContactId,
      ready: true,
    },
  ]);
}

async function finishAdvice(tx: Tx, acting: Acting, caseId: string, advice: string): Promise<void> {
  const work = await loadWork(tx, acting, caseId);
  const step = work?.steps.find((one) => one.key === 'advise' && isActive(one));
  if (work === null || step === undefined)
    throw new Error('The advice pathway has no step to advise');
  const done = await changeStep(tx, acting, work, step.stepId, {
    status: 'done',
    finished_on: acting.today,
    worked_by: acting.actor.kind === 'staff' ? acting.actor.staffId : step.staffId,
  });
  await caseEvent(tx, acting, work.case, 'advice_given', {
    data: stepFacts(step),
    detail: { advice },
  });
  await followOn(tx, acting, done);
}

async function closeNow(
  tx: Tx,
  acting: Acting,
  caseId: string,
  reason: 'advice_given' | 'not_for_us',
): Promise<void> {
  const work = await loadWork(tx, acting, caseId);
  if (work === null) throw new Error('A case went out of sight while it was triaged');
  await closeWithin(tx, acting, work, { reason, achieved: 'not_answered', ownWords: '' });
}

/** What the team's lead had until now, or would have had later, goes to the named contact. */
async function handToContact(tx: Tx, acting: Acting, work: Work, lead: string): Promise<Work> {
  const { namedContactId } = work.case;
  if (namedContactId === lead) return work;
  const theirs = work.steps.filter((step) => !isOver(step) && step.staffId === lead);
  for (const step of theirs)
    await updateStep(tx, acting, step.stepId, { staff_id: namedContactId });
  return {
    ...work,
    steps: work.steps.map((step) =>
      theirs.includes(step) ? { ...step, staffId: namedContactId } : step,
    ),
  };
}
