import type { FieldError } from '../../platform/http/fields.ts';
import { oneOf } from '../../platform/http/fields.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { changePart, endPart } from './change.command.ts';
import { openHousehold, openPerson } from './household.routes.tsx';
import type { StaffContext } from './household.routes.tsx';
import { parseLeaving, parsePart, partInForm, partInputs } from './part.form.ts';
import type { PartTerms } from './part.form.ts';
import { AddPersonPage, PartPage } from './part.page.tsx';
import { paths, patterns } from './paths.ts';
import { newPersonInForm, parsePerson } from './person.form.ts';
import { displayName } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';
import { addPerson } from './record-household.command.ts';
import { shownOfPart } from './shown.rules.ts';
import type { PeopleSlots } from './slots.types.ts';
import { chosenFacts, versionSent } from './two-versions.form.ts';
import { bothVersions } from './two-versions.routes.tsx';

/** Adding somebody to a household, and changing or ending what they are to it. */
export function partRoutes(slots: PeopleSlots): readonly Route[] {
  const add = paths.addPerson(patterns.household);
  const part = paths.part(patterns.household, patterns.person);
  return [
    forStaff('GET', add, 'work on cases', async (context) => {
      const household = await openHousehold(context);
      if (household === null || household.erasedAt !== null) return notFound();
      const asked = oneOf(addable, '')(context.query, 'part');
      const known = { ...newPersonInForm, mayBeTold: 'nothing', authority: 'none' };
      const form = openedForm({ ...known, part: asked.ok ? asked.value : '' });
      return page(<AddPersonPage household={household} form={form} />);
    }),
    forStaff('POST', add, 'work on cases', (context) => addSomebody(context, slots)),
    forStaff('GET', part, 'work on cases', async (context) => {
      const found = await openPart(context);
      if (found === null) return notFound();
      const form = openedForm(partInForm(found.person));
      return page(<PartPage {...found} version={found.person.partVersion} form={form} />);
    }),
    forStaff('POST', part, 'work on cases', (context) =>
      context.fields.one('leaving') === '' ? savePart(context) : endSomebodysPart(context, slots),
    ),
  ];
}

const addable = ['representative', 'carer', 'member'] as const;

async function addSomebody(context: StaffContext, slots: PeopleSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const household = await openHousehold(context);
  if (household === null) return notFound();
  const part = oneOf(addable, 'Choose what they are to the household')(fields, 'part');
  const facts = parsePart(fields, acting.today);
  const person = parsePerson(fields, acting.today);
  if (!part.ok || !facts.ok || !person.ok) {
    const errors = [part, facts, person].flatMap((read): readonly FieldError[] =>
      read.ok ? [] : read.error,
    );
    return refused(<AddPersonPage household={household} form={refusedForm(fields, errors)} />);
  }
  const { householdId } = household;
  const input = { householdId, person: person.value, part: part.value, facts: facts.value };
  const added = await addPerson(tx, acting, input);
  if (!added.ok) return notFound();
  await slots.personChanged(tx, acting, householdId);
  return redirect(paths.household(householdId));
}

async function savePart(context: StaffContext): Promise<Reply> {
  const { tx, acting, fields } = context;
  const found = await openPart(context);
  if (found === null) return notFound();
  const { household, person } = found;
  const { householdId } = household;
  const version = versionSent(fields);
  const parsed = parsePart(fields, acting.today);
  if (!parsed.ok) {
    const form = refusedForm(fields, parsed.error);
    return refused(<PartPage {...found} version={version} form={form} />);
  }
  const yours = { ...parsed.value, part: person.part };
  const facts = chosenFacts(shownOfPart, fields, { yours, theirs: person });
  const conflict = { household, person, yours: parsed.value };
  if (!facts.ok) return partConflict(context, { ...conflict, theirs: person, errors: facts.error });
  const asked = { householdId, personId: person.personId, version, facts: facts.value };
  const changed = await changePart(tx, acting, asked);
  if (changed.ok) return redirect(paths.household(householdId));
  return changed.error.why === 'not-there'
    ? notFound()
    : partConflict(context, { ...conflict, theirs: changed.error.current });
}

async function endSomebodysPart(context: StaffContext, slots: PeopleSlots): Promise<Reply> {
  const { tx, acting, fields } = context;
  const found = await openPart(context);
  if (found === null) return notFound();
  const { household, person } = found;
  const version = versionSent(fields);
  const parsed = parseLeaving(fields, acting.today, person.fromOn);
  const refuseWith = (errors: readonly FieldError[]) => {
    const forms = { form: openedForm(partInForm(person)), leaving: refusedForm(fields, errors) };
    return refused(<PartPage {...found} version={person.partVersion} {...forms} />);
  };
  if (!parsed.ok) return refuseWith(parsed.error);
  const asked = { householdId: household.householdId, personId: person.personId, version };
  const ended = await endPart(tx, acting, slots, { ...asked, ...parsed.value });
  if (ended.ok) return redirect(paths.household(household.householdId));
  if (ended.error.why === 'not-there') return notFound();
  const message = `Somebody else changed what ${displayName(person)} may do. Check it above, then end it again`;
  return refuseWith([{ field: 'untilOn-day', message }]);
}

/** Somebody who is not the resident: whose part can change. */
async function openPart(context: StaffContext) {
  const found = await openPerson(context);
  return found === null || found.person.part === 'resident' ? null : found;
}

async function partConflict(
  context: StaffContext,
  conflict: {
    readonly household: HouseholdView;
    readonly person: HouseholdPerson;
    readonly yours: PartTerms;
    readonly theirs: HouseholdPerson;
    readonly errors?: readonly FieldError[];
  },
): Promise<Reply> {
  const { household, person, yours, theirs, errors } = conflict;
  return bothVersions(context, {
    householdId: household.householdId,
    about: `what ${displayName(person)} may be told and sign`,
    action: paths.part(household.householdId, person.personId),
    key: 'person_id',
    id: person.personId,
    types: ['part_changed', 'person_left'],
    shown: shownOfPart,
    yours: { ...yours, part: person.part },
    theirs,
    theirVersion: theirs.partVersion,
    inputs: partInputs,
    ...(errors !== undefined && { errors }),
  });
}
