import type { PartnerKind } from '../modules/organisation/index.ts';

/** A district of the demonstration. */
export interface District {
  readonly name: string;
  readonly council: string;
  /** Outward parts and sectors of postcodes that are its own. */
  readonly postcodes: readonly string[];
  /** Full outward part and sector with which made-up addresses begin, and the place they are in. */
  readonly villages: readonly (readonly [sector: string, place: string])[];
  /** HSC cases in a year, from the partnership's paper of November 2018, table 1: the proportions of the demonstration. */
  readonly casesInAYear: number;
  /** Days from referral to closed, from the same paper: the slowness of the demonstration. */
  readonly days: number;
}

export const districts: readonly District[] = [
  {
    name: 'Blaby',
    council: 'Blaby District Council',
    postcodes: ['LE19', 'LE8 6', 'LE8 4', 'LE9 5', 'LE3 3'],
    villages: [
      ['LE8 4', 'Whetstone'],
      ['LE19 2', 'Narborough'],
      ['LE19 4', 'Enderby'],
      ['LE8 6', 'Countesthorpe'],
    ],
    casesInAYear: 636,
    days: 29,
  },
  {
    name: 'Charnwood',
    council: 'Charnwood Borough Council',
    postcodes: ['LE11', 'LE12', 'LE7 1', 'LE7 7'],
    villages: [
      ['LE11 1', 'Loughborough'],
      ['LE11 3', 'Loughborough'],
      ['LE12 9', 'Shepshed'],
      ['LE12 8', 'Barrow upon Soar'],
    ],
    casesInAYear: 1204,
    days: 93,
  },
  {
    name: 'Harborough',
    council: 'Harborough District Council',
    postcodes: ['LE16', 'LE17', 'LE8 0'],
    villages: [
      ['LE16 7', 'Market Harborough'],
      ['LE17 4', 'Lutterworth'],
      ['LE8 0', 'Kibworth'],
    ],
    casesInAYear: 410,
    days: 23,
  },
  {
    name: 'Hinckley and Bosworth',
    council: 'Hinckley and Bosworth Borough Council',
    postcodes: ['LE10', 'CV13', 'LE9 7', 'LE9 8'],
    villages: [
      ['LE10 0', 'Hinckley'],
      ['LE10 2', 'Burbage'],
      ['CV13 0', 'Market Bosworth'],
      ['LE9 7', 'Earl Shilton'],
    ],
    casesInAYear: 705,
    days: 26,
  },
  {
    name: 'Melton',
    council: 'Melton Borough Council',
    postcodes: ['LE13', 'LE14'],
    villages: [
      ['LE13 1', 'Melton Mowbray'],
      ['LE14 2', 'Asfordby'],
    ],
    casesInAYear: 397,
    days: 23,
  },
  {
    name: 'North West Leicestershire',
    council: 'North West Leicestershire District Council',
    postcodes: ['LE67', 'LE65', 'DE74'],
    villages: [
      ['LE67 3', 'Coalville'],
      ['LE65 1', 'Ashby-de-la-Zouch'],
      ['DE74 2', 'Castle Donington'],
    ],
    casesInAYear: 610,
    days: 27,
  },
  {
    name: 'Oadby and Wigston',
    council: 'Oadby and Wigston Borough Council',
    postcodes: ['LE2 4', 'LE2 5', 'LE18'],
    villages: [
      ['LE2 4', 'Oadby'],
      ['LE18 1', 'Wigston'],
      ['LE18 4', 'South Wigston'],
    ],
    casesInAYear: 374,
    days: 33,
  },
];

/** The partners that are no district. */
export const otherPartners: readonly {
  readonly name: string;
  readonly kind: PartnerKind;
}[] = [
  { name: 'Leicestershire County Council', kind: 'county' },
  { name: 'NHS in Leicestershire (demonstration)', kind: 'nhs' },
];

/** Made up: no street of the county is meant. */
export const streets = [
  'Orchard Fold',
  'Sparrow Rise',
  'Quarry Lane End',
  'Miller’s Croft',
  'Larkfield Row',
  'Tanner’s Yard',
  'Copperbeech Walk',
  'Windlass Close',
  'Saddlers Nook',
  'Hollybank Terrace',
  'Ferrymans Way',
  'Ropewalk Mews',
  'Bellfounder Street',
  'Pippin Lane',
  'Thistledown Road',
  'Wheelwright Close',
  'Lanternhill Road',
  'Foxglove Drive',
  'Kestrel Bank',
  'Old Pump Street',
] as const;
