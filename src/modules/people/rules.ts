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
