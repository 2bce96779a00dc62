import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { askForms, readDeclaration } from './ask.form.ts';
import type { AskContext } from './ask.form.ts';
import type { QuestionKey } from './ask.rules.ts';
import { mayOpen, nextStop, questionBefore, questionKeys, questionsFor } from './ask.rules.ts';
import { keepAnswer, keptFrom, readKept } from './kept-answers.ts';
import { answeredBy, draftLastDay } from './referral.rules.ts';
import { readSaveForm } from './save.form.ts';

const today = plainDate('2026-03-16');
const self: AskContext = { forSelf: true, speakTo: 'resident', today };
const other: AskContext = { forSelf: false, speakTo: 'resident', today };
const viaMe: AskContext = { ...other, speakTo: 'referrer' };
const long = (n: number) => 'x'.repeat(n);

type Sent = Record<string, string | readonly string[]>;

/** What a form says of what was sent: each field with its sentence, or nothing. */
function said(key: QuestionKey, sent: Sent, so: AskContext = self): Record<string, string> {
  const read = askForms[key](fieldsFrom(sent), so);
  return read.ok ? {} : Object.fromEntries(read.error.map((e) => [e.field, e.message]));
}

const you = {
  yourGivenName: 'Ann',
  yourFamilyName: 'Lee',
  relationship: 'Niece',
  speakTo: 'referrer',
};
const address = { addressLine1: '1 High Street', town: 'Anytown', postcode: 'le11 3tu' };
const format = { letterFormat: 'standard', language: 'English', interpreter: 'no' };
const born = (day: string, month: string, year: string) => ({
  'born-day': day,
  'born-month': month,
  'born-year': year,
});

