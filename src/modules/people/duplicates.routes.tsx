import { parseId } from '../../kernel/ids.ts';
import { notFound, page, redirect } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { joinPeople } from './duplicates.command.ts';
import { DuplicatesPage } from './duplicates.page.tsx';
import type { PairView } from './duplicates.page.tsx';
import { openHousehold } from './household.routes.tsx';
import type { StaffContext } from './household.routes.tsx';
import { householdViews } from './household.store.ts';
import { matchesOf } from './matches.store.ts';
import { paths, patterns } from './paths.ts';
import { personOf } from './person.rules.ts';
import type { PeopleSlots } from './slots.types.ts';

/** Other records that may be of the same people, and joining two that are. */
export function duplicatesRoutes(slots: PeopleSlots): readonly Route[] {
  const url = paths.duplicates(patterns.household);
  return [
    forStaff('GET', url, 'work on cases', showDuplicates),
    forStaff('POST', url, 'work on cases', (context) => join(context, slots)),
  ];
}

async function showDuplicates(context: StaffContext): Promise<Reply> {
  const { tx, acting } = context;
  const household = await openHousehold(context);
  if (household === null || household.erasedAt !== null) return notFound();
  const matches = await matchesOf(tx, household);
  const seen = matches.filter((match) => match.seen);
  const ids = [...new Set(seen.map((match) => match.otherHouseholdId))];
  const others = await householdViews(tx, acting.actor.partnershipId, ids);
  const pairs = seen.flatMap(({ person, otherPersonId, otherHouseholdId }): PairView[] => {
    const otherHousehold = others.get(otherHouseholdId);
    const other = otherHousehold && personOf(otherHousehold, otherPersonId);
    return otherHousehold && other ? [{ person, other, otherHousehold }] : [];
  });
  const held = matches.filter((match) => !match.seen);
  return page(<DuplicatesPage household={household} pairs={pairs} held={held} />);
}

async function join(context: StaffContext, slots: PeopleSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const household = await openHousehold(context);
  const ids = ['person', 'other', 'otherHousehold'].map((name) => parseId(fields.one(name)));
  const [person, other, otherHousehold] = ids.flatMap((id) => (id.ok ? [id.value] : []));
  if (household === null || !person || !other || !otherHousehold) return notFound();
  const here = { householdId: household.householdId, personId: person };
  const there = { householdId: otherHousehold, personId: other };
  const input =
    fields.one('keep') === 'other'
      ? { givesWay: here, survives: there }
      : { givesWay: there, survives: here };
  const joined = await joinPeople(tx, acting, slots, input);
  return joined.ok ? redirect(paths.household(household.householdId)) : notFound();
}
