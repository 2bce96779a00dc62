import { expect, test } from 'vitest';
import { nhsNumberText, parseNhsNumber } from './nhs-number.ts';

test.each([
  // The NHS Data Dictionary's own example: 943 476 591 gives 9.
  ['943 476 5919', '9434765919'],
  ['9434765919', '9434765919'],
  [' 943-476-5919 ', '9434765919'],
])('%s is taken', (text, expected) => {
  expect(parseNhsNumber(text)).toEqual({ ok: true, value: expected });
});

test.each([
  ['', 'not-ten-digits'],
  ['943 476 591', 'not-ten-digits'],
  ['943 476 59190', 'not-ten-digits'],
  ['943 476 591X', 'not-ten-digits'],
  ['943 476 5918', 'wrong-check-digit'],
  ['934 476 5919', 'wrong-check-digit'],
  ['000 000 0000', 'wrong-check-digit'],
  ['444 444 4444', 'wrong-check-digit'],
])('%s is refused: %s', (text, error) => {
  expect(parseNhsNumber(text)).toEqual({ ok: false, error });
});

test('any one wrong digit and any two neighbours exchanged are caught', () => {
  const right = '9434765919';
  for (let place = 0; place < 10; place += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const typed = right.slice(0, place) + String(digit) + right.slice(place + 1);
      expect(parseNhsNumber(typed).ok).toBe(typed === right);
    }
    const [a, b] = [right[place], right[place + 1]];
    if (b === undefined || a === b) continue;
    expect(parseNhsNumber(right.slice(0, place) + b + a + right.slice(place + 2)).ok).toBe(false);
  }
});

test('a nine-digit beginning has one check digit or none', () => {
  let without = 0;
  for (let start = 990_000_000; start < 990_001_100; start += 1) {
    const passing = Array.from({ length: 10 }, (_, digit) => parseNhsNumber(`${start}${digit}`));
    const count = passing.filter((result) => result.ok).length;
    if (count === 0) without += 1;
    else expect(count).toBe(1);
  }
  expect(without).toBe(100);
});

test('it is printed in threes and four', () => {
  const parsed = parseNhsNumber('9434765919');
  expect(parsed.ok && nhsNumberText(parsed.value)).toBe('943 476 5919');
});
