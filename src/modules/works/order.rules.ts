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
  'already-fitted' | 'cancelled' | 'not-fitted' | 'before-ordered' | 'before-fitted' | 'in-future';

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

/** Whether somebody can have been asked on a day how something fitted on another day serves them. */
export function mayBeFollowedUpOn(
  fittedOn: PlainDate | null,
  calledOn: PlainDate,
  today: PlainDate,
): Result<true, OrderActionRefusal> {
  if (calledOn > today) return refuse('in-future');
  return fittedOn !== null && calledOn < fittedOn ? refuse('before-fitted') : ok(true);
}

/** The item that an intervention most likely means: the longest name that its title contains. */
export function likelyItem<I extends { readonly name: string }>(
  title: string,
  items: readonly I[],
): I | undefined {
  const words = title.toLowerCase();
  return items
    .filter(({ name }) => words.includes(name.toLowerCase()))
    .sort((one, other) => other.name.length - one.name.length)[0];
}
