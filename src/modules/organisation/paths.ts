const base = '/organisation';

/** The addresses of the organisation's pages. With `:partnerId` and so on they are the routes' patterns. */
export const organisationPaths = {
  overview: base,
  settings: `${base}/settings`,
  postcodes: `${base}/postcodes`,
  addPartner: `${base}/partners/add`,
  partner: (partnerId: string): string => `${base}/partners/${partnerId}`,
  addLocality: `${base}/localities/add`,
  locality: (localityId: string): string => `${base}/localities/${localityId}`,
  localityPostcodes: (localityId: string): string => `${base}/localities/${localityId}/postcodes`,
  addTeam: `${base}/teams/add`,
  team: (teamId: string): string => `${base}/teams/${teamId}`,
  addStaff: `${base}/staff/add`,
  staff: (staffId: string): string => `${base}/staff/${staffId}`,
  changeStaff: (staffId: string): string => `${base}/staff/${staffId}/change`,
  inviteStaff: (staffId: string): string => `${base}/staff/${staffId}/invite`,
  staffSecondStepOff: (staffId: string): string => `${base}/staff/${staffId}/second-step-off`,
  giveRole: (staffId: string): string => `${base}/staff/${staffId}/roles`,
  endRole: (staffId: string, assignmentId: string): string =>
    `${base}/staff/${staffId}/roles/${assignmentId}/end`,
} as const;
