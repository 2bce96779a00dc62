import { dayText, dateText, countText, listText } from '../../kernel/words.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import type { ClockBarProps } from '../../ui/charts/clock-bar.tsx';
import type { HouseholdPerson, HouseholdView } from '../people/index.ts';
import { addressLine, displayName, presentPeople } from '../people/index.ts';
import { authorityNames, contactNames, homeTypeNames, tenureNames } from '../people/index.ts';
import type { CaseNames } from './case-names.ts';
import { daysOff, habitText, workingDaysText } from './case-names.ts';
import type { CaseFile } from './case-page.types.ts';
import type { Clock } from './clock.rules.ts';
import { readClock } from './clock.rules.ts';

/** Who stays in touch throughout. */
export interface ContactView {
  readonly name: string;
  readonly job: string;
  readonly lines: readonly string[];
  readonly lastWord: string;
}

/** One measure of time. */
export interface ClockView {
  readonly name: string;
  readonly bar: ClockBarProps | null;
  readonly reading: string;
  readonly ends: string;
  readonly sum: string;
}

/** Somebody of the household. */
export interface PersonView {
  readonly name: string;
  readonly lines: readonly string[];
}

export function contactOf(file: CaseFile, names: CaseNames): ContactView {
  const contact = file.staff.get(file.namedContactId);
  const days = workingDaysBetween(file.lastWordOn, names.today);
  const spoke = file.events.some(({ type }) => /^(word_exchanged|message_sent)/.test(type));
  const off = contact === undefined ? [] : daysOff(contact.workingDays);
  return {
    name: names.staff(file.namedContactId),
    job: [contact?.jobTitle ?? '', file.teamName].filter((part) => part !== '').join(', '),
    lines: [
      ...(contact === undefined
        ? []
        : [
            [contact.phone, workingDaysText(contact.workingDays)]
              .filter((part) => part !== '')
              .join(', '),
          ]),
      ...(off.length > 0 && contact?.coverName != null
        ? [`${habitText(off)}: ${contact.coverName}`]
        : []),
    ],
    lastWord:
      file.status === 'closed'
        ? ''
        : !spoke && file.lastWordOn === file.receivedOn
          ? `Nobody has spoken to ${names.first} yet.`
          : days === 0
            ? `Last spoke to ${names.first} today.`
            : `Last spoke to ${names.first} ${countText(days, 'working day')} ago.`,
  };
}

/** Every clock of the case, and on an open one the count without a word. */
export function clocksOf(file: CaseFile, names: CaseNames): readonly ClockView[] {
  const clocks = file.clocks.map((clock) => clockView(file, clock, names));
  if (file.status === 'closed') return clocks;
  const days = Math.max(0, workingDaysBetween(file.lastWordOn, names.today));
  return [
    ...clocks,
    {
      name: `${file.silenceAllowed} working days without a word`,
      bar: null,
      reading: `Day ${days} of ${file.silenceAllowed}`,
      ends: '',
      sum: '',
    },
  ];
}

function clockView(file: CaseFile, clock: Clock, names: CaseNames): ClockView {
  const read = readClock(clock, file.holds, names.today);
  const unit = clock.unit === 'days' ? 'day' : 'working day';
  const held = read.held > 0 ? `, ${countText(read.held, unit)} on hold` : '';
  const from = dayText(clock.startedOn, names).split(' ').slice(1).join(' ');
  const less = read.held > 0 ? `, less ${read.held} on hold` : '';
  return {
    name: `${clockLength(clock)}, ${clock.name.charAt(0).toLowerCase()}${clock.name.slice(1)}`,
    bar: { used: read.net, held: read.held, total: clock.target, unit },
    reading: read.stopped
      ? `Stopped on ${unit} ${read.net} of ${clock.target}${held}`
      : `${unit === 'day' ? 'Day' : 'Working day'} ${read.net} of ${clock.target}${held}`,
    ends: read.stopped
      ? ''
      : read.late
        ? `${countText(read.net - clock.target, unit)} over: it ended ${dayText(read.endsOn, names)}`
        : `Ends ${dayText(read.endsOn, names)}`,
    sum: `${countText(read.gross, unit)} since ${from}${less}. ${clock.citation}`,
  };
}

function clockLength({ unit, target }: Clock): string {
  if (unit === 'days' && target % 7 === 0 && target >= 28) return `${target / 7} weeks`;
  return countText(target, unit === 'days' ? 'day' : 'working day');
}

/** The people of the household today, each with what somebody who rings must know. */
export function peopleOf(household: HouseholdView, names: CaseNames): readonly PersonView[] {
  return presentPeople(household).map((person) => ({
    name:
      person.relationship === '' || person.part === 'resident'
        ? displayName(person)
        : `${displayName(person)}, ${person.relationship}`,
    lines: personLines(person, household, names).filter((line) => line !== ''),
  }));
}

function personLines(
  person: HouseholdPerson,
  household: HouseholdView,
  names: CaseNames,
): readonly string[] {
  if (person.erased) return ['Their details have been erased.'];
  if (person.diedOn !== null) return [`Died ${dateText(person.diedOn)}.`];
  const alone = presentPeople(household).filter(({ livesHere }) => livesHere).length === 1;
  const facts = [
    person.bornOn === null ? '' : `Born ${dateText(person.bornOn)}.`,
    person.part === 'resident' && alone ? 'Lives alone.' : '',
    person.part !== 'resident' && person.part !== 'member' && person.livesHere ? 'Lives here.' : '',
    person.part === 'representative' ? `Speaks for ${names.first}.` : '',
    person.part === 'carer' ? `Cares for ${names.first}.` : '',
  ];
  return [
    facts.filter((fact) => fact !== '').join(' '),
    person.part === 'resident' ? '' : mayText(person),
    person.carerNeeds === '' ? '' : `What they need: ${person.carerNeeds}`,
    reachText(person),
  ];
}

function mayText(person: HouseholdPerson): string {
  const told = {
    everything: 'May be told everything',
    everything_but_money: 'May be told everything but money',
    appointments: 'May be told of appointments only',
    nothing: 'May be told nothing',
  }[person.mayBeTold];
  const signs = person.maySign ? ', and may sign' : '';
  const seen =
    person.authoritySeenOn === null ? 'not yet seen' : `seen ${dateText(person.authoritySeenOn)}`;
  const authority =
    person.authority === 'none' ? '' : ` ${authorityNames[person.authority]}, ${seen}.`;
  return `${told}${signs}.${authority}`;
}

function reachText(person: HouseholdPerson): string {
  const numbers = [...new Set([person.mobile, person.phone].filter((number) => number !== ''))];
  const ways = [...numbers, ...(person.email === '' ? [] : [person.email])];
  if (ways.length === 0) return '';
  return `${listText(ways)}; ${contactNames[person.contactBy].toLowerCase()} first`;
}

/** The home in a few lines. */
export function homeOf(household: HouseholdView): readonly string[] {
  const { home } = household;
  if (home.postcode === '') return ['The address has been erased.'];
  const kind = home.homeType === 'unknown' ? '' : homeTypeNames[home.homeType];
  const tenure = home.tenure === 'unknown' ? '' : tenureNames[home.tenure];
  const landlord = home.landlord === '' ? '' : `Landlord: ${home.landlord}.`;
  const what = [kind, tenure.toLowerCase()].filter((part) => part !== '').join(', ');
  return [addressLine(home), what === '' ? '' : `${what}.`, landlord, home.accessNotes].filter(
    (line) => line !== '',
  );
}
