import { expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import type { PublishedPathway } from './pathway-pages.store.ts';
import { pathwayLine, pathwayView } from './pathway-pages.view.ts';
import { standardPathways } from './standard-pathways.ts';

const today = plainDate('2026-03-17');

function equipment(...from: readonly string[]): PublishedPathway {
  const standard = standardPathways.find(({ key }) => key === 'equipment');
  if (standard === undefined) throw new Error('There is no equipment pathway');
  const versions = from.map((day) => ({
    versionId: `from ${day}`,
    fromOn: plainDate(day),
    definition: standard.definition,
  }));
  return { key: 'equipment', name: 'Equipment', versions };
}

test('a pathway is listed with its steps, its hand-offs and the day from which it holds', () => {
  expect(pathwayLine(equipment('2026-05-01', '2025-04-01'), today)).toMatchObject({
    name: 'Equipment',
    steps: '5 steps',
    handOffs: '2 hand-offs',
    from: '1 April 2025',
  });
  expect(pathwayLine(equipment(), today)).toBeNull();
});

test('a pathway is told step by step, with what each waits for', () => {
  const view = pathwayView(equipment('2025-04-01'), '', today);
  expect(view?.lede).toBe('5 steps with 2 hand-offs, in force from 1 April 2025.');
  expect(view?.steps[3]).toMatchObject({
    number: 4,
    owner: 'Builder or supplier',
    handOff: true,
    target: '5 working days',
    waitsFor: 'Order the equipment',
  });
});

test('each version can be read, and says whether it is in force', () => {
  const pathway = equipment('2026-05-01', '2025-04-01', '2024-04-01');
  expect(pathwayView(pathway, '', today)?.versions.map(({ state }) => state)).toEqual([
    'To come',
    'In force',
    'Replaced; open cases that began with it keep it',
  ]);
  expect(pathwayView(pathway, 'from 2024-04-01', today)?.lede).toContain('1 April 2024');
  expect(pathwayView(pathway, 'another', today)).toBeNull();
});
