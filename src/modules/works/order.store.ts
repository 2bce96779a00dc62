import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { ItemKind } from './catalogue.store.ts';
import { kindFrom } from './catalogue.store.ts';
import type { OrderStatus } from './order.rules.ts';

/** An order with the names of what was ordered and from whom. */
export interface Order {
  readonly orderId: string;
  readonly caseId: string;
  readonly interventionId: string;
  readonly item: string;
  readonly kind: ItemKind;
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierPhone: string;
  readonly quantity: number;
  readonly instructions: string;
  readonly status: OrderStatus;
  readonly orderedOn: PlainDate;
  readonly expectedOn: PlainDate | null;
  readonly fittedOn: PlainDate | null;
  readonly cancelReason: string;
  readonly version: number;
  /** The calls after it was provided, the newest first. */
  readonly calls: readonly CallMade[];
}

/** What a follow-up call found. */
export interface CallMade {
  readonly calledOn: PlainDate;
  readonly safe: boolean;
  readonly compliant: boolean;
  readonly inUse: string;
}

/** The orders of a case, the newest first. */
export async function ordersOf(tx: Tx, acting: Acting, caseId: string): Promise<readonly Order[]> {
  const rows = await orderRows(tx, acting)
    .where('o.case_id', '=', caseId)
    .orderBy('o.order_id', 'desc')
    .execute();
  return rows.map(orderFrom);
}

/** One order of a case, locked for a command; null when the actor may not see it. */
export async function lockOrder(
  tx: Tx,
  acting: Acting,
  caseId: string,
  orderId: string,
): Promise<Order | null> {
  const row = await orderRows(tx, acting)
    .where('o.case_id', '=', caseId)
    .where('o.order_id', '=', orderId)
    .forUpdate('o')
    .executeTakeFirst();
  return row === undefined ? null : orderFrom(row);
}

/** The newest order for an intervention that was not cancelled; null when there is none. */
export async function orderFor(
  tx: Tx,
  acting: Acting,
  of: { readonly caseId: string; readonly interventionId: string },
): Promise<Order | null> {
  const row = await orderRows(tx, acting)
    .where('o.case_id', '=', of.caseId)
    .where('o.intervention_id', '=', of.interventionId)
    .where('o.status', '<>', 'cancelled')
    .orderBy('o.order_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : orderFrom(row);
}

/** One order of a case, to show; null when the actor may not see it. */
export async function orderOf(
  tx: Tx,
  acting: Acting,
  caseId: string,
  orderId: string,
): Promise<Order | null> {
  const row = await orderRows(tx, acting)
    .where('o.case_id', '=', caseId)
    .where('o.order_id', '=', orderId)
    .executeTakeFirst();
  return row === undefined ? null : orderFrom(row);
}

/** Keeps a new order. */
export async function insertOrder(
  tx: Tx,
  acting: Acting,
  row: {
    readonly orderId: string;
    readonly caseId: string;
    readonly interventionId: string;
    readonly supplierId: string;
    readonly orderItemId: string;
    readonly quantity: number;
    readonly instructions: string;
    readonly expectedOn: PlainDate | null;
    readonly orderedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto('orders')
    .values({
      partnership_id: acting.actor.partnershipId,
      order_id: row.orderId,
      case_id: row.caseId,
      intervention_id: row.interventionId,
      supplier_id: row.supplierId,
      order_item_id: row.orderItemId,
      quantity: row.quantity,
      instructions: row.instructions,
      ordered_on: acting.today,
      ordered_by: row.orderedBy,
      expected_on: row.expectedOn,
    })
    .execute();
}

/** Changes a locked order. */
export async function updateOrder(
  tx: Tx,
  acting: Acting,
  orderId: string,
  change: {
    readonly status: OrderStatus;
    readonly fitted_on?: PlainDate;
    readonly cancelled_on?: PlainDate;
    readonly cancel_reason?: string;
  },
): Promise<void> {
  await tx
    .updateTable('orders')
    .set({ ...change, version: sql`version + 1` })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('order_id', '=', orderId)
    .execute();
}

function orderRows(tx: Tx, acting: Acting) {
  return tx
    .selectFrom('orders as o')
    .innerJoin('order_items as i', (join) =>
      join
        .onRef('i.partnership_id', '=', 'o.partnership_id')
        .onRef('i.order_item_id', '=', 'o.order_item_id'),
    )
    .innerJoin('suppliers as s', (join) =>
      join
        .onRef('s.partnership_id', '=', 'o.partnership_id')
        .onRef('s.supplier_id', '=', 'o.supplier_id'),
    )
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('follow_up_calls as call')
          .select(['call.called_on', 'call.safe', 'call.compliant', 'call.in_use'])
          .whereRef('call.partnership_id', '=', 'o.partnership_id')
          .whereRef('call.case_id', '=', 'o.case_id')
          .whereRef('call.order_id', '=', 'o.order_id')
          .orderBy('call.called_on', 'desc')
          .orderBy('call.follow_up_call_id', 'desc'),
      ).as('calls'),
      'o.order_id',
      'o.case_id',
      'o.intervention_id',
      'i.name as item',
      'i.kind',
      'o.supplier_id',
      's.name as supplier',
      's.phone as supplier_phone',
      'o.quantity',
      'o.instructions',
      'o.status',
      'o.ordered_on',
      'o.expected_on',
      'o.fitted_on',
      'o.cancel_reason',
      'o.version',
    ])
    .where('o.partnership_id', '=', acting.actor.partnershipId);
}

type OrderRow = Awaited<ReturnType<ReturnType<typeof orderRows>['execute']>>[number];

function orderFrom(row: OrderRow): Order {
  return {
    orderId: row.order_id,
    caseId: row.case_id,
    interventionId: row.intervention_id,
    item: row.item,
    kind: kindFrom(row.kind),
    supplierId: row.supplier_id,
    supplier: row.supplier,
    supplierPhone: row.supplier_phone,
    quantity: row.quantity,
    instructions: row.instructions,
    status: statusFrom(row.status),
    orderedOn: plainDate(row.ordered_on),
    expectedOn: row.expected_on === null ? null : plainDate(row.expected_on),
    fittedOn: row.fitted_on === null ? null : plainDate(row.fitted_on),
    cancelReason: row.cancel_reason,
    version: row.version,
    calls: row.calls.map((call) => ({
      calledOn: plainDate(call.called_on),
      safe: call.safe === 'yes',
      compliant: call.compliant === 'yes',
      inUse: call.in_use,
    })),
  };
}

function statusFrom(text: string): OrderStatus {
  switch (text) {
    case 'ordered':
    case 'fitted':
    case 'cancelled':
      return text;
    default:
      throw new Error(`There is no order status ${text}`);
  }
}
