import { expect, test } from 'vitest';
import { londonDay, londonInstant, londonTime } from './london.ts';
import { plainDate } from './plain-date.ts';

test('the London day turns an hour before the UTC day in summer', () => {
  expect(londonDay(new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01');
  expect(londonDay(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
  expect(londonDay(new Date('2026-01-01T23:59:59Z'))).toBe('2026-01-01');
});

test('the London time, midnight included', () => {
  expect(londonTime(new Date('2026-07-01T23:00:00Z'))).toBe('00:00');
  expect(londonTime(new Date('2026-12-01T09:05:00Z'))).toBe('09:05');
});

test.each([
  ['an ordinary winter morning', '2026-01-15', '09:30', '2026-01-15T09:30:00Z'],
  ['an ordinary summer morning', '2026-06-15', '09:30', '2026-06-15T08:30:00Z'],
  ['midnight in summer', '2026-06-15', '00:00', '2026-06-14T23:00:00Z'],
  ['just before clocks go forward', '2026-03-29', '00:59', '2026-03-29T00:59:00Z'],
  ['the hour that does not exist', '2026-03-29', '01:30', '2026-03-29T01:30:00Z'],
  ['just after clocks went forward', '2026-03-29', '02:00', '2026-03-29T01:00:00Z'],
  ['the first of the two hours', '2026-10-25', '01:30', '2026-10-25T00:30:00Z'],
  ['after the hour that happens twice', '2026-10-25', '02:00', '2026-10-25T02:00:00Z'],
])('the instant of %s', (_name, day, time, instant) => {
  expect(londonInstant(plainDate(day), time)).toEqual(new Date(instant));
});

test('a time in the hour that does not exist shows on the clock an hour later', () => {
  expect(londonTime(londonInstant(plainDate('2026-03-29'), '01:30'))).toBe('02:30');
});

test('nonsense for a time is a bug and is thrown', () => {
  for (const time of ['24:00', '9:30', '09:60', '']) {
    expect(() => londonInstant(plainDate('2026-01-01'), time)).toThrow(RangeError);
  }
});

test('no instant, or one beyond any calendar, is a bug', () => {
  expect(() => londonDay(new Date(Number.NaN))).toThrow(RangeError);
  expect(() => londonTime(new Date(8.64e15))).toThrow(RangeError);
});
