import { parsePhone } from '../../kernel/phone.ts';
import { outwardPart, parsePostcode } from '../../kernel/postcode.ts';
import { searchWords, spellingKey } from '../../kernel/spelling.ts';
import { presentPeople } from './person.rules.ts';
import type { HouseholdView, PersonFacts } from './people.types.ts';

/** As the column that holds a word allows. */
const LONGEST_WORD = 80;
/** Of one name: a pair for each two of eight words is 28. */
const MOST_NAME_WORDS = 8;

/**
 * The words by which a household, and so its cases, is found. Each begins with its kind:
 * `n:` a word of a name, `s:` its sound, `n2:` and `s2:` two of one person in the order of the
 * alphabet (so that a search for a whole name is one comparison at any size), `c:` the postcode and
 * its outward part, `b:` born on, `t:` a phone, `h:` an NHS number, `a:` a word of the address, or
 * the number of the house with a word of the street or with the postcode.
 */
export function searchKeysOf(view: HouseholdView): readonly string[] {
  if (view.erasedAt !== null) return [];
  const keys = [...presentPeople(view).flatMap(personKeys), ...addressKeys(view)];
  return [...new Set(keys)].filter((key) => key.length <= LONGEST_WORD);
}

/** The kinds of word, each made in one place, for what is stored and for what is looked up. */
export const key = {
  name: (word: string) => `n:${word}`,
  names: (one: string, other: string) => `n2:${inOrder(one, other)}`,
  /** Sounds are given as `spellingKey` makes them, which must not be done twice. */
  sound: (sound: string) => `s:${sound}`,
  sounds: (one: string, other: string) => `s2:${inOrder(one, other)}`,
  postcode: (postcode: string) => `c:${postcode.replace(' ', '')}`,
  bornOn: (day: string) => `b:${day}`,
  phone: (digits: string) => `t:${digits}`,
  nhsNumber: (number: string) => `h:${number}`,
  reference: (reference: string) => `r:${reference}`,
  addressWord: (word: string) => `a:${word}`,
  house: (number: string, place: string) => `a:${number}|${place.replace(' ', '').toLowerCase()}`,
} as const;

/** Words that stand in so many addresses that nobody is found by them. */
const COMMON_IN_ADDRESSES = new Set(
  (
    'road rd street st avenue ave close cl lane ln drive dr way crescent cres court ct place pl ' +
    'gardens grove terrace rise walk square flat apartment unit the house'
  ).split(' '),
);

/** The words of an address by which it can be told from others. */
export function tellingWords(text: string): readonly string[] {
  return searchWords(text).filter((word) => !COMMON_IN_ADDRESSES.has(word));
}

/** Whether a word is the number of a house: `6`, `14b`. */
export function isHouseNumber(word: string): boolean {
  return /^\d{1,4}[a-z]?$/.test(word);
}

type Findable = Pick<
  PersonFacts,
  'givenName' | 'familyName' | 'knownAs' | 'bornOn' | 'nhsNumber' | 'phone' | 'mobile'
>;

function personKeys(person: Findable): readonly string[] {
  const names = [person.givenName, person.knownAs, person.familyName];
  const words = [...new Set(names.flatMap(nameWords))].slice(0, MOST_NAME_WORDS);
  const sounds = words.map(spellingKey);
  return [
    ...words.map(key.name),
    ...sounds.map(key.sound),
    ...pairsOf(words, key.names),
    ...pairsOf(sounds, key.sounds),
    ...(person.bornOn === null ? [] : [key.bornOn(person.bornOn)]),
    ...(person.nhsNumber === null ? [] : [key.nhsNumber(person.nhsNumber)]),
    ...[person.phone, person.mobile].flatMap(phoneKeys),
  ];
}

/** The words of one name, and two that people also write as one: Mary Ann is Maryann. */
function nameWords(name: string): readonly string[] {
  const words = searchWords(name);
  const [one = '', two = ''] = words;
  return words.length === 2 ? [...words, one + two] : words;
}

function pairsOf(
  words: readonly string[],
  pair: (one: string, other: string) => string,
): readonly string[] {
  return words.flatMap((one, index) => words.slice(index + 1).map((other) => pair(one, other)));
}

function phoneKeys(typed: string): readonly string[] {
  const phone = parsePhone(typed);
  return phone.ok ? [key.phone(phone.value)] : [];
}

function addressKeys({ home }: HouseholdView): readonly string[] {
  const postcode = parsePostcode(home.postcode);
  const keys = postcode.ok
    ? [key.postcode(postcode.value), key.postcode(outwardPart(postcode.value))]
    : [];
  for (const line of home.addressLines.split(/[\n,]/)) {
    const words = tellingWords(line);
    const numbers = words.filter(isHouseNumber);
    const places = words.filter((word) => !isHouseNumber(word));
    keys.push(...places.map(key.addressWord));
    for (const number of numbers) {
      keys.push(...places.map((place) => key.house(number, place)));
      if (postcode.ok) keys.push(key.house(number, postcode.value));
    }
  }
  return keys;
}

function inOrder(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}
