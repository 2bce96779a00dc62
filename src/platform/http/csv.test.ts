import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('writes quoted rows that Excel reads as UTF-8', () => {
  expect(
    csvText([
      ['Name', 'Days'],
      ['Zoë "Zo" Hart', 19],
    ]),
  ).toBe('\uFEFF"Name","Days"\r\n"Zoë ""Zo"" Hart",19\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j comes out as text', (typed) => {
  expect(csvText([[typed]])).toBe(`\uFEFF"'${typed}"\r\n`);
});
