import type { PlainDate } from '../kernel/plain-date.ts';
import type { Result } from '../kernel/result.ts';
import { setUpOutcomes } from '../modules/assessment/index.ts';
import { setUpPathways } from '../modules/casework/index.ts';
import {
  addLocality,
  addPartner,
  addStaff,
  addTeam,
  chooseLead,
  createPartnership,
  firstColours,
  setPostcodes,
} from '../modules/organisation/index.ts';
import { setUpCatalogue } from '../modules/works/index.ts';
import type { Acting, JobActor, StaffActor } from '../platform/access/actor.ts';
import type { Tx } from '../platform/database/database.ts';
import { catalogue } from './catalogue.ts';
import { districts, otherPartners } from './places.ts';
import type { District } from './places.ts';
import type { MadeUpStaff } from './staff.ts';
import { emailOf, hubStaff, localityStaff } from './staff.ts';

/** A district with the people who work in it, the team's lead first. */
export interface StaffedDistrict extends District {
  readonly localityId: string;
  readonly workers: readonly StaffActor[];
}

/** The partnership of the demonstration, without a case yet. */
export interface SetUp {
  readonly districts: readonly StaffedDistrict[];
  readonly hub: readonly StaffActor[];
}

type Doing = Acting<JobActor>;

/** Makes the partnership, its partners, localities, teams, staff, postcodes, pathways and catalogue. */
export async function setUpPartnership(
  tx: Tx,
  acting: Doing,
  fromOn: PlainDate,
  hostName: string | null = null,
): Promise<SetUp> {
  done(
    await createPartnership(tx, acting, {
      name: 'Lightbulb',
      tagline: 'Home adaptations in Leicestershire',
      hostName,
      ...firstColours,
      publicPhone: '0116 496 0100',
      publicEmail: 'help@lightbulb.example',
      openingHours: 'Monday to Friday, 8:30am to 5pm',
      demonstration: true,
    }),
  );
  const staffed: StaffedDistrict[] = [];
  for (const [index, district] of districts.entries()) {
    staffed.push(await setUpDistrict(tx, acting, district, index === 0, fromOn));
  }
  const partnerIds: string[] = [];
  for (const partner of otherPartners) {
    partnerIds.push(done(await addPartner(tx, acting, { ...partner, host: false })).partnerId);
  }
  const hub = await setUpTeam(tx, acting, {
    name: 'Hub',
    partnerId: partnerIds[0] ?? '',
    localityId: null,
    staff: hubStaff,
    fromOn,
  });
  await setUpPathways(tx, acting, fromOn);
  await setUpOutcomes(tx, acting, fromOn);
  await setUpCatalogue(tx, acting, catalogue);
  return { districts: staffed, hub };
}

async function setUpDistrict(
  tx: Tx,
  acting: Doing,
  district: District,
  host: boolean,
  fromOn: PlainDate,
): Promise<StaffedDistrict> {
  const { partnerId } = done(
    await addPartner(tx, acting, { name: district.council, kind: 'district', host }),
  );
  const { localityId } = done(await addLocality(tx, acting, { name: district.name, partnerId }));
  done(await setPostcodes(tx, acting, { localityId, areas: district.postcodes }));
  const workers = await setUpTeam(tx, acting, {
    name: `${district.name} team`,
    partnerId,
    localityId,
    staff: localityStaff[district.name] ?? [],
    fromOn,
  });
  return { ...district, localityId, workers };
}

async function setUpTeam(
  tx: Tx,
  acting: Doing,
  team: {
    readonly name: string;
    readonly partnerId: string;
    readonly localityId: string | null;
    readonly staff: readonly MadeUpStaff[];
    readonly fromOn: PlainDate;
  },
): Promise<readonly StaffActor[]> {
  const { partnerId, localityId, fromOn } = team;
  const { teamId } = done(
    await addTeam(tx, acting, {
      name: team.name,
      partnerId,
      localityId,
      phone: '0116 496 0142',
      leadStaffId: null,
    }),
  );
  const workers: StaffActor[] = [];
  for (const person of team.staff) {
    const { staffId, accountId } = done(
      await addStaff(tx, acting, {
        partnerId,
        name: person.name,
        jobTitle: person.jobTitle,
        email: emailOf(person.name),
        phone: '0116 496 0142',
        workingDays: person.workingDays ?? ['mon', 'tue', 'wed', 'thu', 'fri'],
        coverStaffId: workers[0]?.staffId ?? null,
        account: true,
        assignments: [{ role: person.role, teamId, fromOn }],
      }),
    );
    workers.push({
      kind: 'staff',
      partnershipId: acting.actor.partnershipId,
      accountId: accountId ?? '',
      staffId,
      partnerId,
      name: person.name,
      jobTitle: person.jobTitle,
      assignments: [{ role: person.role, teamId, teamName: team.name, localityId }],
    });
  }
  const [lead] = workers;
  if (lead !== undefined) done(await chooseLead(tx, acting, { teamId, leadStaffId: lead.staffId }));
  return workers;
}

/** The value of a command that cannot be refused here; a refusal is a fault of the demonstration. */
export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
