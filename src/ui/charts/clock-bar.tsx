import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import { Drawing, at } from './drawing.tsx';
import { EDGE } from './paint.ts';

/** How far a clock has run, in whole days of one kind; the total is what it may use, above nought. */
export interface ClockBarProps {
  /** Days used, without those on hold. */
  readonly used: number;
  readonly held: number;
  readonly total: number;
  readonly unit?: 'day' | 'working day' | undefined;
}

/**
 * A clock as a bar: used is ink, held is hatched, what is left is white. Days used beyond the total
 * are red with a black edge, past an upright that marks the end. It has no words, so one drawing
 * serves every width; the words stand beneath it.
 */
export function ClockBar(props: ClockBarProps): JSX.Element {
  const { used, held, total } = props;
  if (!(used >= 0 && held >= 0 && total > 0)) {
    throw new RangeError(`Not a clock: ${used} used, ${held} held of ${total}`);
  }
  const over = Math.max(0, used - total);
  const scale = WIDTH / (total + held + over);
  const inkEnd = (used - over) * scale;
  const heldEnd = inkEnd + held * scale;
  const end = (total + held) * scale;
  return (
    <Drawing layout="any" width={WIDTH} height={20} label={clockLabel(props)}>
      <rect x="0.5" y="3.5" width={WIDTH - 1} height="13" class="f-white" {...EDGE.grey} />
      {inkEnd > 0 && <rect x="0" y="3" width={at(inkEnd)} height="14" class="f-ink" />}
      {held > 0 && <Held from={inkEnd} to={heldEnd} />}
      {over > 0 && (
        <>
          <rect
            x={at(end)}
            y="3.5"
            width={at(WIDTH - end - 0.5)}
            height="13"
            class="f-red"
            {...EDGE.black}
          />
          <path d={`M${at(end)} 0V20`} {...EDGE.average} />
        </>
      )}
    </Drawing>
  );
}

/** `61 of 140 days used, 9 days on hold`. */
export function clockLabel({ used, held, total, unit = 'day' }: ClockBarProps): string {
  const said = [`${used} of ${countText(total, unit)} used`];
  if (used > total) said.push(`${countText(used - total, unit)} over`);
  if (held > 0) said.push(`${countText(held, unit)} on hold`);
  return said.join(', ');
}

const WIDTH = 300;

/** Grey with a black edge and slanting lines, cut off at its own edges. */
function Held({ from, to }: { readonly from: number; readonly to: number }): JSX.Element {
  const lines: string[] = [];
  for (let x = from - 1; x < to; x += 4.5) {
    const start = Math.max(x, from);
    const stop = Math.min(x + 5, to);
    // A line rises 14 over 5 to the right: at each cut its height is in the same proportion.
    if (stop > start) {
      lines.push(
        `M${at(start)} ${at(17 - ((start - x) / 5) * 14)}L${at(stop)} ${at(17 - ((stop - x) / 5) * 14)}`,
      );
    }
  }
  return (
    <>
      <rect x={at(from)} y="3" width={at(to - from)} height="14" class="f-grey2" {...EDGE.black} />
      <path d={lines.join('')} {...EDGE.black} />
    </>
  );
}
