import { textWidth } from './text-fit.ts';

/** Sizes of one drawing of the pips, in pixels. */
export interface PipSizes {
  readonly width: number;
  readonly radius: number;
  /** Between the middles of two steps of one role, and at a hand-off. */
  readonly gap: number;
  readonly handOffGap: number;
  readonly textSize: 12 | 13;
}

/** A run of steps of one role within a row, with the middles of its first and last pip. */
export interface RoleGroup {
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

/** One row: which step comes first (from 0), and the middle of each pip. */
export interface PipRow {
  readonly first: number;
  readonly xs: readonly number[];
  readonly groups: readonly RoleGroup[];
}

/** Room at the right for the line that says a row goes on. */
export const ROW_TAIL = 14;

/**
 * Places pips in rows, as few as will do and about equally full. Rows break at a hand-off where one
 * is near the end, so that a role's steps stay together, and otherwise where the row is full.
 */
export function layOutPips(roles: readonly string[], sizes: PipSizes): PipRow[] {
  const whole = placeRow(roles, sizes);
  if (whole.end <= sizes.width) return [rowOf(0, roles, whole.xs)];
  let rows = breakInto(roles, sizes, sizes.width);
  for (let width = sizes.width - 10; width > sizes.width / 2; width -= 10) {
    const evener = breakInto(roles, sizes, width);
    if (evener.length > rows.length) break;
    rows = evener;
  }
  return rows;
}

function breakInto(roles: readonly string[], sizes: PipSizes, width: number): PipRow[] {
  const rows: PipRow[] = [];
  for (let first = 0; first < roles.length;) {
    const count = stepsInRow(roles.slice(first), sizes, width);
    const inRow = roles.slice(first, first + count);
    rows.push(rowOf(first, inRow, placeRow(inRow, sizes).xs));
    first += count;
  }
  return rows;
}

function stepsInRow(roles: readonly string[], sizes: PipSizes, width: number): number {
  let full = 1;
  while (full < roles.length) {
    if (placeRow(roles.slice(0, full + 1), sizes).end > width - ROW_TAIL) break;
    full += 1;
  }
  if (full === roles.length) return full;
  for (let count = full; count >= full * 0.6; count -= 1) {
    if (roles[count] !== roles[count - 1]) return count;
  }
  return full;
}

function placeRow(roles: readonly string[], sizes: PipSizes): { xs: number[]; end: number } {
  const runs = runsOf(roles);
  const overhang = ({ role, first, last }: Run) =>
    Math.max(sizes.radius, (textWidth(role, sizes.textSize) - (last - first) * sizes.gap) / 2);
  const xs: number[] = [];
  let reached = 2;
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const start =
      before === undefined
        ? reached + overhang(run)
        : Math.max(reached + sizes.handOffGap, reached + overhang(before) + 10 + overhang(run));
    for (let step = run.first; step <= run.last; step += 1) {
      xs.push(start + (step - run.first) * sizes.gap);
    }
    reached = start + (run.last - run.first) * sizes.gap;
  });
  const last = runs.at(-1);
  return { xs, end: last === undefined ? reached : reached + overhang(last) + 2 };
}

function rowOf(first: number, roles: readonly string[], xs: readonly number[]): PipRow {
  const groups = runsOf(roles).map((run) => ({
    role: run.role,
    from: xs[run.first] ?? 0,
    to: xs[run.last] ?? 0,
  }));
  return { first, xs, groups };
}

interface Run {
  readonly role: string;
  readonly first: number;
  readonly last: number;
}

function runsOf(roles: readonly string[]): Run[] {
  const runs: Run[] = [];
  roles.forEach((role, index) => {
    const run = runs.at(-1);
    if (run?.role === role) runs[runs.length - 1] = { ...run, last: index };
    else runs.push({ role, first: index, last: index });
  });
  return runs;
}
