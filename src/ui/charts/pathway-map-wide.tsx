import type { JSX } from 'preact';
import { ChartText, Drawing, at } from './drawing.tsx';
import { targetText } from './map-layout.ts';
import type { MapPlan, PlacedStep } from './map-layout.ts';
import { EDGE } from './paint.ts';
import { textWidth, wrapText } from './text-fit.ts';

export interface PathwayMapDrawingProps {
  readonly plan: MapPlan;
  readonly label: string;
}

/** The width of the drawing where every word has room in it, in pixels: it is then shown no larger. */
export const LEAST_WIDTH = 740;

/** How wide the drawing of a plan is, in pixels; where 740 do not do, it takes the page's whole width. */
export function wideMapWidth(plan: MapPlan): number {
  const needed = plan.lanes.length * narrowestLane(plan) + 2 * SIDE;
  return needed <= LEAST_WIDTH ? LEAST_WIDTH : Math.max(PAGE_WIDTH, needed);
}

/** Lanes share 740 pixels; where the longest word needs more, the drawing grows wider. */
export function PathwayMapWide({ plan, label }: PathwayMapDrawingProps): JSX.Element {
  const frame = frameOf(plan);
  return (
    <Drawing layout="wide" width={frame.width} height={frame.height} label={label}>
      {plan.lanes.map((role, lane) => (
        <>
          {lane > 0 && (
            <path class="s-grid" d={`M${at(frame.laneLeft(lane))} 4V${at(frame.height - 4)}`} />
          )}
          {wrapText(role, frame.laneWidth - 16, 13, true).map((line, index) => (
            <ChartText x={frame.laneLeft(lane) + 8} y={18 + index * LINE} bold>
              {line}
            </ChartText>
          ))}
        </>
      ))}
      <path
        class="s-axis"
        d={`M${SIDE} ${at(frame.top - 8)}H${at(frame.laneLeft(plan.lanes.length))}`}
      />
      {plan.arrows.map(({ from, to }, index) => (
        <Arrow from={from} to={to} plan={plan} frame={frame} index={index} />
      ))}
      {plan.steps.map((place) => (
        <Box place={place} frame={frame} />
      ))}
    </Drawing>
  );
}

const LINE = 15;
const SIDE = 6;
const GAP = 30;
const INSET = 8;
const PADDING = 6;
const PAGE_WIDTH = 860;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly laneWidth: number;
  readonly laneLeft: (lane: number) => number;
  readonly rowTop: (row: number) => number;
  readonly rowHeight: (row: number) => number;
  readonly linesOf: (place: PlacedStep) => readonly string[];
}

function frameOf(plan: MapPlan): Frame {
  const width = wideMapWidth(plan);
  const laneWidth = Math.min(220, (width - 2 * SIDE) / Math.max(1, plan.lanes.length));
  const linesOf = (place: PlacedStep) => headingLines(place, roomIn(laneWidth));
  const heights = Array.from({ length: plan.rows }, (_, row) => {
    const lines = plan.steps
      .filter((place) => place.row === row)
      .map((place) => linesOf(place).length);
    return (Math.max(...lines) + 1) * LINE + 12;
  });
  const roleLines = plan.lanes.map((role) => wrapText(role, laneWidth - 16, 13, true).length);
  const top = Math.max(1, ...roleLines) * LINE + 24;
  const tops: number[] = [];
  let reached = top;
  for (const height of heights) {
    tops.push(reached);
    reached += height + GAP;
  }
  return {
    width,
    height: reached - GAP + 6,
    top,
    laneWidth,
    laneLeft: (lane) => SIDE + lane * laneWidth,
    rowTop: (row) => tops[row] ?? top,
    rowHeight: (row) => heights[row] ?? 0,
    linesOf,
  };
}

/** The room for words in a box. */
function roomIn(laneWidth: number): number {
  return laneWidth - 2 * (INSET + PADDING);
}

/** The narrowest lane in which every word, target and role has room. */
function narrowestLane(plan: MapPlan): number {
  const widths = plan.steps.flatMap(({ step }) => [
    ...step.name.split(' ').map((word) => textWidth(word, 12, true)),
    textWidth(targetText(step), 12),
  ]);
  const roles = plan.lanes.flatMap((role) => role.split(' '));
  widths.push(...roles.map((word) => textWidth(word, 13, true)));
  return Math.max(0, ...widths) + 2 * (INSET + PADDING);
}

/** The number stands alone on a line only where the first word, its edge of the box included, leaves it no room. */
function headingLines({ step, number }: PlacedStep, room: number): string[] {
  const [first = ''] = step.name.split(' ');
  const fits = textWidth(`${number}. ${first}`, 12, true) <= room + PADDING;
  return wrapText(`${number}.${fits ? '\u00a0' : ' '}${step.name}`, room, 12, true);
}

function Box({ place, frame }: { readonly place: PlacedStep; readonly frame: Frame }): JSX.Element {
  const x = frame.laneLeft(place.lane) + INSET;
  const y = frame.rowTop(place.row);
  const lines = frame.linesOf(place);
  return (
    <>
      <rect
        x={at(x)}
        y={at(y)}
        width={at(frame.laneWidth - 2 * INSET)}
        height={at(frame.rowHeight(place.row))}
        class="f-white"
        {...EDGE.box}
      />
      {lines.map((line, index) => (
        <ChartText x={x + PADDING} y={y + 17 + index * LINE} size={12} bold>
          {line}
        </ChartText>
      ))}
      <ChartText x={x + PADDING} y={y + 17 + lines.length * LINE} size={12} muted>
        {targetText(place.step)}
      </ChartText>
    </>
  );
}

interface ArrowProps {
  readonly from: PlacedStep;
  readonly to: PlacedStep;
  readonly plan: MapPlan;
  readonly frame: Frame;
  /** Which arrow it is: those that run beside one another are set apart by it. */
  readonly index: number;
}

/**
 * Down from one box to another. Between rows it may cross lanes; past other rows it runs between
 * two lanes, where no box stands.
 */
function Arrow({ from, to, plan, frame, index }: ArrowProps): JSX.Element {
  const middle = (place: PlacedStep) => frame.laneLeft(place.lane) + frame.laneWidth / 2;
  const start = frame.rowTop(from.row) + frame.rowHeight(from.row);
  const end = frame.rowTop(to.row);
  const stagger = 7 + (from.lane % 3) * 5;
  const turn = start + stagger;
  const blocked = plan.steps.some(
    (place) => place.lane === from.lane && place.row > from.row && place.row < to.row,
  );
  const straightDown = to.lane === from.lane && !blocked;
  const nextRow = to.row === from.row + 1;
  const gutter =
    frame.laneLeft(to.lane < from.lane ? to.lane + 1 : to.lane) + ((index % 3) - 1) * 3;
  const way = straightDown
    ? `V${at(end - 5)}`
    : nextRow
      ? `V${at(turn)}H${at(middle(to))}V${at(end - 5)}`
      : `V${at(turn)}H${at(gutter)}V${at(end - GAP + stagger)}H${at(middle(to))}V${at(end - 5)}`;
  return (
    <>
      <path
        class="s-line"
        d={`M${at(middle(from))} ${at(start)}${way}`}
        stroke-dasharray={from.step.role === to.step.role ? undefined : '2 3'}
      />
      <path class="f-ink" d={`M${at(middle(to))} ${at(end)}l-4.5 -8h9z`} />
    </>
  );
}
