import type { Role } from '../modules/organisation/index.ts';

/** Somebody on the staff of the demonstration. */
export interface MadeUpStaff {
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  /** Left out, Monday to Friday. */
  readonly workingDays?: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[];
}

/** The hub: they see the whole county. */
export const hubStaff: readonly MadeUpStaff[] = [
  { name: 'Denise Kowal', jobTitle: 'Service manager', role: 'service_manager' },
  { name: 'Lorna Bickerstaff', jobTitle: 'Administrator', role: 'administrator' },
  { name: 'Piers Abernethy-Khan', jobTitle: 'Contact adviser', role: 'contact_adviser' },
  { name: 'Tom Beckford', jobTitle: 'Occupational Therapist', role: 'ot' },
  { name: 'Gareth Pugh', jobTitle: 'Technical Officer', role: 'technical_officer' },
  { name: 'Helen Osei', jobTitle: 'Grants officer', role: 'grants_officer' },
  { name: 'Oluwaseun Hartnell', jobTitle: 'Finance officer', role: 'finance_officer' },
  { name: 'Cordelia Finch-Mbeki', jobTitle: 'Board member', role: 'board_member' },
  { name: 'Rufus Ostler', jobTitle: 'Auditor', role: 'auditor' },
  {
    name: 'Safiya Longbourne',
    jobTitle: 'Data protection officer',
    role: 'data_protection_officer',
  },
];

/** Each locality's team: the lead first. */
export const localityStaff: Readonly<Record<string, readonly MadeUpStaff[]>> = {
  Blaby: [
    { name: 'Marcus Field', jobTitle: 'Senior Housing Support Co-ordinator', role: 'senior_hsc' },
    {
      name: 'Amira Solanki',
      jobTitle: 'Housing Support Co-ordinator',
      role: 'hsc',
      workingDays: ['mon', 'tue', 'wed', 'thu'],
    },
    { name: 'Sanjay Mistry-Lowe', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
  Charnwood: [
    {
      name: 'Bronwen Achterberg',
      jobTitle: 'Senior Housing Support Co-ordinator',
      role: 'senior_hsc',
    },
    { name: 'Callum Dhillon-Wray', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
    { name: 'Odette Fairclough-Nunn', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
  Harborough: [
    {
      name: 'Jemima Starling-Cole',
      jobTitle: 'Senior Housing Support Co-ordinator',
      role: 'senior_hsc',
    },
    { name: 'Kwame Ellingham', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
  'Hinckley and Bosworth': [
    {
      name: 'Rhiannon Sedgewick',
      jobTitle: 'Senior Housing Support Co-ordinator',
      role: 'senior_hsc',
    },
    { name: 'Anil Thackeray', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
    { name: 'Maeve Underdown', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
  Melton: [
    {
      name: 'Lucian Prideaux',
      jobTitle: 'Senior Housing Support Co-ordinator',
      role: 'senior_hsc',
    },
    { name: 'Farida Wetherby', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
  'North West Leicestershire': [
    { name: 'Hamish Oduya', jobTitle: 'Senior Housing Support Co-ordinator', role: 'senior_hsc' },
    { name: 'Tabitha Crosswell', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
    { name: 'Zubin Marlowe', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
  'Oadby and Wigston': [
    {
      name: 'Isolde Pemberton-Jha',
      jobTitle: 'Senior Housing Support Co-ordinator',
      role: 'senior_hsc',
    },
    { name: 'Ned Fairweather', jobTitle: 'Housing Support Co-ordinator', role: 'hsc' },
  ],
};

/** An address under a name that is kept for examples. */
export function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@lightbulb.example`;
}
