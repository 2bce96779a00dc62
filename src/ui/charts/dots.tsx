import type { JSX } from 'preact';
import { countText, numberText } from '../../kernel/words.ts';
import { ticksTo } from './ticks.ts';
import { ChartText, Drawing, at } from './drawing.tsx';
import { EDGE } from './paint.ts';
import { textWidth } from './text-fit.ts';

/** One district: the value of its dot, null when it has none, and how many cases stand behind it. */
export interface DotRow {
  readonly name: string;
  readonly value: number | null;
  readonly cases: number;
  /** Why there is no value; `none to count` when left out. */
  readonly blank?: string | undefined;
}

/** An upright line over all rows, with the name of what it is. */
export interface DotLine {
  readonly name: string;
  readonly value: number;
}

export interface DotsProps {
  readonly rows: readonly DotRow[];
  /** Each district counted once: dashed. Null when there is none. */
  readonly meanOfRows: DotLine | null;
  /** Each case counted once: solid. Null when there is none. */
  readonly weighted: DotLine | null;
  /** What is counted, in the plural: `days`. */
  readonly unit: string;
  /** The finding with its figures. */
  readonly label: string;
}

/**
 * One row a district and one dot in it, its area the number of cases, with two upright lines where
 * the mean of districts and the mean of cases differ. A row without a value says so in words.
 */
export function Dots(props: DotsProps): JSX.Element {
  const count = props.rows.length;
  return (
    <>
      <OneDots
        {...props}
        layout="wide"
        plan={{ width: 620, left: 190, right: 574, rowHeight: 30, height: 46 + 30 * count + 30 }}
      />
      <OneDots
        {...props}
        layout="narrow"
        plan={{ width: 350, left: 10, right: 304, rowHeight: 44, height: 46 + 44 * count + 30 }}
      />
    </>
  );
}

/** Sizes of one drawing in pixels: the axis runs from `left` to `right`. */
interface DotPlan {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly height: number;
}

interface OneDotsProps extends DotsProps {
  readonly layout: 'wide' | 'narrow';
  readonly plan: DotPlan;
}

const TOP = 46;
const LARGEST_DOT = 9.2;

function OneDots(props: OneDotsProps): JSX.Element {
  const { rows, meanOfRows, weighted, unit, layout, plan } = props;
  const values = [...rows.map((row) => row.value), meanOfRows?.value, weighted?.value];
  const ticks = ticksTo(Math.max(0, ...values.map((value) => value ?? 0)));
  const highest = ticks.at(-1) ?? 1;
  const place = (value: number) => plan.left + ((plan.right - plan.left) * value) / highest;
  const mostCases = Math.max(1, ...rows.map((row) => row.cases));
  const bottom = plan.height - 24;
  const placed = rows.map((row, index) => ({
    row,
    y: TOP + index * plan.rowHeight + (layout === 'wide' ? 15 : 30),
    radius: Math.max(2.5, LARGEST_DOT * Math.sqrt(row.cases / mostCases)),
  }));
  return (
    <Drawing layout={layout} width={plan.width} height={plan.height} label={props.label}>
      {ticks.map((tick, index) => (
        <>
          <path class="s-grid" d={`M${at(place(tick))} ${TOP}V${bottom}`} />
          <ChartText x={place(tick)} y={bottom + 16} anchor="middle" size={12} muted>
            {index === ticks.length - 1 ? `${numberText(tick)} ${unit}` : numberText(tick)}
          </ChartText>
        </>
      ))}
      {placed.map(({ row, y, radius }) => (
        <RowMarks row={row} y={y} radius={radius} left={plan.left} place={place} />
      ))}
      <Upright line={meanOfRows} place={place} plan={plan} kind="dashed" />
      <Upright line={weighted} place={place} plan={plan} kind="solid" />
      {placed.map(({ row, y }) =>
        layout === 'wide' ? (
          <ChartText x={plan.left - 12} y={y + 5} anchor="end">
            {row.name}
          </ChartText>
        ) : (
          <ChartText x={plan.left} y={y - 14} size={12} halo>
            {row.blank !== undefined && row.value === null
              ? row.name
              : `${row.name}, ${countText(row.cases, 'case')}`}
          </ChartText>
        ),
      )}
      {placed.map(({ row, y, radius }) =>
        row.value === null ? null : (
          <DotValue value={row.value} x={place(row.value)} y={y} radius={radius} plan={plan} />
        ),
      )}
    </Drawing>
  );
}

interface RowMarksProps {
  readonly row: DotRow;
  readonly y: number;
  readonly radius: number;
  readonly left: number;
  readonly place: (value: number) => number;
}

function RowMarks({ row, y, radius, left, place }: RowMarksProps): JSX.Element {
  if (row.value === null) {
    return (
      <ChartText x={left + 4} y={y + 5} size={12} muted halo>
        {row.blank ?? 'none to count'}
      </ChartText>
    );
  }
  const x = at(place(row.value));
  return (
    <>
      <path class="s-axis" d={`M${left} ${at(y)}H${x}`} />
      <circle cx={x} cy={at(y)} r={at(radius)} class="f-ink" />
    </>
  );
}

interface DotValueProps {
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly plan: DotPlan;
}

/** The value, to a tenth below ten, to the right of its dot, or to the left where the drawing ends. */
function DotValue({ value, x, y, radius, plan }: DotValueProps): JSX.Element {
  const words = numberText(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  const fits = x + radius + 6 + textWidth(words, 13, true) <= plan.width;
  return (
    <ChartText
      x={fits ? x + radius + 6 : x - radius - 6}
      y={y + 5}
      anchor={fits ? 'start' : 'end'}
      bold
      halo
    >
      {words}
    </ChartText>
  );
}

interface UprightProps {
  readonly line: DotLine | null;
  readonly place: (value: number) => number;
  readonly plan: DotPlan;
  readonly kind: 'dashed' | 'solid';
}

/** The dashed line's name stands above the solid one's; each on the side where there is room. */
function Upright({ line, place, plan, kind }: UprightProps): JSX.Element | null {
  if (line === null) return null;
  const solid = kind === 'solid';
  const x = place(line.value);
  const words = `${line.name} ${numberText(Math.round(line.value * 10) / 10)}`;
  const length = textWidth(words, 13, solid) + 5;
  const toTheRight = solid ? x + length <= plan.width : x - length < 0;
  const top = solid ? 22 : 4;
  return (
    <>
      <path
        d={`M${at(x)} ${top}V${plan.height - 24}`}
        {...(solid ? EDGE.average : EDGE.averageDashed)}
      />
      <ChartText
        x={toTheRight ? x + 5 : x - 5}
        y={top + 12}
        anchor={toTheRight ? 'start' : 'end'}
        bold={solid}
        halo
      >
        {words}
      </ChartText>
    </>
  );
}
