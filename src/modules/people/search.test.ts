import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { parsePlainDate, plainDate } from '../../kernel/plain-date.ts';
import { householdOf, personLike } from './people.samples.ts';
import { searchKeysOf } from './search-keys.rules.ts';
import { searchWordsFor } from './search-plan.rules.ts';
import type { Lookup, WordGroup } from './search-plan.rules.ts';
import type { HouseholdView } from './people.types.ts';

const joan = householdOf({
  people: [
    personLike({
      givenName: 'Joan',
      familyName: 'Tallis',
      bornOn: plainDate('1946-05-11'),
      nhsNumber: '9434765919',
      mobile: '07700 900318',
    }),
    personLike({ givenName: 'Ruth', familyName: 'O’Brien-Tallis', part: 'representative' }),
  ],
  home: { addressLines: '6 Orchard Fold\nWhetstone', postcode: 'LE8 4DB' },
});

const index = indexOf([joan]);

test.each([
  ['Joan Tallis', 'name'],
  ['tallis joan', 'name'],
  ['Mrs Tallis', 'name'],
  ['JOAN TALLIS 11/5/1946', 'name'],
  ['obrien', 'name'],
  ["Ruth O'Brien", 'name'],
  ['Ruth Tallis', 'name'],
  ['Jone Talis', 'sound'],
  ['tallice', 'sound'],
  ['joan tal', 'name_start'],
  ['tal', 'name_start'],
  ['Joan Tal lis', 'name'],
  ['Jo an Tallis', 'name'],
  ['Joan Tallia', 'slip'],
  ['Joan Tal liz', 'sound'],
  ['Jxoan Tallis', 'slip'],
  ['Joan Rallis', 'slip'],
  ['11/05/1946', 'born_on'],
  ['11.5.46', 'born_on'],
  ['11 May 1946', 'born_on'],
  ['11th may 46', 'born_on'],
  ['1946-05-11', 'born_on'],
  ['11051946', 'born_on'],
  ['943 476 5919', 'nhs_number'],
  ['9434765919', 'nhs_number'],
  ['07700900318', 'phone'],
  ['+44 7700 900 318', 'phone'],
  ['le84db', 'postcode'],
  ['LE8', 'postcode'],
  ['6 Orchard Fold', 'address'],
  ['6 orchard fold, LE8 4DB', 'address'],
  ['6 LE8 4DB', 'address'],
  ['orchard fold', 'address'],
  ['whetstone', 'address'],
  ['Tallis LE8', 'name'],
])('%s finds Joan Tallis by %s', (typed, by) => {
  expect(found(index, typed)).toEqual({ by, households: [joan.householdId] });
});

test.each([
  '',
  '   ',
  '12/05/1946',
  '943 476 5918',
  'LE8 4CX',
  '7 Orchard',
  'Tallis LE9',
  '%',
  '?!',
])('“%s” does not find Joan Tallis', (typed) => {
  const by = found(index, typed)?.by;
  expect(by === undefined || by === 'address').toBe(true);
});

test('a word that is gone, and a household that is erased, are found no more', () => {
  const left = {
    ...joan,
    people: joan.people.map((p) => ({ ...p, untilOn: plainDate('2026-03-01') })),
  };
  expect(found(indexOf([left]), 'Joan Tallis')).toBeUndefined();
  expect(searchKeysOf({ ...joan, erasedAt: new Date(0) })).toEqual([]);
});

test('no word is longer than its column, whatever the names', () => {
  const long = householdOf({
    people: [personLike({ givenName: 'a'.repeat(100), familyName: 'b c d e f g h i j k l m' })],
    home: { addressLines: `1 ${'x'.repeat(200)}` },
  });
  const keys = searchKeysOf(long);
  expect(Math.max(...keys.map((word) => word.length))).toBeLessThanOrEqual(80);
  expect(keys.length).toBeLessThan(100);
});

test('a person is found by a name and a day typed with slips', () => {
  const { records, typed } = slips();
  const people = indexOf(records);
  const tries = typed.map(({ name, day, meant }) => {
    const byName = found(people, name);
    const finds = (hit: Found | undefined) => hit?.households.includes(meant) === true;
    return { ...byName, right: finds(byName), either: finds(byName) || finds(found(people, day)) };
  });
  const right = tries.filter((one) => one.right);
  const either = tries.filter((one) => one.either);
  const by = (way: Lookup['by']) => right.filter((one) => one.by === way).length;
  const shown = tries.reduce((sum, one) => sum + (one.households?.length ?? 0), 0) / tries.length;
  console.log(
    `Typed with slips: of ${tries.length} people ${right.length} found by name alone ` +
      `(${percent(right.length, tries.length)}: ${by('name')} as typed, ${by('sound')} by sound, ` +
      `${by('slip')} in spite of a slip), ${either.length} by name or day of birth ` +
      `(${percent(either.length, tries.length)}); ${shown.toFixed(1)} people shown on average.`,
  );
  expect(right.length / tries.length).toBeGreaterThan(0.85);
  expect(either.length / tries.length).toBeGreaterThan(0.97);
});

interface Found {
  readonly by: Lookup['by'];
  readonly households: readonly string[];
}

/** As the search page does it: the first lookup that finds anything. */
function found(words: ReadonlyMap<string, ReadonlySet<string>>, typed: string): Found | undefined {
  for (const { by, groups } of searchWordsFor(typed)) {
    const [first = new Set<string>(), ...others] = groups.map((group) => matching(words, group));
    const households = [...first].filter((id) => others.every((other) => other.has(id)));
    if (households.length > 0) return { by, households };
  }
  return undefined;
}

function matching(words: ReadonlyMap<string, ReadonlySet<string>>, group: WordGroup): Set<string> {
  if ('anyOf' in group) return new Set(group.anyOf.flatMap((word) => [...(words.get(word) ?? [])]));
  const inRange = [...words].filter(([word]) => word >= group.from && word < group.before);
  return new Set(inRange.flatMap(([, ids]) => [...ids]));
}

function indexOf(households: readonly HouseholdView[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const household of households) {
    for (const word of searchKeysOf(household)) {
      words.set(word, (words.get(word) ?? new Set()).add(household.householdId));
    }
  }
  return words;
}

/** Of the public test data: each person as first recorded, and the same person as typed again with slips. */
function slips() {
  const rows = parse<Record<string, string>>(
    readFileSync('tests/data/febrl-dataset1.csv', 'utf8'),
    { columns: true, trim: true },
  ).map((row) => ({
    id: row['rec_id'] ?? '',
    givenName: row['given_name'] ?? '',
    familyName: row['surname'] ?? '',
    day: (row['date_of_birth'] ?? '').replace(/^(....)(..)(..)$/, '$1-$2-$3'),
  }));
  const records = rows
    .filter(({ id }) => id.endsWith('-org'))
    .map(({ id, day, ...names }) => {
      const born = parsePlainDate(day);
      const person = personLike({ ...names, bornOn: born.ok ? born.value : null });
      return householdOf({ householdId: id, people: [person] });
    });
  const typed = rows
    .filter(({ id, givenName, familyName }) => id.includes('-dup-') && givenName && familyName)
    .map(({ id, givenName, familyName, day }) => ({
      name: `${givenName} ${familyName}`,
      day,
      meant: id.replace(/-dup-\d+$/, '-org'),
    }));
  return { records, typed };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
