import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { outsideOf } from '../../../tests/charts/extent.ts';
import { BarKey, StackedBar } from './stacked-bar.tsx';
import type { PartPaint } from './stacked-bar.tsx';

const parts = (...values: [number, number, number]) =>
  values.map((value, index) => ({
    value,
    paint: (['ink', 'white', 'blue'] as const)[index] ?? 'ink',
  }));

function rects(svg: string): (readonly [string, number, number])[] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="3" width="([\d.]+)"[^>]*class="([^"]+)"/g)].map(
    ([, x, width, paint = '']) => [paint, Number(x), Number(width)] as const,
  );
}

test('the parts stand end to end, and the target where it is on the same scale', () => {
  const svg = renderToString(<StackedBar parts={parts(8, 4, 8)} max={40} target={20} />);
  expect(rects(svg)).toEqual([
    ['f-ink', 0, 60],
    ['f-white', 60, 30],
    ['f-blue2', 90, 60],
  ]);
  expect(svg).toContain('d="M150 0V22"');
  expect(svg).toContain('stroke-dasharray="3 2"');
  expect(svg).not.toContain('style=');
  expect(outsideOf(svg)).toEqual([]);
});

test('an empty part is left out', () => {
  const svg = renderToString(<StackedBar parts={parts(0, 5, 0)} max={10} />);
  expect(rects(svg)).toEqual([['f-white', 0, 150]]);
  expect(rects(renderToString(<StackedBar parts={parts(0, 0, 0)} max={0} />))).toEqual([]);
});

test('the white part has an edge, so that it shows on paper', () => {
  expect(renderToString(<StackedBar parts={parts(1, 1, 1)} max={3} />)).toMatch(
    /class="f-white" stroke="#10312b"/,
  );
});

test('parts that are longer than the bar, or negative, are a bug', () => {
  expect(() => renderToString(<StackedBar parts={parts(5, 5, 5)} max={10} />)).toThrow(RangeError);
  expect(() => renderToString(<StackedBar parts={parts(5, -2, 1)} max={10} />)).toThrow(RangeError);
  expect(() => renderToString(<StackedBar parts={[]} max={10} target={11} />)).toThrow(RangeError);
});

test('the key names each paint in order, and the target', () => {
  const items: { name: string; paint: PartPaint }[] = [
    { name: 'us', paint: 'ink' },
    { name: 'the resident', paint: 'white' },
    { name: 'the builder', paint: 'blue' },
  ];
  const html = renderToString(<BarKey items={items} target="20 weeks" />);
  expect(html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toBe(
    '|us|the resident|the builder|20 weeks|',
  );
  expect(html).not.toContain('style=');
});
