import { dateText } from '../../kernel/words.ts';
import { nhsNumberText } from '../../kernel/nhs-number.ts';
import {
  authorityNames,
  contactNames,
  homeTypeNames,
  knownBeforeNames,
  letterFormatNames,
  sharingBasisNames,
  tenureNames,
  toldNames,
} from './codes.rules.ts';
import type { HomeFacts, PartFacts, PersonFacts } from './people.types.ts';

/** One fact that people edit: its name on screen, and how it is said. Empty when there is nothing. */
export interface Shown<T> {
  readonly name: keyof T & string;
  readonly label: string;
  say(facts: T): string;
}

const day = (value: Parameters<typeof dateText>[0] | null) =>
  value === null ? '' : dateText(value);
const yes = (value: boolean) => (value ? 'Yes' : 'No');

export const shownOfPerson: readonly Shown<PersonFacts>[] = [
  { name: 'title', label: 'Title', say: (p) => p.title },
  { name: 'givenName', label: 'First name', say: (p) => p.givenName },
  { name: 'familyName', label: 'Last name', say: (p) => p.familyName },
  { name: 'knownAs', label: 'Known as', say: (p) => p.knownAs },
  { name: 'bornOn', label: 'Date of birth', say: (p) => day(p.bornOn) },
  {
    name: 'nhsNumber',
    label: 'NHS number',
    say: (p) => (p.nhsNumber === null ? '' : nhsNumberText(p.nhsNumber)),
  },
  { name: 'phone', label: 'Phone', say: (p) => p.phone },
  { name: 'mobile', label: 'Mobile phone', say: (p) => p.mobile },
  { name: 'email', label: 'Email address', say: (p) => p.email },
  { name: 'contactBy', label: 'Best way to reach them', say: (p) => contactNames[p.contactBy] },
  { name: 'letterFormat', label: 'Letters', say: (p) => letterFormatNames[p.letterFormat] },
  { name: 'language', label: 'Language', say: (p) => p.language },
  { name: 'interpreter', label: 'Needs an interpreter', say: (p) => yes(p.interpreter) },
  { name: 'communicationNotes', label: 'How to communicate', say: (p) => p.communicationNotes },
  {
    name: 'knownBefore',
    label: 'Known to services before',
    say: (p) => knownBeforeNames[p.knownBefore],
  },
  {
    name: 'sharingBasis',
    label: 'Basis for sharing',
    say: (p) => sharingBasisNames[p.sharingBasis],
  },
  { name: 'diedOn', label: 'Died on', say: (p) => day(p.diedOn) },
];

export const shownOfPart: readonly Shown<PartFacts>[] = [
  { name: 'relationship', label: 'Relationship to the resident', say: (p) => p.relationship },
  { name: 'livesHere', label: 'Lives in this home', say: (p) => yes(p.livesHere) },
  { name: 'mayBeTold', label: 'May be told', say: (p) => toldNames[p.mayBeTold] },
  { name: 'maySign', label: 'May sign for the resident', say: (p) => yes(p.maySign) },
  { name: 'authority', label: 'By what right', say: (p) => authorityNames[p.authority] },
  { name: 'authoritySeenOn', label: 'Papers seen on', say: (p) => day(p.authoritySeenOn) },
  { name: 'carerNeeds', label: 'What they need as a carer', say: (p) => p.carerNeeds },
];

export const shownOfHome: readonly Shown<HomeFacts>[] = [
  { name: 'addressLines', label: 'Address', say: (h) => h.addressLines },
  { name: 'postcode', label: 'Postcode', say: (h) => h.postcode },
  { name: 'uprn', label: 'Property reference (UPRN)', say: (h) => h.uprn ?? '' },
  { name: 'tenure', label: 'Tenure', say: (h) => tenureNames[h.tenure] },
  { name: 'landlord', label: 'Landlord', say: (h) => h.landlord },
  { name: 'homeType', label: 'Kind of home', say: (h) => homeTypeNames[h.homeType] },
  { name: 'accessNotes', label: 'Getting in', say: (h) => h.accessNotes },
  { name: 'dangers', label: 'Dangers to a visitor', say: (h) => h.dangers },
  { name: 'loneWorker', label: 'Lone worker warning', say: (h) => h.loneWorker },
];

/** The facts in which two versions differ, in the order in which they are shown. */
export function differing<T>(shown: readonly Shown<T>[], one: T, other: T): readonly Shown<T>[] {
  return shown.filter(({ name }) => one[name] !== other[name]);
}

/**
 * What a change is recorded as: the names of the facts that changed, which may stand in an event's
 * row, and what they were and are, which may not. Null when nothing changed.
 */
export function changeOf<T>(
  shown: readonly Shown<T>[],
  before: T,
  after: T,
): { readonly fields: readonly string[]; readonly words: Readonly<Record<string, string>> } | null {
  const changed = differing(shown, before, after);
  if (changed.length === 0) return null;
  const words = changed.flatMap(({ name, say }): [string, string][] => [
    [`${snakeCase(name)}_before`, say(before)],
    [`${snakeCase(name)}_after`, say(after)],
  ]);
  return {
    fields: changed.map(({ name }) => snakeCase(name)),
    words: Object.fromEntries(words),
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
