import type {
  Locality,
  Partner,
  Placement,
  Role,
  StaffMember,
  Team,
} from './organisation.types.ts';

/** One person in a team, with all their roles in it. */
export interface TeamPerson {
  readonly member: Placement;
  readonly roles: readonly Role[];
  readonly lead: boolean;
}

export interface TeamOverview {
  readonly team: Team;
  readonly people: readonly TeamPerson[];
}

export interface LocalityOverview {
  readonly locality: Locality;
  readonly teams: readonly TeamOverview[];
  readonly postcodes: number;
  /** Nobody would own a new case here. */
  readonly withoutLead: boolean;
}

export interface Overview {
  readonly hub: readonly TeamOverview[];
  readonly localities: readonly LocalityOverview[];
  readonly partners: readonly (Partner & { readonly people: number })[];
  /** Here, but without a role today, so they can do nothing. */
  readonly withoutRole: readonly StaffMember[];
  readonly left: readonly StaffMember[];
  /** How many people work here today, each counted once. */
  readonly people: number;
}

/** Puts together who works where on a day. `placements` are those of the day. */
export function overviewOf(known: {
  readonly partners: readonly Partner[];
  readonly localities: readonly Locality[];
  readonly teams: readonly Team[];
  readonly placements: readonly Placement[];
  readonly staff: readonly StaffMember[];
  readonly areas: ReadonlyMap<string, readonly string[]>;
  readonly hasLeft: (member: StaffMember) => boolean;
}): Overview {
  const { placements, staff } = known;
  const here = staff.filter((member) => !known.hasLeft(member));
  const placed = new Set(placements.map(({ staffId }) => staffId));
  const hereIds = new Set(here.map(({ staffId }) => staffId));
  const teams = known.teams.map((team) => ({ team, people: peopleOf(team, placements) }));
  return {
    hub: teams.filter(({ team }) => team.localityId === null),
    localities: known.localities.map((locality) => {
      const own = teams.filter(({ team }) => team.localityId === locality.localityId);
      return {
        locality,
        teams: own,
        postcodes: known.areas.get(locality.localityId)?.length ?? 0,
        withoutLead: !own.some(
          ({ team }) => team.leadStaffId !== null && hereIds.has(team.leadStaffId),
        ),
      };
    }),
    partners: known.partners.map((partner) => ({
      ...partner,
      people: here.filter(({ partnerId }) => partnerId === partner.partnerId).length,
    })),
    withoutRole: here.filter(({ staffId }) => !placed.has(staffId)),
    left: staff.filter((member) => known.hasLeft(member)),
    people: here.length,
  };
}

function peopleOf(team: Team, placements: readonly Placement[]): readonly TeamPerson[] {
  const own = placements.filter(({ teamId }) => teamId === team.teamId);
  const first = new Map(own.map((placement) => [placement.staffId, placement]));
  return [...first.values()].map((member) => ({
    member,
    roles: own.filter(({ staffId }) => staffId === member.staffId).map(({ role }) => role),
    lead: member.staffId === team.leadStaffId,
  }));
}
