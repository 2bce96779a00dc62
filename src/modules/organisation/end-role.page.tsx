import { DateInput } from '../../ui/govuk/date-input.tsx';
import { dateText } from '../../kernel/words.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { EditPage } from './edit.page.tsx';
import type { DatedAssignment, StaffMember } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';

/** Gives a role its last day. */
export function EndRolePage(props: {
  readonly form: FormState;
  readonly member: Pick<StaffMember, 'staffId' | 'name'>;
  readonly assignment: DatedAssignment;
}) {
  const { assignment, form, member } = props;
  return (
    <EditPage
      title={`When does ${member.name} stop?`}
      form={form}
      action={organisationPaths.endRole(member.staffId, assignment.assignmentId)}
      submit="Save"
      cancelHref={organisationPaths.staff(member.staffId)}
    >
      <p class="govuk-body">
        {roleNames[assignment.role]}, {assignment.teamName}, since {dateText(assignment.fromOn)}.
      </p>
      <DateInput
        id="untilOn"
        namePrefix="untilOn"
        legend="The last day of the role"
        values={{
          day: form.value('untilOn-day'),
          month: form.value('untilOn-month'),
          year: form.value('untilOn-year'),
        }}
        errorMessage={form.error('untilOn-day')}
      />
    </EditPage>
  );
}
