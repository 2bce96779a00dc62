import { textWidth, wrapText } from './text-fit.ts';

/** Sizes of one drawing of the radar, in pixels. */
export interface RadarSizes {
  readonly width: number;
  /** The largest that the circle may be. */
  readonly radius: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words beside one axis: where its lines stand, top line first. */
export interface AxisLabel {
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** The line that the first line's letters stand on. */
  readonly y: number;
}

export interface RadarLayout {
  readonly height: number;
  readonly centre: Point;
  readonly labels: readonly AxisLabel[];
  /** The place of a score from 0 to 10 on an axis, counted from 0 at the top and to the right. */
  readonly place: (axis: number, score: number) => Point;
}

/** The highest score; the lowest is 0. */
export const HIGHEST = 10;

/** Pixels from one line of words to the next. */
export const LINE = 15;

/**
 * Places the axes of a radar evenly round a circle, and the words beside each: a name broken to
 * the room that is left at its side, then its value. The circle shrinks until the longest word has
 * room, and the drawing is as high as its words need.
 */
export function layOutRadar(
  axes: readonly { readonly name: string; readonly value: string }[],
  { width, radius: largest }: RadarSizes,
): RadarLayout {
  const direction = (axis: number): Point => {
    const angle = (2 * Math.PI * axis) / axes.length;
    return { x: Math.sin(angle), y: -Math.cos(angle) };
  };
  const radius = axes.reduce((fitting, { name, value }, axis) => {
    const words = [...name.split(' '), value].map((word) => textWidth(word, 12, word === value));
    const room = width / 2 - 2 - Math.max(...words);
    const across = Math.abs(direction(axis).x);
    return across > 0.2 ? Math.min(fitting, room / across - 10) : fitting;
  }, largest);
  const round = axes.map(({ name, value }, axis) => {
    const towards = direction(axis);
    const reach = radius + 10;
    const isSide = Math.abs(towards.x) > 0.2;
    const room = isSide
      ? width / 2 - Math.abs(towards.x) * reach - 2
      : Math.min(200, 2 * Math.sin((2 * Math.PI) / Math.max(5, axes.length)) * reach - 12);
    const lines = [...wrapText(name, room, 12), value];
    const height = lines.length * LINE;
    const middle = towards.y * reach + (towards.y * height) / 2;
    return { lines, top: middle - height / 2, towards, reach, isSide };
  });
  const top = Math.min(-radius, ...round.map((label) => label.top));
  const bottom = Math.max(...round.map((label) => label.top + label.lines.length * LINE), radius);
  const centre = { x: width / 2, y: 4 - top };
  return {
    height: bottom - top + 8,
    centre,
    labels: round.map(({ lines, top: labelTop, towards, reach, isSide }) => ({
      lines,
      anchor: !isSide ? 'middle' : towards.x > 0 ? 'start' : 'end',
      x: centre.x + towards.x * reach,
      y: centre.y + labelTop + 12,
    })),
    place: (axis, score) => ({
      x: centre.x + (direction(axis).x * radius * score) / HIGHEST,
      y: centre.y + (direction(axis).y * radius * score) / HIGHEST,
    }),
  };
}
