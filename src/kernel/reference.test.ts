import { expect, test } from 'vitest';
import { normaliseReference, referenceFrom } from './reference.ts';

test('the first and the last draw, and one between', () => {
  expect(referenceFrom(0)).toBe('LB 2A2 A22A');
  // Places of 7, 4, 2, 9 among the digits in base 8, of K, R, T among the letters in base 24.
  const bits = 5 + 2 * 8 + 0 * 8 ** 2 + 7 * 8 ** 3 + (9 + 15 * 24 + 17 * 24 ** 2) * 8 ** 4;
  expect(referenceFrom(bits)).toBe('LB 7K4 R29T');
  expect(() => referenceFrom(2 ** 30)).toThrow(RangeError);
  expect(() => referenceFrom(-1)).toThrow(RangeError);
});

test('every reference is readable, and comes back from what people type', () => {
  for (let bits = 0; bits < 2 ** 30; bits += 104_729) {
    const reference = referenceFrom(bits);
    expect(reference).toMatch(/^LB [2-9][A-Z][2-9] [A-Z][2-9][2-9][A-Z]$/);
    expect(reference.slice(3)).not.toMatch(/[IO01]/);
    const compact = reference.toLowerCase().replaceAll(' ', '').slice(2);
    expect(normaliseReference(compact)).toEqual({ ok: true, value: reference });
  }
});

test('every digit and letter is used in every place, and draws differ', () => {
  const seen = Array.from({ length: 11 }, () => new Set<string>());
  const drawn = new Set<string>();
  let draws = 0;
  for (let bits = 0; bits < 2 ** 30; bits += 40_961) {
    const reference = referenceFrom(bits);
    draws += 1;
    drawn.add(reference);
    [...reference].forEach((character, place) => seen[place]?.add(character));
  }
  expect(seen.map((set) => set.size)).toEqual([1, 1, 1, 8, 24, 8, 1, 24, 8, 8, 24]);
  expect(drawn.size / draws).toBeGreaterThan(0.99);
});

test.each([
  'LB 7K4 R29T',
  'lb 7k4 r29t',
  'LB7K4R29T',
  '7k4r29t',
  ' 7K4-R29T ',
  'LB\u00a07K4\u2013R29T',
])('%s is taken', (text) => {
  expect(normaliseReference(text)).toEqual({ ok: true, value: 'LB 7K4 R29T' });
});

test.each([
  '',
  'LB',
  '7K4 R29',
  '7K4 R29TT',
  'XX 7K4 R29T',
  '7I4 R29T',
  '7K0 R29T',
  'K74 R29T',
  '7K4%',
])('%s is refused', (text) => {
  expect(normaliseReference(text)).toEqual({ ok: false, error: 'not-a-reference' });
});
