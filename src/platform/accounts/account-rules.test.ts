import { randomBytes } from 'node:crypto';
import { TOTP, Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { openField, sealField } from './field-cipher.ts';
import { isLocked, withGuess, withoutGuess } from './guesses.rules.ts';
import type { Guesses } from './guesses.rules.ts';
import { nextPathOf } from './next-path.rules.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { checkPassword } from './password.rules.ts';
import { newTotpSecret, stepOfCode } from './totp.ts';

test.each([
  ['/cases/search?q=a%20b', '/cases/search?q=a%20b'],
  ['/', '/'],
  ['/account#password', '/account'],
  ['', undefined],
  ['cases', undefined],
  ['https://elsewhere.example/', undefined],
  ['//elsewhere.example/', undefined],
  ['/\\elsewhere.example/', undefined],
  ['/\t/elsewhere.example/', undefined],
  ['\\\\elsewhere.example', undefined],
  ['javascript:alert(1)', undefined],
  ['/sign-in', undefined],
  ['/sign-out', undefined],
  ['/sign-in/code?next=/', undefined],
  ['/a/../sign-out', undefined],
])('after signing in, %j leads to %j', (asked, path) => {
  expect(nextPathOf(asked)).toBe(path);
});

test.each([
  ['eleven char', 'too-short'],
  ['quiet lamp river', null],
  ['x'.repeat(201), 'too-long'],
  ['Password1234!', 'common'],
  ['123456789012', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['Lightbulb2026!!', 'common'],
  ['my walker is blue', 'holds-email'],
  ['jo is very tall', null],
])('the password %j is %s', (password, refusal) => {
  const checked = checkPassword(password, 'jo.walker@example.org');
  expect(checked.ok ? null : checked.error).toBe(refusal);
});

describe('guesses', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const nine: Guesses = { wrongGuesses: 9, lockedUntil: null };

  test('the tenth locks for 15 minutes', () => {
    const ten = withGuess(nine, now);
    expect(ten).toEqual({ wrongGuesses: 10, lockedUntil: later(15) });
    expect(isLocked(ten, later(14))).toBe(true);
    expect(isLocked(ten, later(15))).toBe(false);
    expect(withGuess(ten, later(15))).toEqual({ wrongGuesses: 1, lockedUntil: null });
  });

  test('the ninth does not', () => {
    expect(isLocked(withGuess({ wrongGuesses: 8, lockedUntil: null }, now), now)).toBe(false);
  });

  test('one that was right is taken back, and those before it stay', () => {
    expect(withoutGuess(withGuess(nine, now))).toEqual(nine);
  });
});

test('a sealed field opens only with its key, for its row, unchanged', () => {
  const key = randomBytes(32);
  const sealed = sealField(key, 'row 1', 'secret words');
  expect(sealed.includes('secret words')).toBe(false);
  expect(openField(key, 'row 1', sealed)).toBe('secret words');
  expect(openField(key, 'row 2', sealed)).toBeUndefined();
  expect(openField(randomBytes(32), 'row 1', sealed)).toBeUndefined();
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(openField(key, 'row 1', changed)).toBeUndefined();
  expect(openField(key, 'row 1', sealed.subarray(0, 10))).toBeUndefined();
});

test('passwords are hashed by argon2id, and no hash matches nothing', async () => {
  const hash = await hashPassword('quiet lamp river');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches(hash, 'quiet lamp river')).toBe(true);
  expect(await passwordMatches(hash, 'quiet lamp rivers')).toBe(false);
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
});

test('a code counts half a minute early and late, and no more', () => {
  const secret = newTotpSecret();
  const at = (seconds: number) => new Date(seconds * 1000);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: 900_000 });
  expect(stepOfCode(secret, code, at(900))).toBe(30);
  expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, at(930))).toBe(30);
  expect(stepOfCode(secret, code, at(899))).toBe(30);
  expect(stepOfCode(secret, code, at(990))).toBeNull();
  expect(stepOfCode(secret, 'abcdef', at(900))).toBeNull();
});
