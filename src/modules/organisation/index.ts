export type {
  Locality,
  Partner,
  PartnerKind,
  Placement,
  ReceivingTeam,
  Role,
  StaffMember,
  Team,
  Weekday,
} from './organisation.types.ts';
export { localities, partners, receivingTeam, teams } from './organisation.store.ts';
export {
  placements,
  roleOwners,
  staffByIds,
  staffMember,
  staffOfTeam,
  staffWithRole,
} from './staff.store.ts';
export { localityOfPostcode } from './postcodes.store.ts';
export { createPartnership, firstColours } from './settings.command.ts';
export { addPartner } from './partner.command.ts';
export { addLocality } from './locality.command.ts';
export { addTeam, chooseLead } from './team.command.ts';
export { addStaff } from './staff.command.ts';
export { setPostcodes } from './postcodes.command.ts';
