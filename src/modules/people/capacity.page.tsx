import type { FormState } from '../../platform/http/form-state.ts';
import { capacityNames } from './codes.rules.ts';
import { CodeControl, DayControl, TextControl } from './controls.tsx';
import { EditFrame } from './edit-frame.tsx';
import { paths } from './paths.ts';
import { displayName } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';

/** Notes whether somebody could make one decision on one day. */
export function CapacityPage(props: {
  readonly household: HouseholdView;
  readonly person: HouseholdPerson;
  readonly form: FormState;
}) {
  const { household, person, form } = props;
  const name = displayName(person);
  return (
    <EditFrame
      title={`Could ${name} make this decision?`}
      household={household}
      form={form}
      action={paths.capacity(household.householdId, person.personId)}
      submitText="Add the note"
      lede={
        <p class="app-lede">
          A note is about one decision on one day, never about {name} as a whole.{' '}
          <span class="app-small app-muted">Mental Capacity Act 2005, sections 2 and 3</span>
        </p>
      }
    >
      <TextControl form={form} name="decision" label="The decision" />
      <CodeControl
        form={form}
        name="hasCapacity"
        legend={`Could ${name} make it?`}
        names={capacityNames}
      />
      <DayControl form={form} name="assessedOn" legend="Assessed on" />
      <TextControl
        form={form}
        name="assessedBy"
        label="Assessed by"
        hint="Their name and job"
        width={30}
      />
    </EditFrame>
  );
}
