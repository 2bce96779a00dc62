import { parseNhsNumber } from '../../kernel/nhs-number.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Home, HouseholdPerson, HouseholdView } from './people.types.ts';

/** People and households for the tests of this module's rules. Nobody in them is real. */

type PersonSample = Omit<Partial<HouseholdPerson>, 'nhsNumber'> & { readonly nhsNumber?: string };

/** Somebody of whom little is known, with what the test is about. */
export function personLike({ nhsNumber, ...facts }: PersonSample): HouseholdPerson {
  const number = nhsNumber === undefined ? null : parseNhsNumber(nhsNumber);
  if (number?.ok === false) throw new Error(`The sample ${nhsNumber} is not an NHS number`);
  return {
    personId: 'person',
    recordId: 'person',
    version: 1,
    erased: false,
    title: '',
    givenName: '',
    familyName: '',
    knownAs: '',
    bornOn: null,
    nhsNumber: number?.value ?? null,
    phone: '',
    mobile: '',
    email: '',
    contactBy: 'phone',
    letterFormat: 'standard',
    language: 'English',
    interpreter: false,
    communicationNotes: '',
    knownBefore: 'unknown',
    sharingBasis: 'unknown',
    diedOn: null,
    part: 'resident',
    relationship: '',
    livesHere: true,
    mayBeTold: 'nothing',
    maySign: false,
    authority: 'none',
    authoritySeenOn: null,
    carerNeeds: '',
    fromOn: plainDate('2026-01-06'),
    untilOn: null,
    partVersion: 1,
    ...facts,
  };
}

/** A household with these people, in an ordinary home. */
export function householdOf({
  people,
  home,
  ...facts
}: Omit<Partial<HouseholdView>, 'home'> & { readonly home?: Partial<Home> }): HouseholdView {
  return {
    householdId: 'household',
    localityId: 'locality',
    restricted: false,
    erasedAt: null,
    ...facts,
    people: people ?? [],
    home: {
      homeId: 'home',
      version: 1,
      addressLines: '1 Mill Lane\nSyston',
      postcode: 'LE7 1AA',
      uprn: null,
      tenure: 'unknown',
      landlord: '',
      homeType: 'unknown',
      accessNotes: '',
      dangers: '',
      loneWorker: '',
      ...home,
    },
  };
}
