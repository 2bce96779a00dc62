import { countText } from '../../kernel/words.ts';

/** One step of a pathway as the map needs it. */
export interface MapStep {
  /** Names the step among those of its pathway. */
  readonly key: string;
  readonly name: string;
  readonly role: string;
  /** In working days; null when the step has no target of its own. */
  readonly targetWorkingDays: number | null;
  /** Keys of the steps that must be done first. */
  readonly waitsFor: readonly string[];
}

/** Where a step stands in the map: its lane and its row, both from 0, and its number from 1. */
export interface PlacedStep {
  readonly step: MapStep;
  readonly number: number;
  readonly lane: number;
  readonly row: number;
}

export interface MapPlan {
  /** One role each, in the order in which they first take part. */
  readonly lanes: readonly string[];
  readonly steps: readonly PlacedStep[];
  readonly rows: number;
  readonly arrows: readonly { readonly from: PlacedStep; readonly to: PlacedStep }[];
  readonly handOffs: number;
  /** Working days of the longest way through, by the targets that there are. */
  readonly longestWay: number;
}

/**
 * Places the steps of a pathway in lanes by role and in rows by what they wait for: a step stands
 * below everything that it waits for, and beside a step of another role that may go on at the same
 * time. Throws a RangeError for a step that waits for itself, in a circle, or for an unknown key.
 */
export function planMap(steps: readonly MapStep[]): MapPlan {
  const lanes = [...new Set(steps.map((step) => step.role))];
  const order = depthFirst(steps);
  const levels = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const step of order) {
    const last = (of: ReadonlyMap<string, number>, none: number) =>
      Math.max(none, ...step.waitsFor.map((key) => of.get(key) ?? none));
    levels.set(step.key, last(levels, -1) + 1);
    ends.set(step.key, last(ends, 0) + (step.targetWorkingDays ?? 0));
  }
  const placed = placeInRows(steps, lanes, levels);
  const byKey = new Map(placed.map((place) => [place.step.key, place]));
  return {
    lanes,
    steps: placed,
    rows: Math.max(0, ...placed.map((place) => place.row + 1)),
    arrows: placed.flatMap((to) =>
      to.step.waitsFor.flatMap((key) => {
        const from = byKey.get(key);
        return from === undefined ? [] : [{ from, to }];
      }),
    ),
    handOffs: steps.filter((step, index) => index > 0 && step.role !== steps[index - 1]?.role)
      .length,
    longestWay: Math.max(0, ...ends.values()),
  };
}

/** A step's target in words. */
export function targetText(step: MapStep): string {
  const { targetWorkingDays } = step;
  return targetWorkingDays === null ? 'no target' : countText(targetWorkingDays, 'working day');
}

function placeInRows(
  steps: readonly MapStep[],
  lanes: readonly string[],
  levels: ReadonlyMap<string, number>,
): PlacedStep[] {
  const numbered = steps.map((step, index) => ({
    step,
    number: index + 1,
    lane: lanes.indexOf(step.role),
    level: levels.get(step.key) ?? 0,
  }));
  const placed: PlacedStep[] = [];
  const deepest = Math.max(-1, ...numbered.map(({ level }) => level));
  let firstRow = 0;
  for (let level = 0; level <= deepest; level += 1) {
    const inLane = new Map<number, number>();
    for (const { step, number, lane, level: own } of numbered) {
      if (own !== level) continue;
      const above = inLane.get(lane) ?? 0;
      inLane.set(lane, above + 1);
      placed.push({ step, number, lane, row: firstRow + above });
    }
    firstRow += Math.max(...inLane.values());
  }
  return placed.sort((a, b) => a.number - b.number);
}

/** The steps with each after all that it waits for. */
function depthFirst(steps: readonly MapStep[]): MapStep[] {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const order: MapStep[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string) => {
    const step = byKey.get(key);
    if (step === undefined) throw new RangeError(`No step of this pathway is called ${key}`);
    if (state.get(key) === 'done') return;
    if (state.get(key) === 'open') throw new RangeError(`The step ${key} waits for itself`);
    state.set(key, 'open');
    step.waitsFor.forEach(visit);
    state.set(key, 'done');
    order.push(step);
  };
  steps.forEach((step) => visit(step.key));
  return order;
}
