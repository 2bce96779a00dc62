import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, JobActor } from '../../platform/access/actor.ts';
import type { Role } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import {
  addLocality,
  addPartner,
  addStaff,
  addTeam,
  chooseLead,
  createPartnership,
  firstColours,
  setPostcodes,
} from '../organisation/index.ts';

/** A small service for the tests of this module: two districts and a hub. Nobody in it is real. */
export interface SampleService {
  readonly oakley: SampleDistrict;
  readonly aston: SampleDistrict;
}

export interface SampleDistrict {
  readonly localityId: string;
  readonly teamId: string;
  readonly leadStaffId: string;
}

/** Sets the service up in the partnership for which the job acts. */
export async function setUpSampleService(tx: Tx, acting: Acting<JobActor>): Promise<SampleService> {
  taken(await createPartnership(tx, acting, settings));
  taken(
    await addPartner(tx, acting, { name: 'Anyshire County Council', kind: 'county', host: true }),
  );
  return {
    oakley: await addDistrict(tx, acting, 'Oakley', ['LE11', 'LE12']),
    aston: await addDistrict(tx, acting, 'Aston', ['LE19']),
  };
}

const settings = {
  name: 'Lightbulb',
  tagline: 'Home adaptations in Anyshire',
  publicPhone: '0116 496 0100',
  publicEmail: 'help@anyshire.example',
  openingHours: 'Monday to Friday, 8:30am to 5pm',
  hostName: null,
  demonstration: true,
  ...firstColours,
};

async function addDistrict(
  tx: Tx,
  acting: Acting<JobActor>,
  name: string,
  areas: readonly string[],
): Promise<SampleDistrict> {
  const council = { name: `${name} Borough Council`, kind: 'district', host: false } as const;
  const { partnerId } = taken(await addPartner(tx, acting, council));
  const { localityId } = taken(await addLocality(tx, acting, { name, partnerId }));
  const team = { name: `${name} team`, partnerId, localityId, phone: '', leadStaffId: null };
  const { teamId } = taken(await addTeam(tx, acting, team));
  taken(await setPostcodes(tx, acting, { localityId, areas }));
  const lead = staffLike(`Lead of ${name}`, partnerId, teamId, 'senior_hsc');
  const leadStaffId = taken(await addStaff(tx, acting, lead)).staffId;
  taken(await chooseLead(tx, acting, { teamId, leadStaffId }));
  return { localityId, teamId, leadStaffId };
}

function staffLike(name: string, partnerId: string, teamId: string, role: Role) {
  const fromOn: PlainDate = plainDate('2020-01-01');
  return {
    name,
    jobTitle: 'Senior Housing Support Co-ordinator',
    partnerId,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@anyshire.example`,
    phone: '0116 496 0102',
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    coverStaffId: null,
    assignments: [{ role, teamId, fromOn }],
    account: true,
  } as const;
}

function taken<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
