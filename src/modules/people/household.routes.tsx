import { parseId } from '../../kernel/ids.ts';
import { may } from '../../platform/access/permissions.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import { notFound, page } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { HouseholdPage } from './household.page.tsx';
import { capacityNotes, householdView } from './household.store.ts';
import { matchesOf } from './matches.store.ts';
import { paths, patterns } from './paths.ts';
import { personOf } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';
import type { PeopleSlots } from './slots.types.ts';

export type StaffContext = RouteContext<StaffActor>;

/** A household on one page: its people, its home, and what can be changed. */
export function householdRoutes(slots: PeopleSlots): readonly Route[] {
  return [
    forStaff('GET', paths.household(patterns.household), 'see cases', async (context) => {
      const { tx, acting } = context;
      const { actor } = acting;
      const household = await openHousehold(context);
      if (household === null) return notFound();
      const matches = household.erasedAt === null ? await matchesOf(tx, household) : [];
      return page(
        <HouseholdPage
          household={household}
          today={acting.today}
          notes={await capacityNotes(tx, actor.partnershipId, household.householdId)}
          links={await slots.links(tx, acting, household.householdId)}
          matches={matches.length}
          mayChange={household.erasedAt === null && may(actor, 'work on cases')}
          mayErase={household.erasedAt === null && may(actor, 'erase details')}
        />,
      );
    }),
  ];
}

/** The household of the address; null when there is none that this person may see. */
export async function openHousehold({
  tx,
  acting,
  params,
}: StaffContext): Promise<HouseholdView | null> {
  const id = parseId(params['household'] ?? '');
  return id.ok ? await householdView(tx, acting.actor.partnershipId, id.value) : null;
}

/** The person of the address, whose details are still there. */
export async function openPerson(
  context: StaffContext,
): Promise<{ readonly household: HouseholdView; readonly person: HouseholdPerson } | null> {
  const household = await openHousehold(context);
  const id = parseId(context.params['person'] ?? '');
  if (household === null || household.erasedAt !== null || !id.ok) return null;
  const person = personOf(household, id.value);
  return person === undefined || person.erased ? null : { household, person };
}
