import { expect, test } from 'vitest';
import { ticksTo } from './ticks.ts';

test.each([
  [93, [0, 25, 50, 75, 100]],
  [100, [0, 25, 50, 75, 100]],
  [7, [0, 2, 4, 6, 8]],
  [1, [0, 1]],
  [0, [0, 1]],
  [4.75, [0, 2, 4, 6]],
  [402, [0, 200, 400, 600]],
  [1000, [0, 250, 500, 750, 1000]],
])('up to %d', (value, ticks) => {
  expect(ticksTo(value)).toEqual(ticks);
});

test('always whole, from nought, up to the value, seven at most', () => {
  for (let value = 0; value < 5000; value += 3.7) {
    const ticks = ticksTo(value);
    expect(ticks.every(Number.isInteger)).toBe(true);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(value);
    expect(ticks.length).toBeLessThanOrEqual(7);
  }
});

test('no axis up to less than nought or without an end', () => {
  expect(() => ticksTo(-1)).toThrow(RangeError);
  expect(() => ticksTo(Infinity)).toThrow(RangeError);
});
