import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import type { Field, FieldError, Fields } from '../../platform/http/fields.ts';
import {
  anyOf,
  day,
  maybeOneOf,
  oneOf,
  parseFields,
  refuseField,
  text,
} from '../../platform/http/fields.ts';
import type { QuestionKey } from './ask.rules.ts';
import { emailAddress, mobileNumber, phoneNumber, postcodeField } from './contact-fields.ts';
import { contactWords, letterWords, tenureWords } from './ask-words.rules.ts';
import { codesOf, hardAtHomeCodes, limits, urgentReasonCodes } from './referral.rules.ts';

/** What the reading of one answer depends on: earlier answers, and the day. */
export interface AskContext {
  readonly forSelf: boolean;
  /** Whom we are to contact. */
  readonly speakTo: 'resident' | 'referrer';
  readonly today: PlainDate;
}

type Errors = readonly FieldError[];

export const tenures = codesOf(tenureWords);
export const contactWays = codesOf(contactWords);
export const letterFormats = codesOf(letterWords);
export const noneOfThese = 'none';
const earliestBirth = plainDate('1900-01-01');

/**
 * One form for each question of the public site. Each answers what was said, or one sentence for
 * each field that says what to do.
 */
export const askForms = {
  who: (fields: Fields) =>
    parseFields(fields, { who: oneOf(['me', 'someone_else'], 'Choose who needs help') }),
  permission: readPermission,
  'about-you': readAboutYou,
  name: (fields: Fields) => parseFields(fields, nameFields),
  'date-of-birth': readBirth,
  address: (fields: Fields) =>
    parseFields(fields, {
      addressLine1: words(100, 'Enter the house number or name and the street'),
      addressLine2: words(100),
      town: words(60, 'Enter the town or village'),
      postcode: postcodeField,
    }),
  home: (fields: Fields) =>
    parseFields(fields, {
      tenure: oneOf(tenures, 'Choose whether the home is owned or rented'),
      landlord: words(limits.landlord),
    }),
  'getting-in': (fields: Fields) =>
    parseFields(fields, { accessNotes: words(limits.notes), dangers: words(limits.notes) }),
  'what-is-hard': readHard,
  'what-matters': (fields: Fields) => parseFields(fields, { mattersMost: words(limits.words) }),
  'how-urgent': readUrgent,
  contact: readContact,
  format: (fields: Fields) =>
    parseFields(fields, {
      letterFormat: oneOf(letterFormats, 'Choose how letters should come'),
      language: words(limits.language, 'Enter a language, like English'),
      interpreter: oneOf(['no', 'yes'], 'Choose whether an interpreter is needed'),
      helpToTalk: words(350),
    }),
} satisfies Record<QuestionKey, (fields: Fields, so: AskContext) => Result<unknown, Errors>>;

/** What the form of each question answers. */
export type AskAnswers = {
  readonly [K in QuestionKey]: Extract<ReturnType<(typeof askForms)[K]>, { ok: true }>['value'];
};

/** The fields of each question, by name: what a draft keeps of it. */
export const askFieldNames = {
  who: ['who'],
  permission: ['agreed', 'whyNotAgreed'],
  'about-you': [
    'yourGivenName',
    'yourFamilyName',
    'relationship',
    'yourPhone',
    'yourEmail',
    'speakTo',
  ],
  name: ['title', 'givenName', 'familyName', 'knownAs'],
  'date-of-birth': ['born-day', 'born-month', 'born-year', 'bornUnknown'],
  address: ['addressLine1', 'addressLine2', 'town', 'postcode'],
  home: ['tenure', 'landlord'],
  'getting-in': ['accessNotes', 'dangers'],
  'what-is-hard': ['hard', 'reason'],
  'what-matters': ['mattersMost'],
  'how-urgent': ['urgent'],
  contact: ['contactBy', 'phone', 'mobile', 'email', 'bestTimes'],
  format: ['letterFormat', 'language', 'interpreter', 'helpToTalk'],
} as const satisfies Record<QuestionKey, readonly string[]>;

/** The declaration under the answers. */
export function readDeclaration(fields: Fields): Result<true, Errors> {
  return fields.one('declare') === ''
    ? refuseField('declare', 'Tick the box to say that this is right as far as you know')
    : ok(true);
}

