import type { Route } from '../../platform/http/route.ts';
import { accessRoutes } from './access.routes.tsx';
import { casePageRoutes } from './case-page.routes.ts';
import type { CaseSlots } from './case-page.slots.ts';
import { closeCaseRoutes } from './close-case.routes.tsx';
import { messageRoutes } from './message.routes.tsx';
import { namedContactRoutes } from './named-contact.routes.tsx';
import { needRoutes } from './need.routes.tsx';
import { pathwayRoutes } from './pathway-pages.routes.tsx';
import { searchRoutes } from './search.routes.tsx';
import { stepRoutes } from './step.routes.tsx';
import { trackingKeyRoutes } from './tracking-key.routes.tsx';
import { trackingRoutes } from './tracking.routes.tsx';
import { triageRoutes } from './triage.routes.tsx';
import { visitRoutes } from './visit.routes.tsx';
import { wordRoutes } from './word.routes.tsx';
import { workListRoutes } from './work-list.routes.tsx';

/** Every address of casework, with what later modules put into its pages. */
export function caseworkRoutes(slots: CaseSlots): readonly Route[] {
  return [
    ...workListRoutes(slots),
    ...searchRoutes,
    ...pathwayRoutes,
    ...triageRoutes,
    ...trackingKeyRoutes,
    ...trackingRoutes,
    ...casePageRoutes(slots),
    ...stepRoutes(slots),
    ...namedContactRoutes,
    ...wordRoutes,
    ...messageRoutes,
    ...visitRoutes,
    ...needRoutes,
    ...closeCaseRoutes(slots),
    ...accessRoutes,
  ];
}
