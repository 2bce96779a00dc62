import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { parsePostcode } from '../../kernel/postcode.ts';
import { overlaps, standing } from './assignment.rules.ts';
import { differing, merged } from './conflict.rules.ts';
import type { EditedField } from './conflict.rules.ts';
import { areasOfPostcode, parsePostcodeArea, parsePostcodeAreas } from './postcodes.rules.ts';
import { workingDaysText } from './staff.rules.ts';

test.each([
  ['le', 'LE'],
  ['LE19', 'LE19'],
  [' le19  2 ', 'LE19 2'],
  ['LE192', 'LE19 2'],
  ['LE1 9', 'LE1 9'],
  ['le192ab', 'LE19 2AB'],
  ['W1A 1AA', 'W1A 1AA'],
  ['LE19 2A', null],
  ['LE1999', null],
  ['1LE', null],
  ['', null],
])('the area %j is read as %j', (typed, area) => {
  const parsed = parsePostcodeArea(typed);
  expect(parsed.ok ? parsed.value : null).toBe(area);
});

test('a list is sorted, without blanks and repetitions, or refused with its wrong lines', () => {
  expect(parsePostcodeAreas(['le19', '', 'LE1', 'LE19 '])).toEqual({
    ok: true,
    value: ['LE1', 'LE19'],
  });
  expect(parsePostcodeAreas(['LE1', '??', 'x1'])).toMatchObject({ error: ['??'] });
});

test.each([
  ['LE19 2AB', ['LE19 2AB', 'LE19 2', 'LE19', 'LE']],
  ['LE1 9AB', ['LE1 9AB', 'LE1 9', 'LE1', 'LE']],
])('%s lies in %j', (text, areas) => {
  const postcode = parsePostcode(text);
  expect(postcode.ok && areasOfPostcode(postcode.value)).toEqual(areas);
});

describe('days of a role', () => {
  const d = plainDate;
  const spring = { fromOn: d('2026-03-01'), untilOn: d('2026-05-31') };

  test.each([
    [{ fromOn: d('2026-05-31'), untilOn: null }, true],
    [{ fromOn: d('2026-06-01'), untilOn: null }, false],
    [{ fromOn: d('2026-01-01'), untilOn: d('2026-02-28') }, false],
    [{ fromOn: d('2026-01-01'), untilOn: d('2026-03-01') }, true],
    [{ fromOn: d('2026-01-01'), untilOn: null }, true],
  ])('%j and spring have a day in common: %s', (other, expected) => {
    expect(overlaps(spring, other)).toBe(expected);
    expect(overlaps(other, spring)).toBe(expected);
  });

  test.each([
    ['2026-02-28', 'coming'],
    ['2026-03-01', 'current'],
    ['2026-05-31', 'current'],
    ['2026-06-01', 'past'],
  ])('on %s it is %s', (day, expected) => {
    expect(standing(spring, d(day))).toBe(expected);
  });
});

test.each([
  [['mon', 'tue', 'wed', 'thu', 'fri'], 'Monday to Friday'],
  [['mon', 'tue'], 'Monday and Tuesday'],
  [['mon', 'wed', 'fri'], 'Monday, Wednesday and Friday'],
  [['sun'], 'Sunday'],
] as const)('%j reads %j', (days, text) => {
  expect(workingDaysText(days)).toBe(text);
});

test('a conflict shows what differs, and takes theirs where that was chosen', () => {
  const shown = (texts: readonly string[]) => texts.join(' ');
  const fields: EditedField[] = [
    { name: 'name', label: 'Name', shown },
    { name: 'days', label: 'Days', shown },
    { name: 'on', label: 'On', parts: ['on-day', 'on-month'], shown },
  ];
  const yours = { name: 'A', days: ['mon', 'tue'], 'on-day': '1', 'on-month': '2' };
  const theirs = { name: 'A', days: ['mon'], 'on-day': '1', 'on-month': '3' };
  expect(differing(fields, yours, theirs).map(({ name }) => name)).toEqual(['days', 'on']);
  expect(merged(fields, yours, theirs, (name) => name === 'on')).toEqual({
    ...yours,
    'on-day': '1',
    'on-month': '3',
  });
});
