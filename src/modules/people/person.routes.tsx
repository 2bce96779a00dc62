import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { changePerson } from './change.command.ts';
import { openPerson } from './household.routes.tsx';
import type { StaffContext } from './household.routes.tsx';
import { paths, patterns } from './paths.ts';
import { parsePerson, personInForm, personInputs } from './person.form.ts';
import { PersonPage } from './person.page.tsx';
import { displayName } from './person.rules.ts';
import type { PersonFacts } from './people.types.ts';
import { shownOfPerson } from './shown.rules.ts';
import type { PeopleSlots } from './slots.types.ts';
import { chosenFacts, versionSent } from './two-versions.form.ts';
import { bothVersions } from './two-versions.routes.tsx';

/** Changing what is known of somebody. */
export function personRoutes(slots: PeopleSlots): readonly Route[] {
  const url = paths.person(patterns.household, patterns.person);
  return [
    forStaff('GET', url, 'work on cases', async (context) => {
      const found = await openPerson(context);
      if (found === null) return notFound();
      const form = openedForm(personInForm(found.person));
      return page(<PersonPage {...found} version={found.person.version} form={form} />);
    }),
    forStaff('POST', url, 'work on cases', (context) => savePerson(context, slots)),
  ];
}

async function savePerson(context: StaffContext, slots: PeopleSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const found = await openPerson(context);
  if (found === null) return notFound();
  const { household, person } = found;
  const { householdId } = household;
  const version = versionSent(fields);
  const parsed = parsePerson(fields, acting.today);
  if (!parsed.ok) {
    const form = refusedForm(fields, parsed.error);
    return refused(<PersonPage {...found} version={version} form={form} />);
  }
  const conflict = {
    householdId,
    about: displayName(person),
    action: paths.person(householdId, person.personId),
    key: 'person_id' as const,
    id: person.personId,
    types: ['person_changed'],
    shown: shownOfPerson,
    yours: parsed.value,
    inputs: personInputs,
  };
  const facts = chosenFacts<PersonFacts>(shownOfPerson, fields, {
    yours: parsed.value,
    theirs: person,
  });
  if (!facts.ok) {
    const theirs = { theirs: person, theirVersion: person.version, errors: facts.error };
    return bothVersions<PersonFacts>(context, { ...conflict, ...theirs });
  }
  const asked = { householdId, personId: person.personId, version, facts: facts.value };
  const changed = await changePerson(tx, acting, slots, asked);
  if (changed.ok) return redirect(paths.household(householdId));
  switch (changed.error.why) {
    case 'not-there':
      return notFound();
    case 'changed-meanwhile': {
      const { current, version: theirVersion } = changed.error;
      return bothVersions<PersonFacts>(context, { ...conflict, theirs: current, theirVersion });
    }
  }
}
