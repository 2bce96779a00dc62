/**
 * Search keys for names with the usual slips of spelling. A name is stored as its words and the
 * sound key of each; a search compares equal words, then equal keys, then words one slip apart.
 */

/**
 * The words of a name or an address: small letters without accents, apostrophes closed up
 * (`O’Brien` is `obrien`), hyphens and every other sign a gap (`Smith-Jones` is two words).
 */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['\u2018\u2019\u02bc`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * How an English-speaking person hears a name: two names that sound alike have the same key.
 * Silent letters go (Knight and Nite, Wright and Rite), letters of one sound become one (ph and f,
 * ck and k, v and f, z and s), doubled letters become single, and vowels after the first letter go,
 * so that Katy and Katie, Anderson and Andersen, Macdonald and McDonald agree. A word without
 * letters, such as a house number, is its own key. Give it one word of `searchWords`.
 */
export function spellingKey(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  let sound = word;
  for (const [letters, becomes] of SOUNDS) sound = sound.replace(letters, becomes);
  const first = sound.charAt(0);
  const rest = sound.slice(1).replace(/[aeiouhw]/g, '');
  return (first + rest).replace(/(.)\1+/g, '$1');
}

/**
 * Whether two words differ by at most one slip: a letter too many, too few or wrong, or two
 * neighbours exchanged (Damerau-Levenshtein distance of at most 1). One pass, nothing allocated.
 */
export function withinOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = a.length - b.length;
  if (longer > 1 || longer < -1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  if (longer === 1) return sameFrom(a, start + 1, b, start);
  if (longer === -1) return sameFrom(a, start, b, start + 1);
  if (sameFrom(a, start + 1, b, start + 1)) return true;
  const exchanged = a[start] === b[start + 1] && a[start + 1] === b[start];
  return exchanged && sameFrom(a, start + 2, b, start + 2);
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** In order: beginnings, endings, then letters that sound as others do. `C` and `S` stand for ch and sh. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^mac(?=[^aeiouy]|[aeiouy]{1,2}[^aeiouy])/, 'mc'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^y(?=[^aeiou])/, 'i'],
  [/mb$/, 'm'],
  [/gn(?=e?$)/, 'n'],
  [/dt/g, 't'],
  [/tch/g, 'C'],
  [/sch/g, 'sk'],
  [/ch(?=r)/g, 'k'],
  [/ch/g, 'C'],
  [/sh/g, 'S'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/(?!^)gh/g, ''],
  [/gh/g, 'g'],
  [/dg(?=[eiy])/g, 'j'],
  [/g(?=e[^r]|i|y)/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/(?!^)y/g, 'i'],
];

/** Whether the rest of `a` from one place equals the rest of `b` from another. */
function sameFrom(a: string, fromA: number, b: string, fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let i = fromA, j = fromB; i < a.length; i += 1, j += 1) {
    if (a[i] !== b[j]) return false;
  }
  return true;
}
