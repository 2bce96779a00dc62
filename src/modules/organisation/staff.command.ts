import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { accountByEmail, accountsOfStaff } from '../../platform/accounts/accounts.store.ts';
import {
  changeAccountEmail,
  makeAccountLink,
  openAccount,
} from '../../platform/accounts/open-account.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { assign } from './assignment.command.ts';
import { changedFields, holdOrganisation, recordChange } from './change.command.ts';
import type { ChangedMeanwhile, Keeper } from './change.command.ts';
import type { Role, StaffMember, Weekday } from './organisation.types.ts';
import { placements, staffMember } from './staff.store.ts';

export interface StaffInput {
  readonly name: string;
  readonly jobTitle: string;
  readonly partnerId: string;
  /** Also the name under which they sign in. */
  readonly email: string;
  readonly phone: string;
  readonly workingDays: readonly Weekday[];
  /** Who answers on the days that they do not work. */
  readonly coverStaffId: string | null;
}

export interface NewStaff extends StaffInput {
  readonly assignments: readonly {
    readonly role: Role;
    readonly teamId: string;
    readonly fromOn: PlainDate;
  }[];
  /** Opens an account, without a password until the person has set one by a link. */
  readonly account: boolean;
}

export type StaffRefusal = { readonly why: 'email-taken' };

/** Adds a member of staff with roles and, where wished, an account. Refuses an email that another account has. */
export async function addStaff(
  tx: Tx,
  acting: Keeper,
  input: NewStaff,
): Promise<Result<{ readonly staffId: string; readonly accountId: string | null }, StaffRefusal>> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  if (input.account && (await accountByEmail(tx, partnershipId, input.email)) !== undefined) {
    return refuse({ why: 'email-taken' });
  }
  const staffId = newId(acting.now);
  await tx
    .insertInto('staff')
    .values({
      partnership_id: partnershipId,
      staff_id: staffId,
      ...columnsOf(input),
    })
    .execute();
  await recordChange(tx, acting, {
    type: 'staff_added',
    data: { staffId, ...dataOf(input) },
    detail: detailOf(input),
  });
  for (const assignment of input.assignments) {
    const given = await assign(tx, acting, { staffId, ...assignment, untilOn: null });
    if (!given.ok) throw new Error(`${input.name} was given the same role in one team twice`);
  }
  if (!input.account) return ok({ staffId, accountId: null });
  const opened = await openAccount(tx, acting, { staffId, email: input.email });
  if (!opened.ok) throw new Error('An account was opened for the same email in between');
  return ok({ staffId, accountId: opened.value.accountId });
}

/**
 * Changes a member of staff whose version is the one sent. With `leftOn` they stay in every record
 * and may sign in until the end of that day. Refuses an email that another account has, the
 * departure of the last person who may change the organisation, and what somebody changed in
 * between.
 */
export async function changeStaff(
  tx: Tx,
  acting: Keeper,
  change: StaffInput & {
    readonly staffId: string;
    readonly leftOn: PlainDate | null;
    readonly version: number;
  },
): Promise<
  Result<
    null,
    StaffRefusal | ChangedMeanwhile<StaffMember> | { readonly why: 'unknown' | 'last-manager' }
  >
> {
  await holdOrganisation(tx, acting);
  const { partnershipId } = acting.actor;
  const current = await staffMember(tx, partnershipId, change.staffId);
  if (current === undefined) return refuse({ why: 'unknown' });
  if (current.version !== change.version) return refuse({ why: 'changed-meanwhile', current });
  const input = inputOf(change);
  const fields = changedFields(
    { ...inputOf(current), leftOn: current.leftOn },
    { ...input, leftOn: change.leftOn },
  );
  if (fields.length === 0) return ok(null);
  if (change.leftOn !== null && (await isLastManager(tx, acting, change.staffId))) {
    return refuse({ why: 'last-manager' });
  }
  const account = (await accountsOfStaff(tx, partnershipId, [change.staffId])).get(change.staffId);
  if (account !== undefined && fields.includes('email')) {
    const { accountId } = account;
    const moved = await changeAccountEmail(tx, acting, { accountId, email: input.email });
    if (!moved.ok) return refuse({ why: 'email-taken' });
  }
  await tx
    .updateTable('staff')
    .set({ ...columnsOf(input), left_on: change.leftOn, version: change.version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('staff_id', '=', change.staffId)
    .execute();
  await recordChange(tx, acting, {
    type: change.leftOn !== null && fields.includes('leftOn') ? 'staff_left' : 'staff_changed',
    data: { staffId: change.staffId, fields, ...dataOf(input), leftOn: change.leftOn },
    detail: detailOf(input),
  });
  return ok(null);
}

/** Opens an account where there is none, and makes the link by which the person sets a password, once, within 24 hours. */
export async function inviteStaff(
  tx: Tx,
  acting: Keeper,
  staffId: string,
): Promise<
  Result<
    { readonly token: string; readonly expiresAt: Date; readonly email: string },
    StaffRefusal | { readonly why: 'unknown' | 'has-left' }
  >
> {
  const { partnershipId } = acting.actor;
  const member = await staffMember(tx, partnershipId, staffId);
  if (member === undefined) return refuse({ why: 'unknown' });
  if (member.leftOn !== null && member.leftOn < acting.today) return refuse({ why: 'has-left' });
  const { email } = member;
  const account = (await accountsOfStaff(tx, partnershipId, [staffId])).get(staffId);
  const opened =
    account === undefined ? await openAccount(tx, acting, { staffId, email }) : ok(account);
  if (!opened.ok) return refuse({ why: 'email-taken' });
  return ok({ ...(await makeAccountLink(tx, acting, opened.value.accountId)), email });
}

/** Whether nobody else would be left, on the acting day, who may change the organisation. */
async function isLastManager(tx: Tx, acting: Keeper, staffId: string): Promise<boolean> {
  const everybody = await placements(tx, acting.actor.partnershipId, acting.today);
  const managers = everybody.filter(({ role }) => role === 'service_manager');
  return managers.length > 0 && managers.every((manager) => manager.staffId === staffId);
}

function inputOf(input: StaffInput): StaffInput {
  const { name, jobTitle, partnerId, email, phone, workingDays, coverStaffId } = input;
  return { name, jobTitle, partnerId, email, phone, workingDays, coverStaffId };
}

function columnsOf(input: StaffInput) {
  return {
    name: input.name,
    job_title: input.jobTitle,
    partner_id: input.partnerId,
    email: input.email,
    phone: input.phone,
    working_days: [...input.workingDays],
    cover_staff_id: input.coverStaffId,
  };
}

function dataOf(input: StaffInput) {
  return {
    partnerId: input.partnerId,
    workingDays: input.workingDays,
    coverStaffId: input.coverStaffId,
  };
}

function detailOf(input: StaffInput) {
  const { name, jobTitle, email, phone } = input;
  return { name, jobTitle, email, phone };
}
