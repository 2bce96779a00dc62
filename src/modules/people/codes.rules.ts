/**
 * The codes that this module keeps in the database, each with its words on screen. A code that is
 * not in its table is a fault in the data, and is never guessed.
 */

export const partNames = {
  resident: 'Resident',
  member: 'Lives in the home',
  carer: 'Carer',
  representative: 'Speaks for the resident',
} as const;
export type Part = keyof typeof partNames;

export const toldNames = {
  everything: 'Everything',
  everything_but_money: 'Everything but money',
  appointments: 'Appointments only',
  nothing: 'Nothing',
} as const;
export type MayBeTold = keyof typeof toldNames;

export const authorityNames = {
  none: 'None',
  consent: 'The resident’s consent',
  lpa_health: 'Power of attorney for health and welfare',
  lpa_money: 'Power of attorney for property and money',
  lpa_both: 'Power of attorney for health and for money',
  deputy: 'Deputy of the Court of Protection',
  appointee: 'Appointee for benefits',
  parent: 'Parent of a child',
} as const;
export type Authority = keyof typeof authorityNames;

export const contactNames = {
  phone: 'Phone',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
} as const;
export type ContactBy = keyof typeof contactNames;

export const letterFormatNames = {
  standard: 'Standard print',
  large_print: 'Large print',
  easy_read: 'Easy read',
  braille: 'Braille',
  audio: 'Audio',
} as const;
export type LetterFormat = keyof typeof letterFormatNames;

export const knownBeforeNames = {
  adult_social_care: 'Yes, to adult social care',
  housing: 'Yes, to housing',
  gp_only: 'To a GP only',
  no: 'No',
  unknown: 'Not known',
} as const;
export type KnownBefore = keyof typeof knownBeforeNames;

export const sharingBasisNames = {
  public_task: 'Public task',
  consent: 'Consent',
  vital_interests: 'Vital interests',
  unknown: 'Not recorded',
} as const;
export type SharingBasis = keyof typeof sharingBasisNames;

export const tenureNames = {
  owner: 'Owner',
  private_rent: 'Rents privately',
  council_rent: 'Rents from the council',
  housing_association: 'Rents from a housing association',
  other: 'Other',
  unknown: 'Not known',
} as const;
export type Tenure = keyof typeof tenureNames;

export const homeTypeNames = {
  house: 'House',
  bungalow: 'Bungalow',
  flat: 'Flat',
  maisonette: 'Maisonette',
  mobile: 'Mobile home',
  boat: 'Boat',
  other: 'Other',
  unknown: 'Not known',
} as const;
export type HomeType = keyof typeof homeTypeNames;

export const capacityNames = {
  yes: 'Could decide',
  no: 'Could not decide',
  fluctuates: 'It comes and goes',
} as const;
export type HasCapacity = keyof typeof capacityNames;

/** By what right details are erased. */
export const erasureNames = {
  request: 'The person asked: UK GDPR, article 17',
  objection: 'An objection was upheld: UK GDPR, article 21',
  retention: 'They were kept as long as our retention schedule says',
} as const;
export type ErasureAuthority = keyof typeof erasureNames;

/** The codes of a table, in its order. */
export function codesOf<T extends Readonly<Record<string, string>>>(
  names: T,
): readonly (keyof T & string)[] {
  return Object.keys(names);
}

/** A code from a database row. Throws on one that the table does not have. */
export function codeFrom<T extends Readonly<Record<string, string>>>(
  names: T,
  value: string,
): keyof T & string {
  if (!Object.hasOwn(names, value)) throw new Error(`There is no code ${value}`);
  return value;
}
