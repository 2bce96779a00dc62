import { parseNhsNumber } from '../../kernel/nhs-number.ts';
import type { NhsNumber, NhsNumberRefusal } from '../../kernel/nhs-number.ts';
import { nhsNumberText } from '../../kernel/nhs-number.ts';
import { parsePhone } from '../../kernel/phone.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import {
  maybeDay,
  oneOf,
  parseFields,
  refuseField,
  text,
  ticked,
} from '../../platform/http/fields.ts';
import type { Field, FieldError, Fields } from '../../platform/http/fields.ts';
import { dayParts } from '../../platform/http/form-state.ts';
import {
  codesOf,
  contactNames,
  knownBeforeNames,
  letterFormatNames,
  sharingBasisNames,
} from './codes.rules.ts';
import type { PersonFacts } from './people.types.ts';

/** Every input of the form, to send it again from the page with two versions. */
export const personInputs = [
  'title',
  'givenName',
  'familyName',
  'knownAs',
  'bornOn-day',
  'bornOn-month',
  'bornOn-year',
  'nhsNumber',
  'phone',
  'mobile',
  'email',
  'contactBy',
  'letterFormat',
  'language',
  'interpreter',
  'communicationNotes',
  'knownBefore',
  'sharingBasis',
  'diedOn-day',
  'diedOn-month',
  'diedOn-year',
] as const;

/** A person's facts as they were typed, or everything that is to mend. */
export function parsePerson(
  fields: Fields,
  today: PlainDate,
): Result<PersonFacts, readonly FieldError[]> {
  const parsed = parseFields<{ [Name in keyof PersonFacts]: PersonFacts[Name] }>(fields, {
    title: text({ max: 20, tooLong: 'Shorten the title to 20 characters' }),
    givenName: text({ max: 100, tooLong: 'Shorten the first name to 100 characters' }),
    familyName: text({ max: 100, tooLong: 'Shorten the last name to 100 characters' }),
    knownAs: text({ max: 100, tooLong: 'Shorten what they are known as to 100 characters' }),
    bornOn: maybeDay({
      wrong: 'Enter the date of birth as a day, month and year, like 11 5 1946',
      latest: { day: today, message: 'Enter a date of birth that is not in the future' },
    }),
    nhsNumber,
    phone: maybePhone('Enter the phone number with its area code, like 0116 496 0123'),
    mobile: maybePhone('Enter the mobile number, like 07700 900 123'),
    email: maybeEmail,
    contactBy: oneOf(codesOf(contactNames), 'Choose the best way to reach them'),
    letterFormat: oneOf(codesOf(letterFormatNames), 'Choose how letters are to be printed'),
    language: text({
      max: 60,
      missing: 'Enter the language they speak, like English',
      tooLong: 'Shorten the language to 60 characters',
    }),
    interpreter: ticked,
    communicationNotes: text({
      max: 500,
      tooLong: 'Shorten the notes on communication to 500 characters',
    }),
    knownBefore: oneOf(codesOf(knownBeforeNames), 'Choose whether services knew them before'),
    sharingBasis: oneOf(codesOf(sharingBasisNames), 'Choose the basis for sharing'),
    diedOn: maybeDay({
      wrong: 'Enter the day they died as a day, month and year',
      latest: { day: today, message: 'Enter a day of death that is not in the future' },
    }),
  });
  if (!parsed.ok) return parsed;
  const errors = contradictions(parsed.value);
  return errors.length === 0 ? parsed : refuse(errors);
}

/** What stands in the form for a person who is known. */
export function personInForm(facts: PersonFacts): Record<string, string> {
  return {
    title: facts.title,
    givenName: facts.givenName,
    familyName: facts.familyName,
    knownAs: facts.knownAs,
    ...dayParts('bornOn', facts.bornOn),
    nhsNumber: facts.nhsNumber === null ? '' : nhsNumberText(facts.nhsNumber),
    phone: facts.phone,
    mobile: facts.mobile,
    email: facts.email,
    contactBy: facts.contactBy,
    letterFormat: facts.letterFormat,
    language: facts.language,
    interpreter: facts.interpreter ? 'yes' : '',
    communicationNotes: facts.communicationNotes,
    knownBefore: facts.knownBefore,
    sharingBasis: facts.sharingBasis,
    ...dayParts('diedOn', facts.diedOn),
  };
}

/** What stands in the form for somebody new. */
export const newPersonInForm = {
  contactBy: 'phone',
  letterFormat: 'standard',
  language: 'English',
  knownBefore: 'unknown',
  sharingBasis: 'unknown',
} as const;

const nhsRefusals = {
  'not-ten-digits': 'Enter the NHS number as 10 digits, like 943 476 5919',
  'wrong-check-digit':
    'Check the NHS number: its last digit does not fit the others, so one of them is wrong',
} as const satisfies Record<NhsNumberRefusal, string>;

const nhsNumber: Field<NhsNumber | null> = (fields, name) => {
  const typed = fields.one(name);
  if (typed === '') return ok(null);
  const number = parseNhsNumber(typed);
  return number.ok ? number : refuseField(name, nhsRefusals[number.error]);
};

/** Kept as it was typed, since that is how it is read out. */
function maybePhone(wrong: string): Field<string> {
  return (fields, name) => {
    const typed = fields.one(name);
    const right = typed === '' || (typed.length <= 30 && parsePhone(typed).ok);
    return right ? ok(typed) : refuseField(name, wrong);
  };
}

const maybeEmail: Field<string> = (fields, name) => {
  const typed = fields.one(name);
  const right = typed === '' || (typed.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed));
  return right ? ok(typed) : refuseField(name, 'Enter an email address like name@example.org');
};

function contradictions(person: PersonFacts): readonly FieldError[] {
  const { bornOn, diedOn } = person;
  const errors = [
    person.givenName === '' &&
      person.familyName === '' && {
        field: 'givenName',
        message: 'Enter a first name or a last name',
      },
    person.contactBy === 'text' &&
      person.mobile === '' && {
        field: 'mobile',
        message: 'Enter a mobile number, or choose another way to reach them than a text message',
      },
    person.contactBy === 'email' &&
      person.email === '' && {
        field: 'email',
        message: 'Enter an email address, or choose another way to reach them than email',
      },
    person.interpreter &&
      person.language.toLowerCase() === 'english' && {
        field: 'language',
        message: 'Enter the language that the interpreter speaks with them',
      },
    bornOn !== null &&
      diedOn !== null &&
      diedOn < bornOn && {
        field: 'diedOn-day',
        message: 'Enter a day of death that is not before the date of birth',
      },
  ];
  return errors.filter((error) => error !== false);
}
