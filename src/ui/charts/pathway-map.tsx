import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import { planMap } from './map-layout.ts';
import type { MapPlan, MapStep } from './map-layout.ts';
import { PathwayMapNarrow } from './pathway-map-narrow.tsx';
import { LEAST_WIDTH, PathwayMapWide, wideMapWidth } from './pathway-map-wide.tsx';

export interface PathwayMapProps {
  /** The pathway's name: `Level-access shower`. */
  readonly name: string;
  /** In the order of their numbers. */
  readonly steps: readonly MapStep[];
}

/**
 * A whole pathway: a lane for each role, a box for each step with its target beneath its name, and
 * arrows from what a step waits for, dotted where the work changes hands. On a phone the steps
 * stand under one another and say in words what they wait for.
 */
export function PathwayMap({ name, steps }: PathwayMapProps): JSX.Element {
  const plan = planMap(steps);
  const label = mapLabel(name, plan);
  return (
    <div class={wideMapWidth(plan) <= LEAST_WIDTH ? 'app-chart-cap' : undefined}>
      <PathwayMapWide plan={plan} label={label} />
      <PathwayMapNarrow plan={plan} label={label} />
    </div>
  );
}

/** The finding: how many steps, roles and hand-offs, and how long the longest way may take. */
function mapLabel(name: string, plan: MapPlan): string {
  const without = plan.steps.filter(({ step }) => step.targetWorkingDays === null).length;
  const said = [
    `${name}: ${countText(plan.steps.length, 'step')} by ${countText(plan.lanes.length, 'role')}, ` +
      `${countText(plan.handOffs, 'hand-off')}.`,
    `The longest way through is ${countText(plan.longestWay, 'working day')} by its targets.`,
  ];
  if (without > 0) said.push(`${countText(without, 'step')} without a target.`);
  return said.join(' ');
}
