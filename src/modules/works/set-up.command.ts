import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import { newId } from '../../platform/ids.ts';
import type { CatalogueItem, Supplier } from './catalogue.store.ts';
import { insertItem, insertSupplier } from './catalogue.store.ts';
import type { Ordering } from './order.command.ts';

/** What a partnership begins with. */
export interface Catalogue {
  readonly suppliers: readonly Omit<Supplier, 'supplierId' | 'version' | 'endedOn'>[];
  readonly items: readonly Omit<CatalogueItem, 'orderItemId' | 'version' | 'endedOn'>[];
}

/** Gives a partnership its suppliers and what can be ordered from them. */
export async function setUpCatalogue(
  tx: Tx,
  acting: Ordering,
  catalogue: Catalogue,
): Promise<void> {
  for (const supplier of catalogue.suppliers) {
    await insertSupplier(tx, acting, { supplierId: newId(acting.now), ...supplier });
  }
  for (const item of catalogue.items) {
    await insertItem(tx, acting, { orderItemId: newId(acting.now), ...item });
  }
  await appendEvent(tx, acting, {
    stream: { kind: 'settings', id: acting.actor.partnershipId },
    type: 'catalogue_set_up',
    data: { suppliers: catalogue.suppliers.length, items: catalogue.items.length },
  });
}
