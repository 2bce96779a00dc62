import { expect, test } from 'vitest';
import { minutesBeforeNextTry, mostTries } from './retry.rules.ts';

test('each wait is twice the one before, and the last try comes after some eight hours', () => {
  const waits = Array.from({ length: mostTries - 1 }, (_, index) =>
    minutesBeforeNextTry(index + 1),
  );
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
  expect(waits.reduce((sum, minutes) => sum + minutes) / 60).toBeCloseTo(8.5, 1);
});