describe('what each question says of an answer', () => {
  test.each<[QuestionKey, Sent, AskContext, Record<string, string>]>([
    ['who', {}, self, { who: 'Choose who needs help' }],
    ['who', { who: 'the king' }, self, { who: 'Choose who needs help' }],
    ['who', { who: 'me' }, self, {}],

    ['permission', {}, other, { agreed: 'Choose whether they know and agree' }],
    ['permission', { agreed: 'agreed' }, other, {}],
    [
      'permission',
      { agreed: 'not_told' },
      other,
      { agreed: 'Talk to them first, then come back. If they are not safe, phone us now' },
    ],
    [
      'permission',
      { agreed: 'cannot_agree' },
      other,
      { whyNotAgreed: 'Say why they cannot decide this, like “her dementia is far on”' },
    ],
    ['permission', { agreed: 'cannot_agree', whyNotAgreed: long(1000) }, other, {}],
    [
      'permission',
      { agreed: 'cannot_agree', whyNotAgreed: long(1001) },
      other,
      { whyNotAgreed: 'Use 1000 characters or fewer' },
    ],

    [
      'about-you',
      {},
      other,
      {
        yourGivenName: 'Enter your first name',
        yourFamilyName: 'Enter your last name',
        relationship: 'Enter who you are to them, like daughter or neighbour',
        yourPhone: 'Enter your phone number or your email address',
        speakTo: 'Choose whom we should contact first',
      },
    ],
    ['about-you', { ...you, yourEmail: 'ann@example.org' }, other, {}],
    ['about-you', { ...you, yourPhone: '0116 496 0123' }, other, {}],
    [
      'about-you',
      { ...you, yourPhone: 'ring me', yourEmail: 'ann at example' },
      other,
      {
        yourPhone: 'Enter a phone number, like 0116 496 0123 or 07700 900123',
        yourEmail: 'Enter an email address, like name@example.org',
      },
    ],
    [
      'about-you',
      {
        ...you,
        yourGivenName: long(101),
        yourFamilyName: long(101),
        relationship: long(61),
        yourPhone: '07700 900123',
      },
      other,
      {
        yourGivenName: 'Use 100 characters or fewer',
        yourFamilyName: 'Use 100 characters or fewer',
        relationship: 'Use 60 characters or fewer',
      },
    ],

    ['name', {}, self, { givenName: 'Enter a first name', familyName: 'Enter a last name' }],
    [
      'name',
      { givenName: long(100), familyName: long(100), knownAs: long(100), title: long(20) },
      self,
      {},
    ],
    [
      'name',
      { givenName: long(101), familyName: long(101), knownAs: long(101), title: long(21) },
      self,
      {
        title: 'Use 20 characters or fewer',
        givenName: 'Use 100 characters or fewer',
        familyName: 'Use 100 characters or fewer',
        knownAs: 'Use 100 characters or fewer',
      },
    ],

    ['date-of-birth', {}, self, { 'born-day': 'Enter a date of birth, like 27 3 1941' }],
    [
      'date-of-birth',
      born('31', '2', '1941'),
      self,
      { 'born-day': 'Enter a real date of birth, like 27 3 1941' },
    ],
    [
      'date-of-birth',
      born('27', '3', ''),
      self,
      { 'born-day': 'Enter a real date of birth, like 27 3 1941' },
    ],
    [
      'date-of-birth',
      born('31', '12', '1899'),
      self,
      { 'born-day': 'Enter a year of birth from 1900 on' },
    ],
    [
      'date-of-birth',
      born('17', '3', '2026'),
      self,
      { 'born-day': 'Enter a date of birth that is not in the future' },
    ],
    ['date-of-birth', born('16', '3', '2026'), self, {}],
    [
      'date-of-birth',
      { bornUnknown: 'yes' },
      self,
      { 'born-day': 'Enter a date of birth, like 27 3 1941' },
    ],
    ['date-of-birth', { bornUnknown: 'yes' }, other, {}],
    [
      'date-of-birth',
      { ...born('27', '', ''), bornUnknown: 'yes' },
      other,
      { 'born-day': 'Enter a real date of birth, like 27 3 1941' },
    ],

    [
      'address',
      {},
      self,
      {
        addressLine1: 'Enter the house number or name and the street',
        town: 'Enter the town or village',
        postcode: 'Enter a full postcode, like LE11 3TU',
      },
    ],
    ['address', address, self, {}],
    [
      'address',
      { ...address, postcode: 'LE11' },
      self,
      { postcode: 'Enter a full postcode, like LE11 3TU' },
    ],
    [
      'address',
      { ...address, addressLine1: long(101), addressLine2: long(101), town: long(61) },
      self,
      {
        addressLine1: 'Use 100 characters or fewer',
        addressLine2: 'Use 100 characters or fewer',
        town: 'Use 60 characters or fewer',
      },
    ],

    ['home', {}, self, { tenure: 'Choose whether the home is owned or rented' }],
    [
      'home',
      { tenure: 'owner', landlord: long(201) },
      self,
      { landlord: 'Use 200 characters or fewer' },
    ],
    ['getting-in', {}, self, {}],
    [
      'getting-in',
      { accessNotes: long(501), dangers: long(501) },
      self,
      { accessNotes: 'Use 500 characters or fewer', dangers: 'Use 500 characters or fewer' },
    ],

    [
      'what-is-hard',
      {},
      self,
      { hard: 'Tick at least one thing that is hard, or tell us in your own words' },
    ],
    ['what-is-hard', { hard: ['stairs', 'falls'] }, self, {}],
    ['what-is-hard', { reason: 'The back step' }, self, {}],
    ['what-is-hard', { hard: 'something_else' }, self, { reason: 'Tell us what else is hard' }],
    ['what-is-hard', { reason: long(2001) }, self, { reason: 'Use 2000 characters or fewer' }],
    ['what-matters', {}, self, {}],
    [
      'what-matters',
      { mattersMost: long(2001) },
      self,
      { mattersMost: 'Use 2000 characters or fewer' },
    ],
    ['how-urgent', {}, self, { urgent: 'Tick what applies, or “None of these”' }],
    ['how-urgent', { urgent: 'none' }, self, {}],
    [
      'how-urgent',
      { urgent: ['cannot_wash', 'none'] },
      self,
      { urgent: 'Tick what applies, or “None of these”, but not both' },
    ],

    ['contact', {}, self, { contactBy: 'Choose how we should get in touch' }],
    ['contact', {}, other, { contactBy: 'Choose how we should get in touch' }],
    ['contact', {}, viaMe, {}],
    ['contact', { contactBy: 'phone' }, self, { phone: 'Enter the phone number to ring' }],
    ['contact', { contactBy: 'text' }, self, { mobile: 'Enter the mobile number for texts' }],
    [
      'contact',
      { contactBy: 'text', mobile: '0116 496 0123' },
      self,
      { mobile: 'Enter a mobile number, like 07700 900123' },
    ],
    ['contact', { contactBy: 'email' }, self, { email: 'Enter the email address to write to' }],
    [
      'contact',
      { contactBy: 'email', email: `${long(250)}@x.org` },
      self,
      { email: 'Enter an email address, like name@example.org' },
    ],
    [
      'contact',
      { contactBy: 'letter', bestTimes: long(121) },
      self,
      { bestTimes: 'Use 120 characters or fewer' },
    ],
    ['contact', { contactBy: 'letter' }, self, {}],

    [
      'format',
      {},
      self,
      {
        letterFormat: 'Choose how letters should come',
        language: 'Enter a language, like English',
        interpreter: 'Choose whether an interpreter is needed',
      },
    ],
    ['format', format, self, {}],
    [
      'format',
      { ...format, language: long(61), helpToTalk: long(351) },
      self,
      {
        language: 'Use 60 characters or fewer',
        helpToTalk: 'Use 350 characters or fewer',
      },
    ],
  ])('%s, sent %j', (key, sent, so, messages) => {
    expect(said(key, sent, so)).toEqual(messages);
  });

  test('the declaration must be ticked', () => {
    expect(readDeclaration(fieldsFrom({}))).toMatchObject({
      error: [{ message: 'Tick the box to say that this is right as far as you know' }],
    });
    expect(readDeclaration(fieldsFrom({ declare: 'yes' })).ok).toBe(true);
  });

  test.each([
    [{}, { error: [{ field: 'email', message: 'Enter an email address or a mobile number' }] }],
    [
      { email: 'x' },
      { error: [{ field: 'email', message: 'Enter an email address, like name@example.org' }] },
    ],
    [{ email: 'a@example.org' }, { value: { channel: 'email', to: 'a@example.org' } }],
    [{ mobile: '07700 900123' }, { value: { channel: 'text', to: '07700 900123' } }],
  ])('a saved link goes where %j says', (sent, result) => {
    expect(readSaveForm(fieldsFrom(sent))).toMatchObject(result);
  });
});

