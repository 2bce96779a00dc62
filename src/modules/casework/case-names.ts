import type { PlainDate } from '../../kernel/plain-date.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { HouseholdPerson, HouseholdView } from '../people/index.ts';
import { displayName, personOf } from '../people/index.ts';
import type { CaseFile, EventOfFile } from './case-page.types.ts';

/** What people and things of a case are called on its page. */
export interface CaseNames {
  readonly today: PlainDate;
  /** `Joan Tallis`. */
  readonly resident: string;
  /** `Joan`, in a sentence. */
  readonly first: string;
  staff(staffId: unknown): string;
  person(personId: unknown): string;
  step(stepId: unknown): string;
  intervention(interventionId: unknown): string;
  /** Who did what an event says. */
  by(event: Pick<EventOfFile, 'actorKind' | 'actorId' | 'onBehalfOf'>): string;
}

/** Names from what was read; somebody who is not among it is said to be unknown, never left out. */
export function namesOf(file: CaseFile, household: HouseholdView, today: PlainDate): CaseNames {
  const resident = personOf(household, file.personId);
  const staff = (id: unknown) =>
    (typeof id === 'string' ? file.staff.get(id)?.name : undefined) ?? 'Somebody in the service';
  const person = (id: unknown) => {
    const found = typeof id === 'string' ? personOf(household, id) : undefined;
    return found === undefined ? 'Somebody' : displayName(found);
  };
  return {
    today,
    resident: resident === undefined ? 'Name not known' : displayName(resident),
    first: resident === undefined ? 'the resident' : firstNameOf(resident),
    staff,
    person,
    step: (id) => file.steps.find((step) => step.stepId === id)?.name ?? 'A step',
    intervention: (id) =>
      file.interventions.find((one) => one.interventionId === id)?.title ?? 'Something',
    by: (event) => {
      switch (event.actorKind) {
        case 'staff':
          return staff(event.actorId);
        case 'resident':
          return person(event.actorId);
        case 'job':
          return event.onBehalfOf === null ? 'Lightbulb' : person(event.onBehalfOf);
        default:
          return 'Somebody';
      }
    },
  };
}

/** The name by which a sentence calls somebody: `Joan`. */
function firstNameOf(person: HouseholdPerson): string {
  if (person.erased) return 'the resident';
  const first = person.knownAs === '' ? person.givenName : person.knownAs;
  return first === '' ? displayName(person) : first;
}

const shortRoles: Readonly<Record<string, string>> = {
  hsc: 'HSC',
  senior_hsc: 'Senior HSC',
  ot: 'OT',
  technical_officer: 'TO',
  grants_officer: 'Grants',
  contact_adviser: 'Adviser',
  administrator: 'Admin',
  service_manager: 'Manager',
  contractor: 'Builder',
};

/** A role as short as staff say it: HSC, OT, TO, Builder. */
export function shortRole(role: string): string {
  return shortRoles[role] ?? roleName(role);
}

/** A role in full; what a builder or supplier does is theirs. */
export function roleName(role: string): string {
  if (role === 'contractor') return 'Builder or supplier';
  const found = Object.entries(roleNames).find(([known]) => known === role);
  return found === undefined ? role : found[1];
}

/** Days of the week in words: `Monday to Thursday`, `Tuesday, Wednesday and Friday`. */
export function workingDaysText(days: readonly string[]): string {
  const indexes = week.flatMap(([code], index) => (days.includes(code) ? [index] : []));
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? first;
  const names = indexes.map((index) => week[index]?.[1] ?? '');
  if (indexes.length > 2 && last - first === indexes.length - 1) {
    return `${names[0]} to ${names.at(-1)}`;
  }
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const week = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const;

/** The working days, Monday to Friday, on which somebody is not at work: when their cover answers. */
export function daysOff(days: readonly string[]): readonly string[] {
  return week.slice(0, 5).flatMap(([code]) => (days.includes(code) ? [] : [code]));
}

/** The same days as people say them of a habit: `Fridays`, `Mondays and Fridays`. */
export function habitText(days: readonly string[]): string {
  const names = week.flatMap(([code, name]) => (days.includes(code) ? [`${name}s`] : []));
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
