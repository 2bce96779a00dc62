import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { WarningText } from '../../ui/govuk/warning-text.tsx';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { countText, dateText, listText } from '../../kernel/words.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { standing } from './assignment.rules.ts';
import type { DatedAssignment, StaffMember, Team } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';
import { AssignmentInputs } from './staff-form.page.tsx';
import { workingDaysText } from './staff.rules.ts';

export interface StaffView {
  readonly member: StaffMember;
  readonly assignments: readonly DatedAssignment[];
  /** The teams that they lead. */
  readonly leads: readonly string[];
  readonly account: 'none' | 'no-password' | 'password' | 'second-step';
  readonly openWork: number;
  readonly today: PlainDate;
  readonly left: boolean;
  readonly mayChange: boolean;
  readonly teams: readonly Team[];
  /** The form by which a role is given. */
  readonly form: FormState;
}

/** One member of staff: who they are, what they may do, from when to when. */
export function StaffMemberPage(view: StaffView) {
  const { form, mayChange, member } = view;
  return (
    <StaffPageFrame
      title={member.name}
      section="organisation"
      errors={form.errors}
      breadcrumbs={[{ text: 'Organisation', href: organisationPaths.overview }]}
    >
      <Titlebar
        title={member.name}
        caption={`${member.jobTitle}, ${member.partnerName}`}
        links={[
          mayChange && { text: 'Change', href: organisationPaths.changeStaff(member.staffId) },
        ]}
      />
      <LeavingWarning {...view} />
      <SummaryList
        rows={[
          { key: 'Email address', value: member.email },
          { key: 'Telephone', value: member.phone === '' ? 'None' : member.phone },
          { key: 'Works', value: workingDaysText(member.workingDays) },
          { key: 'On other days', value: member.coverName ?? 'Nobody answers for them' },
          view.leads.length > 0 && { key: 'Leads', value: listText(view.leads) },
          { key: 'Open steps', value: String(view.openWork) },
          member.leftOn !== null && { key: 'Last day', value: dateText(member.leftOn) },
          mayChange && { key: 'Signing in', value: accountSentences[view.account] },
        ]}
      />
      {mayChange && !view.left && <AccountForms {...view} />}
      <Roles {...view} />
      {mayChange && !view.left && (
        <>
          <h2 class="govuk-heading-m">Give them a role</h2>
          <div class="app-sign-in">
            <PostForm action={organisationPaths.giveRole(member.staffId)}>
              <AssignmentInputs form={form} teams={view.teams} />
              <Button variant="secondary">Give the role</Button>
            </PostForm>
          </div>
        </>
      )}
    </StaffPageFrame>
  );
}

const accountSentences = {
  none: 'No account',
  'no-password': 'Account without a password: send a link',
  password: 'By password',
  'second-step': 'By password and a code',
} as const;

function LeavingWarning({ leads, left, member, openWork }: StaffView) {
  if (member.leftOn === null || (openWork === 0 && leads.length === 0)) return null;
  const held = openWork === 0 ? [] : [`still holds ${countText(openWork, 'open step')}`];
  const led = leads.length === 0 ? [] : [`still leads ${listText(leads)}`];
  return (
    <WarningText>
      {member.name} {left ? 'has left' : 'is leaving'} and {listText([...held, ...led])}. Choose who
      takes over.
    </WarningText>
  );
}

function AccountForms({ account, member }: StaffView) {
  return (
    <div class="govuk-button-group">
      <PostForm action={organisationPaths.inviteStaff(member.staffId)}>
        <Button variant="secondary">
          {account === 'none' ? 'Open an account' : 'Make a link to set a password'}
        </Button>
      </PostForm>
      {account === 'second-step' && (
        <PostForm action={organisationPaths.staffSecondStepOff(member.staffId)}>
          <Button variant="secondary">Take the second step away</Button>
        </PostForm>
      )}
    </div>
  );
}

function Roles({ assignments, mayChange, member, today }: StaffView) {
  if (assignments.length === 0) {
    return (
      <p class="govuk-body app-empty">
        {member.name} has had no role yet, so they can see and do nothing.
      </p>
    );
  }
  return (
    <StackTable
      caption="Roles"
      columns={[
        { heading: 'Role', role: 'row header' },
        { heading: 'Team' },
        { heading: 'From' },
        { heading: 'Until' },
        { heading: 'Now', label: 'Now' },
      ]}
      rows={assignments.map((assignment) => {
        const now = standing(assignment, today);
        const { untilOn } = assignment;
        return {
          cells: [
            roleNames[assignment.role],
            assignment.teamName,
            dateText(assignment.fromOn),
            untilOn === null ? 'No end' : dateText(untilOn),
            <>
              <Tag colour={now === 'current' ? 'green' : 'grey'}>{standingNames[now]}</Tag>{' '}
              {mayChange && now !== 'past' && (
                <a
                  class="govuk-link"
                  href={organisationPaths.endRole(member.staffId, assignment.assignmentId)}
                >
                  {untilOn === null ? 'End it' : 'Change its end'}
                  <span class="govuk-visually-hidden">
                    {' '}
                    ({roleNames[assignment.role]}, {assignment.teamName})
                  </span>
                </a>
              )}
            </>,
          ],
        };
      })}
    />
  );
}

const standingNames = { coming: 'Coming', current: 'Now', past: 'Past' } as const;

/** The link by which somebody sets a password, shown once. */
export function InvitationPage(props: {
  readonly member: Pick<StaffMember, 'staffId' | 'name'>;
  readonly email: string;
  readonly link: string;
  /** Until when it works: "14:15 on Tuesday 3 March". */
  readonly until: string;
}) {
  const { member } = props;
  return (
    <StaffPageFrame
      title={`A link for ${member.name}`}
      section="organisation"
      breadcrumbs={[
        { text: 'Organisation', href: organisationPaths.overview },
        { text: member.name, href: organisationPaths.staff(member.staffId) },
      ]}
    >
      <h1 class="govuk-heading-l">Send this link to {member.name}</h1>
      <p class="app-lede">
        They set a password with it and sign in as {props.email}. It works once, until {props.until}
        .
      </p>
      <InsetText>
        <code class="app-secret">{props.link}</code>
      </InsetText>
      <p class="govuk-body">
        It is shown only now, and kept nowhere. Whoever has it can set the password, so send it to
        nobody else. If it is lost, make another: this one then stops working.
      </p>
    </StaffPageFrame>
  );
}
