import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parsePlainDate, plainDate } from '../../kernel/plain-date.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { flagsOf } from './flags.rules.ts';
import { parseHome } from './home.form.ts';
import { matchKeysOf } from './matches.rules.ts';
import { parsePart } from './part.form.ts';
import { householdOf, personLike } from './people.samples.ts';
import type { Home, HouseholdPerson } from './people.types.ts';
import { newPersonInForm, parsePerson, personInForm } from './person.form.ts';
import { addressLine, ageOf, displayName, messagePreferences } from './person.rules.ts';

const today = plainDate('2026-03-02');
const joan = personLike({ givenName: 'Joan', familyName: 'Tallis' });

describe('the flags of a household', () => {
  test.each<[string, Partial<Home>, Partial<HouseholdPerson>, string[]]>([
    ['nothing to know', {}, {}, []],
    ['a dog', { dangers: 'A terrier bites.' }, {}, ['danger: Danger: A terrier bites.']],
    ['alone', { loneWorker: 'Call in.' }, {}, ['danger: Lone worker: Call in.']],
    ['large print', {}, { letterFormat: 'large_print' }, ['need: Large print. ']],
    ['easy read', {}, { letterFormat: 'easy_read' }, ['need: Easy read. ']],
    ['Braille', {}, { letterFormat: 'braille' }, ['need: Braille. ']],
    ['audio', {}, { letterFormat: 'audio' }, ['need: Audio. ']],
    [
      'an interpreter',
      {},
      { interpreter: true, language: 'Polish' },
      ['need: Interpreter: Polish'],
    ],
    ['another language', {}, { language: 'Gujarati' }, ['need: Language: Gujarati']],
    ['English in capitals', {}, { language: 'ENGLISH' }, []],
    [
      'a hearing aid',
      {},
      { communicationNotes: 'Hearing aid.' },
      ['need: Communication: Hearing aid.'],
    ],
    [
      'a death',
      {},
      { diedOn: plainDate('2026-02-01'), letterFormat: 'braille' },
      ['need: Joan Tallis has died. Write to nobody in their name.'],
    ],
  ])('%s', (_, home, person, expected) => {
    const view = householdOf({ home, people: [{ ...joan, ...person }] });
    expect(said(view)).toEqual(expected);
  });

  test('dangers come first, and a need of somebody else carries their name', () => {
    const daughter = personLike({
      personId: 'daughter',
      givenName: 'Ruth',
      familyName: 'Tallis',
      part: 'representative',
      letterFormat: 'braille',
      communicationNotes: 'Text only.',
    });
    const home = { dangers: 'Loose stairs.', loneWorker: 'Two people.' };
    const gone = personLike({ letterFormat: 'audio', untilOn: today, part: 'carer' });
    expect(said(householdOf({ restricted: true, home, people: [joan, daughter, gone] }))).toEqual([
      'danger: Lone worker: Two people.',
      'danger: Danger: Loose stairs.',
      'need: Restricted. Only the people named may open it.',
      'need: Ruth Tallis: Braille. ',
      'need: Ruth Tallis: communication: Text only.',
    ]);
  });

  const said = (view: Parameters<typeof flagsOf>[0]) =>
    flagsOf(view).map(({ kind, title, text }) => `${kind}: ${title} ${text}`);
});

describe('a person', () => {
  test.each([
    [{}, 'Joan Tallis'],
    [{ knownAs: 'Joanie' }, 'Joanie Tallis'],
    [{ givenName: '' }, 'Tallis'],
    [{ givenName: '', familyName: '' }, 'Name not known'],
    [{ givenName: '', familyName: '', erased: true }, 'Details erased'],
  ])('with %j is called %s', (facts, name) => {
    expect(displayName({ ...joan, ...facts })).toBe(name);
  });

  test('has an age up to the day of death, and none without a birthday', () => {
    const bornOn = plainDate('1946-05-11');
    expect(ageOf({ bornOn, diedOn: null }, today)).toBe(79);
    expect(ageOf({ bornOn, diedOn: plainDate('2020-05-11') }, today)).toBe(74);
    expect(ageOf({ bornOn: null, diedOn: null }, today)).toBeNull();
  });

  const home = { addressLines: '6 Orchard Fold,\nWhetstone', postcode: 'LE8 4DB' };
  test.each<[Partial<HouseholdPerson>, string | null]>([
    [{ contactBy: 'text', mobile: '07700 900318' }, 'text to 07700 900318'],
    [{ contactBy: 'text', mobile: '', email: 'j@example.org' }, 'email to j@example.org'],
    [
      { contactBy: 'email', email: 'j@example.org', mobile: '07700 900318' },
      'email to j@example.org',
    ],
    [{ contactBy: 'phone', phone: '0116 496 0123' }, 'phone to 0116 496 0123'],
    [{ contactBy: 'phone', mobile: '07700 900318' }, 'phone to 07700 900318'],
    [{ contactBy: 'phone' }, 'letter to 6 Orchard Fold,\nWhetstone\nLE8 4DB'],
    [{ contactBy: 'letter', livesHere: false, phone: '0116 496 0123' }, 'phone to 0116 496 0123'],
    [{ contactBy: 'letter', livesHere: false }, null],
    [{ contactBy: 'letter', diedOn: today }, null],
    [{ contactBy: 'letter', erased: true }, null],
  ])('with %j is reached by %s', (facts, expected) => {
    const preferences = messagePreferences({ ...joan, ...facts }, home);
    const reached = preferences && `${preferences.channel} to ${preferences.address}`;
    expect(reached).toBe(expected);
  });

  test('an address is said in one line', () => {
    expect(addressLine(home)).toBe('6 Orchard Fold, Whetstone LE8 4DB');
    expect(addressLine({ addressLines: '', postcode: '' })).toBe('');
  });
});

