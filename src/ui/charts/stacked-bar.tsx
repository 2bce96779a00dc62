import type { ComponentChildren, JSX } from 'preact';
import { BarFrame, barLength } from './bar.tsx';
import { at } from './drawing.tsx';
import { EDGE } from './paint.ts';

/** Three paints that differ in grey too: dark, white with an edge, middle. */
export type PartPaint = 'ink' | 'white' | 'blue';

export interface StackedBarProps {
  /** From left to right, in the same order in every row. */
  readonly parts: readonly { readonly value: number; readonly paint: PartPaint }[];
  /** The value of a full bar, the same in every row of the table. */
  readonly max: number;
  /** A dashed upright, at most `max`. */
  readonly target?: number | undefined;
}

/** The bar of one row of a stacked bar table. Its numbers stand in cells of their own. */
export function StackedBar({ parts, max, target }: StackedBarProps): JSX.Element {
  const drawn: JSX.Element[] = [];
  let sum = 0;
  for (const { value, paint } of parts) {
    const from = barLength(sum, max);
    sum += value;
    const width = barLength(sum, max) - from;
    if (value < 0) throw new RangeError(`No part of a bar for ${value}`);
    if (width > 0) drawn.push(<Part from={from} width={width} paint={paint} />);
  }
  if (target !== undefined) {
    const x = at(barLength(target, max));
    drawn.push(<path d={`M${x} 0V22`} {...EDGE.target} vector-effect="non-scaling-stroke" />);
  }
  return <BarFrame>{drawn}</BarFrame>;
}

export interface BarKeyProps {
  readonly items: readonly { readonly name: string; readonly paint: PartPaint }[];
  /** The name of the dashed upright: `20 weeks`. */
  readonly target?: string | undefined;
}

/** What the paints mean, in the order of the bars, for above the table. */
export function BarKey({ items, target }: BarKeyProps): JSX.Element {
  return (
    <ul class="app-key">
      {items.map(({ name, paint }) => (
        <KeyItem width={22} mark={<KeyPatch paint={paint} />}>
          {name}
        </KeyItem>
      ))}
      {target !== undefined && (
        <KeyItem width={10} mark={<path d="M5 0v14" {...EDGE.target} />}>
          {target}
        </KeyItem>
      )}
    </ul>
  );
}

function Part(props: { from: number; width: number; paint: PartPaint }): JSX.Element {
  const { from, width, paint } = props;
  const box = { x: at(from), y: 3, width: at(width), height: 16 };
  return paint === 'white' ? (
    <rect {...box} class="f-white" {...EDGE.ink} vector-effect="non-scaling-stroke" />
  ) : (
    <rect {...box} class={paint === 'ink' ? 'f-ink' : 'f-blue2'} />
  );
}

function KeyPatch({ paint }: { readonly paint: PartPaint }): JSX.Element {
  return paint === 'white' ? (
    <rect x=".5" y=".5" width="21" height="13" class="f-white" {...EDGE.ink} />
  ) : (
    <rect width="22" height="14" class={paint === 'ink' ? 'f-ink' : 'f-blue2'} />
  );
}

interface KeyItemProps {
  readonly width: number;
  readonly mark: JSX.Element;
  readonly children: ComponentChildren;
}

function KeyItem({ width, mark, children }: KeyItemProps): JSX.Element {
  return (
    <li>
      <svg width={width} height="14" aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {children}
    </li>
  );
}
