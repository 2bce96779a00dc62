import { fieldsFrom } from '../../platform/http/fields.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { addresses } from '../../platform/http/addresses.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { localities } from '../organisation/index.ts';
import { changeHome } from './home.command.ts';
import { homeInForm, homeInputs, moveField, parseHome } from './home.form.ts';
import { HomePage } from './home.page.tsx';
import type { MoveAsked } from './home.page.tsx';
import { openHousehold } from './household.routes.tsx';
import type { StaffContext } from './household.routes.tsx';
import { householdView } from './household.store.ts';
import { paths, patterns } from './paths.ts';
import type { HomeFacts, HouseholdView } from './people.types.ts';
import { shownOfHome } from './shown.rules.ts';
import type { PeopleSlots } from './slots.types.ts';
import { chosenFacts, versionSent } from './two-versions.form.ts';
import { bothVersions } from './two-versions.routes.tsx';

/** Changing the home. */
export function homeRoutes(slots: PeopleSlots): readonly Route[] {
  const url = paths.home(patterns.household);
  return [
    forStaff('GET', url, 'work on cases', async (context) => {
      const household = await openHousehold(context);
      if (household === null || household.erasedAt !== null) return notFound();
      const form = openedForm(homeInForm(household.home));
      return page(<HomePage household={household} version={household.home.version} form={form} />);
    }),
    forStaff('POST', url, 'work on cases', (context) => saveHome(context, slots)),
  ];
}

async function saveHome(context: StaffContext, slots: PeopleSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const household = await openHousehold(context);
  if (household === null) return notFound();
  const { home, householdId } = household;
  const version = versionSent(fields);
  const parsed = parseHome(fields);
  if (!parsed.ok) {
    const form = refusedForm(fields, parsed.error);
    return refused(<HomePage household={household} version={version} form={form} />);
  }
  const yours = parsed.value;
  const facts = chosenFacts<HomeFacts>(shownOfHome, fields, { yours, theirs: home });
  if (!facts.ok) {
    const theirs = { theirs: home, theirVersion: home.version, errors: facts.error };
    return homeConflict(context, household, { yours, ...theirs });
  }
  const refuseWith = (error: FieldError, move?: MoveAsked) => {
    // What was chosen between two versions, not only what was typed.
    const form = refusedForm(fieldsFrom(homeInForm(facts.value)), [error]);
    const asked = move === undefined ? {} : { move };
    return refused(<HomePage household={household} version={version} form={form} {...asked} />);
  };
  const moveTo = fields.one(moveField) === '' ? null : fields.one(moveField);
  const asked = { householdId, version, facts: facts.value, moveTo };
  const changed = await changeHome(tx, acting, slots, asked);
  if (changed.ok) return afterChange(context, householdId);
  switch (changed.error.why) {
    case 'not-there':
      return notFound();
    case 'changed-meanwhile': {
      const { current, version: theirVersion } = changed.error;
      return homeConflict(context, household, { yours, theirs: current, theirVersion });
    }
    case 'no-district': {
      const message =
        'This postcode is in none of our districts. Check it, or ask the service manager to add it to a district';
      return refuseWith({ field: 'postcode', message });
    }
    case 'other-district': {
      const move = await moveAsked(context, household, changed.error.localityId);
      const message = `This postcode is in ${move.to}. Tick the box if the household is now there, or mend the postcode`;
      return refuseWith({ field: moveField, message }, move);
    }
  }
}

/** Whoever moved a household out of their own district may not see it any more. */
async function afterChange({ tx, acting }: StaffContext, householdId: string): Promise<Reply> {
  const view = await householdView(tx, acting.actor.partnershipId, householdId);
  return redirect(view === null ? addresses.workList : paths.household(householdId));
}

async function moveAsked(
  { tx, acting }: StaffContext,
  household: HouseholdView,
  localityId: string,
): Promise<MoveAsked> {
  const all = await localities(tx, acting.actor.partnershipId);
  const nameOf = (id: string) =>
    all.find((one) => one.localityId === id)?.name ?? 'another district';
  return { localityId, from: nameOf(household.localityId), to: nameOf(localityId) };
}

async function homeConflict(
  context: StaffContext,
  { householdId, home }: HouseholdView,
  versions: {
    readonly yours: HomeFacts;
    readonly theirs: HomeFacts;
    readonly theirVersion: number;
    readonly errors?: readonly FieldError[];
  },
): Promise<Reply> {
  return bothVersions(context, {
    householdId,
    about: 'this home',
    action: paths.home(householdId),
    key: 'home_id',
    id: home.homeId,
    types: ['home_changed'],
    shown: shownOfHome,
    inputs: homeInputs,
    ...versions,
  });
}
