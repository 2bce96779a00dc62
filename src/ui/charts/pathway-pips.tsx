import type { JSX } from 'preact';
import { countText, listText } from '../../kernel/words.ts';
import { ChartText, Drawing, at } from './drawing.tsx';
import { EDGE } from './paint.ts';
import { ROW_TAIL, layOutPips } from './pips-layout.ts';
import type { PipRow, PipSizes } from './pips-layout.ts';

/** Where a step stands. `held` is a step that waits for somebody with its clock held. */
export type PipState = 'done' | 'now' | 'later' | 'skipped' | 'held';

export interface Pip {
  readonly name: string;
  /** Who does it, as short as it can be: HSC, OT, Builder. A change of it is a hand-off. */
  readonly role: string;
  readonly state: PipState;
}

export interface PathwayPipsProps {
  /** The steps in their order; they are numbered from 1. */
  readonly steps: readonly Pip[];
}

/**
 * Where one intervention stands on its pathway: a numbered pip for each step, bracketed by role,
 * with a dotted line at each hand-off. More than fit one line go on in further rows.
 */
export function PathwayPips({ steps }: PathwayPipsProps): JSX.Element {
  const label = pipsLabel(steps);
  return (
    <>
      <Pips layout="wide" sizes={WIDE} steps={steps} label={label} />
      <Pips layout="narrow" sizes={NARROW} steps={steps} label={label} />
    </>
  );
}

/** What the pips show, in words: `Step 7 of 13: Price. Steps 1 to 6 are done.` */
export function pipsLabel(steps: readonly Pip[]): string {
  const numbers = (state: PipState) =>
    steps.flatMap((step, index) => (step.state === state ? [index + 1] : []));
  const names = (state: PipState) =>
    listText(steps.filter((step) => step.state === state).map((step) => step.name));
  const [now, held, done, skipped] = [
    numbers('now'),
    numbers('held'),
    numbers('done'),
    numbers('skipped'),
  ];
  const said = [
    now.length > 0 && `${stepsText(now)} of ${steps.length}: ${names('now')}.`,
    held.length > 0 && `${stepsText(held)} of ${steps.length} on hold: ${names('held')}.`,
    now.length + held.length === 0 && whole(steps.length, done.length, skipped.length),
    done.length > 0 &&
      done.length < steps.length &&
      `${stepsText(done)} ${done.length === 1 ? 'is' : 'are'} done.`,
    skipped.length > 0 && `${stepsText(skipped)} ${skipped.length === 1 ? 'was' : 'were'} skipped.`,
  ];
  return said.filter((sentence) => sentence !== false).join(' ');
}

const WIDE: PipSizes = { width: 740, radius: 13, gap: 50, handOffGap: 72, textSize: 13 };
const NARROW: PipSizes = { width: 340, radius: 10, gap: 34, handOffGap: 48, textSize: 12 };

function whole(count: number, done: number, skipped: number): string {
  if (done + skipped === count) return `All ${countText(count, 'step')} finished.`;
  return done + skipped === 0
    ? `None of ${countText(count, 'step')} has started.`
    : `No step of ${count} is open.`;
}

function stepsText(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const parts = ranges.flatMap(([from, to]) =>
    from === to ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`],
  );
  return `${numbers.length === 1 ? 'Step' : 'Steps'} ${listText(parts)}`;
}

interface PipsProps extends PathwayPipsProps {
  readonly layout: 'wide' | 'narrow';
  readonly sizes: PipSizes;
  readonly label: string;
}

function Pips({ layout, sizes, steps, label }: PipsProps): JSX.Element {
  const rows = layOutPips(
    steps.map((step) => step.role),
    sizes,
  );
  const rowHeight = 2 * sizes.radius + 42;
  const pitch = rowHeight + 10;
  return (
    <Drawing
      layout={layout}
      width={sizes.width}
      height={Math.max(1, rows.length) * pitch - 10}
      label={label}
    >
      {rows.map((row, index) => (
        <Row row={row} steps={steps} sizes={sizes} y={index * pitch + sizes.radius + 4} />
      ))}
    </Drawing>
  );
}

interface RowProps {
  readonly row: PipRow;
  readonly steps: readonly Pip[];
  readonly sizes: PipSizes;
  readonly y: number;
}

function Row({ row, steps, sizes, y }: RowProps): JSX.Element {
  const { radius, textSize } = sizes;
  const bracket = y + radius + 12;
  return (
    <>
      {row.xs.map((x, index) => {
        const next = steps[row.first + index + 1];
        const to = row.xs[index + 1];
        if (next === undefined) return null;
        const end = to === undefined ? x + radius + ROW_TAIL - 2 : to - radius;
        const handOff = next.role !== steps[row.first + index]?.role;
        return (
          <path
            class={next.state === 'later' ? 's-grid' : 's-line'}
            d={`M${at(x + radius)} ${at(y)}H${at(end)}`}
            stroke-dasharray={handOff ? '2 3' : undefined}
          />
        );
      })}
      {row.xs.map((x, index) => {
        const step = steps[row.first + index];
        return step === undefined ? null : (
          <PipMark x={x} y={y} radius={radius} number={row.first + index + 1} state={step.state} />
        );
      })}
      {row.groups.map((group) => (
        <>
          <path
            class="s-axis"
            d={`M${at(group.from - radius)} ${at(bracket)}v5H${at(group.to + radius)}v-5`}
          />
          <ChartText
            x={(group.from + group.to) / 2}
            y={bracket + 19}
            anchor="middle"
            size={textSize}
            muted
          >
            {group.role}
          </ChartText>
        </>
      ))}
    </>
  );
}

interface PipMarkProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly number: number;
  readonly state: PipState;
}

/** Each state has its own form: tick, number on amber, number, stroke through a dashed ring, two bars. */
function PipMark({ x, y, radius, number, state }: PipMarkProps): JSX.Element {
  const size = radius / 13;
  switch (state) {
    case 'done':
      return (
        <>
          <circle cx={at(x)} cy={at(y)} r={radius} class="f-ink" />
          <path
            d={`M${at(x - 5.5 * size)} ${at(y + 0.5)}l${at(3.9 * size)} ${at(4.2 * size)} ${at(7.3 * size)} ${at(-8.6 * size)}`}
            class="s-white f-none"
          />
        </>
      );
    case 'now':
      return (
        <>
          <circle cx={at(x)} cy={at(y)} r={radius + 1} class="f-amber" {...EDGE.now} />
          <ChartText x={x} y={y + 4.5} anchor="middle" bold>
            {String(number)}
          </ChartText>
        </>
      );
    case 'later':
      return (
        <>
          <circle cx={at(x)} cy={at(y)} r={radius - 1} class="f-white" {...EDGE.later} />
          <ChartText x={x} y={y + 4.5} anchor="middle" size={radius < 12 ? 12 : 13} muted>
            {String(number)}
          </ChartText>
        </>
      );
    case 'skipped':
      return (
        <>
          <circle cx={at(x)} cy={at(y)} r={radius - 1} class="f-white" {...EDGE.skipped} />
          <path class="s-now" d={`M${at(x - 5 * size)} ${at(y)}h${at(10 * size)}`} />
        </>
      );
    case 'held':
      return (
        <>
          <circle cx={at(x)} cy={at(y)} r={radius} class="f-grey2" {...EDGE.now} />
          <path
            class="f-none"
            d={`M${at(x - 3 * size)} ${at(y - 5 * size)}v${at(10 * size)}m${at(6 * size)} ${at(-10 * size)}v${at(10 * size)}`}
            {...EDGE.now}
          />
        </>
      );
  }
}
