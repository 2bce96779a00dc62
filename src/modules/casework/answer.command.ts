import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { messagesOfCase } from '../../platform/messages/messages.store.ts';
import { markAnswered } from '../../platform/messages/receive.command.ts';
import { answerMessageStep } from './case-step.rules.ts';
import { isActive } from './step.rules.ts';
import { finishStep, resumeStep } from './step.command.ts';
import { stepsOfCase } from './step.store.ts';

/** Every message that waits on a case has been answered: the messages and the step that asks for it are done. */
export async function answerMessages(
  tx: Tx,
  acting: Acting<StaffActor | JobActor>,
  caseId: string,
): Promise<void> {
  const messages = await messagesOfCase(tx, acting.actor.partnershipId, caseId);
  for (const { messageId } of messages.filter(({ status }) => status === 'received')) {
    await markAnswered(tx, acting, messageId);
  }
  const steps = await stepsOfCase(tx, acting, caseId);
  const step = steps.find((one) => one.key === answerMessageStep.key && isActive(one));
  if (step === undefined) return;
  const of = { caseId, stepId: step.stepId };
  if (step.status === 'held') await resumeStep(tx, acting, of);
  await finishStep(tx, acting, of);
}
