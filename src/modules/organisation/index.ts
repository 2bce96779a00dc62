import type { Route } from '../../platform/http/route.ts';
import { assignmentRoutes } from './assignment.routes.tsx';
import { localityRoutes } from './locality.routes.tsx';
import type { OrganisationSlots } from './organisation.types.ts';
import { overviewRoutes } from './overview.routes.tsx';
import { partnerRoutes } from './partner.routes.tsx';
import { postcodeRoutes } from './postcodes.routes.tsx';
import { settingsRoutes } from './settings.routes.tsx';
import { staffRoutes } from './staff.routes.tsx';
import { teamRoutes } from './team.routes.tsx';

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
export { rolesToTry } from './roles-to-try.store.ts';
export { changedFields, holdOrganisation, recordChange } from './change.command.ts';
export type { ChangedMeanwhile } from './change.command.ts';
export { choosingField, sentOf } from './conflict.form.ts';
export type { Sent } from './conflict.form.ts';
export { differing, keepName } from './conflict.rules.ts';
export type { EditedField, Texts } from './conflict.rules.ts';
export { EditPage } from './edit.page.tsx';
export { saveEdited } from './edit.routes.tsx';
export type { Editing, Saving, StaffContext } from './edit.routes.tsx';
export { organisationPaths } from './paths.ts';
export type { OrganisationSlots } from './organisation.types.ts';

/** Every page of the organisation, and the stylesheet of the partnership's colours. */
export function organisationRoutes(slots: OrganisationSlots): readonly Route[] {
  return [
    ...overviewRoutes(slots),
    ...partnerRoutes,
    ...localityRoutes,
    ...postcodeRoutes,
    ...teamRoutes,
    ...staffRoutes(slots),
    ...assignmentRoutes(slots),
    ...settingsRoutes,
  ];
}
