import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { staffMember, staffWithRole } from '../organisation/index.ts';
import type { CaseState } from './case.store.ts';
import type { StepOwner } from './pathway.rules.ts';

/** Who gets a step. Nobody in particular when anyone in the team with the role can take it. */
export interface Owner {
  readonly teamId: string;
  readonly staffId: string | null;
}

/**
 * Who gets a step of a case: the named contact for the HSC's own and for what a builder does (the
 * named contact chases it), or anybody of the case's team once that contact has left; otherwise the
 * nearest team that has the role, in the locality before the hub. When nobody has the role, the
 * case's own team sees it.
 */
export async function ownerFor(
  tx: Tx,
  acting: Acting,
  forCase: Pick<CaseState, 'localityId' | 'namedContactId' | 'teamId'>,
  role: StepOwner,
): Promise<Owner> {
  switch (role) {
    case 'hsc':
    case 'senior_hsc':
    case 'contact_adviser':
    case 'contractor':
      return { teamId: forCase.teamId, staffId: await contactWhoIsThere(tx, acting, forCase) };
    case 'ot':
    case 'technical_officer':
    case 'grants_officer':
    case 'administrator':
    case 'service_manager':
    case 'finance_officer':
    case 'board_member':
    case 'auditor':
    case 'data_protection_officer': {
      const [first] = await staffWithRole(tx, acting.actor.partnershipId, {
        role,
        localityId: forCase.localityId,
        on: acting.today,
      });
      return { teamId: first?.teamId ?? forCase.teamId, staffId: null };
    }
  }
}

async function contactWhoIsThere(
  tx: Tx,
  acting: Acting,
  { namedContactId }: Pick<CaseState, 'namedContactId'>,
): Promise<string | null> {
  const contact = await staffMember(tx, acting.actor.partnershipId, namedContactId);
  const leftOn = contact?.leftOn ?? null;
  return leftOn !== null && leftOn < acting.today ? null : namedContactId;
}
