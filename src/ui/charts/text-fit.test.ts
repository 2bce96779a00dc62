import { expect, test } from 'vitest';
import { textWidth, wrapText } from './text-fit.ts';

// Measured in Chromium with Liberation Sans, which has Arial's widths, at 100 pixels.
test.each([
  ['Independence', 633.9, 672.4],
  ['Hinckley and Bosworth', 1017.1, 1105.8],
  ['mean of 7 districts 36.3', 1033.8, 1106.0],
  ['MWMW', 355.4, 355.4],
  ['recommendation', 744.8, 805.7],
  ['Housing Support Co-ordinator', 1328.5, 1444.2],
  ['5 working days', 667.0, 722.5],
  ['0123456789', 556.2, 556.2],
])('%s is estimated within an eighth, and not as narrower', (text, plain, bold) => {
  for (const [estimate, measured] of [
    [textWidth(text, 100), plain],
    [textWidth(text, 100, true), bold],
  ] as const) {
    expect(estimate).toBeGreaterThanOrEqual(measured * 0.99);
    expect(estimate).toBeLessThan(measured * 1.13);
  }
});

test('lines break at spaces, and keep every word', () => {
  expect(wrapText('Price from the schedule of rates', 90, 12)).toEqual([
    'Price from the',
    'schedule of',
    'rates',
  ]);
  expect(wrapText('Recommendation', 20, 12)).toEqual(['Recommendation']);
  expect(wrapText('4.\u00a0Recommendation', 20, 12)).toHaveLength(1);
});
