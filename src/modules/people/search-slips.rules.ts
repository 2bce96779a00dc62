import { spellingKey } from '../../kernel/spelling.ts';

/** One letter of each sound, for within a word; every letter at its beginning, where each is heard. */
const LETTERS_WITHIN = 'abcdfgjklmnprst';
const LETTERS_FIRST = 'abcdefghijklmnopqrstuvwxyz';

/** A longer word gives more slips than are worth looking up. */
const LONGEST = 20;

/**
 * The sounds of every word that is one slip away: a letter too many, too few or wrong, or two
 * neighbours exchanged. The word's own sound is left out. Some hundred for a name of seven letters:
 * each is one comparison with an index, so that nothing but the names themselves need be stored.
 */
export function soundsOneSlipFrom(word: string): readonly string[] {
  if (!/^[a-z]+$/.test(word) || word.length < 3 || word.length > LONGEST) return [];
  const sounds = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const letters = at === 0 ? LETTERS_FIRST : LETTERS_WITHIN;
    for (const letter of letters) {
      sounds.add(spellingKey(before + letter + word.slice(at)));
      if (at < word.length) sounds.add(spellingKey(before + letter + word.slice(at + 1)));
    }
    if (at < word.length) sounds.add(spellingKey(before + word.slice(at + 1)));
    if (at + 1 < word.length) {
      sounds.add(spellingKey(before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)));
    }
  }
  sounds.delete(spellingKey(word));
  sounds.delete('');
  return [...sounds];
}
