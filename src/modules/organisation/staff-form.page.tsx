import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { DateInput } from '../../ui/govuk/date-input.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import { countText } from '../../kernel/words.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { EditPage } from './edit.page.tsx';
import type { StaffMember, Team } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';
import { roles } from './staff.form.ts';
import type { StaffChoices } from './staff.form.ts';
import { weekdayNames, weekdays } from './staff.rules.ts';

/** Adds a member of staff with a first role. */
export function NewStaffPage(props: { readonly form: FormState; readonly choices: StaffChoices }) {
  const { choices, form } = props;
  return (
    <EditPage
      title="Add somebody"
      form={form}
      action={organisationPaths.addStaff}
      submit="Add"
      cancelHref={organisationPaths.overview}
    >
      <StaffInputs {...props} />
      <h2 class="govuk-heading-m">Their role</h2>
      <AssignmentInputs form={form} teams={choices.teams} />
      <Checkboxes
        name="account"
        legend="Signing in"
        small
        values={form.values('account')}
        items={[
          {
            value: 'yes',
            text: 'They sign in to the service',
            hint: 'You then get a link for them, by which they set a password.',
          },
        ]}
      />
    </EditPage>
  );
}

/** Changes a member of staff. */
export function ChangeStaffPage(props: {
  readonly form: FormState;
  readonly choices: StaffChoices;
  readonly member: Pick<StaffMember, 'staffId' | 'name'>;
  readonly version: number;
  /** How many open steps they hold. */
  readonly openWork: number;
}) {
  const { form, member, openWork } = props;
  return (
    <EditPage
      title={member.name}
      form={form}
      action={organisationPaths.changeStaff(member.staffId)}
      version={props.version}
      submit="Save"
      cancelHref={organisationPaths.staff(member.staffId)}
    >
      <StaffInputs {...props} />
      <DateInput
        id="leftOn"
        namePrefix="leftOn"
        legend="Their last day, when they leave"
        hint={
          openWork === 0
            ? 'They stay in every record. Nobody waits for them: they hold no open step.'
            : `They stay in every record, but hold ${countText(openWork, 'open step')}: give these to somebody else, or residents wait for nobody.`
        }
        values={{
          day: form.value('leftOn-day'),
          month: form.value('leftOn-month'),
          year: form.value('leftOn-year'),
        }}
        errorMessage={form.error('leftOn-day')}
      />
    </EditPage>
  );
}

/** A role, a team and the first day. */
export function AssignmentInputs(props: {
  readonly form: FormState;
  readonly teams: readonly Team[];
}) {
  const { form } = props;
  return (
    <>
      <Select
        name="role"
        label="Role"
        hint="Decides what they may do."
        value={form.value('role')}
        items={[
          { value: '', text: 'Choose a role' },
          ...roles.map((role) => ({ value: role, text: roleNames[role] })),
        ]}
        errorMessage={form.error('role')}
      />
      <Select
        name="teamId"
        label="Team"
        hint="Decides which cases they see: a team of the hub sees every locality."
        value={form.value('teamId')}
        items={[
          { value: '', text: 'Choose a team' },
          ...props.teams.map(({ name, teamId }) => ({ value: teamId, text: name })),
        ]}
        errorMessage={form.error('teamId')}
      />
      <DateInput
        id="fromOn"
        namePrefix="fromOn"
        legend="From"
        values={{
          day: form.value('fromOn-day'),
          month: form.value('fromOn-month'),
          year: form.value('fromOn-year'),
        }}
        errorMessage={form.error('fromOn-day')}
      />
    </>
  );
}

function StaffInputs(props: { readonly form: FormState; readonly choices: StaffChoices }) {
  const { choices, form } = props;
  const field = (name: string) => ({
    name,
    value: form.value(name),
    errorMessage: form.error(name),
  });
  return (
    <>
      <Input {...field('name')} label="Name" />
      <Input {...field('jobTitle')} label="Job title" hint="Residents see it beside the name." />
      <Select
        {...field('partnerId')}
        label="Partner that employs them"
        items={[
          { value: '', text: 'Choose a partner' },
          ...choices.partners.map(({ name, partnerId }) => ({ value: partnerId, text: name })),
        ]}
      />
      <Input
        {...field('email')}
        label="Email address"
        hint="They sign in with it."
        type="email"
        spellcheck={false}
      />
      <Input {...field('phone')} label="Telephone" type="tel" width={20} />
      <Checkboxes
        name="workingDays"
        legend="Working days"
        small
        values={form.values('workingDays')}
        items={weekdays.map((day) => ({ value: day, text: weekdayNames[day] }))}
        errorMessage={form.error('workingDays')}
      />
      <Select
        {...field('coverStaffId')}
        label="Who answers on the other days"
        items={[
          { value: '', text: 'Nobody' },
          ...choices.staff.map(({ jobTitle, name, staffId }) => ({
            value: staffId,
            text: `${name}, ${jobTitle}`,
          })),
        ]}
      />
    </>
  );
}
