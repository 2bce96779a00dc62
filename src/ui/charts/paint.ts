/**
 * Edges that no class of the stylesheet has, as attributes. Fills and lines are the stylesheet's
 * `f-` and `s-` classes. Every pair of shapes in a chart also differs by lightness, edge, dash or
 * form, so that it can be printed in grey.
 */
export const EDGE = {
  now: { stroke: '#0b0c0c', 'stroke-width': 2.5 },
  later: { stroke: '#858686', 'stroke-width': 1.5 },
  skipped: { stroke: '#484949', 'stroke-width': 1.5, 'stroke-dasharray': '3 2.5' },
  black: { stroke: '#0b0c0c' },
  grey: { stroke: '#858686' },
  ink: { stroke: '#10312b' },
  before: { stroke: '#10312b', 'stroke-width': 2 },
  beforeLine: { stroke: '#10312b', 'stroke-width': 2, 'stroke-dasharray': '5 4' },
  after: { stroke: '#10312b', 'stroke-width': 2.5 },
  box: { stroke: '#10312b', 'stroke-width': 1.5 },
  average: { stroke: '#0b0c0c', 'stroke-width': 2 },
  averageDashed: { stroke: '#0b0c0c', 'stroke-width': 2, 'stroke-dasharray': '6 4' },
  target: { stroke: '#0b0c0c', 'stroke-width': 1.5, 'stroke-dasharray': '3 2' },
} as const;
