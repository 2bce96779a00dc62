import type { JSX } from 'preact';
import { at } from './drawing.tsx';

export interface BarProps {
  readonly value: number;
  /** The value of a full bar, the same in every row of the table. */
  readonly max: number;
}

/**
 * The bar of one row of a bar table. The number stands in a cell of its own, so the bar is hidden
 * from a screen reader. Nought has no bar, and so does a table in which everything is nought.
 */
export function Bar({ value, max }: BarProps): JSX.Element {
  const width = barLength(value, max);
  return (
    <BarFrame>
      {width > 0 && <rect x="0" y="3" width={at(width)} height="16" class="f-ink" />}
    </BarFrame>
  );
}

/** The space of a bar, 300 units wide, stretched to its cell. */
export function BarFrame({
  children,
}: {
  readonly children: JSX.Element | readonly JSX.Element[] | false;
}): JSX.Element {
  return (
    <svg
      viewBox={`0 0 ${FULL_BAR} 22`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const FULL_BAR = 300;

/** The length of a value in a frame; throws a RangeError for less than nought or more than full. */
export function barLength(value: number, max: number): number {
  if (!(value >= 0 && value <= max)) throw new RangeError(`No bar for ${value} of ${max}`);
  return max === 0 ? 0 : (FULL_BAR * value) / max;
}
