import { describe, expect, test } from 'vitest';
import { planMap, targetText } from './map-layout.ts';
import type { MapStep } from './map-layout.ts';

function step(key: string, role: string, days: number | null, waitsFor: string[] = []): MapStep {
  return { key, name: `Step ${key}`, role, targetWorkingDays: days, waitsFor };
}

const example = [
  step('visit', 'HSC', 5),
  step('recommend', 'OT', 20, ['visit']),
  step('survey', 'TO', 10, ['visit']),
  step('price', 'TO', 5, ['recommend', 'survey']),
  step('decide', 'Grants', null, ['price']),
];

describe('an example', () => {
  const plan = planMap(example);

  test('has a lane for each role in the order of their first step', () => {
    expect(plan.lanes).toEqual(['HSC', 'OT', 'TO', 'Grants']);
  });

  test('puts each step below what it waits for, and two roles beside one another', () => {
    expect(plan.steps.map(({ number, lane, row }) => [number, lane, row])).toEqual([
      [1, 0, 0],
      [2, 1, 1],
      [3, 2, 1],
      [4, 2, 2],
      [5, 3, 3],
    ]);
    expect(plan.rows).toBe(4);
  });

  test('draws an arrow from each step that another waits for', () => {
    expect(plan.arrows.map(({ from, to }) => [from.number, to.number])).toEqual([
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4],
      [4, 5],
    ]);
  });

  test('counts hand-offs by the order of the steps, and days by the longest way', () => {
    expect(plan.handOffs).toBe(3);
    expect(plan.longestWay).toBe(30);
  });
});

test('two steps of one role at the same time stand in two rows', () => {
  const plan = planMap([step('a', 'HSC', 1), step('b', 'HSC', 1), step('c', 'HSC', 1, ['a', 'b'])]);
  expect(plan.steps.map(({ row }) => row)).toEqual([0, 1, 2]);
});

test('a step may wait for one that is written after it', () => {
  const plan = planMap([step('a', 'HSC', 1, ['b']), step('b', 'OT', 1)]);
  expect(plan.steps.map(({ number, row }) => [number, row])).toEqual([
    [1, 1],
    [2, 0],
  ]);
});

test('a pathway without steps has an empty plan', () => {
  expect(planMap([])).toMatchObject({ lanes: [], rows: 0, handOffs: 0, longestWay: 0 });
});

test('a circle and an unknown key are bugs', () => {
  expect(() => planMap([step('a', 'HSC', 1, ['b']), step('b', 'OT', 1, ['a'])])).toThrow(
    /waits for itself/,
  );
  expect(() => planMap([step('a', 'HSC', 1, ['a'])])).toThrow(RangeError);
  expect(() => planMap([step('a', 'HSC', 1, ['z'])])).toThrow(/called z/);
});

test('targets in words', () => {
  expect([1, 20, null].map((days) => targetText(step('a', 'HSC', days)))).toEqual([
    '1 working day',
    '20 working days',
    'no target',
  ]);
});
