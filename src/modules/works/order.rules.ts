import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';

export type OrderStatus = 'ordered' | 'fitted' | 'cancelled';
export type OrderAction = 'fit' | 'cancel' | 'follow-up';

/** What may be done to an order. The compiler checks that every status is answered. */
const orderActions = {
  ordered: ['fit', 'cancel'],
  fitted: ['follow-up'],
  cancelled: [],
} as const satisfies Record<OrderStatus, readonly OrderAction[]>;

export type OrderActionRefusal =
  'already-fitted' | 'cancelled' | 'not-fitted' | 'before-ordered' | 'in-future';

/** Whether an order may be fitted, cancelled or followed up. */
export function mayDo(status: OrderStatus, action: OrderAction): Result<true, OrderActionRefusal> {
  const allowed: readonly OrderAction[] = orderActions[status];
  if (allowed.includes(action)) return ok(true);
  switch (status) {
    case 'ordered':
      return refuse('not-fitted');
    case 'fitted':
      return refuse('already-fitted');
    case 'cancelled':
      return refuse('cancelled');
  }
}

/** Whether something ordered on one day can have been fitted on another. */
export function mayBeFittedOn(
  orderedOn: PlainDate,
  fittedOn: PlainDate,
  today: PlainDate,
): Result<true, OrderActionRefusal> {
  if (fittedOn > today) return refuse('in-future');
  return fittedOn < orderedOn ? refuse('before-ordered') : ok(true);
}
