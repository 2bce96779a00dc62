import { expect, test } from 'vitest';
import { plainDate } from './plain-date.ts';
import {
  countText,
  dateText,
  dayText,
  listText,
  monthText,
  numberText,
  percentText,
  shortDay,
  timeText,
} from './words.ts';

const today = plainDate('2026-03-16');

test.each([
  ['2026-03-19', 'Thursday 19 March', 'Thu 19 Mar'],
  ['2026-12-01', 'Tuesday 1 December', 'Tue 1 Dec'],
  ['2025-09-14', 'Sunday 14 September 2025', 'Sun 14 Sep 2025'],
  ['2027-01-04', 'Monday 4 January 2027', 'Mon 4 Jan 2027'],
])('%s is %s, in short %s', (day, long, short) => {
  expect(dayText(plainDate(day), { today })).toBe(long);
  expect(shortDay(plainDate(day), { today })).toBe(short);
});

test('a date of birth has its year, a month too', () => {
  expect(dateText(plainDate('1941-07-04'))).toBe('4 July 1941');
  expect(monthText(plainDate('2026-03-19'))).toBe('March 2026');
});

test.each([
  ['09:30', '9:30', '9:30am'],
  ['14:15', '14:15', '2:15pm'],
  ['08:00', '8:00', '8am'],
  ['12:00', '12:00', 'midday'],
  ['12:30', '12:30', '12:30pm'],
  ['00:00', '0:00', 'midnight'],
  ['00:05', '0:05', '12:05am'],
  ['23:59', '23:59', '11:59pm'],
])('%s is %s for staff and %s for the public', (time, staff, everybody) => {
  expect(timeText(time, 'staff')).toBe(staff);
  expect(timeText(time, 'public')).toBe(everybody);
});

test('counts', () => {
  expect(countText(3, 'case')).toBe('3 cases');
  expect(countText(1, 'case')).toBe('1 case');
  expect(countText(0, 'case')).toBe('0 cases');
  expect(countText(2, 'person', 'people')).toBe('2 people');
  expect(countText(12345, 'day')).toBe('12,345 days');
});

test('numbers', () => {
  expect([0, 999, 1000, 1234567, -3, 1234.5].map(numberText)).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
    '−3',
    '1,234.5',
  ]);
});

test('lists', () => {
  expect(listText([])).toBe('');
  expect(listText(['a'])).toBe('a');
  expect(listText(['a', 'b'])).toBe('a and b');
  expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

test('percentages', () => {
  expect([0, 0.583, 0.585, 1, -0.031, -0.001].map(percentText)).toEqual([
    '0%',
    '58%',
    '59%',
    '100%',
    '−3%',
    '0%',
  ]);
  expect(() => percentText(0 / 0)).toThrow(RangeError);
});
