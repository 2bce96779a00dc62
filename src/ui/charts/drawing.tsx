import type { ComponentChildren, JSX } from 'preact';

/**
 * One drawing of a chart. A chart with words is drawn twice, wide and narrow, and the stylesheet
 * shows one, so that letters keep their size on a phone; one without words is drawn once, `any`.
 */
export interface DrawingProps {
  readonly layout: 'wide' | 'narrow' | 'any';
  /** In drawing units, which are pixels at the drawing's own size. */
  readonly width: number;
  readonly height: number;
  /** The finding with its figures, read out in place of the drawing. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** The frame of a chart: geometry in attributes, paint in classes, never a style attribute. */
export function Drawing({ layout, width, height, label, children }: DrawingProps): JSX.Element {
  return (
    <svg
      class={layout === 'any' ? 'app-chart' : `app-chart app-chart--${layout}`}
      viewBox={`0 0 ${at(width)} ${at(height)}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      {children}
    </svg>
  );
}

export interface ChartTextProps {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly anchor?: 'start' | 'middle' | 'end' | undefined;
  /** 12, 13 or 15 pixels. */
  readonly size?: 12 | 13 | 15 | undefined;
  readonly bold?: boolean | undefined;
  readonly muted?: boolean | undefined;
  /** A white edge, for words over lines and bands. */
  readonly halo?: boolean | undefined;
}

/** Words in a drawing. `y` is the line that the letters stand on. */
export function ChartText(props: ChartTextProps): JSX.Element {
  const classes = [
    'app-svg-t',
    props.size === 12 && 'app-svg-t--s',
    props.size === 15 && 'app-svg-t--l',
    props.bold === true && 'app-svg-t--b',
    props.muted === true && 'app-svg-t--m',
    props.halo === true && 'app-svg-t--halo',
  ];
  return (
    <text
      class={classes.filter(Boolean).join(' ')}
      x={at(props.x)}
      y={at(props.y)}
      text-anchor={props.anchor === 'start' ? undefined : props.anchor}
    >
      {props.children}
    </text>
  );
}

/** A coordinate to a tenth of a pixel, which is finer than a screen and keeps pages small. */
export function at(coordinate: number): number {
  if (!Number.isFinite(coordinate)) throw new RangeError(`Not a coordinate: ${coordinate}`);
  return Math.round(coordinate * 10) / 10 + 0;
}

/** A closed or open line through points. */
export function pathThrough(
  points: readonly { readonly x: number; readonly y: number }[],
  closed: boolean,
): string {
  return `M${points.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L')}${closed ? 'z' : ''}`;
}
