import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { eraseHousehold, findErasable } from './erase.command.ts';
import { parseErasure } from './erase.form.ts';
import { ErasePage } from './erase.page.tsx';
import { keptElsewhere } from './erase.store.ts';
import { openHousehold } from './household.routes.tsx';
import type { StaffContext } from './household.routes.tsx';
import { paths, patterns } from './paths.ts';
import type { HouseholdView } from './people.types.ts';
import type { PeopleSlots } from './slots.types.ts';

/** Erasing a household's details, for the data protection officer. */
export function eraseRoutes(slots: PeopleSlots): readonly Route[] {
  const url = paths.erase(patterns.household);
  return [
    forStaff('GET', url, 'erase details', async (context) => {
      const household = await openHousehold(context);
      if (household === null || household.erasedAt !== null) return notFound();
      return page(await erasePage(context, slots, household, openedForm()));
    }),
    forStaff('POST', url, 'erase details', (context) => erase(context, slots)),
  ];
}

async function erase(context: StaffContext, slots: PeopleSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const household = await openHousehold(context);
  if (household === null || household.erasedAt !== null) return notFound();
  const parsed = parseErasure(fields);
  if (!parsed.ok) {
    const form = refusedForm(fields, parsed.error);
    return refused(await erasePage(context, slots, household, form));
  }
  const { householdId } = household;
  const { authority, reference } = parsed.value;
  const erased = await eraseHousehold(tx, acting, slots, { householdId, authority, reference });
  if (erased.ok) return redirect(paths.household(householdId));
  if (erased.error.why === 'not-there') return notFound();
  const errors = erased.error.objections.map((message) => ({ field: 'authority', message }));
  return refused(await erasePage(context, slots, household, refusedForm(fields, errors)));
}

async function erasePage(
  { tx, acting }: StaffContext,
  slots: PeopleSlots,
  household: HouseholdView,
  form: FormState,
) {
  const kept = await keptElsewhere(tx, household);
  const erasable = await findErasable(tx, acting, slots, household.householdId);
  return <ErasePage household={household} kept={kept} erasable={erasable} form={form} />;
}