describe('the forms', () => {
  const person = { ...newPersonInForm, givenName: 'Joan' };
  test.each([
    ['nhsNumber', { nhsNumber: '943 476 5918' }, 'its last digit does not fit'],
    ['nhsNumber', { nhsNumber: '12345' }, 'as 10 digits'],
    ['nhsNumber', { nhsNumber: '1111111111' }, 'its last digit does not fit'],
    ['givenName', { givenName: '' }, 'a first name or a last name'],
    ['givenName', { givenName: 'a'.repeat(101) }, '100 characters'],
    ['familyName', { familyName: '\u{1F600}'.repeat(101) }, '100 characters'],
    ['title', { title: 'Professor the Reverend' }, '20 characters'],
    ['phone', { phone: '12345' }, 'with its area code'],
    ['mobile', { mobile: 'none' }, 'mobile number'],
    ['mobile', { contactBy: 'text' }, 'another way'],
    ['email', { email: 'joan@' }, 'name@example.org'],
    ['email', { contactBy: 'email' }, 'another way'],
    ['language', { interpreter: 'yes' }, 'interpreter'],
    ['language', { language: '' }, 'language'],
    ['communicationNotes', { communicationNotes: 'x'.repeat(501) }, '500'],
    ['bornOn-day', { 'bornOn-day': '31', 'bornOn-month': '2', 'bornOn-year': '1946' }, 'day'],
    ['bornOn-day', { 'bornOn-day': '3', 'bornOn-month': '3', 'bornOn-year': '2026' }, 'future'],
    ['contactBy', { contactBy: 'pigeon' }, 'Choose'],
    ['sharingBasis', { sharingBasis: '' }, 'Choose'],
  ])('of a person refuse %s when it is %j', (field, change, words) => {
    const parsed = parsePerson(fieldsFrom({ ...person, ...change }), today);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.error[0]?.field).toBe(field);
      expect(parsed.error[0]?.message).toContain(words);
    }
  });

  test('show a person as they were saved', () => {
    const facts = personLike({
      givenName: "'; drop table people; --",
      familyName: '<script>alert(1)</script>',
      bornOn: plainDate('1946-05-11'),
      nhsNumber: '9434765919',
      knownAs: '=1+1',
      interpreter: true,
      language: 'Polish',
    });
    const again = parsePerson(fieldsFrom(personInForm(facts)), today);
    expect(again).toMatchObject({ ok: true });
    if (again.ok) expect(facts).toMatchObject(again.value);
  });

  const part = { relationship: 'Daughter', mayBeTold: 'everything', authority: 'none' };
  const seen = {
    'authoritySeenOn-day': '1',
    'authoritySeenOn-month': '3',
    'authoritySeenOn-year': '2026',
  };
  test.each([
    [{}, true],
    [{ maySign: 'yes' }, 'authority'],
    [{ maySign: 'yes', authority: 'consent' }, true],
    [{ maySign: 'yes', authority: 'lpa_both' }, 'authoritySeenOn-day'],
    [{ maySign: 'yes', authority: 'lpa_both', ...seen }, true],
    [{ relationship: '' }, 'relationship'],
    [{ mayBeTold: '' }, 'mayBeTold'],
    [{ carerNeeds: 'x'.repeat(1001) }, 'carerNeeds'],
  ])('of a part with %j: %s', (change, expected) => {
    const parsed = parsePart(fieldsFrom({ ...part, ...change }), today);
    expect(parsed.ok || parsed.error[0]?.field).toBe(expected);
  });

  const home = {
    addressLines: '6 Orchard Fold',
    postcode: 'le84db',
    tenure: 'owner',
    homeType: 'house',
  };
  test.each([
    [{}, true],
    [{ addressLines: '' }, 'addressLines'],
    [{ addressLines: 'x'.repeat(301) }, 'addressLines'],
    [{ postcode: '' }, 'postcode'],
    [{ postcode: 'LE8' }, 'postcode'],
    [{ uprn: '1001 0000 1234' }, true],
    [{ uprn: '12a' }, 'uprn'],
    [{ dangers: 'x'.repeat(1001) }, 'dangers'],
  ])('of a home with %j: %s', (change, expected) => {
    const parsed = parseHome(fieldsFrom({ ...home, ...change }));
    expect(parsed.ok || parsed.error[0]?.field).toBe(expected);
  });
});

test('the same person is known again in spite of slips', () => {
  const rows = parse<Record<string, string>>(
    readFileSync('tests/data/febrl-dataset1.csv', 'utf8'),
    { columns: true, trim: true },
  );
  const keysOf = new Map(
    rows.map((row) => {
      const born = parsePlainDate(
        (row['date_of_birth'] ?? '').replace(/^(....)(..)(..)$/, '$1-$2-$3'),
      );
      const person = personLike({
        givenName: row['given_name'] ?? '',
        familyName: row['surname'] ?? '',
        bornOn: born.ok ? born.value : null,
      });
      return [row['rec_id'] ?? '', matchKeysOf(person, { postcode: '' })];
    }),
  );
  const twice = [...keysOf].flatMap(([id, again]) => {
    const first = keysOf.get(id.replace(/-dup-\d+$/, '-org')) ?? [];
    const both = id.includes('-dup-') && first.length > 0 && again.length > 0;
    return both ? [again.some((key) => first.includes(key))] : [];
  });
  const known = twice.filter((hit) => hit).length;
  const share = known / twice.length;
  console.log(
    `Records made twice with slips, both with a day of birth: ${known} of ${twice.length} known ` +
      `again without an NHS number or a postcode (${(100 * share).toFixed(1)}%).`,
  );
  expect(share).toBeGreaterThan(0.85);
});
