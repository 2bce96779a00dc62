import type { JSX } from 'preact';
import { ChartText, Drawing, at, pathThrough } from './drawing.tsx';
import { EDGE } from './paint.ts';
import { HIGHEST, LINE, layOutRadar } from './radar-layout.ts';
import type { Point, RadarLayout, RadarSizes } from './radar-layout.ts';

/** One outcome: its scores from 0 to 10 before and after, null where nobody gave one. */
export interface RadarAxis {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface RadarProps {
  /** Three to twelve, clockwise from the top. */
  readonly axes: readonly RadarAxis[];
  /** The finding with its figures. */
  readonly label: string;
}

/**
 * Outcomes before and after: before is dashed with hollow dots, after solid with filled dots and a
 * light ground, each value beside its name. Before alone is drawn as before. A missing score is
 * said in words and leaves a gap in the line.
 */
export function Radar({ axes, label }: RadarProps): JSX.Element {
  if (axes.length < 3 || axes.length > 12) {
    throw new RangeError(`A radar has three to twelve axes, not ${axes.length}`);
  }
  return (
    <>
      <OneRadar layout="wide" sizes={{ width: 520, radius: 128 }} axes={axes} label={label} />
      <OneRadar layout="narrow" sizes={{ width: 350, radius: 101.5 }} axes={axes} label={label} />
    </>
  );
}

/** What the two lines mean, for above the drawing. */
export function RadarKey({ withAfter }: { readonly withAfter: boolean }): JSX.Element {
  return (
    <ul class="app-key">
      <li>
        <svg width="34" height="14" aria-hidden="true" focusable="false">
          <path d="M0 7h34" {...EDGE.beforeLine} />
          <circle cx="17" cy="7" r="4.5" class="f-white" {...EDGE.before} />
        </svg>
        before
      </li>
      {withAfter && (
        <li>
          <svg width="34" height="14" aria-hidden="true" focusable="false">
            <path d="M0 7h34" {...EDGE.after} />
            <circle cx="17" cy="7" r="4.5" class="f-ink" />
          </svg>
          after
        </li>
      )}
    </ul>
  );
}

interface OneRadarProps extends RadarProps {
  readonly layout: 'wide' | 'narrow';
  readonly sizes: RadarSizes;
}

function OneRadar({ layout, sizes, axes, label }: OneRadarProps): JSX.Element {
  const scoreText = scoreTextFor(axes);
  const plan = layOutRadar(
    axes.map((axis) => ({ name: axis.name, value: valueText(axis, scoreText) })),
    sizes,
  );
  const places = (scores: readonly (number | null)[]) =>
    scores.map((score, axis) => (score === null ? null : plan.place(axis, checked(score))));
  const before = places(axes.map((axis) => axis.before));
  const after = places(axes.map((axis) => axis.after));
  return (
    <Drawing layout={layout} width={sizes.width} height={plan.height} label={label}>
      <Web plan={plan} count={axes.length} />
      {linesThrough(after).map(({ points, closed }) => (
        <path
          d={pathThrough(points, closed)}
          class={closed ? 'f-blue4' : 'f-none'}
          fill-opacity={closed ? '.55' : undefined}
          {...EDGE.after}
        />
      ))}
      {linesThrough(before).map(({ points, closed }) => (
        <path d={pathThrough(points, closed)} class="f-none" {...EDGE.beforeLine} />
      ))}
      {[2, HIGHEST].map((score) => (
        <ChartText x={plan.centre.x + 5} y={plan.place(0, score).y + 12} size={12} muted halo>
          {String(score)}
        </ChartText>
      ))}
      {axes.map((_, axis) => (
        <Dots before={before[axis] ?? null} after={after[axis] ?? null} />
      ))}
      {plan.labels.map((words) =>
        words.lines.map((line, index) => (
          <ChartText
            x={words.x}
            y={words.y + index * LINE}
            anchor={words.anchor}
            size={12}
            bold={index === words.lines.length - 1}
          >
            {line}
          </ChartText>
        )),
      )}
    </Drawing>
  );
}

/** Rings at every second score, and a line out to each name. */
function Web({ plan, count }: { readonly plan: RadarLayout; readonly count: number }): JSX.Element {
  const axes = Array.from({ length: count }, (_, axis) => axis);
  return (
    <>
      {[2, 4, 6, 8, HIGHEST].map((score) => (
        <path
          class="s-grid f-none"
          d={pathThrough(
            axes.map((axis) => plan.place(axis, score)),
            true,
          )}
        />
      ))}
      {axes.map((axis) => (
        <path class="s-grid" d={pathThrough([plan.centre, plan.place(axis, HIGHEST)], false)} />
      ))}
    </>
  );
}

/** The hollow dot lies on top; where both scores are equal it is a ring about the filled one. */
function Dots(props: { readonly before: Point | null; readonly after: Point | null }): JSX.Element {
  const { before, after } = props;
  const equal = before !== null && after !== null && before.x === after.x && before.y === after.y;
  const filled = after !== null && (
    <circle cx={at(after.x)} cy={at(after.y)} r="4.5" class="f-ink" />
  );
  const hollow = before !== null && (
    <circle
      cx={at(before.x)}
      cy={at(before.y)}
      r={equal ? 8 : 4.5}
      class="f-white"
      {...EDGE.before}
    />
  );
  return equal ? (
    <>
      {hollow}
      {filled}
    </>
  ) : (
    <>
      {filled}
      {hollow}
    </>
  );
}

function valueText({ before, after }: RadarAxis, text: (score: number) => string): string {
  if (before === null) return after === null ? 'not scored' : `${text(after)} after`;
  return after === null ? text(before) : `${text(before)} to ${text(after)}`;
}

/** One person's scores are whole; means are written to a tenth, all of them alike: `7.0`. */
function scoreTextFor(axes: readonly RadarAxis[]): (score: number) => string {
  const scores = axes.flatMap((axis) => [axis.before ?? 0, axis.after ?? 0]);
  return scores.every(Number.isInteger) ? String : (score) => score.toFixed(1);
}

function checked(value: number): number {
  if (!(value >= 0 && value <= HIGHEST)) throw new RangeError(`Not a score from 0 to 10: ${value}`);
  return value;
}

/** One closed line when every point is there; otherwise an open line for each run of neighbours. */
function linesThrough(points: readonly (Point | null)[]): { points: Point[]; closed: boolean }[] {
  const gap = points.indexOf(null);
  if (gap === -1) return [{ points: points.filter((point) => point !== null), closed: true }];
  const runs: Point[][] = [[]];
  for (const point of [...points.slice(gap), ...points.slice(0, gap)]) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1).map((run) => ({ points: run, closed: false }));
}
