import type { PlainDate } from '../../kernel/plain-date.ts';
import { nhsNumberText } from '../../kernel/nhs-number.ts';
import { countText, dateText, dayText } from '../../kernel/words.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { Flags } from '../../ui/app/flags.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import type { SummaryRow } from '../../ui/govuk/summary-list.tsx';
import { capacityNames, contactNames, letterFormatNames, partNames } from './codes.rules.ts';
import { householdName } from './edit-frame.tsx';
import { flagsOf } from './flags.rules.ts';
import { paths } from './paths.ts';
import { addressLine, ageOf, displayName, formalName, presentPeople } from './person.rules.ts';
import type { CapacityNote, HouseholdPerson, HouseholdView } from './people.types.ts';
import { shownOfHome, shownOfPart } from './shown.rules.ts';
import type { HouseholdLink } from './slots.types.ts';

export interface HouseholdPageProps {
  readonly household: HouseholdView;
  readonly today: PlainDate;
  readonly notes: readonly CapacityNote[];
  /** Its cases. */
  readonly links: readonly HouseholdLink[];
  /** How many other records may be of the same people. */
  readonly matches: number;
  readonly mayChange: boolean;
  readonly mayErase: boolean;
}

/** A household: who is in it, where it is, and what can be changed. */
export function HouseholdPage(props: HouseholdPageProps) {
  const { household, links, mayChange } = props;
  const { householdId, erasedAt } = household;
  const title = erasedAt === null ? householdName(household) : 'Details erased';
  return (
    <StaffPageFrame title={title} breadcrumbs={links.map(({ href, text }) => ({ href, text }))}>
      <Titlebar
        title={title}
        caption={erasedAt === null ? addressLine(household.home) : 'Household'}
        links={[
          mayChange && { text: 'Add somebody', href: paths.addPerson(householdId) },
          mayChange && { text: 'Change the home', href: paths.home(householdId) },
          props.mayErase && { text: 'Erase the details', href: paths.erase(householdId) },
        ]}
      />
      {erasedAt === null ? <Details {...props} /> : <Erased links={links} />}
    </StaffPageFrame>
  );
}

function Erased({ links }: { readonly links: readonly HouseholdLink[] }) {
  return (
    <p class="app-lede">
      The names, address and words of this household have been erased. Its days and figures stay.
      {links.length > 0 && ` ${countText(links.length, 'case')} of it can still be counted.`}
    </p>
  );
}

function Details({ household, today, notes, matches, mayChange }: HouseholdPageProps) {
  const present = presentPeople(household);
  const left = household.people.filter((person) => person.untilOn !== null);
  const flags = flagsOf(household).map(({ kind, title, text }) => ({
    kind,
    title,
    children: text,
  }));
  return (
    <>
      <Flags flags={flags} />
      {matches > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.duplicates(household.householdId)}>
            {countText(matches, 'other record')} may be of the same{' '}
            {present.length === 1 ? 'person' : 'people'}
          </a>
        </p>
      )}
      {present.map((person) => (
        <PersonCard
          household={household}
          person={person}
          today={today}
          notes={notes.filter((note) => note.personId === person.personId)}
          mayChange={mayChange}
        />
      ))}
      {left.length > 0 && (
        <>
          <h2 class="govuk-heading-m">No longer here</h2>
          <ul class="govuk-list">
            {left.map((person) => (
              <li>
                {displayName(person)}, {partNames[person.part].toLowerCase()}
                {person.untilOn !== null && ` until ${dateText(person.untilOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <HomeCard household={household} mayChange={mayChange} />
    </>
  );
}

function PersonCard(props: {
  readonly household: HouseholdView;
  readonly person: HouseholdPerson;
  readonly today: PlainDate;
  readonly notes: readonly CapacityNote[];
  readonly mayChange: boolean;
}) {
  const { household, person, today, notes, mayChange } = props;
  const { householdId } = household;
  const { personId } = person;
  const resident = person.part === 'resident';
  const change = {
    text: 'Change',
    visuallyHiddenText: 'details',
    href: paths.person(householdId, personId),
  };
  const part = {
    text: 'May be told',
    visuallyHiddenText: 'and sign',
    href: paths.part(householdId, personId),
  };
  const note = {
    text: 'Note on a decision',
    visuallyHiddenText: '',
    href: paths.capacity(householdId, personId),
  };
  const actions = mayChange && !person.erased ? [change, resident ? note : part] : [];
  return (
    <SummaryList
      card={{ title: displayName(person), actions }}
      rows={[
        { key: 'Part', value: partText(person) },
        ...personRows(person, today),
        ...(resident ? [] : partRows(person)),
        notes.length > 0 && { key: 'Decisions', value: <Notes notes={notes} today={today} /> },
      ]}
    />
  );
}

function partText(person: HouseholdPerson): string {
  const part = partNames[person.part];
  return person.relationship === '' ? part : `${part} (${person.relationship})`;
}

function personRows(person: HouseholdPerson, today: PlainDate): readonly SummaryRow[] {
  const age = ageOf(person, today);
  const born =
    person.bornOn === null ? 'Not known' : `${dateText(person.bornOn)}, ${age ?? ''} years old`;
  const reached = [person.phone, person.mobile, person.email].filter((way) => way !== '');
  const interpreter = person.interpreter ? ', with an interpreter' : '';
  return [
    { key: 'Full name', value: formalName(person) },
    { key: 'Born', value: born },
    ...(person.diedOn === null ? [] : [{ key: 'Died', value: dateText(person.diedOn) }]),
    ...(person.nhsNumber === null
      ? []
      : [{ key: 'NHS number', value: nhsNumberText(person.nhsNumber) }]),
    {
      key: 'Reach them by',
      value: `${contactNames[person.contactBy]} first. ${reached.join(', ') || 'No number or email address recorded'}`,
    },
    {
      key: 'Communication',
      value: `${letterFormatNames[person.letterFormat]}. ${person.language}${interpreter}. ${person.communicationNotes}`,
    },
  ];
}

function partRows(person: HouseholdPerson): readonly SummaryRow[] {
  return shownOfPart
    .filter(({ name }) => name !== 'relationship')
    .map(({ label, say }) => ({ key: label, value: say(person) }))
    .filter(({ value }) => value !== '');
}

function Notes({
  notes,
  today,
}: {
  readonly notes: readonly CapacityNote[];
  readonly today: PlainDate;
}) {
  return (
    <ul class="govuk-list">
      {notes.map((note) => (
        <li>
          {note.decision}: {capacityNames[note.hasCapacity].toLowerCase()} on{' '}
          {dayText(note.assessedOn, { today })}. {note.assessedBy}.
        </li>
      ))}
    </ul>
  );
}

function HomeCard({ household, mayChange }: Pick<HouseholdPageProps, 'household' | 'mayChange'>) {
  const rows = shownOfHome
    .map(({ label, say }) => ({ key: label, value: say(household.home).replaceAll('\n', ', ') }))
    .filter(({ value }) => value !== '');
  const change = {
    text: 'Change',
    visuallyHiddenText: 'the home',
    href: paths.home(household.householdId),
  };
  return rows.length === 0 ? (
    <EmptyLine>Nothing is recorded of the home yet.</EmptyLine>
  ) : (
    <SummaryList card={{ title: 'Home', actions: mayChange ? [change] : [] }} rows={rows} />
  );
}
