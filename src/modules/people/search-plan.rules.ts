import { searchWords, spellingKey } from '../../kernel/spelling.ts';
import { readTyped } from './search-typed.rules.ts';
import { isHouseNumber, key, tellingWords } from './search-keys.rules.ts';
import { soundsOneSlipFrom } from './search-slips.rules.ts';

/** Words of which a case must have one, or a stretch of the alphabet in which it must have one. */
export type WordGroup =
  { readonly anyOf: readonly string[] } | { readonly from: string; readonly before: string };

/** One way to look up what was typed: a case is found when it has a word of every group. */
export interface Lookup {
  /** What was recognised. A name found by its sound or in spite of a slip is only alike. */
  readonly by:
    | 'reference'
    | 'nhs_number'
    | 'phone'
    | 'born_on'
    | 'postcode'
    | 'name'
    | 'address'
    | 'sound'
    | 'slip'
    | 'name_start';
  /** The most telling group first. */
  readonly groups: readonly WordGroup[];
}

/** Nobody needs more words than these to find a household. */
const MOST_WORDS = 6;

/**
 * What staff typed into the search box, as lookups to try in turn, the most exact first; those of
 * an earlier one stand above those of a later one. Numbers, dates and postcodes in the text narrow
 * every lookup of its words. Nothing recognisable gives no lookup at all.
 */
export function searchWordsFor(typed: string): readonly Lookup[] {
  const { certain, rest } = readTyped(typed);
  const narrowing = certain.map(({ anyOf }) => ({ anyOf }));
  const words = searchWords(rest).slice(0, MOST_WORDS);
  const [first] = certain;
  if (words.length === 0) return first === undefined ? [] : [{ by: first.by, groups: narrowing }];
  return wordLookups(words, certain.find((found) => found.by === 'postcode')?.postcode).map(
    ({ by, groups }) => ({ by, groups: [...groups, ...narrowing] }),
  );
}

function wordLookups(typed: readonly string[], postcode: string | undefined): readonly Lookup[] {
  const number = typed.find(isHouseNumber);
  if (number !== undefined) return addressLookups(typed, number, postcode);
  const words = withoutTitles(typed);
  const [first = '', ...others] = words;
  if (others.length === 0) return oneWordLookups(first);
  const last = others.at(-1) ?? '';
  const sound = spellingKey(first);
  const joined = readings(words);
  return [
    { by: 'name', groups: others.map((other) => any([key.names(first, other)])) },
    ...placeLookup(words),
    ...lookUp('name', joined.map(nameKey)),
    { by: 'sound', groups: others.map((other) => any([key.sounds(sound, spellingKey(other))])) },
    ...lookUp('sound', joined.map(soundKey)),
    { by: 'name_start', groups: [startOfPair(first, last), any([key.name(first)])] },
    ...lookUp('slip', [[first, last] as const, ...joined].flatMap(slipKeys)),
  ];
}

/** One name or two. */
type Reading = readonly [string] | readonly [string, string];

/** What two or three words may mean with a gap that does not belong there: `joan tal lis`, `mary ann`. */
function readings(words: readonly string[]): readonly Reading[] {
  const [one = '', two = '', three = ''] = words;
  if (words.length === 2) return [[one + two]];
  if (words.length !== 3) return [];
  return [
    [one + two, three],
    [one, two + three],
  ];
}

function nameKey([one, other]: Reading): string {
  return other === undefined ? key.name(one) : key.names(one, other);
}

function soundKey([one, other]: Reading): string {
  return other === undefined
    ? key.sound(spellingKey(one))
    : key.sounds(spellingKey(one), spellingKey(other));
}

/** The sounds of one name or two, of which one has a slip that changes its sound. */
function slipKeys([one, other]: Reading): readonly string[] {
  if (other === undefined) return soundsOneSlipFrom(one).map(key.sound);
  return [
    ...soundsOneSlipFrom(one).map((sound) => key.sounds(sound, spellingKey(other))),
    ...soundsOneSlipFrom(other).map((sound) => key.sounds(spellingKey(one), sound)),
  ];
}

function lookUp(by: Lookup['by'], anyOf: readonly string[]): readonly Lookup[] {
  return anyOf.length === 0 ? [] : [{ by, groups: [any([...new Set(anyOf)])] }];
}

function oneWordLookups(word: string): readonly Lookup[] {
  return [
    { by: 'name', groups: [any([key.name(word)])] },
    ...placeLookup([word]),
    { by: 'sound', groups: [any([key.sound(spellingKey(word))])] },
    ...(word.length < 3 ? [] : [{ by: 'name_start', groups: [startOf(key.name(word))] } as const]),
    ...lookUp('slip', slipKeys([word])),
  ];
}

/** `6 Orchard Fold`, `6 Orchard` or `6 LE8 4CV`. Without its number only where there is a word to go by. */
function addressLookups(
  words: readonly string[],
  number: string,
  postcode: string | undefined,
): readonly Lookup[] {
  const places = tellingWords(words.join(' ')).filter((word) => !isHouseNumber(word));
  const houses = places.length === 0 && postcode !== undefined ? [postcode] : places;
  if (houses.length === 0) return [];
  const exact = houses.map((place) => any([key.house(number, place)]));
  return [{ by: 'address', groups: exact }, ...placeLookup(places)];
}

function placeLookup(words: readonly string[]): readonly Lookup[] {
  const places = tellingWords(words.join(' '));
  return places.length === 0
    ? []
    : [{ by: 'address', groups: places.map((place) => any([key.addressWord(place)])) }];
}

/** Two names of which one is whole and the other begun: `joan tal`. A pair stands in alphabetical order. */
function startOfPair(whole: string, start: string): WordGroup {
  return startOf(whole < start ? key.names(whole, start) : key.name(start));
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'sir', 'lady']);

function withoutTitles(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !TITLES.has(word));
  return names.length === 0 ? words : names;
}

function any(anyOf: readonly string[]): WordGroup {
  return { anyOf };
}

function startOf(from: string): WordGroup {
  // The next character after the last: every word that begins so lies before it.
  const letters = [...from];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return { from, before: letters.join('') + String.fromCodePoint(last + 1) };
}
