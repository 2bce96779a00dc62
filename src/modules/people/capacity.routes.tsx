import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { parseCapacityNote } from './capacity.form.ts';
import { CapacityPage } from './capacity.page.tsx';
import { noteCapacity } from './change.command.ts';
import { openPerson } from './household.routes.tsx';
import { paths, patterns } from './paths.ts';

const url = paths.capacity(patterns.household, patterns.person);

/** Noting whether somebody could make one decision on one day. */
export const capacityRoutes: readonly Route[] = [
  forStaff('GET', url, 'work on cases', async (context) => {
    const found = await openPerson(context);
    return found === null ? notFound() : page(<CapacityPage {...found} form={openedForm()} />);
  }),
  forStaff('POST', url, 'work on cases', async (context) => {
    const { tx, acting, fields } = context;
    const found = await openPerson(context);
    if (found === null) return notFound();
    const note = parseCapacityNote(fields, acting.today);
    if (!note.ok) {
      return refused(<CapacityPage {...found} form={refusedForm(fields, note.error)} />);
    }
    const { householdId } = found.household;
    const asked = { householdId, personId: found.person.personId };
    const noted = await noteCapacity(tx, acting, { ...asked, ...note.value });
    return noted.ok ? redirect(paths.household(householdId)) : notFound();
  }),
];
