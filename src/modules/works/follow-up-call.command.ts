import type { Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { addIntervention, addNeed, caseEvent, recordWord } from '../casework/index.ts';
import type { OrderRefusal, Ordering } from './order.command.ts';
import { finishOwnStep, onOrder, workerOf } from './order.command.ts';
import { mayBeFollowedUpOn } from './order.rules.ts';

/** What was asked in the call. */
export interface FollowUpCall {
  readonly caseId: string;
  readonly orderId: string;
  readonly calledOn: PlainDate;
  readonly safe: 'yes' | 'no';
  /** Fitted and used as its maker and the prescriber say. */
  readonly compliant: 'yes' | 'no';
  readonly inUse: 'yes' | 'no' | 'sometimes';
  /** In the person's own words. */
  readonly words: string;
}

/**
 * Records the call after something was provided and finishes its step. What is not safe or not as
 * it should be raises a need, with an intervention to put it right.
 */
export async function recordFollowUpCall(
  tx: Tx,
  acting: Ordering,
  call: FollowUpCall,
): Promise<Result<true, OrderRefusal>> {
  return onOrder(tx, acting, call, 'follow-up', async (head, order) => {
    const possible = mayBeFollowedUpOn(order.fittedOn, call.calledOn, acting.today);
    if (!possible.ok) return possible;
    // Begun before the step is finished, so that the case is never without a next step.
    if (call.safe === 'no' || call.compliant === 'no') await putRight(tx, acting, call, order);
    const step = await finishOwnStep(tx, acting, order, callSteps, call.calledOn);
    const callId = newId(acting.now);
    await tx
      .insertInto('follow_up_calls')
      .values({
        partnership_id: acting.actor.partnershipId,
        follow_up_call_id: callId,
        case_id: call.caseId,
        order_id: call.orderId,
        step_id: step,
        called_on: call.calledOn,
        called_by: workerOf(acting, head),
        safe: call.safe,
        compliant: call.compliant,
        in_use: call.inUse,
        words: call.words,
      })
      .execute();
    await caseEvent(tx, acting, head, 'follow_up_call_made', {
      occurredOn: call.calledOn,
      data: {
        follow_up_call_id: callId,
        order_id: call.orderId,
        safe: call.safe,
        compliant: call.compliant,
        in_use: call.inUse,
      },
      detail: { item: order.item, words: call.words },
    });
    await recordWord(tx, acting, {
      caseId: call.caseId,
      channel: 'phone',
      by: 'us',
      summary: `Follow-up call about the ${order.item.toLowerCase()}.`,
      occurredOn: call.calledOn,
    });
    return ok(true);
  });
}

/** Steps that a call finishes: of equipment, and of a minor adaptation. */
const callSteps = ['follow_up_call', 'check'];

async function putRight(
  tx: Tx,
  acting: Ordering,
  call: FollowUpCall,
  order: { readonly item: string; readonly interventionId: string },
): Promise<void> {
  const wrong = call.safe === 'no' ? 'not safe' : 'not as it should be';
  const need = await addNeed(tx, acting, {
    caseId: call.caseId,
    needKey: 'put_right',
    title: `${order.item}: ${wrong}`,
    foundFrom: 'Follow-up call',
  });
  if (!need.ok) throw new Error(`A need could not be added: ${need.error}`);
  const begun = await addIntervention(tx, acting, {
    caseId: call.caseId,
    needId: need.value,
    pathwayKey: 'minor_adaptation',
    title: `Put right: ${order.item.toLowerCase()}`,
  });
  if (!begun.ok) throw new Error(`It could not be put right: ${begun.error}`);
}
