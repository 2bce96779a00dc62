import { dateText } from '../../kernel/words.ts';
import type { HouseholdView, Lookup } from '../people/index.ts';
import { addressLine, displayName, personOf } from '../people/index.ts';
import { paths } from './paths.ts';
import type { FoundCase } from './search.store.ts';

/** A case that was found, in words. */
export interface FoundLine {
  readonly name: string;
  readonly href: string;
  readonly born: string;
  readonly address: string;
  readonly reference: string;
  readonly district: string;
  readonly status: string;
  readonly contact: string;
  readonly why: string;
}

const why = {
  reference: 'Reference',
  nhs_number: 'NHS number',
  phone: 'Phone number',
  born_on: 'Date of birth',
  postcode: 'Postcode',
  name: 'Same name',
  address: 'Address',
  sound: 'Sounds alike',
  slip: 'Sounds nearly alike',
  name_start: 'Begins the same',
} as const satisfies Record<Lookup['by'], string>;

/** The lookups whose finds are what was asked for, not only like it. */
export function isExact({ by }: Lookup): boolean {
  return by !== 'sound' && by !== 'slip' && by !== 'name_start';
}

export function foundLine(
  found: FoundCase,
  by: Lookup['by'],
  households: ReadonlyMap<string, HouseholdView>,
): FoundLine {
  const household = households.get(found.householdId);
  const person = household === undefined ? undefined : personOf(household, found.personId);
  return {
    name: person === undefined ? 'Name not known' : displayName(person),
    href: paths.case(found.caseId),
    born: person?.bornOn == null ? 'Not known' : dateText(person.bornOn),
    address: household === undefined ? '' : addressLine(household.home),
    reference: found.reference,
    district: found.localityName,
    status: found.status === 'open' ? 'Open' : 'Closed',
    contact: found.namedContact ?? '',
    why: why[by],
  };
}
