import { expect, test } from 'vitest';
import { mean, median, percentile } from './statistics.ts';

test('of nothing there is no summary', () => {
  expect([mean([]), median([]), percentile([], 90)]).toEqual([null, null, null]);
});

test('mean and median', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([0])).toBe(0);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(median([100, 20, 3])).toBe(20);
});

test.each([
  // The usual worked example of the nearest rank.
  [[15, 20, 35, 40, 50], 5, 15],
  [[15, 20, 35, 40, 50], 30, 20],
  [[15, 20, 35, 40, 50], 40, 20],
  [[15, 20, 35, 40, 50], 50, 35],
  [[15, 20, 35, 40, 50], 100, 50],
  [[7], 90, 7],
  [[40, 15, 50, 35, 20], 40, 20],
])('of %j the %ith percentile is %i', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});

test('an exact rank is not pushed up by binary fractions', () => {
  const oneToHundred = Array.from({ length: 100 }, (_, n) => n + 1);
  for (let percent = 1; percent <= 100; percent += 1) {
    expect(percentile(oneToHundred, percent)).toBe(percent);
  }
});

test('the list that came in is left as it was', () => {
  const values = [3, 1, 2];
  median(values);
  percentile(values, 50);
  expect(values).toEqual([3, 1, 2]);
});

test('no such percentile', () => {
  for (const percent of [0, 101, Number.NaN]) {
    expect(() => percentile([1], percent)).toThrow(RangeError);
  }
});
