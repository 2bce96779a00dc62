import { parseId } from '../../kernel/ids.ts';
import { londonDay, londonTime } from '../../kernel/london.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import { accountPaths } from '../../platform/accounts/paths.ts';
import { removeSecondStep } from '../../platform/accounts/account.ts';
import { accountsOfStaff } from '../../platform/accounts/accounts.store.ts';
import type { Account } from '../../platform/accounts/accounts.store.ts';
import { may } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Sent } from './conflict.form.ts';
import { saveEdited } from './edit.routes.tsx';
import type { Editing, Saving, StaffContext } from './edit.routes.tsx';
import { partners, teams } from './organisation.store.ts';
import type { OrganisationSlots, StaffMember } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';
import { addStaff, changeStaff, inviteStaff } from './staff.command.ts';
import { parseNewStaff, parseStaff, staffFields, staffMessages, staffTexts } from './staff.form.ts';
import type { StaffChoices } from './staff.form.ts';
import { ChangeStaffPage, NewStaffPage } from './staff-form.page.tsx';
import { InvitationPage, StaffMemberPage } from './staff.page.tsx';
import { hasLeft } from './staff.rules.ts';
import { allStaff, assignmentsOf, staffMember } from './staff.store.ts';

/** Adding, showing, changing and inviting staff. */
export function staffRoutes(slots: OrganisationSlots): readonly Route[] {
  const change = organisationPaths.changeStaff(':staffId');
  return [
    forStaff('GET', organisationPaths.addStaff, 'change organisation', async (context) => {
      const choices = await choicesFor(context, undefined);
      const form = openedForm({
        workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        teamId: context.query.one('team'),
        account: 'yes',
        ...dayParts('fromOn', context.acting.today),
      });
      return page(<NewStaffPage form={form} choices={choices} />);
    }),
    forStaff('POST', organisationPaths.addStaff, 'change organisation', added),
    forStaff('GET', organisationPaths.staff(':staffId'), 'see organisation', async (context) => {
      const member = await askedMember(context);
      if (member === undefined) return notFound();
      const form = openedForm(dayParts('fromOn', context.acting.today));
      return page(await memberPage(context, slots, member, form));
    }),
    forStaff('GET', change, 'change organisation', async (context) => {
      const editing = await editingOf(context, slots);
      if (editing === undefined) return notFound();
      const { texts, version } = editing.current;
      return page(editing.open(openedForm(texts), Number(version)));
    }),
    forStaff('POST', change, 'change organisation', (context) =>
      saveEdited(
        context,
        () => editingOf(context, slots),
        (sent) => save(context, sent),
      ),
    ),
    forStaff('POST', organisationPaths.inviteStaff(':staffId'), 'change organisation', (context) =>
      invited(context, slots),
    ),
    forStaff(
      'POST',
      organisationPaths.staffSecondStepOff(':staffId'),
      'change organisation',
      async ({ acting, params, tx }) => {
        const staffId = params['staffId'] ?? '';
        const account = (await accountOf(tx, acting.actor.partnershipId, staffId)) ?? null;
        if (account === null) return notFound();
        await removeSecondStep(tx, acting, account.accountId);
        return redirect(organisationPaths.staff(staffId));
      },
    ),
  ];
}

/** The member of staff that an address names. */
export async function askedMember({
  acting,
  params,
  tx,
}: StaffContext): Promise<StaffMember | undefined> {
  const id = parseId(params['staffId'] ?? '');
  return id.ok ? staffMember(tx, acting.actor.partnershipId, id.value) : undefined;
}

/** The page of a member of staff, with the form by which a role is given. */
export async function memberPage(
  { acting, tx }: StaffContext,
  slots: OrganisationSlots,
  member: StaffMember,
  form: FormState,
) {
  const { partnershipId } = acting.actor;
  const known = await teams(tx, partnershipId);
  return (
    <StaffMemberPage
      member={member}
      assignments={await assignmentsOf(tx, partnershipId, member.staffId)}
      leads={known.filter((team) => team.leadStaffId === member.staffId).map(({ name }) => name)}
      account={accountState(await accountOf(tx, partnershipId, member.staffId))}
      openWork={await slots.openWorkOf(tx, acting, member.staffId)}
      today={acting.today}
      left={hasLeft(member, acting.today)}
      mayChange={may(acting.actor, 'change organisation')}
      teams={known}
      form={form}
    />
  );
}

