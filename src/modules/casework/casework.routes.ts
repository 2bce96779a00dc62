import type { Route } from '../../platform/http/route.ts';
import { casePageRoutes } from './case-page.routes.ts';
import type { CaseSlots } from './case-page.slots.ts';

/** Every address of casework, with what later modules put into its pages. */
export function caseworkRoutes(slots: CaseSlots): readonly Route[] {
  return [...casePageRoutes(slots)];
}
