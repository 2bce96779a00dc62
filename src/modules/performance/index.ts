import type { Route } from '../../platform/http/route.ts';
import { caseListRoutes } from './case-list.routes.tsx';
import { pageRoutes } from './performance.routes.tsx';

/** The manager's page, its files, and the cases behind each figure. */
export const performanceRoutes: readonly Route[] = [...pageRoutes, ...caseListRoutes];
