import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';

describe('a random stream', () => {
  it('gives the same numbers for the same seed and name', () => {
    const [one, other] = [randomStream('7', 'arrivals'), randomStream('7', 'arrivals')];
    expect(Array.from({ length: 50 }, one.next)).toEqual(Array.from({ length: 50 }, other.next));
  });

  it('gives other numbers for another name and for another seed', () => {
    const first = randomStream('7', 'arrivals').next();
    expect(randomStream('7', 'services').next()).not.toBe(first);
    expect(randomStream('8', 'arrivals').next()).not.toBe(first);
  });

  it('is spread evenly: a tenth of 100,000 numbers in each tenth, within 3 in 100', () => {
    const stream = randomStream('even', 'tenths');
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const tenth = Math.floor(stream.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(300);
  });

  it('draws whole numbers with both ends, weights, and exponential times with their mean', () => {
    const stream = randomStream('draws', 'all');
    const dice = new Set(Array.from({ length: 500 }, () => stream.whole(1, 6)));
    expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const heavy = Array.from({ length: 4000 }, () =>
      stream.weighted([
        ['rare', 1],
        ['common', 3],
      ]),
    ).filter((value) => value === 'common').length;
    expect(heavy / 4000).toBeGreaterThan(0.71);
    expect(heavy / 4000).toBeLessThan(0.79);
    const times = Array.from({ length: 20_000 }, () => stream.exponential(12));
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    expect(mean).toBeGreaterThan(11.6);
    expect(mean).toBeLessThan(12.4);
  });
});
