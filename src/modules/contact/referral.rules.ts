import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { workingDaysAfter } from '../../kernel/working-days.ts';

/** What can be hard at home, as the form asks it and as staff read it. */
export const hardAtHome = {
  bathing: 'Using the bath or shower',
  toilet: 'Using the toilet',
  stairs: 'Getting up and down stairs',
  getting_out: 'Getting in and out of the house',
  chair_and_bed: 'Getting in and out of a chair or bed',
  kitchen: 'Making food and drinks',
  warmth: 'Keeping warm',
  falls: 'Falls, or being afraid of falling',
  feeling_safe: 'Feeling safe at home',
  something_else: 'Something else',
} as const;
export type HardAtHome = keyof typeof hardAtHome;
export const hardAtHomeCodes = codesOf(hardAtHome);

/** What cannot wait. Any one of these is read on the same day, and asks for a telephone call. */
export const urgentReasons = {
  cannot_wash: 'Cannot wash',
  cannot_reach_toilet: 'Cannot reach the toilet',
  leaving_hospital: 'Leaving hospital in the next two weeks',
  fell_lately: 'Fell in the last month',
} as const;
export type UrgentReason = keyof typeof urgentReasons;
export const urgentReasonCodes = codesOf(urgentReasons);

/** Where a referral came from. The first two are the public form's; staff choose among the others too. */
export const sources = {
  self: 'The person themselves',
  family_or_friend: 'Family, friend or carer',
  phone: 'By phone',
  first_contact: 'First Contact',
  gp: 'GP practice',
  nurse: 'Community nurse',
  hospital: 'Hospital',
  social_worker: 'Social worker',
  council_team: 'Another council team',
  ot: 'Occupational Therapist',
  other: 'Somebody else',
} as const;
export type Source = keyof typeof sources;
export const sourceCodes = codesOf(sources);

/** Whether the person who needs help knows that somebody asks for them, and agrees. */
export const agreements = {
  self: 'They ask for themselves',
  agreed: 'They know and agree',
  not_told: 'They have not been told',
  cannot_agree: 'They cannot decide this themselves',
} as const;
export type Agreement = keyof typeof agreements;
export const agreementCodes = codesOf(agreements);

/** Who is to be contacted about the referral. */
export type SpeakTo = 'resident' | 'referrer';

/** The most that a person may write in one answer, in characters, and as a name. */
export const limits = {
  name: 100,
  title: 20,
  words: 2000,
  why: 1000,
  notes: 500,
  address: 300,
  landlord: 200,
  phone: 30,
  email: 254,
  relationship: 60,
  language: 60,
  organisation: 120,
} as const;

/** How long a request that was not sent is kept, in days from the last time that it was saved. */
export const draftDays = 28;

/** The last day on which the link of a request saved on a day works. */
export function draftLastDay(savedOn: PlainDate): PlainDate {
  return addDays(savedOn, draftDays);
}

/** Somebody answers within this many working days of the day of receipt. */
export const answerWorkingDays = 2;

/** The day by which somebody answers a request received on a day. */
export function answeredBy(receivedOn: PlainDate): PlainDate {
  return workingDaysAfter(receivedOn, answerWorkingDays);
}

/** The codes of a table of names, in its order. */
export function codesOf<C extends string>(names: Readonly<Record<C, string>>): readonly C[] {
  return Object.keys(names) as C[];
}
