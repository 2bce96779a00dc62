export {
  addressLine,
  ageOf,
  displayName,
  formalName,
  messagePreferences,
  personOf,
  presentPeople,
} from './person.rules.ts';
export type { MessagePreferences } from './person.rules.ts';
export { flagsOf } from './flags.rules.ts';
export type { Flag } from './flags.rules.ts';
export { searchKeysOf } from './search-keys.rules.ts';
export { searchWordsFor } from './search-plan.rules.ts';
export type { Lookup, WordGroup } from './search-plan.rules.ts';
export {
  authorityNames,
  contactNames,
  homeTypeNames,
  letterFormatNames,
  tenureNames,
  toldNames,
} from './codes.rules.ts';
export type {
  Authority,
  ContactBy,
  HomeType,
  KnownBefore,
  LetterFormat,
  MayBeTold,
  Part,
  SharingBasis,
  Tenure,
} from './codes.rules.ts';
export type {
  CapacityNote,
  Home,
  HomeFacts,
  HouseholdPerson,
  HouseholdView,
  NewHome,
  NewHousehold,
  NewHouseholdPerson,
  NewPerson,
  PartFacts,
  Person,
  PersonFacts,
} from './people.types.ts';
export { householdView, householdViews } from './household.store.ts';
export { addPerson, createHousehold } from './record-household.command.ts';
export type { RecordedHousehold } from './record-household.command.ts';
export { changePart, changePerson, noteCapacity } from './change.command.ts';
export type { ChangedMeanwhile, NotThere } from './change.command.ts';
export { changeHome } from './home.command.ts';
export { joinPeople } from './duplicates.command.ts';
export { recordsLike } from './matches.store.ts';
export type { PossibleRecord } from './matches.store.ts';
export { eraseHousehold } from './erase.command.ts';
export { paths as peoplePaths } from './paths.ts';
export { peopleRoutes } from './routes.ts';
export type { Erasable, Eraser, HouseholdLink, PeopleSlots } from './slots.types.ts';
export {
  accessToCase,
  endCaseAccess,
  insertCaseAccess,
  setHouseholdRestricted,
} from './case-access.store.ts';
export type { CaseAccess, NewCaseAccess } from './case-access.store.ts';
