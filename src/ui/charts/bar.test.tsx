import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { outsideOf } from '../../../tests/charts/extent.ts';
import { Bar } from './bar.tsx';

test.each([
  [412, 412, '300'],
  [371, 412, '270.1'],
  [1, 412, '0.7'],
])('%i of %i is %s of 300', (value, max, width) => {
  const svg = renderToString(<Bar value={value} max={max} />);
  expect(svg).toContain(`width="${width}"`);
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toContain('style=');
  expect(outsideOf(svg)).toEqual([]);
});

test('nought has no bar, nor has a table of noughts', () => {
  expect(renderToString(<Bar value={0} max={10} />)).not.toContain('<rect');
  expect(renderToString(<Bar value={0} max={0} />)).not.toContain('<rect');
});

test('more than the most, or less than nought, is a bug', () => {
  expect(() => renderToString(<Bar value={11} max={10} />)).toThrow(RangeError);
  expect(() => renderToString(<Bar value={-1} max={10} />)).toThrow(RangeError);
});
