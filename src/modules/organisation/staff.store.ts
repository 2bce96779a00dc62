import { plainDate } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { DatedAssignment, Placement, Role, StaffMember } from './organisation.types.ts';
import { weekdaysFrom } from './staff.rules.ts';

/** One member of staff, still here or not; undefined when there is none with this id. */
export async function staffMember(
  tx: Tx,
  partnershipId: string,
  staffId: string,
): Promise<StaffMember | undefined> {
  const row = await staffRows(tx, partnershipId)
    .where('s.staff_id', '=', staffId)
    .executeTakeFirst();
  return row === undefined ? undefined : staffFrom(row);
}

/** Members of staff by their ids, still here or not. An id of nobody is passed over. */
export async function staffByIds(
  tx: Tx,
  partnershipId: string,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, StaffMember>> {
  if (staffIds.length === 0) return new Map();
  const rows = await staffRows(tx, partnershipId).where('s.staff_id', 'in', staffIds).execute();
  return new Map(rows.map((row) => [row.staff_id, staffFrom(row)]));
}

/** Everybody who works in the service, or did, by name. */
export async function allStaff(tx: Tx, partnershipId: string): Promise<readonly StaffMember[]> {
  const rows = await staffRows(tx, partnershipId).orderBy('s.name').execute();
  return rows.map(staffFrom);
}

/** Who is in a team on a day, by name: once for each role that they have in it. */
export async function staffOfTeam(
  tx: Tx,
  partnershipId: string,
  teamId: string,
  on: PlainDate,
): Promise<readonly Placement[]> {
  const rows = await placementRows(tx, partnershipId, on)
    .where('a.team_id', '=', teamId)
    .orderBy('s.name')
    .orderBy('a.role')
    .execute();
  return rows.map(placementFrom);
}

/** Who has a role for a locality on a day: its own teams' people first, then the hub's. */
export async function staffWithRole(
  tx: Tx,
  partnershipId: string,
  asked: { readonly role: Role; readonly localityId: string; readonly on: PlainDate },
): Promise<readonly Placement[]> {
  const found = await inLocalityOrHub(tx, partnershipId, asked.localityId, asked.on)
    .where('a.role', '=', asked.role)
    .execute();
  return found.map(placementFrom);
}

/** For each role that anybody has for a locality on a day, who has it: its own people first, then the hub's. */
export async function roleOwners(
  tx: Tx,
  partnershipId: string,
  asked: { readonly localityId: string; readonly on: PlainDate },
): Promise<ReadonlyMap<Role, readonly Placement[]>> {
  const rows = await inLocalityOrHub(tx, partnershipId, asked.localityId, asked.on).execute();
  const owners = new Map<Role, Placement[]>();
  for (const placement of rows.map(placementFrom)) {
    const known = owners.get(placement.role);
    if (known === undefined) owners.set(placement.role, [placement]);
    else known.push(placement);
  }
  return owners;
}

/** Every role that anybody has on a day, in the order of the teams and then of names. */
export async function placements(
  tx: Tx,
  partnershipId: string,
  on: PlainDate,
): Promise<readonly Placement[]> {
  const rows = await placementRows(tx, partnershipId, on)
    .orderBy('t.position')
    .orderBy('s.name')
    .orderBy('a.role')
    .execute();
  return rows.map(placementFrom);
}

/** Every role that a person has had, has or will have: the latest first. */
export async function assignmentsOf(
  tx: Tx,
  partnershipId: string,
  staffId: string,
): Promise<readonly DatedAssignment[]> {
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.partnership_id', '=', 'a.partnership_id').onRef('t.team_id', '=', 'a.team_id'),
    )
    .select(['a.assignment_id', 'a.staff_id', 'a.team_id', 't.name as team_name'])
    .select(['a.role', 'a.from_on', 'a.until_on'])
    .where('a.partnership_id', '=', partnershipId)
    .where('a.staff_id', '=', staffId)
    .orderBy('a.from_on', 'desc')
    .orderBy('a.assignment_id', 'desc')
    .execute();
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    staffId: row.staff_id,
    teamId: row.team_id,
    teamName: row.team_name,
    role: roleFrom(row.role),
    fromOn: plainDate(row.from_on),
    untilOn: row.until_on === null ? null : plainDate(row.until_on),
  }));
}

