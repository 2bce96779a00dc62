import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { drawingsIn, outsideOf, wordsIn } from '../../../tests/charts/extent.ts';
import { Dots } from './dots.tsx';
import type { DotsProps } from './dots.tsx';

const districts: DotsProps = {
  rows: [
    { name: 'Harborough', value: 23, cases: 410 },
    { name: 'Melton', value: 23, cases: 397 },
    { name: 'Hinckley and Bosworth', value: 26, cases: 705 },
    { name: 'North West Leicestershire', value: 27, cases: 610 },
    { name: 'Blaby', value: 29, cases: 636 },
    { name: 'Oadby and Wigston', value: 33, cases: 374 },
    { name: 'Charnwood', value: 93, cases: 1204 },
  ],
  meanOfRows: { name: 'mean of 7 districts', value: 36.3 },
  weighted: { name: 'weighted by cases', value: 45.2 },
  unit: 'days',
  label: 'Days from referral to closed; mean of districts 36.3, weighted by cases 45.2',
};

function drawn(props: DotsProps): [string, string] {
  const [wide = '', narrow = ''] = drawingsIn(renderToString(<Dots {...props} />));
  return [wide, narrow];
}

test('the dots stand where their days are on an axis from nought', () => {
  const [wide] = drawn(districts);
  const dots = [...wide.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(
    (found) => found.slice(1).map(Number),
  );
  expect(dots[0]).toEqual([278.3, 61, 5.4]);
  expect(dots[6]).toEqual([547.1, 241, 9.2]);
  expect(wide).toContain('viewBox="0 0 620 286"');
  expect(wordsIn(wide)).toEqual(expect.arrayContaining(['0', '25', '50', '75', '100 days']));
});

test('the area of a dot is its number of cases', () => {
  const [wide] = drawn({
    ...districts,
    rows: [
      { name: 'A', value: 1, cases: 400 },
      { name: 'B', value: 2, cases: 100 },
    ],
  });
  const [first = 0, second = 0] = [...wide.matchAll(/ r="([\d.]+)"/g)].map(([, r]) => Number(r));
  expect((first / second) ** 2).toBeCloseTo(4, 1);
});

test('two named uprights, one dashed and one solid', () => {
  for (const svg of drawn(districts)) {
    expect(wordsIn(svg)).toContain('mean of 7 districts 36.3');
    expect(wordsIn(svg)).toContain('weighted by cases 45.2');
    expect(svg.match(/stroke-dasharray="6 4"/g)).toHaveLength(1);
    expect(svg.match(/<path d="M[\d.]+ (4|22)V/g)).toHaveLength(2);
  }
});

const manyRows = Array.from({ length: 12 }, (_, n) => ({
  name: `District ${n}`,
  value: n * 31,
  cases: n,
}));

test.each<[string, Partial<DotsProps>]>([
  ['the example', {}],
  [
    'nothing closed anywhere',
    { rows: [{ name: 'Blaby', value: null, cases: 0 }], meanOfRows: null, weighted: null },
  ],
  ['no rows', { rows: [], meanOfRows: null, weighted: null }],
  [
    'everything on day nought',
    {
      rows: [{ name: 'Blaby', value: 0, cases: 3 }],
      meanOfRows: { name: 'mean of 1 district', value: 0 },
      weighted: { name: 'weighted by cases', value: 0 },
    },
  ],
  [
    'lines at both ends',
    {
      rows: [{ name: 'Blaby', value: 1000, cases: 3 }],
      meanOfRows: { name: 'mean of 7 districts', value: 1 },
      weighted: { name: 'weighted by cases', value: 1000 },
    },
  ],
  ['the dashed line at the far end', { meanOfRows: { name: 'mean of 7 districts', value: 100 } }],
  [
    'the solid line in the middle of a phone',
    { weighted: { name: 'weighted by cases', value: 60 } },
  ],
  ['twelve rows', { rows: manyRows }],
])('%s: all is inside both drawings, without a style', (_name, change) => {
  for (const svg of drawn({ ...districts, ...change })) {
    expect(outsideOf(svg)).toEqual([]);
    expect(svg).not.toContain('style=');
    expect(svg).toContain('role="img"');
  }
});

test('a district without a case has words and no dot', () => {
  const [wide, narrow] = drawn({
    ...districts,
    rows: [...districts.rows, { name: 'Rutland', value: null, cases: 0 }],
  });
  expect(wide.match(/<circle/g)).toHaveLength(7);
  expect(wordsIn(wide)).toContain('none to count');
  expect(wordsIn(narrow)).toContain('Rutland, 0 cases');
});

test('a district whose value may not be shown says why, and not that it has no case', () => {
  const hidden = { name: 'Melton', value: null, cases: 0, blank: 'too few to show' };
  for (const drawing of drawn({ ...districts, rows: [...districts.rows.slice(2), hidden] })) {
    expect(wordsIn(drawing)).toEqual(expect.arrayContaining(['Melton', 'too few to show']));
    expect(drawing).not.toContain('Melton, 0 cases');
  }
});
