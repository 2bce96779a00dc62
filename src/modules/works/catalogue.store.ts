import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
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
  /** From this day on it cannot be ordered; null while it can. */
  readonly endedOn: PlainDate | null;
  readonly version: number;
}

/** Somebody who takes orders. */
export interface Supplier {
  readonly supplierId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly supplies: readonly ItemKind[];
  /** From this day on they take no orders; null while they do. */
  readonly endedOn: PlainDate | null;
  readonly version: number;
}

/** What can be ordered today, by name. */
export async function catalogueItems(tx: Tx, acting: Acting): Promise<readonly CatalogueItem[]> {
  const rows = await itemRows(tx, acting).where(inForce(acting)).orderBy('name').execute();
  return rows.map(itemFrom);
}

/** One item that can be ordered today; null when there is none. */
export async function catalogueItem(
  tx: Tx,
  acting: Acting,
  orderItemId: string,
): Promise<CatalogueItem | null> {
  const row = await itemRows(tx, acting)
    .where(inForce(acting))
    .where('order_item_id', '=', orderItemId)
    .executeTakeFirst();
  return row === undefined ? null : itemFrom(row);
}

/** Those who take orders today, by name. */
export async function suppliers(tx: Tx, acting: Acting): Promise<readonly Supplier[]> {
  const rows = await supplierRows(tx, acting).where(inForce(acting)).orderBy('name').execute();
  return rows.map(supplierFrom);
}

/** One who takes orders today; null when there is none. */
export async function supplierById(
  tx: Tx,
  acting: Acting,
  supplierId: string,
): Promise<Supplier | null> {
  const row = await supplierRows(tx, acting)
    .where(inForce(acting))
    .where('supplier_id', '=', supplierId)
    .executeTakeFirst();
  return row === undefined ? null : supplierFrom(row);
}

/** Every item that can or could be ordered, by name. */
export async function allItems(tx: Tx, acting: Acting): Promise<readonly CatalogueItem[]> {
  return (await itemRows(tx, acting).orderBy('name').execute()).map(itemFrom);
}

/** Everybody who takes or took orders, by name. */
export async function allSuppliers(tx: Tx, acting: Acting): Promise<readonly Supplier[]> {
  return (await supplierRows(tx, acting).orderBy('name').execute()).map(supplierFrom);
}

/** Keeps what has changed of an item that nobody else changes meanwhile. */
export async function updateItem(
  tx: Tx,
  acting: Acting,
  item: Omit<CatalogueItem, 'version'>,
): Promise<void> {
  await tx
    .updateTable('order_items')
    .set({
      name: item.name,
      kind: item.kind,
      price_pence: item.pricePence,
      ended_on: item.endedOn,
      version: sql`version + 1`,
    })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('order_item_id', '=', item.orderItemId)
    .execute();
}

/** Keeps what has changed of a supplier that nobody else changes meanwhile. */
export async function updateSupplier(
  tx: Tx,
  acting: Acting,
  supplier: Omit<Supplier, 'version'>,
): Promise<void> {
  await tx
    .updateTable('suppliers')
    .set({
      name: supplier.name,
      email: supplier.email,
      phone: supplier.phone,
      supplies: [...supplier.supplies],
      ended_on: supplier.endedOn,
      version: sql`version + 1`,
    })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('supplier_id', '=', supplier.supplierId)
    .execute();
}

/** Keeps an item. */
export async function insertItem(
  tx: Tx,
  acting: Acting,
  item: Omit<CatalogueItem, 'version' | 'endedOn'>,
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
  supplier: Omit<Supplier, 'version' | 'endedOn'>,
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

/** In force today: not ended, or ended from a later day on. */
function inForce(acting: Acting) {
  return sql<boolean>`(ended_on is null or ended_on > ${acting.today})`;
}

function itemRows(tx: Tx, acting: Acting) {
  return tx
    .selectFrom('order_items')
    .select(['order_item_id', 'name', 'kind', 'price_pence', 'ended_on', 'version'])
    .where('partnership_id', '=', acting.actor.partnershipId);
}

function supplierRows(tx: Tx, acting: Acting) {
  return tx
    .selectFrom('suppliers')
    .select(['supplier_id', 'name', 'email', 'phone', 'supplies', 'ended_on', 'version'])
    .where('partnership_id', '=', acting.actor.partnershipId);
}

function itemFrom(row: {
  order_item_id: string;
  name: string;
  kind: string;
  price_pence: number | null;
  ended_on: string | null;
  version: number;
}): CatalogueItem {
  return {
    orderItemId: row.order_item_id,
    name: row.name,
    kind: kindFrom(row.kind),
    pricePence: row.price_pence,
    endedOn: row.ended_on === null ? null : plainDate(row.ended_on),
    version: row.version,
  };
}

function supplierFrom(row: {
  supplier_id: string;
  name: string;
  email: string;
  phone: string;
  supplies: string[];
  ended_on: string | null;
  version: number;
}): Supplier {
  return {
    supplierId: row.supplier_id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    supplies: row.supplies.map(kindFrom),
    endedOn: row.ended_on === null ? null : plainDate(row.ended_on),
    version: row.version,
  };
}

/** A kind as stored. Throws on one that is not known. */
export function kindFrom(text: string): ItemKind {
  const kind = itemKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`There is no kind of item ${text}`);
  return kind;
}
