import { expect, test } from 'vitest';
import { parsePounds, pence, poundsText, shareByLargestRemainder, sumOfPence } from './money.ts';

test.each([
  [0, '£0.00'],
  [5, '£0.05'],
  [108213, '£1,082.13'],
  [100, '£1.00'],
  [99999, '£999.99'],
  [123456789012, '£1,234,567,890.12'],
  [-500, '−£5.00'],
])('%i pence reads %s', (amount, text) => {
  expect(poundsText(pence(amount))).toBe(text);
});

test.each([
  ['412', 41200],
  ['412.00', 41200],
  ['£1,082.13', 108213],
  [' £ 1 082.13 ', 108213],
  ['0', 0],
  ['0.29', 29],
  ['1,000,000', 100000000],
  ['99999999.99', 9999999999],
])('%s is %i pence', (text, amount) => {
  expect(parsePounds(text)).toEqual({ ok: true, value: amount });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['about 6k', 'not-an-amount'],
  ['6k', 'not-an-amount'],
  ['1,08', 'not-an-amount'],
  ['10,82.13', 'not-an-amount'],
  ['1.082,13', 'not-an-amount'],
  ['1e3', 'not-an-amount'],
  ['$5', 'not-an-amount'],
  ['.50', 'not-an-amount'],
  ['5.', 'not-an-amount'],
  ['-5', 'negative'],
  ['−£5.00', 'negative'],
  ['412.5', 'needs-two-figures-of-pence'],
  ['412.505', 'needs-two-figures-of-pence'],
  ['100000000', 'too-large'],
  ['9'.repeat(40), 'too-large'],
])('%s is refused: %s', (text, error) => {
  expect(parsePounds(text)).toEqual({ ok: false, error });
});

test('a fraction of a penny, or more than can be exact, is a bug', () => {
  for (const amount of [0.5, Number.NaN, Infinity, 2 ** 60]) {
    expect(() => pence(amount)).toThrow(RangeError);
  }
  expect(Object.is(pence(-0), 0)).toBe(true);
});

test('sums', () => {
  expect(sumOfPence([])).toBe(0);
  expect(sumOfPence([pence(10), pence(-3), pence(108213)])).toBe(108220);
});

test.each([
  [100, [41.7, 24.3, 34], [42, 24, 34]],
  [10, [1, 1, 1], [4, 3, 3]],
  [1, [1, 1], [1, 0]],
  [0, [3, 5], [0, 0]],
  [7, [0, 1], [0, 7]],
  [100, [1, 1, 1, 1, 1, 1, 1], [15, 15, 14, 14, 14, 14, 14]],
])('%i shared by %j is %j', (total, weights, parts) => {
  expect(shareByLargestRemainder(total, weights)).toEqual(parts);
});

test('parts always add up, however awkward the weights', () => {
  for (let total = 0; total < 400; total += 1) {
    const weights = [total % 7, 0.1 * total + 0.3, 11.7, 1 / (total + 1)];
    const parts = shareByLargestRemainder(total, weights);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
    parts.forEach((part, i) => {
      const exact = (total * (weights[i] ?? 0)) / weights.reduce((a, b) => a + b, 0);
      expect(Math.abs(part - exact)).toBeLessThan(1);
    });
  }
});

test('no weight to share by is a bug', () => {
  for (const weights of [[], [0, 0], [-1, 2], [Number.NaN]]) {
    expect(() => shareByLargestRemainder(5, weights)).toThrow(RangeError);
  }
  expect(() => shareByLargestRemainder(-1, [1])).toThrow(RangeError);
});
