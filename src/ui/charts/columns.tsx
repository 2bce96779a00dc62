import type { JSX } from 'preact';
import { numberText } from '../../kernel/words.ts';
import { ChartText, Drawing, at } from './drawing.tsx';
import { textWidth } from './text-fit.ts';
import { ticksTo } from './ticks.ts';

/** Two numbers of one month, side by side. Null where there is none to show: no column. */
export interface ColumnPair {
  /** `Dec`. */
  readonly name: string;
  /** Under the name, where a year begins: `2026`. */
  readonly year: string | null;
  readonly ink: number | null;
  readonly blue: number | null;
}

export interface ColumnsProps {
  readonly pairs: readonly ColumnPair[];
  /** The finding with its figures. */
  readonly label: string;
}

/** Pairs of upright columns on one scale from nought, month by month. `BarKey` says what they are. */
export function ColumnPairs(props: ColumnsProps): JSX.Element {
  return (
    <>
      <OneDrawing {...props} layout="wide" width={620} height={400} />
      <OneDrawing {...props} layout="narrow" width={350} height={220} />
    </>
  );
}

interface OneDrawingProps extends ColumnsProps {
  readonly layout: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
}

const TOP = 10;
/** Room for a month and, under it, a year. */
const BELOW = 38;

function OneDrawing({ pairs, label, layout, width, height }: OneDrawingProps): JSX.Element {
  const ticks = ticksTo(Math.max(0, ...pairs.flatMap(({ ink, blue }) => [ink ?? 0, blue ?? 0])));
  const highest = ticks.at(-1) ?? 1;
  const left = textWidth(numberText(highest), 12) + 12;
  const bottom = height - BELOW;
  const place = (value: number) => bottom - ((bottom - TOP) * value) / highest;
  const space = (width - left) / Math.max(1, pairs.length);
  const thick = Math.min(18, space * 0.36);
  return (
    <Drawing layout={layout} width={width} height={height} label={label}>
      {ticks.map((tick) => (
        <>
          <path class="s-grid" d={`M${left} ${at(place(tick))}H${width}`} />
          <ChartText x={left - 6} y={place(tick) + 4} anchor="end" size={12} muted>
            {numberText(tick)}
          </ChartText>
        </>
      ))}
      {pairs.map(({ name, year, ink, blue }, index) => {
        const middle = left + space * (index + 0.5);
        return (
          <>
            <Column
              left={middle - thick}
              width={thick}
              top={heightOf(ink, place)}
              {...{ bottom }}
              paint="f-ink"
            />
            <Column
              left={middle}
              width={thick}
              top={heightOf(blue, place)}
              {...{ bottom }}
              paint="f-blue2"
            />
            <ChartText x={middle} y={bottom + 16} anchor="middle" size={12}>
              {name}
            </ChartText>
            {year !== null && (
              <ChartText x={middle} y={bottom + 32} anchor="middle" size={12} muted>
                {year}
              </ChartText>
            )}
          </>
        );
      })}
      <path class="s-axis" d={`M${left} ${at(bottom)}H${width}`} />
    </Drawing>
  );
}

function heightOf(value: number | null, place: (value: number) => number): number | null {
  if (value !== null && value < 0) throw new RangeError(`No column for ${value}`);
  return value === null ? null : place(value);
}

function Column(props: {
  readonly left: number;
  readonly width: number;
  readonly top: number | null;
  readonly bottom: number;
  readonly paint: string;
}): JSX.Element | null {
  const { left, width, top, bottom, paint } = props;
  if (top === null || top >= bottom) return null;
  return (
    <rect x={at(left)} y={at(top)} width={at(width)} height={at(bottom - top)} class={paint} />
  );
}
