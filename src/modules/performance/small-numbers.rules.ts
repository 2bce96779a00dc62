import type { MeasureKey } from './measures.rules.ts';

/** The smallest number that is shown of a district whose cases the reader may not open. */
export const smallestShown = 5;

/** So many cases of one district that took, or have waited, so many days; null where no days count. */
export interface Group {
  readonly measure: MeasureKey;
  readonly localityId: string;
  /** A month's key, a step's name, or nothing: what the measure is told apart by. */
  readonly part: string;
  readonly days: number | null;
  readonly cases: number;
}

/**
 * The smallest numbers of which every figure is made: one measure, one district, one part. Either
 * all of its cases count in every figure that they belong to, or it is left out of them all.
 */
export interface Atom {
  readonly measure: MeasureKey;
  readonly localityId: string;
  readonly part: string;
  readonly cases: number;
  /** One for each case, where days count; in no order. */
  readonly days: readonly number[];
  readonly leftOut: boolean;
}

/** A number of cases, and how many small numbers were left out of it. */
export interface Count {
  readonly cases: number;
  readonly leftOut: number;
}

/**
 * Adds groups up to atoms. One of 1 to 4 cases, of a district whose cases the reader may not open,
 * is left out of every figure: nothing that is shown depends on it, so it cannot be worked out by
 * taking one figure from another. Nought is shown.
 */
export function atomsOf(
  groups: readonly Group[],
  mayOpen: (localityId: string) => boolean,
): readonly Atom[] {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const key = JSON.stringify([group.measure, group.localityId, group.part]);
    found.set(key, [...(found.get(key) ?? []), group]);
  }
  return [...found.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const cases = same.reduce((sum, group) => sum + group.cases, 0);
    const { measure, localityId, part } = first;
    return {
      measure,
      localityId,
      part,
      cases,
      days: same.flatMap(({ days, cases: times }) =>
        days === null ? [] : Array.from({ length: times }, () => days),
      ),
      leftOut: cases < smallestShown && !mayOpen(localityId),
    };
  });
}

/** The cases of atoms together, without those that are left out. */
export function countOf(atoms: readonly Atom[]): Count {
  return {
    cases: shown(atoms).reduce((sum, atom) => sum + atom.cases, 0),
    leftOut: atoms.filter((atom) => atom.leftOut).length,
  };
}

/** The days of each case of atoms, without those that are left out. */
export function daysOf(atoms: readonly Atom[]): readonly number[] {
  return shown(atoms).flatMap((atom) => atom.days);
}

function shown(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.filter((atom) => !atom.leftOut);
}
