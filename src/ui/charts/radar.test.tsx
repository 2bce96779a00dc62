import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawingsIn, outsideOf, wordsIn } from '../../../tests/charts/extent.ts';
import { Radar, RadarKey } from './radar.tsx';
import type { RadarAxis } from './radar.tsx';

const names = [
  'Quality of life',
  'Mental wellbeing',
  'Warmth',
  'Managing at home',
  'Safety',
  'Getting about',
  'Company',
  'Independence',
  'Sleeping well',
  'Money and bills',
  'Looking after others',
  'Confidence in the home',
];

function axes(count: number, before: number | null, after: number | null): RadarAxis[] {
  return names.slice(0, count).map((name) => ({ name, before, after }));
}

function drawn(shown: readonly RadarAxis[]): string[] {
  return drawingsIn(renderToString(<Radar axes={shown} label="Every score rose." />));
}

describe.each([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('%i axes', (count) => {
  test.each([
    ['the lowest and the highest', 0, 10],
    ['all equal', 10, 10],
    ['before alone', 3, null],
    ['after alone', null, 7.5],
    ['none scored', null, null],
  ])('%s: all is inside both drawings, without a style', (_name, before, after) => {
    for (const svg of drawn(axes(count, before, after))) {
      expect(outsideOf(svg)).toEqual([]);
      expect(svg).not.toContain('style=');
      expect(svg).toContain('aria-label="Every score rose."');
      const words = wordsIn(svg).join(' ');
      for (const name of names.slice(0, count)) expect(words).toContain(name);
    }
  });
});

test('ten lies on the outer ring and nought in the middle', () => {
  const [wide = ''] = drawn([
    { name: 'Up', before: 0, after: 10 },
    { name: 'Right', before: 0, after: 10 },
    { name: 'Down', before: 0, after: 10 },
    { name: 'Left', before: 0, after: 10 },
  ]);
  const rings = [...wide.matchAll(/<path class="s-grid f-none" d="M([\d.]+) ([\d.]+)L/g)];
  const [x, y] = (rings.at(-1) ?? []).slice(1).map(Number);
  const dots = [...wide.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, cx, cy]) => [
    Number(cx),
    Number(cy),
  ]);
  expect(dots[0]).toEqual([x, y]);
  expect(dots[1]).toEqual([x, (y ?? 0) + 128]);
});

test('before is dashed with hollow dots, after solid with filled dots: grey shows it too', () => {
  const [wide = ''] = drawn(axes(8, 4, 7));
  expect(wide.match(/stroke-dasharray="5 4"/g)).toHaveLength(1);
  expect(wide.match(/<circle[^>]*class="f-ink"/g)).toHaveLength(8);
  expect(wide.match(/<circle[^>]*class="f-white"[^>]*stroke="#10312b"/g)).toHaveLength(8);
});

test('before alone has no solid line and no filled dot', () => {
  const [wide = ''] = drawn(axes(8, 4, null));
  expect(wide).not.toContain('class="f-ink"');
  expect(wide).not.toContain('fill-opacity');
  expect(wordsIn(wide).filter((words) => words === '4')).toHaveLength(8);
});

test('equal scores show as a ring about a dot', () => {
  const [wide = ''] = drawn(axes(3, 6, 6));
  expect(wide.match(/r="8" class="f-white"/g)).toHaveLength(3);
  expect(wide.indexOf('r="8"')).toBeLessThan(wide.indexOf('r="4.5"'));
});

test('a missing score is said, and no line is drawn through it', () => {
  const shown = axes(6, 4, 7).map((axis, index) =>
    index === 2
      ? { ...axis, before: null, after: null }
      : index === 4
        ? { ...axis, after: null }
        : axis,
  );
  const [wide = ''] = drawn(shown);
  expect(wordsIn(wide)).toContain('not scored');
  // After: the run from axis 5 over the top to axis 1; axis 3 stands alone. Before: axes 3 to 1.
  const lines = [...wide.matchAll(/<path d="([^"]*)" class="f-none"/g)].map(([, d = '']) => d);
  expect(lines.map((d) => d.split('L').length)).toEqual([3, 5]);
  expect(lines.every((d) => !d.endsWith('z'))).toBe(true);
});

test('whole scores are written whole, means to a tenth', () => {
  const [whole = ''] = drawn(axes(3, 4, 7));
  expect(wordsIn(whole)).toContain('4 to 7');
  const [means = ''] = drawn([{ name: 'A', before: 4.13, after: 7 }, ...axes(2, 4, 7)]);
  expect(wordsIn(means)).toContain('4.1 to 7.0');
});

test('two axes, thirteen, or a score off the scale is a bug', () => {
  expect(() => drawn(axes(2, 1, 2))).toThrow(RangeError);
  expect(() => drawn([...axes(12, 1, 2), ...axes(1, 1, 2)])).toThrow(RangeError);
  expect(() => drawn(axes(3, 11, 2))).toThrow(RangeError);
});

test('the key names after only when there is one', () => {
  expect(renderToString(<RadarKey withAfter />)).toContain('after');
  expect(renderToString(<RadarKey withAfter={false} />)).not.toContain('after');
});