function inLocalityOrHub(tx: Tx, partnershipId: string, localityId: string, on: PlainDate) {
  return placementRows(tx, partnershipId, on)
    .where((where) =>
      where.or([where('t.locality_id', '=', localityId), where('t.locality_id', 'is', null)]),
    )
    .orderBy('t.locality_id', (order) => order.asc().nullsLast())
    .orderBy('t.position')
    .orderBy('s.name')
    .orderBy('a.role');
}

function placementRows(tx: Tx, partnershipId: string, on: PlainDate) {
  return tx
    .selectFrom('assignments as a')
    .innerJoin('staff as s', (join) =>
      join
        .onRef('s.partnership_id', '=', 'a.partnership_id')
        .onRef('s.staff_id', '=', 'a.staff_id'),
    )
    .innerJoin('teams as t', (join) =>
      join.onRef('t.partnership_id', '=', 'a.partnership_id').onRef('t.team_id', '=', 'a.team_id'),
    )
    .select(['s.staff_id', 's.name', 's.job_title', 's.email', 's.phone', 's.working_days'])
    .select(['s.cover_staff_id', 'a.role', 'a.team_id', 't.name as team_name', 't.locality_id'])
    .where('a.partnership_id', '=', partnershipId)
    .where('a.from_on', '<=', on)
    .where((where) => where.or([where('a.until_on', 'is', null), where('a.until_on', '>=', on)]))
    .where((where) => where.or([where('s.left_on', 'is', null), where('s.left_on', '>=', on)]));
}

function staffRows(tx: Tx, partnershipId: string) {
  return tx
    .selectFrom('staff as s')
    .innerJoin('partners as p', (join) =>
      join
        .onRef('p.partnership_id', '=', 's.partnership_id')
        .onRef('p.partner_id', '=', 's.partner_id'),
    )
    .leftJoin('staff as c', (join) =>
      join
        .onRef('c.partnership_id', '=', 's.partnership_id')
        .onRef('c.staff_id', '=', 's.cover_staff_id'),
    )
    .select(['s.staff_id', 's.name', 's.job_title', 's.partner_id', 'p.name as partner_name'])
    .select(['s.email', 's.phone', 's.working_days', 's.cover_staff_id', 'c.name as cover_name'])
    .select(['s.left_on', 's.version'])
    .where('s.partnership_id', '=', partnershipId);
}

type StaffRow = Awaited<ReturnType<ReturnType<typeof staffRows>['execute']>>[number];
type PlacementRow = Awaited<ReturnType<ReturnType<typeof placementRows>['execute']>>[number];

function staffFrom(row: StaffRow): StaffMember {
  return {
    staffId: row.staff_id,
    name: row.name,
    jobTitle: row.job_title,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    email: row.email,
    phone: row.phone,
    workingDays: weekdaysFrom(row.working_days),
    coverStaffId: row.cover_staff_id,
    coverName: row.cover_name,
    leftOn: row.left_on === null ? null : plainDate(row.left_on),
    version: row.version,
  };
}

function placementFrom(row: PlacementRow): Placement {
  return {
    staffId: row.staff_id,
    name: row.name,
    jobTitle: row.job_title,
    email: row.email,
    phone: row.phone,
    workingDays: weekdaysFrom(row.working_days),
    coverStaffId: row.cover_staff_id,
    role: roleFrom(row.role),
    teamId: row.team_id,
    teamName: row.team_name,
    localityId: row.locality_id,
  };
}

function roleFrom(text: string): Role {
  const role = (Object.keys(roleNames) as readonly Role[]).find((known) => known === text);
  if (role === undefined) throw new Error(`There is no role called ${text}`);
  return role;
}
