import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { changedFields, holdOrganisation, recordChange } from '../organisation/index.ts';
import type { CatalogueItem, ItemKind, Supplier } from './catalogue.store.ts';
import {
  allItems,
  allSuppliers,
  insertItem,
  insertSupplier,
  updateItem,
  updateSupplier,
} from './catalogue.store.ts';
import type { Ordering } from './order.command.ts';

/** A supplier as somebody keeps it. */
export interface SupplierInput {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly supplies: readonly ItemKind[];
  /** Takes no more orders from today on. */
  readonly ended: boolean;
}

/** Something that can be ordered, as somebody keeps it. */
export interface ItemInput {
  readonly name: string;
  readonly kind: ItemKind;
  readonly pricePence: number | null;
  /** Cannot be ordered any more from today on. */
  readonly ended: boolean;
}

/** `name-taken`: by another, which may have ended. `changed-meanwhile`: the version sent is not the current one. */
export type CatalogueRefusal = 'name-taken' | 'unknown' | 'changed-meanwhile';

/** Adds a supplier. */
export async function addSupplier(
  tx: Tx,
  acting: Ordering,
  input: SupplierInput,
): Promise<Result<true, CatalogueRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allSuppliers(tx, acting);
  if (known.some(({ name }) => name === input.name)) return refuse('name-taken');
  const supplierId = newId(acting.now);
  await insertSupplier(tx, acting, { supplierId, ...input });
  await recordChange(tx, acting, {
    type: 'supplier_added',
    data: { supplier_id: supplierId, supplies: input.supplies },
    detail: { name: input.name },
  });
  return ok(true);
}

/** Changes a supplier whose version is the one sent, ends it, or takes it up again. */
export async function changeSupplier(
  tx: Tx,
  acting: Ordering,
  change: SupplierInput & { readonly supplierId: string; readonly version: number },
): Promise<Result<true, CatalogueRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allSuppliers(tx, acting);
  const current = known.find(({ supplierId }) => supplierId === change.supplierId);
  if (current === undefined) return refuse('unknown');
  if (current.version !== change.version) return refuse('changed-meanwhile');
  if (known.some((other) => other !== current && other.name === change.name)) {
    return refuse('name-taken');
  }
  const { supplierId, version, ended, ...facts } = change;
  const after = { ...facts, endedOn: endedFrom(current, ended, acting) };
  const { name, email, phone, supplies, endedOn } = current;
  const fields = changedFields({ name, email, phone, supplies, endedOn }, after);
  if (fields.length === 0) return ok(true);
  await updateSupplier(tx, acting, { supplierId, ...after });
  await recordChange(tx, acting, {
    type: 'supplier_changed',
    data: { supplier_id: supplierId, version: version + 1, fields, ended },
    detail: { name: change.name },
  });
  return ok(true);
}

/** Adds something that can be ordered. */
export async function addItem(
  tx: Tx,
  acting: Ordering,
  input: ItemInput,
): Promise<Result<true, CatalogueRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allItems(tx, acting);
  if (known.some(({ name }) => name === input.name)) return refuse('name-taken');
  const orderItemId = newId(acting.now);
  await insertItem(tx, acting, { orderItemId, ...input });
  await recordChange(tx, acting, {
    type: 'order_item_added',
    data: { order_item_id: orderItemId, kind: input.kind, price_pence: input.pricePence },
    detail: { name: input.name },
  });
  return ok(true);
}

/** Changes an item whose version is the one sent, ends it, or takes it up again. */
export async function changeItem(
  tx: Tx,
  acting: Ordering,
  change: ItemInput & { readonly orderItemId: string; readonly version: number },
): Promise<Result<true, CatalogueRefusal>> {
  await holdOrganisation(tx, acting);
  const known = await allItems(tx, acting);
  const current = known.find(({ orderItemId }) => orderItemId === change.orderItemId);
  if (current === undefined) return refuse('unknown');
  if (current.version !== change.version) return refuse('changed-meanwhile');
  if (known.some((other) => other !== current && other.name === change.name)) {
    return refuse('name-taken');
  }
  const { orderItemId, version, ended, ...facts } = change;
  const after = { ...facts, endedOn: endedFrom(current, ended, acting) };
  const { name, kind, pricePence, endedOn } = current;
  const fields = changedFields({ name, kind, pricePence, endedOn }, after);
  if (fields.length === 0) return ok(true);
  await updateItem(tx, acting, { orderItemId, ...after });
  await recordChange(tx, acting, {
    type: 'order_item_changed',
    data: {
      order_item_id: orderItemId,
      version: version + 1,
      fields,
      ended,
      price_pence: change.pricePence,
    },
    detail: { name: change.name },
  });
  return ok(true);
}

/** What has ended keeps its day. */
function endedFrom(
  current: Pick<Supplier | CatalogueItem, 'endedOn'>,
  ended: boolean,
  { today }: Pick<Ordering, 'today'>,
): Supplier['endedOn'] {
  return ended ? (current.endedOn ?? today) : null;
}