describe('the order of the questions', () => {
  const answered = (...keys: QuestionKey[]) => new Set(keys);
  const all = new Set(questionKeys);

  test('somebody who asks for themselves is not asked about permission', () => {
    expect(questionsFor(true)).not.toContain('permission');
    expect(questionsFor(false)).toEqual(questionKeys);
  });

  test('leads to the first question without an answer, then to the check', () => {
    expect(nextStop({ forSelf: true, answered: answered() })).toBe('who');
    expect(nextStop({ forSelf: true, answered: answered('who') })).toBe('name');
    expect(nextStop({ forSelf: false, answered: answered('who') })).toBe('permission');
    expect(nextStop({ forSelf: true, answered: all })).toBe('check');
  });

  test('a question may be opened once those before it are answered', () => {
    const progress = { forSelf: true, answered: answered('who', 'name') };
    expect(mayOpen('name', progress)).toBe(true);
    expect(mayOpen('date-of-birth', progress)).toBe(true);
    expect(mayOpen('address', progress)).toBe(false);
    expect(mayOpen('permission', progress)).toBe(false);
    expect(mayOpen('format', { forSelf: true, answered: all })).toBe(true);
  });

  test('goes back by the questions that apply', () => {
    expect(questionBefore('who', true)).toBeNull();
    expect(questionBefore('name', true)).toBe('who');
    expect(questionBefore('name', false)).toBe('about-you');
  });
});

describe('what a draft keeps', () => {
  test('is read by the forms that took it, and what no longer stands is asked again', () => {
    const whoMe = keepAnswer({}, 'who', fieldsFrom({ who: 'me', other: 'not kept' }));
    const kept = keepAnswer(whoMe, 'date-of-birth', fieldsFrom({ bornUnknown: 'yes' }));
    expect(kept.who).toEqual({ who: ['me'] });
    expect(readKept(kept, today).answers).toEqual({ who: { who: 'me' } });
    const forOther = keepAnswer(kept, 'who', fieldsFrom({ who: 'someone_else' }));
    expect(readKept(forOther, today).answers['date-of-birth']).toEqual({ born: null });
  });

  test.each([null, 3, [], 'x', { who: 3 }, { who: { who: 3 } }, { nobody: { x: ['y'] } }])(
    'reads nothing out of %j',
    (json) => {
      expect(readKept(keptFrom(json), today).answered.size).toBe(0);
    },
  );

  test('lasts 28 days; an answer comes within 2 working days', () => {
    expect(draftLastDay(today)).toBe('2026-04-13');
    expect(answeredBy(plainDate('2026-03-13'))).toBe('2026-03-17');
  });
});
