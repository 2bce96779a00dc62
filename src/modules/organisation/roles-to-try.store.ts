import type { Acting } from '../../platform/access/actor.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import { accountsOfStaff } from '../../platform/accounts/accounts.store.ts';
import type { RoleToTry } from '../../platform/accounts/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Role } from './organisation.types.ts';
import { placements } from './staff.store.ts';

/**
 * Everybody with an account, by role, for the sign-in page of a demonstration: the roles in the
 * order in which a case meets them, the people in the order of their teams. Somebody with two roles
 * stands under both.
 */
export async function rolesToTry(tx: Tx, acting: Acting): Promise<readonly RoleToTry[]> {
  const { partnershipId } = acting.actor;
  const everybody = await placements(tx, partnershipId, acting.today);
  const accounts = await accountsOfStaff(tx, partnershipId, [
    ...new Set(everybody.map(({ staffId }) => staffId)),
  ]);
  const roles = Object.keys(comesTo) as readonly Role[];
  return roles.flatMap((role) => {
    const people = everybody
      .filter((placement) => placement.role === role)
      .flatMap(({ jobTitle, name, staffId, teamName }) => {
        const account = accounts.get(staffId);
        const open = account !== undefined && account.closedAt === null;
        return open ? [{ accountId: account.accountId, name, jobTitle, team: teamName }] : [];
      });
    return people.length === 0 ? [] : [{ role: roleNames[role], comesTo: comesTo[role], people }];
  });
}

/** What each role comes to the service to do. */
const comesTo = {
  hsc: 'Visits people, finds what would help, arranges it and stays their one contact.',
  contact_adviser: 'Answers, solves or passes on what people ask, in hours and out of hours.',
  administrator: 'Takes in referrals, books visits, orders and chases.',
  ot: 'Assesses complex need and recommends what is necessary and appropriate.',
  technical_officer: 'Surveys, specifies, instructs builders and inspects their work.',
  grants_officer: 'Checks applications for a grant, decides within a limit, and pays.',
  senior_hsc: 'Balances the work of a team and clears what is stuck.',
  service_manager: 'Sees the whole county, its waits and who has room.',
  finance_officer: 'Looks after what a partner pays and what it gets.',
  board_member: 'Reads how the service does.',
  auditor: 'Checks who did what, and why.',
  data_protection_officer: 'Answers for who saw what, and erases what must go.',
} as const satisfies Record<Role, string>;
