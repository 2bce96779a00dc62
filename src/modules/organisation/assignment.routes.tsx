import { parseId } from '../../kernel/ids.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { assign, endAssignment } from './assignment.command.ts';
import type { StaffContext } from './edit.routes.tsx';
import { EndRolePage } from './end-role.page.tsx';
import { teams } from './organisation.store.ts';
import type { OrganisationSlots } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';
import { parseAssignment, parseLastDay, staffMessages } from './staff.form.ts';
import { askedMember, memberPage } from './staff.routes.tsx';
import { assignmentsOf } from './staff.store.ts';

/** Giving roles, and ending them. */
export function assignmentRoutes(slots: OrganisationSlots): readonly Route[] {
  const end = organisationPaths.endRole(':staffId', ':assignmentId');
  return [
    forStaff('POST', organisationPaths.giveRole(':staffId'), 'change organisation', (context) =>
      given(context, slots),
    ),
    forStaff('GET', end, 'change organisation', async (context) => {
      const asked = await askedAssignment(context);
      if (asked === undefined) return notFound();
      const day = asked.assignment.untilOn ?? context.acting.today;
      return page(<EndRolePage form={openedForm(dayParts('untilOn', day))} {...asked} />);
    }),
    forStaff('POST', end, 'change organisation', ended),
  ];
}

async function given(context: StaffContext, slots: OrganisationSlots): Promise<Reply> {
  const { acting, fields, tx } = context;
  const member = await askedMember(context);
  if (member === undefined) return notFound();
  const again = async (errors: readonly FieldError[]): Promise<Reply> =>
    refused(await memberPage(context, slots, member, refusedForm(fields, errors)));
  const input = parseAssignment(fields, await teams(tx, acting.actor.partnershipId));
  if (!input.ok) return again(input.error);
  const { staffId } = member;
  const made = await assign(tx, acting, { ...input.value, staffId, untilOn: null });
  return made.ok
    ? redirect(organisationPaths.staff(staffId))
    : again([staffMessages[made.error.why]]);
}

async function ended(context: StaffContext): Promise<Reply> {
  const { acting, fields, tx } = context;
  const asked = await askedAssignment(context);
  if (asked === undefined) return notFound();
  const again = (errors: readonly FieldError[]): Reply =>
    refused(<EndRolePage form={refusedForm(fields, errors)} {...asked} />);
  const input = parseLastDay(fields);
  if (!input.ok) return again(input.error);
  const { staffId } = asked.member;
  const { assignmentId } = asked.assignment;
  const done = await endAssignment(tx, acting, { staffId, assignmentId, ...input.value });
  if (done.ok) return redirect(organisationPaths.staff(staffId));
  const { why } = done.error;
  return why === 'unknown' ? notFound() : again([{ field: 'untilOn-day', message: messages[why] }]);
}

const messages = {
  'before-it-began': 'Enter a day on or after the first day of the role',
  'last-manager': staffMessages['last-manager'].message,
} as const;

async function askedAssignment(context: StaffContext) {
  const { acting, params, tx } = context;
  const member = await askedMember(context);
  const id = parseId(params['assignmentId'] ?? '');
  if (member === undefined || !id.ok) return undefined;
  const known = await assignmentsOf(tx, acting.actor.partnershipId, member.staffId);
  const assignment = known.find(({ assignmentId }) => assignmentId === id.value);
  return assignment && { member, assignment };
}