async function added(context: StaffContext): Promise<Reply> {
  const { acting, fields, tx } = context;
  const choices = await choicesFor(context, undefined);
  const input = parseNewStaff(fields, choices);
  if (!input.ok) {
    return refused(<NewStaffPage form={refusedForm(fields, input.error)} choices={choices} />);
  }
  const { fromOn, role, teamId, ...member } = input.value;
  const made = await addStaff(tx, acting, { ...member, assignments: [{ fromOn, role, teamId }] });
  if (made.ok) return redirect(organisationPaths.staff(made.value.staffId));
  const form = refusedForm(fields, [staffMessages[made.error.why]]);
  return refused(<NewStaffPage form={form} choices={choices} />);
}

async function save(context: StaffContext, sent: Sent): Promise<Saving> {
  const { acting, params, tx } = context;
  const input = parseStaff(sent.fields, await choicesFor(context, await askedMember(context)));
  if (!input.ok) return { mend: input.error };
  const staffId = params['staffId'] ?? '';
  const version = Number(sent.version);
  const changed = await changeStaff(tx, acting, { ...input.value, staffId, version });
  if (changed.ok) return { saved: redirect(organisationPaths.staff(staffId)) };
  const { why } = changed.error;
  if (why === 'unknown') return { saved: notFound() };
  if (why === 'changed-meanwhile') throw new Error('A member of staff changed under a lock');
  return { mend: [staffMessages[why]] };
}

async function editingOf(context: StaffContext, slots: OrganisationSlots) {
  const { acting, tx } = context;
  const member = await askedMember(context);
  if (member === undefined) return undefined;
  const { staffId } = member;
  const choices = await choicesFor(context, member);
  const openWork = await slots.openWorkOf(tx, acting, staffId);
  const open = (form: FormState, version: number) => (
    <ChangeStaffPage
      form={form}
      choices={choices}
      member={member}
      version={version}
      openWork={openWork}
    />
  );
  return {
    about: member.name,
    edited: staffFields(choices),
    current: { texts: staffTexts(member), version: String(member.version) },
    savedBy: {
      types: ['staff_added', 'staff_changed', 'staff_left'],
      key: 'staffId',
      id: staffId,
    },
    action: organisationPaths.changeStaff(staffId),
    cancelHref: organisationPaths.staff(staffId),
    open,
    form: (sent, errors) => open(refusedForm(sent.fields, errors), Number(sent.version)),
  } satisfies Editing & { open: typeof open };
}

async function invited(context: StaffContext, slots: OrganisationSlots): Promise<Reply> {
  const { acting, config, tx } = context;
  const member = await askedMember(context);
  const invitation = member && (await inviteStaff(tx, acting, member.staffId));
  if (member === undefined || invitation === undefined) return notFound();
  if (!invitation.ok) {
    const editing = await editingOf(context, slots);
    if (editing === undefined || invitation.error.why !== 'email-taken') return notFound();
    const { texts, version } = editing.current;
    const form = refusedForm(fieldsFrom(texts), [staffMessages['email-taken']]);
    return refused(editing.open(form, Number(version)));
  }
  const { email, expiresAt, token } = invitation.value;
  const time = timeText(londonTime(expiresAt), 'staff');
  const day = dayText(londonDay(expiresAt), { today: acting.today });
  return page(
    <InvitationPage
      member={member}
      email={email}
      link={`${config.publicUrl}${accountPaths.link(token)}`}
      until={`${time} on ${day}`}
    />,
  );
}

function accountState(account: Account | undefined) {
  if (account === undefined) return 'none';
  if (account.passwordHash === null) return 'no-password';
  return account.totpSecret === null ? 'password' : 'second-step';
}

async function accountOf(tx: Tx, partnershipId: string, staffId: string) {
  return (await accountsOfStaff(tx, partnershipId, [staffId])).get(staffId);
}

/** Whoever is here may cover, and who covers now stays on the list when they have left. */
async function choicesFor(
  { acting, tx }: StaffContext,
  member: StaffMember | undefined,
): Promise<StaffChoices> {
  const { partnershipId } = acting.actor;
  const everybody = await allStaff(tx, partnershipId);
  return {
    partners: await partners(tx, partnershipId),
    teams: await teams(tx, partnershipId),
    staff: everybody.filter(
      (other) =>
        other.staffId !== member?.staffId &&
        (!hasLeft(other, acting.today) || other.staffId === member?.coverStaffId),
    ),
  };
}
