import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { outsideOf } from '../../../tests/charts/extent.ts';
import { ClockBar, clockLabel } from './clock-bar.tsx';

test('61 days used and 9 held of 140 fill the bar in those shares of 149', () => {
  const svg = renderToString(<ClockBar used={61} held={9} total={140} />);
  expect(svg).toContain('<rect x="0" y="3" width="122.8" height="14" class="f-ink"');
  expect(svg).toContain('<rect x="122.8" y="3" width="18.1" height="14" class="f-grey2"');
  expect(svg).toContain('aria-label="61 of 140 days used, 9 days on hold"');
});

test.each([
  ['nothing used', 0, 0, 140],
  ['all used', 140, 0, 140],
  ['held longer than the total', 10, 900, 20],
  ['held by one day of many', 1, 1, 1000],
  ['over', 160, 9, 140],
  ['far over', 5000, 0, 1],
])('%s: all is inside, without a style', (_name, used, held, total) => {
  const svg = renderToString(<ClockBar used={used} held={held} total={total} />);
  expect(outsideOf(svg)).toEqual([]);
  expect(svg).not.toContain('style=');
  expect(svg).not.toContain('NaN');
});

describe('told apart without colour', () => {
  test('what is held has slanting lines, none outside its own edges', () => {
    const svg = renderToString(<ClockBar used={50} held={50} total={50} />);
    const [, from = 0, width = 0] = (
      /<rect x="([\d.]+)" y="3" width="([\d.]+)" height="14" class="f-grey2"/.exec(svg) ?? []
    ).map(Number);
    const lines = /<path d="([^"]*)" stroke="#0b0c0c"/.exec(svg)?.[1] ?? '';
    const xs = [...lines.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
    expect(xs.length).toBeGreaterThan(10);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...xs)).toBeLessThanOrEqual(from + width + 0.1);
  });

  test('what is over stands past an upright and has a black edge', () => {
    const svg = renderToString(<ClockBar used={160} held={0} total={140} />);
    expect(svg).toContain('<path d="M262.5 0V20" stroke="#0b0c0c"');
    expect(svg).toMatch(/class="f-red" stroke="#0b0c0c"/);
    expect(renderToString(<ClockBar used={140} held={0} total={140} />)).not.toContain('f-red');
  });
});

test.each([
  [{ used: 0, held: 0, total: 20 }, '0 of 20 days used'],
  [
    { used: 4, held: 1, total: 20, unit: 'working day' as const },
    '4 of 20 working days used, 1 working day on hold',
  ],
  [{ used: 141, held: 0, total: 140 }, '141 of 140 days used, 1 day over'],
])('%o in words', (clock, words) => {
  expect(clockLabel(clock)).toBe(words);
});

test('a clock of nothing, or one that ran backwards, is a bug', () => {
  expect(() => renderToString(<ClockBar used={1} held={0} total={0} />)).toThrow(RangeError);
  expect(() => renderToString(<ClockBar used={-1} held={0} total={10} />)).toThrow(RangeError);
});
