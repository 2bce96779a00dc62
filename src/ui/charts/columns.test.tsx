import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { drawingsIn, outsideOf, wordsIn } from '../../../tests/charts/extent.ts';
import { ColumnPairs } from './columns.tsx';
import type { ColumnPair } from './columns.tsx';

const year: readonly ColumnPair[] = ['Dec', 'Jan', 'Feb', 'Mar'].map((name, index) => ({
  name,
  year: name === 'Dec' ? '2025' : name === 'Jan' ? '2026' : null,
  ink: index * 10,
  blue: index === 3 ? null : 20,
}));

function drawn(pairs: readonly ColumnPair[]): readonly string[] {
  return drawingsIn(renderToString(<ColumnPairs pairs={pairs} label="in and out" />));
}

test('columns stand on one scale from nought, and what is not known or nought has none', () => {
  const [wide = ''] = drawn(year);
  const heights = [...wide.matchAll(/height="([\d.]+)" class="(f-\w+)"/g)].map(
    ([, height, paint]) => [Number(height), paint],
  );
  const full = 400 - 10 - 38;
  expect(wordsIn(wide)).toEqual(expect.arrayContaining(['0', '10', '20', '30', '40'].slice(0, 4)));
  const highest = Math.max(...heights.map(([height]) => Number(height)));
  expect(highest).toBeLessThanOrEqual(full);
  expect(
    heights.map(([height, paint]) => [Math.round((Number(height) * 30) / highest), paint]),
  ).toEqual([
    [20, 'f-blue2'],
    [10, 'f-ink'],
    [20, 'f-blue2'],
    [20, 'f-ink'],
    [20, 'f-blue2'],
    [30, 'f-ink'],
  ]);
});

test('months are named, years where they begin, and all is inside', () => {
  for (const drawing of drawn(year)) {
    expect(wordsIn(drawing)).toEqual(expect.arrayContaining(['Dec', '2025', 'Jan', '2026', 'Mar']));
    expect(outsideOf(drawing)).toEqual([]);
    expect(drawing).not.toContain('style=');
  }
});

test('twelve months of large numbers stay inside, and none at all is an empty scale', () => {
  const twelve = Array.from({ length: 12 }, () => ({
    name: 'Sep',
    year: null,
    ink: 9999,
    blue: 1,
  }));
  expect(drawn(twelve).flatMap(outsideOf)).toEqual([]);
  expect(drawn([]).flatMap(outsideOf)).toEqual([]);
});

test('less than nought is a bug', () => {
  expect(() => drawn([{ name: 'Dec', year: null, ink: -1, blue: 0 }])).toThrow(RangeError);
});
