import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { CaseHead } from '../casework/index.ts';
import {
  caseEvent,
  caseHead,
  finishStep,
  goBackToStep,
  interventionOf,
  resumeStep,
  stepsOfCase,
  stopIntervention,
} from '../casework/index.ts';
import { catalogueItem, supplierById } from './catalogue.store.ts';
import type { OrderActionRefusal } from './order.rules.ts';
import { mayBeFittedOn, mayDo } from './order.rules.ts';
import type { Order } from './order.store.ts';
import { insertOrder, lockOrder, updateOrder } from './order.store.ts';

/** Who may order: staff, or a job in their name. */
export type Ordering = Acting<StaffActor | JobActor>;

export type OrderRefusal =
  | 'not-found'
  | 'case-closed'
  | 'no-such-item'
  | 'no-such-supplier'
  | 'wrong-kind'
  | 'not-to-be-ordered'
  | OrderActionRefusal;

/** What becomes of the intervention whose order is cancelled. */
export const afterCancelling = ['order-again', 'stop'] as const;
export type AfterCancelling = (typeof afterCancelling)[number];

/** Orders one item from one supplier for an intervention, and finishes its step "order". Answers the order's id. */
export async function placeOrder(
  tx: Tx,
  acting: Ordering,
  input: {
    readonly caseId: string;
    readonly interventionId: string;
    readonly orderItemId: string;
    readonly supplierId: string;
    readonly quantity: number;
    readonly instructions: string;
    readonly expectedOn: PlainDate | null;
  },
): Promise<Result<string, OrderRefusal>> {
  const head = await openHead(tx, acting, input.caseId);
  if (!head.ok) return head;
  const intervention = await interventionOf(tx, acting, input.caseId, input.interventionId);
  if (intervention === null) return refuse('not-found');
  const item = await catalogueItem(tx, acting, input.orderItemId);
  if (item === null) return refuse('no-such-item');
  if (item.kind !== intervention.pathwayKey) return refuse('wrong-kind');
  const supplier = await supplierById(tx, acting, input.supplierId);
  if (supplier === null || !supplier.supplies.includes(item.kind))
    return refuse('no-such-supplier');
  const orderId = newId(acting.now);
  const step = await ownStep(tx, acting, input, 'order');
  if (step === null) return refuse('not-to-be-ordered');
  await insertOrder(tx, acting, { orderId, ...input, orderedBy: workerOf(acting, head.value) });
  await caseEvent(tx, acting, head.value, 'order_placed', {
    data: {
      order_id: orderId,
      intervention_id: input.interventionId,
      order_item_id: input.orderItemId,
      supplier_id: input.supplierId,
      quantity: input.quantity,
      expected_on: input.expectedOn,
    },
    detail: { item: item.name, supplier: supplier.name, instructions: input.instructions },
  });
  const finished = await finishStep(tx, acting, { caseId: input.caseId, stepId: step });
  return finished.ok ? ok(orderId) : refuse('not-to-be-ordered');
}

/** Records that what was ordered has been fitted or delivered, and finishes the step "fit". */
export async function recordFitted(
  tx: Tx,
  acting: Ordering,
  input: {
    readonly caseId: string;
    readonly orderId: string;
    readonly fittedOn: PlainDate;
    /** Who did it; the supplier when left out. */
    readonly fittedBy?: string;
    readonly note: string;
  },
): Promise<Result<Order, OrderRefusal>> {
  return onOrder(tx, acting, input, 'fit', async (head, order) => {
    const possible = mayBeFittedOn(order.orderedOn, input.fittedOn, acting.today);
    if (!possible.ok) return possible;
    await updateOrder(tx, acting, order.orderId, { status: 'fitted', fitted_on: input.fittedOn });
    await caseEvent(tx, acting, head, 'order_fitted', {
      occurredOn: input.fittedOn,
      data: {
        order_id: order.orderId,
        intervention_id: order.interventionId,
        supplier_id: order.supplierId,
      },
      detail: {
        item: order.item,
        supplier: order.supplier,
        fitted_by: input.fittedBy ?? order.supplier,
        note: input.note,
      },
    });
    await finishOwnStep(tx, acting, order, ['fit'], input.fittedOn);
    return ok(order);
  });
}

