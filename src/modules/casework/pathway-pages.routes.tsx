import { notFound, page } from '../../platform/http/reply.ts';
import type { Route } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import { paths } from './paths.ts';
import { PathwayPage, PathwaysPage } from './pathway-pages.page.tsx';
import { publishedPathways } from './pathway-pages.store.ts';
import { pathwayLine, pathwayView } from './pathway-pages.view.ts';

/** The pathways as data, to be read. */
export const pathwayRoutes: readonly Route[] = [
  forStaff('GET', paths.pathways, 'see pathways', async ({ tx, acting }) => {
    const pathways = await publishedPathways(tx, acting.actor.partnershipId);
    const lines = pathways
      .map((pathway) => pathwayLine(pathway, acting.today))
      .filter((line) => line !== null);
    return page(<PathwaysPage lines={lines} />);
  }),
  forStaff('GET', paths.pathway(':key'), 'see pathways', async ({ tx, acting, params, query }) => {
    const pathways = await publishedPathways(tx, acting.actor.partnershipId);
    const pathway = pathways.find(({ key }) => key === params['key']);
    const view =
      pathway === undefined ? null : pathwayView(pathway, query.one('version'), acting.today);
    return view === null ? notFound() : page(<PathwayPage view={view} />);
  }),
];
