import type { Route } from '../../platform/http/route.ts';
import { catalogueRoutes } from './catalogue.routes.tsx';
import { orderRoutes } from './order.routes.tsx';

export { placeOrder, recordFitted } from './order.command.ts';
export type { Ordering, OrderRefusal } from './order.command.ts';
export { recordFollowUpCall } from './follow-up-call.command.ts';
export type { FollowUpCall } from './follow-up-call.command.ts';
export { catalogueItems, suppliers } from './catalogue.store.ts';
export type { CatalogueItem, Supplier } from './catalogue.store.ts';
export { ordersOf } from './order.store.ts';
export { setUpCatalogue } from './set-up.command.ts';
export type { Catalogue } from './set-up.command.ts';
export { worksSlots } from './works.slots.tsx';
export { paths as worksPaths } from './paths.ts';

/** Every address of the works. */
export const worksRoutes: readonly Route[] = [...orderRoutes, ...catalogueRoutes];
