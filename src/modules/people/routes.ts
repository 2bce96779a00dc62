import type { Route } from '../../platform/http/route.ts';
import { capacityRoutes } from './capacity.routes.tsx';
import { duplicatesRoutes } from './duplicates.routes.tsx';
import { eraseRoutes } from './erase.routes.tsx';
import { homeRoutes } from './home.routes.tsx';
import { householdRoutes } from './household.routes.tsx';
import { partRoutes } from './part.routes.tsx';
import { personRoutes } from './person.routes.tsx';
import type { PeopleSlots } from './slots.types.ts';

/** Every page of people and homes. app.ts gives what later modules put into them. */
export function peopleRoutes(slots: PeopleSlots): readonly Route[] {
  return [
    ...householdRoutes(slots),
    ...partRoutes(slots),
    ...personRoutes(slots),
    ...capacityRoutes,
    ...homeRoutes(slots),
    ...duplicatesRoutes(slots),
    ...eraseRoutes(slots),
  ];
}
