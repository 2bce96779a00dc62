/**
 * A named stream of chance. The same seed and name give the same numbers on every machine; two
 * names give numbers that have nothing to do with each other, so that adding a source of chance
 * changes no other.
 */
export interface RandomStream {
  /** A number from 0 up to but not 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** One of the list, each as likely. Throws on an empty list. */
  pick<T>(from: readonly T[]): T;
  /** True with this chance, from 0 to 1. */
  chance(of: number): boolean;
  /** One of the list, as likely as its weight. */
  weighted<T>(from: readonly (readonly [value: T, weight: number])[]): T;
  /** From the exponential distribution with this mean. */
  exponential(mean: number): number;
}

/** The stream of a name under a seed. */
export function randomStream(seed: string, name: string): RandomStream {
  const next = smallFast(`${seed}\u0000${name}`);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from');
    return found;
  };
  return {
    next,
    pick,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (of) => next() < of,
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(from)[0];
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
  };
}

/** Four words of state, additions and shifts: small, fast, and good enough for a simulation. */
function smallFast(text: string): () => number {
  let [a, b, c, d] = stateFrom(text);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 15; turn += 1) next();
  return next;
}

/** Four words from a text, by a multiplying hash begun at four different places. */
function stateFrom(text: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash | 0;
  };
  return [word(0x243f6a88), word(0x85a308d3), word(0x13198a2e), word(0x03707344)];
}
