import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { daysText } from './case-doing.ts';
import { daysOff, habitText, workingDaysText } from './case-names.ts';
import type { CaseNames } from './case-names.ts';
import type { EventOfFile } from './case-page.types.ts';
import { storyOf } from './case-story.ts';
import { readTime } from './visit.form.ts';

const today = plainDate('2026-03-17');

test.each([
  [['mon', 'tue', 'wed', 'thu'], 'Monday to Thursday', 'Fridays'],
  [['tue', 'wed', 'fri'], 'Tuesday, Wednesday and Friday', 'Mondays and Thursdays'],
  [['mon', 'tue', 'wed', 'thu', 'fri'], 'Monday to Friday', ''],
  [['wed'], 'Wednesday', 'Mondays, Tuesdays, Thursdays and Fridays'],
])('%j is %s, and somebody else answers on %s', (days, text, off) => {
  expect(workingDaysText(days)).toBe(text);
  expect(habitText(daysOff(days))).toBe(off);
});

test.each([
  ['done', '2026-03-02', '2026-03-12', 0, '8 of 10'],
  ['done', '2026-03-02', '2026-03-12', 3, '5 of 10, and 3 on hold'],
  ['started', '2026-03-12', null, 0, '3 so far of 10'],
  ['waiting', null, null, 0, '10 allowed'],
  ['cancelled', '2026-03-02', '2026-03-12', 0, ''],
] as const)(
  'a %s step from %s to %s, %i held, took %s',
  (status, readyOn, finishedOn, heldDays, text) => {
    const step = {
      status,
      readyOn: readyOn === null ? null : plainDate(readyOn),
      finishedOn: finishedOn === null ? null : plainDate(finishedOn),
      heldDays,
    };
    expect(daysText(step, 10, today)).toBe(text);
  },
);

test.each([
  ['9:30', '09:30'],
  ['14.15', '14:15'],
  ['0930', '09:30'],
  ['24:00', null],
  ['9', null],
  ['half nine', null],
])('%s is the time %s', (typed, time) => {
  const read = readTime(typed);
  expect(read.ok ? read.value : null).toBe(time);
});

describe('the story', () => {
  const names: CaseNames = {
    today,
    resident: 'Joan Tallis',
    first: 'Joan',
    staff: () => 'Amira Solanki',
    person: () => 'Joan Tallis',
    step: () => 'Fit it',
    intervention: () => 'Grab rail',
    by: () => 'Amira Solanki',
  };
  const event = (facts: Partial<EventOfFile>): EventOfFile => ({
    eventId: 'event',
    type: 'order_placed',
    occurredOn: today,
    recordedAt: new Date('2026-03-17T09:12:00Z'),
    actorKind: 'staff',
    actorId: null,
    onBehalfOf: null,
    data: {},
    detail: {},
    erased: false,
    ...facts,
  });

  test('tells a type that nobody knows by its name, and says when details are erased', () => {
    const [item] = storyOf(
      { events: [event({ erased: true })], steps: [] },
      names,
      [],
      'everything',
    );
    expect(item).toMatchObject({ day: '17 March', time: '9:12', title: 'Order placed' });
    expect(JSON.stringify(item?.text)).toContain('Details erased.');
  });

  test('is newest day first, and lets a module tell its own types', () => {
    const events = [
      event({ eventId: 'a', occurredOn: plainDate('2026-03-02') }),
      event({ eventId: 'b', type: 'order_fitted' }),
    ];
    const tellers = [{ order_fitted: () => ({ title: 'Rail fitted', lines: [], key: true }) }];
    const items = storyOf({ events, steps: [] }, names, tellers, 'everything');
    expect(items.map(({ title }) => title)).toEqual(['Rail fitted', 'Order placed']);
    expect(storyOf({ events, steps: [] }, names, tellers, 'steps')).toHaveLength(1);
  });
});
