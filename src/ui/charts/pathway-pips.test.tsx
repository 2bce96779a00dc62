import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawingsIn, outsideOf, wordsIn } from '../../../tests/charts/extent.ts';
import { PathwayPips, pipsLabel } from './pathway-pips.tsx';
import type { Pip, PipState } from './pathway-pips.tsx';

/** A pathway from roles in a row: `HSC HSC OT`, of which so many steps are done and the next is now. */
function pathway(roles: string, done: number): Pip[] {
  return roles.split(' ').map((role, index) => ({
    name: `Step ${index + 1}`,
    role,
    state: index < done ? 'done' : index === done ? 'now' : 'later',
  }));
}

const shower = pathway('HSC HSC HSC OT TO TO TO Grants Builder Builder Builder TO TO', 6);

const long = pathway(
  'Admin HSC Admin HSC HSC OT OT TO TO TO TO Grants Resident Grants Grants Admin TO Contractor TO ' +
    'Contractor TO TO Contractor TO Grants HSC HSC',
  11,
);

function drawn(steps: readonly Pip[]): { wide: string; narrow: string } {
  const [wide = '', narrow = ''] = drawingsIn(renderToString(<PathwayPips steps={steps} />));
  return { wide, narrow };
}

describe('thirteen steps of five roles', () => {
  const { wide, narrow } = drawn(shower);

  test('stand on one line in the wide drawing, further apart at each hand-off', () => {
    const xs = [...wide.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(xs).toEqual([15, 65, 115, 187, 259, 309, 359, 431, 503, 553, 603, 675, 725]);
    expect(wide).toContain('viewBox="0 0 740 68"');
    expect(narrow).toContain('viewBox="0 0 340 ');
  });

  test('have a dotted line at each of the five hand-offs and nowhere else', () => {
    expect(wide.match(/stroke-dasharray="2 3"/g)).toHaveLength(5);
    expect(wide.match(/<path class="s-(line|grid)"/g)).toHaveLength(12);
  });

  test('are bracketed by role, in order', () => {
    expect(wordsIn(wide)).toEqual([
      ...['7', '8', '9', '10', '11', '12', '13'],
      ...['HSC', 'OT', 'TO', 'Grants', 'Builder', 'TO'],
    ]);
  });

  test('say in words what they show', () => {
    expect(wide).toContain('aria-label="Step 7 of 13: Step 7. Steps 1 to 6 are done."');
    expect(wide).toContain('role="img"');
  });
});

test.each([
  ['one step', pathway('HSC', 0)],
  ['three steps', pathway('HSC Handyperson HSC', 1)],
  ['thirteen', shower],
  ['twenty-seven', long],
  ['twenty-seven of one role', pathway(Array(27).fill('HSC').join(' '), 27)],
  [
    'long names of roles',
    pathway(Array(14).fill('Co-ordinator Occupational\u00a0therapist').join(' '), 3),
  ],
])('%s: every pip and word is inside both drawings, without a style', (_name, steps) => {
  const { wide, narrow } = drawn(steps);
  for (const svg of [wide, narrow]) {
    expect(outsideOf(svg)).toEqual([]);
    expect(svg.match(/<circle/g)).toHaveLength(steps.length);
    expect(svg).not.toContain('style=');
  }
});

test('rows hold all 27 steps, none more than a screen wide, about equally full', () => {
  const rows = new Map<string, number>();
  for (const [, y = ''] of drawn(long).wide.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)) {
    rows.set(y, (rows.get(y) ?? 0) + 1);
  }
  const sizes = [...rows.values()];
  expect(sizes.reduce((a, b) => a + b, 0)).toBe(27);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(14);
  expect(Math.min(...sizes)).toBeGreaterThan(4);
});

test('each state has a form of its own, so that colour is not needed', () => {
  const states: readonly PipState[] = ['done', 'now', 'later', 'skipped', 'held'];
  const forms = states.map((state) => {
    const { wide } = drawn([{ name: 'Visit', role: 'HSC', state }]);
    const marks = wide.slice(wide.indexOf('<circle'), wide.indexOf('<path class="s-axis"'));
    return marks.replace(/class="[^"]*"/g, '');
  });
  expect(new Set(forms).size).toBe(states.length);
});

test('names are written as text, whatever is in them', () => {
  const { wide } = drawn([{ name: 'a"><script>', role: '<b>&', state: 'now' }]);
  expect(wide).not.toContain('<script>');
  expect(wordsIn(wide)).toContain('<b>&');
});

describe('in words', () => {
  const states = (...all: PipState[]): Pip[] =>
    all.map((state, index) => ({ name: `S${index + 1}`, role: 'HSC', state }));

  test.each([
    [states('later', 'later'), 'None of 2 steps has started.'],
    [states('done', 'done'), 'All 2 steps finished.'],
    [
      states('done', 'skipped', 'done'),
      'All 3 steps finished. Steps 1 and 3 are done. Step 2 was skipped.',
    ],
    [states('now', 'now', 'later'), 'Steps 1 and 2 of 3: S1 and S2.'],
    [states('done', 'held', 'later'), 'Step 2 of 3 on hold: S2. Step 1 is done.'],
    [states('done', 'later'), 'No step of 2 is open. Step 1 is done.'],
    [
      states('done', 'done', 'done', 'skipped', 'done', 'now'),
      'Step 6 of 6: S6. Steps 1 to 3 and 5 are done. Step 4 was skipped.',
    ],
  ])('%#: %s', (steps, words) => {
    expect(pipsLabel(steps)).toBe(words);
  });
});
