import type { JSX } from 'preact';
import { listText } from '../../kernel/words.ts';
import { ChartText, Drawing, at } from './drawing.tsx';
import { targetText } from './map-layout.ts';
import type { MapPlan, PlacedStep } from './map-layout.ts';
import { EDGE } from './paint.ts';
import { wrapText } from './text-fit.ts';

export interface PathwayMapNarrowProps {
  readonly plan: MapPlan;
  readonly label: string;
}

/** The steps under one another; an arrow where a step waits for the one above it and for no other. */
export function PathwayMapNarrow({ plan, label }: PathwayMapNarrowProps): JSX.Element {
  const boxes: { place: PlacedStep; lines: readonly Line[]; top: number; follows: boolean }[] = [];
  let reached = 4;
  for (const place of plan.steps) {
    const follows = waitsForPrevious(place, plan);
    const lines = linesOf(place, plan, follows);
    boxes.push({ place, lines, top: reached, follows });
    reached += lines.length * LINE + 14 + GAP;
  }
  return (
    <Drawing layout="narrow" width={WIDTH} height={Math.max(20, reached - GAP + 4)} label={label}>
      {boxes.map(({ place, lines, top, follows }) => (
        <>
          {follows && (
            <>
              <path
                class="s-line"
                d={`M${WIDTH / 2} ${at(top - GAP)}V${at(top - 5)}`}
                stroke-dasharray={isHandOff(place, plan) ? '2 3' : undefined}
              />
              <path class="f-ink" d={`M${WIDTH / 2} ${at(top)}l-4.5 -8h9z`} />
            </>
          )}
          <rect
            x="4"
            y={at(top)}
            width={WIDTH - 8}
            height={lines.length * LINE + 14}
            class="f-white"
            {...EDGE.box}
          />
          {lines.map((line, index) => (
            <ChartText x={14} y={top + 19 + index * LINE} bold={line.bold} muted={!line.bold}>
              {line.words}
            </ChartText>
          ))}
        </>
      ))}
    </Drawing>
  );
}

const WIDTH = 340;
const LINE = 17;
const GAP = 22;

interface Line {
  readonly words: string;
  readonly bold: boolean;
}

function linesOf(place: PlacedStep, plan: MapPlan, follows: boolean): Line[] {
  const { step, number } = place;
  const room = WIDTH - 28;
  const plain = [`${step.role}, ${targetText(step)}`];
  if (!follows && number > 1) plain.push(waitingText(place, plan));
  return [
    ...wrapText(`${number}.\u00a0${step.name}`, room, 13, true).map((words) => ({
      words,
      bold: true,
    })),
    ...plain.flatMap((text) => wrapText(text, room, 13)).map((words) => ({ words, bold: false })),
  ];
}

function waitingText({ step }: PlacedStep, plan: MapPlan): string {
  const numbers = plan.steps
    .filter((other) => step.waitsFor.includes(other.step.key))
    .map((other) => String(other.number));
  if (numbers.length === 0) return 'waits for no other step';
  return `waits for ${numbers.length === 1 ? 'step' : 'steps'} ${listText(numbers)}`;
}

function waitsForPrevious({ step, number }: PlacedStep, plan: MapPlan): boolean {
  const previous = plan.steps[number - 2]?.step.key;
  return step.waitsFor.length === 1 && step.waitsFor[0] === previous;
}

function isHandOff({ step, number }: PlacedStep, plan: MapPlan): boolean {
  return plan.steps[number - 2]?.step.role !== step.role;
}
