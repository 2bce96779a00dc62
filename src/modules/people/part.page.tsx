import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { Fieldset } from '../../ui/govuk/fieldset.tsx';
import { authorityNames, partNames, toldNames } from './codes.rules.ts';
import { CodeControl, DayControl, TextControl, TickControl, WordsControl } from './controls.tsx';
import { EditFrame } from './edit-frame.tsx';
import { paths } from './paths.ts';
import { PersonFields } from './person.page.tsx';
import { displayName } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';

/** Changes who somebody is to the resident, or ends it. */
export function PartPage(props: {
  readonly household: HouseholdView;
  readonly person: HouseholdPerson;
  readonly version: number;
  readonly form: FormState;
  /** The form by which their part ends, when it was sent and refused. */
  readonly leaving?: FormState;
}) {
  const { household, person, form, version } = props;
  const action = paths.part(household.householdId, person.personId);
  const name = displayName(person);
  const leaving = props.leaving ?? openedForm();
  return (
    <EditFrame
      title={`What ${name} may be told and sign`}
      household={household}
      form={{ ...form, errors: [...form.errors, ...leaving.errors] }}
      version={version}
      action={action}
      after={
        <Details summary={`${name} is no longer here`} open={leaving.errors.length > 0}>
          <PostForm action={action} label={`${name} is no longer here`}>
            <input type="hidden" name="version" value={String(version)} />
            <input type="hidden" name="leaving" value="yes" />
            <DayControl form={leaving} name="untilOn" legend="Last day in this part" />
            <Button variant="secondary">End this part</Button>
          </PostForm>
        </Details>
      }
    >
      <PartFields form={form} />
    </EditFrame>
  );
}

/** Adds a member of the household, a carer, or one who speaks for the resident. */
export function AddPersonPage(props: {
  readonly household: HouseholdView;
  readonly form: FormState;
}) {
  const { household, form } = props;
  const parts = {
    representative: partNames.representative,
    carer: partNames.carer,
    member: partNames.member,
  };
  return (
    <EditFrame
      title="Add somebody"
      household={household}
      form={form}
      action={paths.addPerson(household.householdId)}
      submitText="Add them"
    >
      <CodeControl form={form} name="part" legend="What are they to the household?" names={parts} />
      <PartFields form={form} />
      <PersonFields form={form} />
    </EditFrame>
  );
}

function PartFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <TextControl
        form={form}
        name="relationship"
        label="Relationship to the resident"
        hint="For example, daughter, neighbour or paid carer"
        width={20}
      />
      <TickControl
        form={form}
        name="livesHere"
        legend="Where they live"
        text="They live in this home"
      />
      <Fieldset legend="What they may know and do" legendSize="m">
        <CodeControl form={form} name="mayBeTold" legend="May be told" names={toldNames} />
        <TickControl
          form={form}
          name="maySign"
          legend="Signing"
          text="They may sign for the resident"
        />
        <CodeControl form={form} name="authority" legend="By what right" names={authorityNames} />
        <DayControl
          form={form}
          name="authoritySeenOn"
          legend="Papers seen on"
          hint="The day on which you saw the power of attorney or the order."
        />
      </Fieldset>
      <WordsControl
        form={form}
        name="carerNeeds"
        label="What they need for themselves as a carer (optional)"
      />
    </>
  );
}
