import type { NhsNumber } from '../../kernel/nhs-number.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type {
  Authority,
  ContactBy,
  HasCapacity,
  HomeType,
  KnownBefore,
  LetterFormat,
  MayBeTold,
  Part,
  SharingBasis,
  Tenure,
} from './codes.rules.ts';

/** What is known of somebody, apart from any household. */
export interface PersonFacts {
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string;
  readonly bornOn: PlainDate | null;
  readonly nhsNumber: NhsNumber | null;
  /** As it was typed. */
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  readonly contactBy: ContactBy;
  readonly letterFormat: LetterFormat;
  readonly language: string;
  readonly interpreter: boolean;
  readonly communicationNotes: string;
  readonly knownBefore: KnownBefore;
  readonly sharingBasis: SharingBasis;
  readonly diedOn: PlainDate | null;
}

/** Who somebody is to a household. */
export interface PartFacts {
  readonly part: Part;
  /** To the resident: daughter, neighbour. */
  readonly relationship: string;
  readonly livesHere: boolean;
  readonly mayBeTold: MayBeTold;
  readonly maySign: boolean;
  readonly authority: Authority;
  readonly authoritySeenOn: PlainDate | null;
  /** What a carer needs for themselves. */
  readonly carerNeeds: string;
}

/** A person as a page sees them. */
export interface Person extends PersonFacts {
  /** By which the household and its cases name the person. */
  readonly personId: string;
  /** The record that holds the facts: another one when two records became one. */
  readonly recordId: string;
  readonly version: number;
  /** The details have been erased. */
  readonly erased: boolean;
}

/** A person in a household. */
export interface HouseholdPerson extends Person, PartFacts {
  readonly fromOn: PlainDate;
  /** The last day in this part; null while it lasts. */
  readonly untilOn: PlainDate | null;
  readonly partVersion: number;
}

/** What is known of a home. */
export interface HomeFacts {
  /** The address without its postcode, one line each. */
  readonly addressLines: string;
  /** `LE11 3TU`; empty once erased. */
  readonly postcode: string;
  readonly uprn: string | null;
  readonly tenure: Tenure;
  readonly landlord: string;
  readonly homeType: HomeType;
  readonly accessNotes: string;
  /** What a visitor must know, such as a dog. */
  readonly dangers: string;
  /** What somebody who visits alone must do. Not empty means a warning. */
  readonly loneWorker: string;
}

export interface Home extends HomeFacts {
  readonly homeId: string;
  readonly version: number;
}

/** A household with its home and its people, the resident first. */
export interface HouseholdView {
  readonly householdId: string;
  readonly localityId: string;
  readonly restricted: boolean;
  readonly erasedAt: Date | null;
  readonly home: Home;
  /** Those of today and those who have left the household, who have an `untilOn`. */
  readonly people: readonly HouseholdPerson[];
}

/** Whether somebody could make one decision on one day (Mental Capacity Act 2005, sections 2 and 3). */
export interface CapacityNote {
  readonly noteId: string;
  readonly personId: string;
  readonly decision: string;
  readonly hasCapacity: HasCapacity;
  readonly assessedOn: PlainDate;
  readonly assessedBy: string;
}

/** A person to record: a name, and whatever else is known. */
export type NewPerson = Partial<PersonFacts> & Pick<PersonFacts, 'givenName' | 'familyName'>;

/** Somebody else in the household, with their part. */
export interface NewHouseholdPerson {
  readonly person: NewPerson;
  readonly part: Exclude<Part, 'resident'>;
  readonly facts?: Partial<Omit<PartFacts, 'part'>>;
}

/** A home to record: its address, and whatever else is known. */
export type NewHome = Partial<HomeFacts> & Pick<HomeFacts, 'addressLines' | 'postcode'>;

/** A household to record. The locality is the district of the home's postcode. */
export interface NewHousehold {
  readonly localityId: string;
  readonly home: NewHome;
  readonly resident: NewPerson;
  readonly others?: readonly NewHouseholdPerson[];
}