/**
 * Cancels an order that has not been fitted. Its intervention goes back to ordering, or is stopped
 * when it is not wanted any more.
 */
export async function cancelOrder(
  tx: Tx,
  acting: Ordering,
  input: {
    readonly caseId: string;
    readonly orderId: string;
    readonly reason: string;
    readonly then?: AfterCancelling;
  },
): Promise<Result<Order, OrderRefusal>> {
  return onOrder(tx, acting, input, 'cancel', async (head, order) => {
    await updateOrder(tx, acting, order.orderId, {
      status: 'cancelled',
      cancelled_on: acting.today,
      cancel_reason: input.reason,
    });
    await caseEvent(tx, acting, head, 'order_cancelled', {
      data: {
        order_id: order.orderId,
        intervention_id: order.interventionId,
        then: input.then ?? 'order-again',
      },
      detail: { item: order.item, supplier: order.supplier, reason: input.reason },
    });
    if (input.then === 'stop') {
      await stopIntervention(tx, acting, { ...order, reason: input.reason });
      return ok(order);
    }
    const steps = await stepsOfCase(tx, acting, order.caseId);
    const ordering = steps.find(
      (step) => step.interventionId === order.interventionId && step.key === 'order',
    );
    if (ordering?.status === 'done') {
      await goBackToStep(tx, acting, {
        caseId: order.caseId,
        stepId: ordering.stepId,
        reason: input.reason,
      });
    }
    return ok(order);
  });
}

/** Loads and locks an order of an open case, checks that the action is allowed, and acts. */
export async function onOrder<T>(
  tx: Tx,
  acting: Ordering,
  of: { readonly caseId: string; readonly orderId: string },
  action: Parameters<typeof mayDo>[1],
  act: (head: CaseHead, order: Order) => Promise<Result<T, OrderRefusal>>,
): Promise<Result<T, OrderRefusal>> {
  const head = await openHead(tx, acting, of.caseId);
  if (!head.ok) return head;
  const order = await lockOrder(tx, acting, of.caseId, of.orderId);
  if (order === null) return refuse('not-found');
  const allowed = mayDo(order.status, action);
  return allowed.ok ? act(head.value, order) : allowed;
}

/** The step of an order's intervention that can be finished now; null when there is none by that key. */
async function ownStep(
  tx: Tx,
  acting: Ordering,
  of: { readonly caseId: string; readonly interventionId: string },
  key: string,
): Promise<string | null> {
  const steps = await stepsOfCase(tx, acting, of.caseId);
  const found = steps.find(
    (step) =>
      step.interventionId === of.interventionId &&
      step.key === key &&
      (step.status === 'ready' || step.status === 'started'),
  );
  return found?.stepId ?? null;
}

/**
 * Finishes the step of an order's intervention that somebody has now, by any of these keys, and
 * answers its id; null when there is none. What has happened ends a hold of its step.
 */
export async function finishOwnStep(
  tx: Tx,
  acting: Ordering,
  of: { readonly caseId: string; readonly interventionId: string },
  keys: readonly string[],
  occurredOn: PlainDate,
): Promise<string | null> {
  const steps = await stepsOfCase(tx, acting, of.caseId);
  const step = steps.find(
    ({ interventionId, key, status }) =>
      interventionId === of.interventionId &&
      keys.includes(key) &&
      ['ready', 'started', 'held'].includes(status),
  );
  if (step === undefined) return null;
  const found = { caseId: of.caseId, stepId: step.stepId };
  if (step.status === 'held') await resumeStep(tx, acting, found);
  const finished = await finishStep(tx, acting, { ...found, occurredOn });
  if (!finished.ok)
    throw new Error(`The step ${step.key} could not be finished: ${finished.error}`);
  return step.stepId;
}

/** Whose act it is: the worker's, or the named contact's when a job acts in their name. */
export function workerOf(acting: Ordering, head: CaseHead): string {
  return acting.actor.kind === 'staff' ? acting.actor.staffId : head.namedContactId;
}

async function openHead(
  tx: Tx,
  acting: Ordering,
  caseId: string,
): Promise<Result<CaseHead, OrderRefusal>> {
  const head = await caseHead(tx, acting, caseId);
  if (head === null) return refuse('not-found');
  return head.status === 'closed' ? refuse('case-closed') : ok(head);
}
