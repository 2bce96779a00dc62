import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';

export const shortestPassword = 12;
export const longestPassword = 200;

export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'holds-email';

/**
 * Whether somebody may choose this password: 12 to 200 characters, none of the commonest, and
 * without the name in their email address. Mixtures of letters, figures and signs are not asked
 * for: length protects better, and people can remember three words.
 */
export function checkPassword(password: string, email: string): Result<null, PasswordRefusal> {
  const length = [...password].length;
  if (length < shortestPassword) return refuse('too-short');
  if (length > longestPassword) return refuse('too-long');
  const plain = password.toLowerCase();
  if (isCommon(plain)) return refuse('common');
  return namesIn(email).some((name) => plain.includes(name)) ? refuse('holds-email') : ok(null);
}

/** Words that make up most passwords that are guessed first, whatever figures and signs stand around them. */
const commonWords = new Set([
  '',
  'password',
  'passwordpassword',
  'passw',
  'passphrase',
  'qwerty',
  'qwertyuiop',
  'qwertyqwerty',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijkl',
  'letmein',
  'letmeinplease',
  'welcome',
  'changeme',
  'administrator',
  'admin',
  'iloveyou',
  'sunshine',
  'princess',
  'football',
  'liverpool',
  'arsenal',
  'monkey',
  'dragon',
  'superman',
  'lightbulb',
  'council',
  'summer',
  'winter',
]);

/** The shortest variety that a password of twelve characters may have. */
const fewestCharacters = 5;

function isCommon(plain: string): boolean {
  const letters = plain.replace(/[^a-z]/g, '');
  return commonWords.has(letters) || new Set(plain).size < fewestCharacters;
}

/** The parts of an address's name that are long enough to mean something: `jo.walker@…` gives `walker`. */
function namesIn(email: string): readonly string[] {
  const name = email.toLowerCase().split('@')[0] ?? '';
  return [name, ...name.split(/[^a-z]+/)].filter((part) => part.length >= 4);
}
