import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays, daysBetween } from '../../kernel/plain-date.ts';
import { workingDaysAfter, workingDaysBetween } from '../../kernel/working-days.ts';

/** A named measure between two events of a case. */
export interface Clock {
  readonly key: string;
  readonly name: string;
  readonly unit: 'working_days' | 'days';
  /** In the clock's unit. */
  readonly target: number;
  /** Set by an Act: never held. */
  readonly statutory: boolean;
  readonly citation: string;
  readonly startedOn: PlainDate;
  readonly stoppedOn: PlainDate | null;
}

/** A time that waited for somebody outside the service. */
export interface Hold {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** How a clock stands on a day: everything in its own unit. */
export interface ClockReading {
  /** From its start to its stop or today. */
  readonly gross: number;
  /** The part that was on hold; 0 for a clock that an Act sets. */
  readonly held: number;
  /** Gross less held: what counts against the target. */
  readonly net: number;
  readonly target: number;
  readonly left: number;
  /** The day on which the net time reaches the target, with the holds so far. */
  readonly endsOn: PlainDate;
  readonly late: boolean;
  readonly stopped: boolean;
}

/** Reads a clock on a day. Holds that overlap count once; an open hold runs until that day. */
export function readClock(clock: Clock, holds: readonly Hold[], today: PlainDate): ClockReading {
  const until = clock.stoppedOn ?? today;
  const between = clock.unit === 'days' ? daysBetween : workingDaysBetween;
  const after = clock.unit === 'days' ? addDays : workingDaysAfter;
  const gross = Math.max(0, between(clock.startedOn, until));
  const held = clock.statutory
    ? 0
    : heldSpans(holds, clock.startedOn, until).reduce(
        (sum, [from, to]) => sum + between(from, to),
        0,
      );
  const net = gross - held;
  return {
    gross,
    held,
    net,
    target: clock.target,
    left: Math.max(0, clock.target - net),
    endsOn: after(clock.startedOn, clock.target + held),
    late: net > clock.target,
    stopped: clock.stoppedOn !== null,
  };
}

type Span = readonly [from: PlainDate, to: PlainDate];

/** Holds cut to the clock's own time and joined where they overlap, so that no day counts twice. */
function heldSpans(holds: readonly Hold[], from: PlainDate, until: PlainDate): readonly Span[] {
  const cut = holds
    .map((hold): Span => [
      hold.fromOn < from ? from : hold.fromOn,
      hold.untilOn === null || hold.untilOn > until ? until : hold.untilOn,
    ])
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const joined: Span[] = [];
  for (const span of cut) {
    const last = joined.at(-1);
    if (last !== undefined && span[0] <= last[1]) {
      joined[joined.length - 1] = [last[0], span[1] > last[1] ? span[1] : last[1]];
    } else {
      joined.push(span);
    }
  }
  return joined;
}
