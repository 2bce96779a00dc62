import { may } from '../../platform/access/permissions.ts';
import { page } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { localities, partners, teams } from './organisation.store.ts';
import { OverviewPage } from './overview.page.tsx';
import type { OrganisationSlots } from './organisation.types.ts';
import { overviewOf } from './overview.rules.ts';
import { organisationPaths } from './paths.ts';
import { areasByLocality } from './postcodes.store.ts';
import { hasLeft } from './staff.rules.ts';
import { allStaff, placements } from './staff.store.ts';

/** Everybody who runs the service together. */
export const overviewRoutes = (slots: Pick<OrganisationSlots, 'kept'>): readonly Route[] => [
  forStaff('GET', organisationPaths.overview, 'see organisation', async ({ acting, tx }) => {
    const { partnershipId } = acting.actor;
    const overview = overviewOf({
      partners: await partners(tx, partnershipId),
      localities: await localities(tx, partnershipId),
      teams: await teams(tx, partnershipId),
      placements: await placements(tx, partnershipId, acting.today),
      staff: await allStaff(tx, partnershipId),
      areas: await areasByLocality(tx, partnershipId),
      hasLeft: (member) => hasLeft(member, acting.today),
    });
    return page(
      <OverviewPage
        overview={overview}
        mayChange={may(acting.actor, 'change organisation')}
        maySettings={may(acting.actor, 'change settings')}
        kept={(slots.kept ?? []).filter((one) => may(acting.actor, one.may))}
      />,
    );
  }),
];
