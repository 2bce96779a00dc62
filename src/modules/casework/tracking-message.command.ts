import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, ResidentActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { receiveMessage } from '../../platform/messages/receive.command.ts';
import { answerMessageStep } from './case-step.rules.ts';
import { ownerFor } from './owner.ts';
import { isActive } from './step.rules.ts';
import { insertSteps } from './step.store.ts';
import type { TrackingMessage } from './tracking-message.form.ts';
import { answerWays } from './tracking-message.form.ts';
import { lastPosition, loadWork } from './work.ts';

/**
 * Takes a message from the tracking page: it is kept with the case, and the named contact has two
 * working days to answer it. One step answers all that came before it was done. Refuses a case
 * that is closed.
 */
export async function leaveMessage(
  tx: Tx,
  acting: Acting<ResidentActor>,
  message: TrackingMessage,
): Promise<Result<true, 'not-found' | 'case-closed'>> {
  const { caseId, householdId, personId } = acting.actor;
  const work = await loadWork(tx, acting, caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  await receiveMessage(tx, acting, {
    caseId,
    householdId,
    personId,
    channel: 'web',
    subject: `To be answered by ${answerWays[message.answerBy].toLowerCase()}`,
    body: message.words,
  });
  if (work.steps.some((step) => step.key === answerMessageStep.key && isActive(step))) {
    return ok(true);
  }
  await insertSteps(tx, acting, [
    {
      definition: answerMessageStep,
      caseId,
      localityId: work.case.localityId,
      interventionId: null,
      position: lastPosition,
      ready: true,
      ...(await ownerFor(tx, acting, work.case, answerMessageStep.ownerRole)),
    },
  ]);
  return ok(true);
}
