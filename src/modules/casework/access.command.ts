import { addDays } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import {
  accessToCase,
  endCaseAccess,
  insertCaseAccess,
  setHouseholdRestricted,
} from '../people/index.ts';
import { lockCasesOfHousehold, setRestricted } from './access.store.ts';
import { lockCase } from './case.store.ts';
import { caseEvent } from './work.ts';

/** `restricted`: a case that is restricted is opened to people by name, never to a whole team. */
export type AccessRefusal = 'not-found' | 'restricted' | 'ended-already' | 'last-one';

/** Lets one person into a case, from today to a day. */
export async function letPersonIn(
  tx: Tx,
  acting: Acting<StaffActor>,
  input: {
    readonly caseId: string;
    readonly staffId: string;
    readonly reason: string;
    readonly untilOn: PlainDate | null;
  },
): Promise<Result<true, AccessRefusal>> {
  const found = await lockCase(tx, acting, input.caseId);
  if (found === null) return refuse('not-found');
  const { householdId } = found;
  const accessId = await insertCaseAccess(tx, acting, { ...input, householdId, teamId: null });
  await caseEvent(tx, acting, found, 'access_given', {
    data: { access_id: accessId, staff_id: input.staffId, until_on: input.untilOn },
    detail: { reason: input.reason },
  });
  return ok(true);
}

/** Lends a case to another team, from today to a day. */
export async function lendToTeam(
  tx: Tx,
  acting: Acting<StaffActor>,
  input: {
    readonly caseId: string;
    readonly teamId: string;
    readonly restricted: boolean;
    readonly reason: string;
    readonly untilOn: PlainDate | null;
  },
): Promise<Result<true, AccessRefusal>> {
  const found = await lockCase(tx, acting, input.caseId);
  if (found === null) return refuse('not-found');
  if (input.restricted) return refuse('restricted');
  const { householdId } = found;
  const { caseId, teamId, reason, untilOn } = input;
  const access = { caseId, householdId, teamId, staffId: null, reason, untilOn };
  const accessId = await insertCaseAccess(tx, acting, access);
  await caseEvent(tx, acting, found, 'case_lent', {
    data: { access_id: accessId, team_id: teamId, until_on: untilOn },
    detail: { reason },
  });
  return ok(true);
}

/**
 * Ends a leave at once: yesterday was its last day, or today when it began today. On a restricted
 * case the last person who is named stays, so that somebody can still open it.
 */
export async function endAccess(
  tx: Tx,
  acting: Acting<StaffActor>,
  input: { readonly caseId: string; readonly accessId: string; readonly restricted: boolean },
): Promise<Result<true, AccessRefusal>> {
  const found = await lockCase(tx, acting, input.caseId);
  if (found === null) return refuse('not-found');
  const all = await accessToCase(tx, acting.actor.partnershipId, input.caseId);
  const lasting = all.filter(({ untilOn }) => untilOn === null || untilOn >= acting.today);
  const access = lasting.find(({ accessId }) => accessId === input.accessId);
  if (access === undefined) return refuse('ended-already');
  const named = lasting.filter(({ staffId }) => staffId !== null && staffId !== access.staffId);
  if (input.restricted && named.length === 0) return refuse('last-one');
  // The event first: whoever ends their own leave may see no more of the case afterwards.
  await caseEvent(tx, acting, found, 'access_ended', {
    data: { access_id: access.accessId, staff_id: access.staffId, team_id: access.teamId },
  });
  await endCaseAccess(tx, acting, access, addDays(acting.today, -1));
  return ok(true);
}

/** Only people who are named may open the household and its cases; whoever says so is named first. */
export async function restrictCase(
  tx: Tx,
  acting: Acting<StaffActor>,
  input: { readonly caseId: string; readonly reason: string },
): Promise<Result<true, 'not-found'>> {
  const found = await lockCase(tx, acting, input.caseId);
  if (found === null) return refuse('not-found');
  const { householdId } = found;
  const { reason } = input;
  for (const { caseId } of await lockCasesOfHousehold(tx, acting, householdId)) {
    const { staffId } = acting.actor;
    const access = { caseId, householdId, staffId, teamId: null, reason, untilOn: null };
    const accessId = await insertCaseAccess(tx, acting, access);
    await setRestricted(tx, acting, { caseId, restricted: true });
    await caseEvent(tx, acting, { caseId, householdId }, 'case_restricted', {
      data: { access_id: accessId, staff_id: staffId },
      detail: { reason },
    });
  }
  await setHouseholdRestricted(tx, acting, householdId, true);
  return ok(true);
}

/** Everybody of the district and the hub may open the household and its cases again. */
export async function unrestrictCase(
  tx: Tx,
  acting: Acting<StaffActor>,
  input: { readonly caseId: string },
): Promise<Result<true, 'not-found'>> {
  const found = await lockCase(tx, acting, input.caseId);
  if (found === null) return refuse('not-found');
  const { householdId } = found;
  for (const { caseId } of await lockCasesOfHousehold(tx, acting, householdId)) {
    await setRestricted(tx, acting, { caseId, restricted: false });
    await caseEvent(tx, acting, { caseId, householdId }, 'case_unrestricted');
  }
  await setHouseholdRestricted(tx, acting, householdId, false);
  return ok(true);
}
