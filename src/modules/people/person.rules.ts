import { yearsBetween } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { LetterFormat } from './codes.rules.ts';
import type { Home, HouseholdPerson, HouseholdView, PersonFacts } from './people.types.ts';

type Named = Pick<PersonFacts, 'givenName' | 'familyName' | 'knownAs'> & {
  readonly erased?: boolean;
};

/** The name by which people know somebody: `Joan Tallis`. Title and given name give way to `known as`. */
export function displayName(person: Named): string {
  if (person.erased === true) return 'Details erased';
  const first = person.knownAs === '' ? person.givenName : person.knownAs;
  return [first, person.familyName].filter((part) => part !== '').join(' ') || 'Name not known';
}

/** The name for an envelope: `Mrs Joan Tallis`. */
export function formalName(person: Named & Pick<PersonFacts, 'title'>): string {
  const { title, givenName, familyName } = person;
  if (person.erased === true) return displayName(person);
  return [title, givenName, familyName].filter((part) => part !== '').join(' ');
}

/** Completed years, up to the day of death. Null when the date of birth is not known. */
export function ageOf(
  person: Pick<PersonFacts, 'bornOn' | 'diedOn'>,
  today: PlainDate,
): number | null {
  return person.bornOn === null ? null : yearsBetween(person.bornOn, person.diedOn ?? today);
}

/** The people who are in the household now. */
export function presentPeople(view: HouseholdView): readonly HouseholdPerson[] {
  return view.people.filter((person) => person.untilOn === null);
}

/** The person of a household by the id that a case keeps; undefined when there is none. */
export function personOf(view: HouseholdView, personId: string): HouseholdPerson | undefined {
  return view.people.find((person) => person.personId === personId);
}

/** The address in one line, with its postcode. */
export function addressLine(home: Pick<Home, 'addressLines' | 'postcode'>): string {
  const lines = home.addressLines.split('\n').map((line) => line.trim().replace(/,$/, ''));
  return `${lines.filter((line) => line !== '').join(', ')} ${home.postcode}`.trim();
}

/** How somebody is to be reached, and in what form. */
export interface MessagePreferences {
  readonly channel: 'text' | 'email' | 'letter' | 'phone';
  /** A number, an email address or the lines of a postal address. */
  readonly address: string;
  /** For a letter, and for whatever is sent with another message. */
  readonly letterFormat: LetterFormat;
  readonly language: string;
  readonly interpreter: boolean;
}

/**
 * How to reach somebody: the way they asked for, or the next best of those for which we have an
 * address (text, email, letter, phone). Somebody who lives elsewhere gets no letter at this home.
 * Null for somebody who has died, whose details are erased, or whom we cannot reach at all.
 */
export function messagePreferences(
  person: HouseholdPerson,
  home: Pick<Home, 'addressLines' | 'postcode'>,
): MessagePreferences | null {
  if (person.diedOn !== null || person.erased) return null;
  const addresses = {
    text: person.mobile,
    email: person.email,
    letter: person.livesHere ? `${home.addressLines}\n${home.postcode}` : '',
    phone: person.phone === '' ? person.mobile : person.phone,
  };
  const inTurn = [person.contactBy, 'text', 'email', 'letter', 'phone'] as const;
  const channel = inTurn.find((way) => addresses[way] !== '');
  if (channel === undefined) return null;
  return {
    channel,
    address: addresses[channel],
    letterFormat: person.letterFormat,
    language: person.language,
    interpreter: person.interpreter,
  };
}