/** A name's parts, as on the public and on the staff's form. */
export const nameFields = {
  title: words(limits.title),
  givenName: words(limits.name, 'Enter a first name'),
  familyName: words(limits.name, 'Enter a last name'),
  knownAs: words(limits.name),
} satisfies Record<string, Field<string>>;

/** Text of at most `max` characters, with the sentence that says so. */
export function words(max: number, missing?: string): Field<string> {
  return text({
    max,
    tooLong: `Use ${max} characters or fewer`,
    ...(missing !== undefined && { missing }),
  });
}

/** A date of birth: not after today, nor before 1900. */
function birthday(today: PlainDate): Field<PlainDate> {
  return day({
    missing: 'Enter a date of birth, like 27 3 1941',
    wrong: 'Enter a real date of birth, like 27 3 1941',
    earliest: { day: earliestBirth, message: 'Enter a year of birth from 1900 on' },
    latest: { day: today, message: 'Enter a date of birth that is not in the future' },
  });
}

function readPermission(fields: Fields) {
  const agreed = oneOf(
    ['agreed', 'cannot_agree', 'not_told'],
    'Choose whether they know and agree',
  )(fields, 'agreed');
  if (agreed.ok && agreed.value === 'not_told') {
    return refuseField(
      'agreed',
      'Talk to them first, then come back. If they are not safe, phone us now',
    );
  }
  const why = words(
    limits.why,
    agreed.ok && agreed.value === 'cannot_agree'
      ? 'Say why they cannot decide this, like “her dementia is far on”'
      : undefined,
  );
  return parseFields(fields, {
    agreed: oneOf(['agreed', 'cannot_agree'], 'Choose whether they know and agree'),
    whyNotAgreed: why,
  });
}

function readAboutYou(fields: Fields) {
  const noWay = fields.one('yourPhone') === '' && fields.one('yourEmail') === '';
  return parseFields(fields, {
    yourGivenName: words(limits.name, 'Enter your first name'),
    yourFamilyName: words(limits.name, 'Enter your last name'),
    relationship: words(
      limits.relationship,
      'Enter who you are to them, like daughter or neighbour',
    ),
    yourPhone: phoneNumber(noWay ? 'Enter your phone number or your email address' : undefined),
    yourEmail: emailAddress(),
    speakTo: oneOf(['referrer', 'resident'], 'Choose whom we should contact first'),
  });
}

function readBirth(fields: Fields, so: AskContext) {
  const untouched = ['day', 'month', 'year'].every((part) => fields.one(`born-${part}`) === '');
  if (!so.forSelf && untouched && fields.one('bornUnknown') !== '') {
    return ok<{ born: PlainDate | null }>({ born: null });
  }
  return parseFields<{ born: PlainDate | null }>(fields, { born: birthday(so.today) });
}

function readHard(fields: Fields) {
  const asked = 'Tick at least one thing that is hard, or tell us in your own words';
  const somethingElse = fields.all('hard').includes('something_else');
  return parseFields(fields, {
    hard: anyOf(hardAtHomeCodes, fields.one('reason') === '' ? asked : undefined),
    reason: words(limits.words, somethingElse ? 'Tell us what else is hard' : undefined),
  });
}

function readUrgent(fields: Fields) {
  const sent = fields.all('urgent');
  const none = sent.includes(noneOfThese);
  if (none && sent.length > 1) {
    return refuseField('urgent', 'Tick what applies, or “None of these”, but not both');
  }
  return parseFields(fields, {
    urgent: anyOf(urgentReasonCodes, none ? undefined : 'Tick what applies, or “None of these”'),
  });
}

function readContact(fields: Fields, so: AskContext) {
  const needed = so.forSelf || so.speakTo === 'resident';
  const by = fields.one('contactBy');
  const contactBy: Field<keyof typeof contactWords | null> = needed
    ? oneOf(contactWays, 'Choose how we should get in touch')
    : maybeOneOf(contactWays);
  return parseFields(fields, {
    contactBy,
    phone: phoneNumber(by === 'phone' ? 'Enter the phone number to ring' : undefined),
    mobile: mobileNumber(by === 'text' ? 'Enter the mobile number for texts' : undefined),
    email: emailAddress(by === 'email' ? 'Enter the email address to write to' : undefined),
    bestTimes: words(120),
  });
}
