import type { RandomStream } from '../simulation/random.ts';

// Given and family names that are seldom met together: nobody real is meant.
const women = [
  'Joan',
  'Doreen',
  'Winifred',
  'Patience',
  'Ottoline',
  'Beatrix',
  'Agnes',
  'Noor',
  'Marjorie',
  'Sunita',
  'Ingrid',
  'Philippa',
  'Rosalind',
  'Kamala',
  'Hester',
  'Gwendolen',
  'Parveen',
  'Tamsin',
  'Edith',
  'Leocadia',
  'Mabel',
  'Ursula',
] as const;
const men = [
  'Samuel',
  'Harold',
  'Leonard',
  'Cyril',
  'Tobias',
  'Victor',
  'Ellis',
  'Ivor',
  'Rajinder',
  'Stanislaw',
  'Percival',
  'Winston',
  'Clement',
  'Bertram',
  'Idris',
  'Mohinder',
  'Lionel',
  'Horace',
  'Ambrose',
  'Desmond',
  'Yusuf',
  'Gilbert',
] as const;
const families = [
  'Tallis',
  'Okonedo-Hart',
  'Ravensworth',
  'Bexley',
  'Quince',
  'Castellan',
  'Marsh',
  'Thorley-Bright',
  'Montague-Reed',
  'Holloway',
  'Ferncastle',
  'Graves',
  'Appiah',
  'Lindqvist',
  'Harcourt',
  'Penhale',
  'Wrenfield',
  'Ashdale',
  'Kowalewicz',
  'Brackenbury',
  'Sandhurst-Rao',
  'Merriweather',
  'Fairlough',
  'Oakhampton',
  'Tindale',
  'Vasanthan',
  'Pellgrove',
  'Corrigall',
  'Draycott-Bains',
  'Eastlake',
  'Hazelrigg',
  'Inchbold',
  'Jessamy',
  'Kettlewell',
  'Lovibond',
  'Mistry-Vale',
  'Nethersole',
  'Orpwood',
  'Pomfrett',
  'Quartermain',
  'Rosethorne',
  'Silverlock',
  'Tregarth',
  'Underhay',
  'Venables-Shah',
  'Whitlocke',
  'Yarborough-Dean',
  'Zellwood',
] as const;

/** Somebody of the demonstration. */
export interface MadeUpName {
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** A name for an old person, more often a woman's. */
export function madeUpName(chance: RandomStream): MadeUpName {
  const woman = chance.chance(0.62);
  return {
    title: woman ? chance.pick(['Mrs', 'Miss', 'Ms']) : 'Mr',
    givenName: chance.pick(woman ? women : men),
    familyName: chance.pick(families),
  };
}

/** The name of a daughter, son or neighbour with a family name of their own or the resident's. */
export function madeUpRelative(chance: RandomStream, resident: MadeUpName): MadeUpName {
  const other = madeUpName(chance);
  return { ...other, familyName: chance.chance(0.6) ? resident.familyName : other.familyName };
}

/** A telephone number of those that are kept for fiction. */
export function madeUpPhone(chance: RandomStream): string {
  return `0116 496 ${String(chance.whole(0, 999)).padStart(4, '0')}`;
}

/** A mobile number of those that are kept for fiction. */
export function madeUpMobile(chance: RandomStream): string {
  return `07700 900${String(chance.whole(0, 999)).padStart(3, '0')}`;
}
