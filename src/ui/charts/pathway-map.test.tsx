import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawingsIn, outsideOf, wordsIn } from '../../../tests/charts/extent.ts';
import type { MapStep } from './map-layout.ts';
import { PathwayMap } from './pathway-map.tsx';
import { textWidth } from './text-fit.ts';

function chain(roles: readonly string[]): MapStep[] {
  return roles.map((role, index) => ({
    key: `k${index}`,
    name: `Step that is the ${index + 1}th`,
    role,
    targetWorkingDays: index + 1,
    waitsFor: index === 0 ? [] : [`k${index - 1}`],
  }));
}

function drawn(steps: readonly MapStep[]): { html: string; wide: string; narrow: string } {
  const html = renderToString(<PathwayMap name="Minor adaptation" steps={steps} />);
  const [wide = '', narrow = ''] = drawingsIn(html);
  return { html, wide, narrow };
}

describe('three steps', () => {
  const { html, wide, narrow } = drawn(chain(['HSC', 'Handyperson', 'HSC']));

  test('say in words what they show', () => {
    expect(wide).toContain(
      'aria-label="Minor adaptation: 3 steps by 2 roles, 2 hand-offs. The longest way through is 6 working days by its targets."',
    );
    expect(html).toContain('<div class="app-chart-cap">');
  });

  test('have lanes, names and targets in the wide drawing', () => {
    expect(wordsIn(wide)).toEqual(expect.arrayContaining(['HSC', 'Handyperson', '2 working days']));
    expect(wide.match(/stroke-dasharray="2 3"/g)).toHaveLength(2);
  });

  test('stand under one another with their roles in the narrow one', () => {
    expect(wordsIn(narrow)).toEqual([
      '1.\u00a0Step that is the 1th',
      'HSC, 1 working day',
      '2.\u00a0Step that is the 2th',
      'Handyperson, 2 working days',
      '3.\u00a0Step that is the 3th',
      'HSC, 3 working days',
    ]);
  });
});

test('a step that waits for others than the one before says so on a phone', () => {
  const steps = chain(['HSC', 'OT', 'TO', 'Grants']).map((step, index) =>
    index === 3
      ? { ...step, waitsFor: ['k0', 'k2'], targetWorkingDays: null }
      : index === 2
        ? { ...step, waitsFor: [] }
        : step,
  );
  const { narrow, wide } = drawn(steps);
  expect(wordsIn(narrow)).toContain('waits for steps 1 and 3');
  expect(wordsIn(narrow)).toContain('waits for no other step');
  expect(wordsIn(narrow)).toContain('Grants, no target');
  expect(wide).toContain('1 step without a target.');
});

describe.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
  'a pathway drawn by lot, %i',
  (seed) => {
    const steps = byLot(seed);
    const { html, wide, narrow } = drawn(steps);

    test('is all inside both drawings, without a style', () => {
      expect(outsideOf(wide)).toEqual([]);
      expect(outsideOf(narrow)).toEqual([]);
      expect(html).not.toContain('style=');
      expect(html).not.toContain('NaN');
    });

    test('has a box for each step, none over another, and no arrow through a box', () => {
      const boxes = boxesIn(wide);
      expect(boxes).toHaveLength(steps.length);
      expect(boxesIn(narrow)).toHaveLength(steps.length);
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      });
      const arrows = [...wide.matchAll(/<path class="s-line" d="([^"]*)"/g)].map(([, d = '']) => d);
      expect(arrows).toHaveLength(steps.flatMap((step) => step.waitsFor).length);
      for (const line of arrows.flatMap(linesOf)) {
        for (const box of boxes) expect(overlap(line, box)).toBe(false);
      }
    });
  },
);

test('words keep inside their boxes, however many lanes and however long the words', () => {
  const roles = [
    'HSC',
    'OT',
    'TO',
    'Grants officer',
    'Contractor',
    'Administrator',
    'Resident',
    'Finance',
  ];
  for (let count = 1; count <= roles.length; count += 1) {
    const { wide, html } = drawn(
      chain(roles.slice(0, count)).map((step) => ({
        ...step,
        name: 'Recommendation received',
        targetWorkingDays: 20,
      })),
    );
    expect(html.includes('app-chart-cap')).toBe(wide.includes('viewBox="0 0 740 '));
    const boxes = boxesIn(wide);
    const words = [...wide.matchAll(/<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)">([^<]*)/g)];
    const inBoxes = words.filter(([, , , y]) => Number(y) > (boxes[0]?.top ?? 0));
    expect(inBoxes.length).toBeGreaterThanOrEqual(2 * count);
    for (const [, classes = '', x, y, text = ''] of inBoxes) {
      const right = Number(x) + textWidth(text, 12, classes.includes('--b'));
      const box = boxes.find((each) => Number(y) > each.top && Number(y) < each.bottom);
      expect(right).toBeLessThan(box?.right ?? 0);
    }
  }
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pathways of 1 to 27 steps in up to 8 roles, from a small generator so that each run is the same. */
function byLot(seed: number): MapStep[] {
  let state = seed;
  const below = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * n);
  };
  const roles = ['HSC', 'OT', 'TO', 'Grants officer', 'Builder', 'Admin', 'Resident', 'Finance'];
  const roleCount = 1 + below(roles.length);
  return Array.from({ length: 1 + below(27) }, (_, index) => ({
    key: `k${index}`,
    name: ['Visit', 'Recommendation', 'Price from the schedule of rates'][below(3)] ?? '',
    role: roles[below(roleCount)] ?? '',
    targetWorkingDays: below(5) === 0 ? null : below(30),
    waitsFor: [...new Set(Array.from({ length: below(4) }, () => below(index + 1) - 1))].flatMap(
      (n) => (n < 0 ? [] : [`k${n}`]),
    ),
  }));
}

function boxesIn(svg: string): Box[] {
  return [
    ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
  ].map((found) => {
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
}

/** The straight pieces of a path of M, H and V. */
function linesOf(path: string): Box[] {
  let [x, y] = (/^M([\d.]+) ([\d.]+)/.exec(path) ?? []).slice(1).map(Number) as [number, number];
  return [...path.matchAll(/([HV])([\d.]+)/g)].map(([, command, to]) => {
    const [fromX, fromY] = [x, y];
    if (command === 'H') x = Number(to);
    else y = Number(to);
    return {
      left: Math.min(x, fromX),
      right: Math.max(x, fromX),
      top: Math.min(y, fromY),
      bottom: Math.max(y, fromY),
    };
  });
}

/** Touching is not overlapping: an arrow begins on the edge of its box. */
function overlap(a: Box, b: Box): boolean {
  const margin = 0.2;
  return (
    a.left < b.right - margin &&
    a.right > b.left + margin &&
    a.top < b.bottom - margin &&
    a.bottom > b.top + margin
  );
}
