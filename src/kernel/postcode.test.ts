import { expect, test } from 'vitest';
import { outwardPart, parsePostcode } from './postcode.ts';

test.each([
  ['LE11 3TU', 'LE11 3TU', 'LE11'],
  ['le113tu', 'LE11 3TU', 'LE11'],
  [' l e1 1 3 tu', 'LE11 3TU', 'LE11'],
  ['LE1 1AA', 'LE1 1AA', 'LE1'],
  ['M1 1AE', 'M1 1AE', 'M1'],
  ['B33 8TH', 'B33 8TH', 'B33'],
  ['W1A 0AX', 'W1A 0AX', 'W1A'],
  ['EC1A 1BB', 'EC1A 1BB', 'EC1A'],
  ['DN55 1PT', 'DN55 1PT', 'DN55'],
])('%s is %s, outward part %s', (text, postcode, outward) => {
  const parsed = parsePostcode(text);
  expect(parsed).toEqual({ ok: true, value: postcode });
  expect(parsed.ok && outwardPart(parsed.value)).toBe(outward);
});

test.each([
  '',
  'LE11',
  '3TU',
  'LE11 3T',
  'LE11 3TUU',
  'QE11 3TU',
  'LE11 3CU',
  'LE11 33U',
  'LE111 3TU',
  "LE11 3TU'--",
])('%s is refused', (text) => {
  expect(parsePostcode(text)).toEqual({ ok: false, error: 'not-a-postcode' });
});
