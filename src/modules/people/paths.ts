/** Every address of this module. Route patterns are made from the same builders. */
export const paths = {
  household: (householdId: string) => `/households/${householdId}`,
  addPerson: (householdId: string) => `/households/${householdId}/people/new`,
  person: (householdId: string, personId: string) =>
    `/households/${householdId}/people/${personId}`,
  part: (householdId: string, personId: string) =>
    `/households/${householdId}/people/${personId}/part`,
  capacity: (householdId: string, personId: string) =>
    `/households/${householdId}/people/${personId}/capacity`,
  home: (householdId: string) => `/households/${householdId}/home`,
  duplicates: (householdId: string) => `/households/${householdId}/duplicates`,
  erase: (householdId: string) => `/households/${householdId}/erase`,
} as const;

/** The parameters of the patterns. */
export const patterns = { household: ':household', person: ':person' } as const;
