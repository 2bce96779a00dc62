import { parseNhsNumber } from '../../kernel/nhs-number.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { addYears } from '../../kernel/plain-date.ts';
import type { Field, Fields } from '../../platform/http/fields.ts';
import {
  anyOf,
  day,
  maybeDay,
  oneOf,
  parseFields,
  readBy,
  ticked,
} from '../../platform/http/fields.ts';
import { contactWays, letterFormats, nameFields, tenures, words } from './ask.form.ts';
import { emailAddress, mobileNumber, phoneNumber, postcodeField } from './contact-fields.ts';
import type { Source } from './referral.rules.ts';
import {
  agreementCodes,
  hardAtHomeCodes,
  limits,
  sourceCodes,
  urgentReasonCodes,
} from './referral.rules.ts';

/** Sources in which a professional refers: their name and organisation are asked. */
const professional: readonly Source[] = [
  'first_contact',
  'gp',
  'nurse',
  'hospital',
  'social_worker',
  'council_team',
  'ot',
];

/** Whether a referral from this source is made by a professional. */
export function isProfessional(source: string): boolean {
  return professional.some((code) => code === source);
}

/** What staff record of a referral taken by phone, in person or from a professional. */
export type RecordedFields = Extract<ReturnType<typeof readRecordForm>, { ok: true }>['value'];

/** The one page on which staff record a referral: the same rules as the public form, all at once. */
export function readRecordForm(fields: Fields, today: PlainDate) {
  return parseFields(fields, {
    source: oneOf(sourceCodes, 'Choose where the referral came from'),
    receivedOn: day({
      missing: 'Enter the day on which it was received',
      wrong: 'Enter a real day, like 19 3 2026',
      earliest: {
        day: addYears(today, -1),
        message: 'Enter a day in the last year. For an older referral, record when it was renewed',
      },
      latest: { day: today, message: 'Enter a day that is not in the future' },
    }),
    ...referrerFields(fields),
    ...nameFields,
    born: maybeDay({
      wrong: 'Enter a real date of birth, like 27 3 1941',
      earliest: { day: addYears(today, -120), message: 'Check the year of birth' },
      latest: { day: today, message: 'Enter a date of birth that is not in the future' },
    }),
    nhsNumber: readBy(parseNhsNumber, {
      wrong: 'Check the NHS number: it has ten digits, and these do not fit together',
    }),
    ...reachFields(fields),
    addressLine1: words(100, 'Enter the house number or name and the street'),
    addressLine2: words(100),
    town: words(60, 'Enter the town or village'),
    postcode: postcodeField,
    tenure: oneOf(tenures, 'Choose whether the home is owned or rented'),
    landlord: words(limits.landlord),
    accessNotes: words(limits.notes),
    dangers: words(limits.notes),
    ...needFields(fields),
  });
}

function referrerFields(fields: Fields) {
  const source = fields.one('source');
  const family = source === 'family_or_friend';
  const named = family || isProfessional(source);
  return {
    referrerGivenName: words(60, named ? 'Enter the first name of whoever refers' : undefined),
    referrerFamilyName: words(59, named ? 'Enter the last name of whoever refers' : undefined),
    referrerOrganisation: words(
      limits.organisation,
      isProfessional(source) ? 'Enter their practice, ward or team' : undefined,
    ),
    relationship: words(
      limits.relationship,
      family ? 'Enter who they are to the person, like daughter' : undefined,
    ),
    referrerPhone: phoneNumber(named ? 'Enter their phone number' : undefined),
    speakTo: oneOf(['resident', 'referrer'], 'Choose whom to contact first'),
  } satisfies Record<string, Field<unknown>>;
}

function reachFields(fields: Fields) {
  const by = fields.one('speakTo') === 'resident' ? fields.one('contactBy') : '';
  return {
    contactBy: oneOf(contactWays, 'Choose how to get in touch with the person'),
    phone: phoneNumber(by === 'phone' ? 'Enter the phone number to ring' : undefined),
    mobile: mobileNumber(by === 'text' ? 'Enter the mobile number for texts' : undefined),
    email: emailAddress(by === 'email' ? 'Enter the email address to write to' : undefined),
    letterFormat: oneOf(letterFormats, 'Choose how letters should come'),
    language: words(limits.language, 'Enter a language, like English'),
    interpreter: ticked,
    communicationNotes: words(limits.notes),
  } satisfies Record<string, Field<unknown>>;
}

function needFields(fields: Fields) {
  const agreed = fields.one('agreed');
  const asked =
    fields.one('reason') === '' ? 'Tick what is hard, or write why they ask' : undefined;
  const why =
    agreed === 'not_told' || agreed === 'cannot_agree'
      ? 'Say why they have not been told or cannot agree'
      : undefined;
  return {
    hard: anyOf(hardAtHomeCodes, asked),
    reason: words(limits.words),
    mattersMost: words(limits.words),
    urgent: anyOf(urgentReasonCodes),
    agreed: oneOf(agreementCodes, 'Choose whether they know and agree'),
    whyNotAgreed: words(limits.why, why),
  } satisfies Record<string, Field<unknown>>;
}

/** What was chosen among people who may be the same: one's record, or that it is somebody new; null for no choice. */
export function readKnown<K extends { readonly personId: string; readonly householdId: string }>(
  fields: Fields,
  shown: readonly K[],
): { readonly same: K | null } | null {
  const known = fields.one('known');
  if (known === 'new') return { same: null };
  const same = shown.find(({ personId }) => personId === known);
  return same === undefined ? null : { same };
}
