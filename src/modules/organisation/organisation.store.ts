import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Locality, Partner, ReceivingTeam, Team } from './organisation.types.ts';
import { partnerKindFrom } from './partner.rules.ts';

/** The partners, in the order that the partnership chose. */
export async function partners(tx: Tx, partnershipId: string): Promise<readonly Partner[]> {
  const rows = await tx
    .selectFrom('partners')
    .select(['partner_id', 'name', 'kind', 'host', 'position', 'version'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    partnerId: row.partner_id,
    name: row.name,
    kind: partnerKindFrom(row.kind),
    host: row.host,
    position: row.position,
    version: row.version,
  }));
}

/** The localities, in the order that the partnership chose. */
export async function localities(tx: Tx, partnershipId: string): Promise<readonly Locality[]> {
  const rows = await tx
    .selectFrom('localities as l')
    .innerJoin('partners as p', (join) =>
      join
        .onRef('p.partnership_id', '=', 'l.partnership_id')
        .onRef('p.partner_id', '=', 'l.partner_id'),
    )
    .select(['l.locality_id', 'l.name', 'l.partner_id', 'p.name as partner_name'])
    .select(['l.position', 'l.version'])
    .where('l.partnership_id', '=', partnershipId)
    .orderBy('l.position')
    .orderBy('l.name')
    .execute();
  return rows.map((row) => ({
    localityId: row.locality_id,
    name: row.name,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    position: row.position,
    version: row.version,
  }));
}

/** The teams: the hub's first, then locality by locality, each in the order that was chosen. */
export async function teams(tx: Tx, partnershipId: string): Promise<readonly Team[]> {
  const rows = await teamRows(tx, partnershipId)
    .orderBy('l.position', (order) => order.asc().nullsFirst())
    .orderBy('l.name')
    .orderBy('t.position')
    .orderBy('t.name')
    .execute();
  return rows.map(teamFrom);
}

/**
 * The team that takes a new case in a locality: its first with a lead who is there on the day.
 * Throws when there is none, because a case without an owner must not begin: the partnership's
 * pages say so before it comes to that.
 */
export async function receivingTeam(
  tx: Tx,
  partnershipId: string,
  localityId: string,
  on: PlainDate,
): Promise<ReceivingTeam> {
  const found = await teamRows(tx, partnershipId)
    .where('t.locality_id', '=', localityId)
    .where('t.lead_staff_id', 'is not', null)
    .where((where) => where.or([where('s.left_on', 'is', null), where('s.left_on', '>=', on)]))
    .orderBy('t.position')
    .orderBy('t.name')
    .limit(1)
    .executeTakeFirst();
  const team = found === undefined ? undefined : teamFrom(found);
  if (team === undefined || team.leadStaffId === null || team.leadName === null) {
    throw new Error(
      `No team of locality ${localityId} has a lead, so nobody would own a new case there. ` +
        'Choose a lead for one of its teams under Organisation.',
    );
  }
  return { ...team, leadStaffId: team.leadStaffId, leadName: team.leadName };
}

function teamRows(tx: Tx, partnershipId: string) {
  return tx
    .selectFrom('teams as t')
    .innerJoin('partners as p', (join) =>
      join
        .onRef('p.partnership_id', '=', 't.partnership_id')
        .onRef('p.partner_id', '=', 't.partner_id'),
    )
    .leftJoin('localities as l', (join) =>
      join
        .onRef('l.partnership_id', '=', 't.partnership_id')
        .onRef('l.locality_id', '=', 't.locality_id'),
    )
    .leftJoin('staff as s', (join) =>
      join
        .onRef('s.partnership_id', '=', 't.partnership_id')
        .onRef('s.staff_id', '=', 't.lead_staff_id'),
    )
    .select(['t.team_id', 't.name', 't.phone', 't.partner_id', 'p.name as partner_name'])
    .select(['t.locality_id', 'l.name as locality_name', 't.lead_staff_id', 's.name as lead_name'])
    .select(['t.position', 't.version'])
    .where('t.partnership_id', '=', partnershipId);
}

type TeamRow = Awaited<ReturnType<ReturnType<typeof teamRows>['execute']>>[number];

function teamFrom(row: TeamRow): Team {
  return {
    teamId: row.team_id,
    name: row.name,
    phone: row.phone,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    localityId: row.locality_id,
    localityName: row.locality_name,
    leadStaffId: row.lead_staff_id,
    leadName: row.lead_name,
    position: row.position,
    version: row.version,
  };
}
