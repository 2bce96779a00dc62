import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { searchWords, spellingKey, withinOneSlip } from './spelling.ts';

test.each([
  ['O’Brien', ['obrien']],
  ["o'brien", ['obrien']],
  ['Smith-Jones', ['smith', 'jones']],
  ['  José   Núñez ', ['jose', 'nunez']],
  ['Łukasz Søren Strauß', ['lukasz', 'soren', 'strauss']],
  ['12a, High St.', ['12a', 'high', 'st']],
  ['<b>%_', ['b']],
  ['', []],
])('%s is the words %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test.each([
  ['macdonald', 'mcdonald'],
  ['mackay', 'mckay'],
  ['stephen', 'steven'],
  ['catherine', 'kathryn'],
  ['philip', 'filip'],
  ['jackson', 'jacksen'],
  ['anderson', 'andersen'],
  ['katie', 'katy'],
  ['wright', 'rite'],
  ['knight', 'nite'],
  ['sarah', 'sara'],
  ['john', 'jon'],
  ['anne', 'ann'],
  ['smith', 'smyth'],
  ['clark', 'clarke'],
  ['geoffrey', 'jeffrey'],
  ['elizabeth', 'elisabeth'],
  ['thompson', 'tompson'],
  ['schofield', 'skofield'],
  ['lamb', 'lam'],
  ['leigh', 'lee'],
  ['cristina', 'christina'],
  ['yvonne', 'ivonne'],
  ['schmidt', 'schmitt'],
  ['rowland', 'roland'],
])('%s sounds like %s', (a, b) => {
  expect(spellingKey(a)).toBe(spellingKey(b));
});

test.each([
  ['smith', 'jones'],
  ['gareth', 'gerald'],
  ['ellis', 'alice'],
  ['gert', 'jert'],
  ['mace', 'mack'],
])('%s does not sound like %s', (a, b) => {
  expect(spellingKey(a)).not.toBe(spellingKey(b));
});

test('a word without letters, or in another script, is its own key', () => {
  expect(['12', '12a', '', 'мария'].map(spellingKey)).toEqual(['12', '12a', '', 'мария']);
});

describe('one slip', () => {
  test.each([
    ['', ''],
    ['', 'a'],
    ['joan', 'joan'],
    ['joan', 'joana'],
    ['joan', 'jon'],
    ['joan', 'xjoan'],
    ['joan', 'jean'],
    ['joan', 'jaon'],
    ['joan', 'jona'],
    ['ab', 'ba'],
    ['aaab', 'aab'],
  ])('%s and %s', (a, b) => {
    expect(withinOneSlip(a, b)).toBe(true);
    expect(withinOneSlip(b, a)).toBe(true);
  });

  test.each([
    ['', 'ab'],
    ['joan', 'joanna'],
    ['joan', 'jxxn'],
    ['joan', 'aojn'],
    ['joan', 'naoj'],
    ['abcd', 'badc'],
    ['abc', 'cab'],
  ])('not %s and %s', (a, b) => {
    expect(withinOneSlip(a, b)).toBe(false);
    expect(withinOneSlip(b, a)).toBe(false);
  });

  test('agrees with the full table of distances for every short word made of three letters', () => {
    const words = allWords(4, 'abc');
    for (const a of words) {
      for (const b of words) expect(withinOneSlip(a, b)).toBe(distance(a, b) <= 1);
    }
  });
});

/**
 * Published synthetic people with typing slips made by a program: 500 originals and a duplicate of
 * each (FEBRL data set 1; see tests/data). A pair counts when both records hold the name. The
 * program also put quite another name in some copies, and exchanged the two names in others: the
 * first cannot be found again, the second only by looking in either field.
 */
describe('names of the FEBRL data set', () => {
  const pairs = febrlPairs();

  test.each([
    ['given_name', 'surname', 0.8, 0.9],
    ['surname', 'given_name', 0.84, 0.93],
  ] as const)('%s is found again', (column, other, floor, floorEitherName) => {
    const both = pairs.filter(
      ([original, copy]) => nameOf(original, column) && nameOf(copy, column),
    );
    const changed = both.filter(([a, b]) => nameOf(a, column) !== nameOf(b, column));
    const sameColumn = changed.filter(([a, b]) => matches(nameOf(a, column), nameOf(b, column)));
    const eitherColumn = changed.filter(
      ([a, b]) =>
        matches(nameOf(a, column), nameOf(b, column)) ||
        matches(nameOf(a, column), nameOf(b, other)),
    );
    const equal = both.length - changed.length;
    const share = (equal + sameColumn.length) / both.length;
    const shareEitherName = (equal + eitherColumn.length) / both.length;
    console.log(
      `${column}: ${both.length} pairs, ${equal} equal; of ${changed.length} changed ones ` +
        `${sameColumn.length} found in the same field, ${eitherColumn.length} in either name. ` +
        `Together ${(share * 100).toFixed(1)}% and ${(shareEitherName * 100).toFixed(1)}%`,
    );
    expect(both.length).toBeGreaterThan(400);
    expect(share).toBeGreaterThanOrEqual(floor);
    expect(shareEitherName).toBeGreaterThanOrEqual(floorEitherName);
  });
});

/** By sound or by one slip, the words of a name closed up: `Mc Donald` and `McDonald` are the same. */
function matches(a: string, b: string): boolean {
  const wanted = searchWords(a).join('');
  const held = searchWords(b).join('');
  return spellingKey(wanted) === spellingKey(held) || withinOneSlip(wanted, held);
}

function nameOf(row: Row, column: 'given_name' | 'surname'): string {
  return row[column] ?? '';
}

type Row = Readonly<Record<string, string>>;

function febrlPairs(): (readonly [Row, Row])[] {
  const file = new URL('../../tests/data/febrl-dataset1.csv', import.meta.url);
  const [heading = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = heading.split(',').map((name) => name.trim());
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const cells = line.split(',').map((cell) => cell.trim());
    const row = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']));
    rows.set(row['rec_id'] ?? '', row);
  }
  return [...rows].flatMap(([id, original]) => {
    const copy = rows.get(id.replace('-org', '-dup-0'));
    return id.endsWith('-org') && copy !== undefined ? [[original, copy] as const] : [];
  });
}

function allWords(longest: number, letters: string): string[] {
  let last = [''];
  const words = [''];
  for (let length = 1; length <= longest; length += 1) {
    last = last.flatMap((word) => [...letters].map((letter) => word + letter));
    words.push(...last);
  }
  return words;
}

/** Optimal string alignment distance by the full table, as textbooks give it. */
function distance(a: string, b: string): number {
  const at = (row: number[][], i: number, j: number) => row[i]?.[j] ?? Infinity;
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    table.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(table, i - 1, j) + 1, at(table, i, j - 1) + 1);
      best = Math.min(best, at(table, i - 1, j - 1) + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(table, i - 2, j - 2) + 1);
      }
      row.push(best);
    }
  }
  return at(table, a.length, b.length);
}
