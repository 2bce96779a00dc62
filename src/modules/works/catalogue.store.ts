import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** What an item is, which is also the pathway of the interventions that it serves. */
export const itemKinds = ['minor_adaptation', 'equipment'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something that can be ordered. */
export interface CatalogueItem {
  readonly orderItemId: string;
  readonly name: string;
  readonly kind: ItemKind;
  /** Null when it is not known. */
  readonly pricePence: number | null;
  readonly version: number;
}

/** Somebody who takes orders. */
export interface Supplier {
  readonly supplierId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly supplies: readonly ItemKind[];
  readonly version: number;
}

/** What can be ordered today, by name. */
export async function catalogueItems(tx: Tx, acting: Acting): Promise<readonly CatalogueItem[]> {
  const rows = await itemRows(tx, acting).orderBy('name').execute();
  return rows.map(itemFrom);
}

/** One item that can be ordered today; null when there is none. */
export async function catalogueItem(
  tx: Tx,
  acting: Acting,
  orderItemId: string,
): Promise<CatalogueItem | null> {
  const row = await itemRows(tx, acting)
    .where('order_item_id', '=', orderItemId)
    .executeTakeFirst();
  return row === undefined ? null : itemFrom(row);
}

/** Those who take orders today, by name. */
export async function suppliers(tx: Tx, acting: Acting): Promise<readonly Supplier[]> {
  const rows = await supplierRows(tx, acting).orderBy('name').execute();
  return rows.map(supplierFrom);
}

/** One who takes orders today; null when there is none. */
export async function supplierById(
  tx: Tx,
  acting: Acting,
  supplierId: string,
): Promise<Supplier | null> {
  const row = await supplierRows(tx, acting)
    .where('supplier_id', '=', supplierId)
    .executeTakeFirst();
  return row === undefined ? null : supplierFrom(row);
}

/** Keeps an item. */
export async function insertItem(
  tx: Tx,
  acting: Acting,
  item: Omit<CatalogueItem, 'version'>,
): Promise<void> {
  await tx
    .insertInto('order_items')
    .values({
      partnership_id: acting.actor.partnershipId,
      order_item_id: item.orderItemId,
      name: item.name,
      kind: item.kind,
      price_pence: item.pricePence,
    })
    .execute();
}

/** Keeps a supplier. */
export async function insertSupplier(
  tx: Tx,
  acting: Acting,
  supplier: Omit<Supplier, 'version'>,
): Promise<void> {
  await tx
    .insertInto('suppliers')
    .values({
      partnership_id: acting.actor.partnershipId,
      supplier_id: supplier.supplierId,
      name: supplier.name,
      email: supplier.email,
      phone: supplier.phone,
      supplies: [...supplier.supplies],
    })
    .execute();
}

function itemRows(tx: Tx, acting: Acting) {
  return tx
    .selectFrom('order_items')
    .select(['order_item_id', 'name', 'kind', 'price_pence', 'version'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', acting.today)]));
}

function supplierRows(tx: Tx, acting: Acting) {
  return tx
    .selectFrom('suppliers')
    .select(['supplier_id', 'name', 'email', 'phone', 'supplies', 'version'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', acting.today)]));
}

function itemFrom(row: {
  order_item_id: string;
  name: string;
  kind: string;
  price_pence: number | null;
  version: number;
}): CatalogueItem {
  return {
    orderItemId: row.order_item_id,
    name: row.name,
    kind: kindFrom(row.kind),
    pricePence: row.price_pence,
    version: row.version,
  };
}

function supplierFrom(row: {
  supplier_id: string;
  name: string;
  email: string;
  phone: string;
  supplies: string[];
  version: number;
}): Supplier {
  return {
    supplierId: row.supplier_id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    supplies: row.supplies.map(kindFrom),
    version: row.version,
  };
}

function kindFrom(text: string): ItemKind {
  const kind = itemKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`There is no kind of item ${text}`);
  return kind;
}
