import type { FormState } from '../../platform/http/form-state.ts';
import { Fieldset } from '../../ui/govuk/fieldset.tsx';
import {
  contactNames,
  knownBeforeNames,
  letterFormatNames,
  sharingBasisNames,
} from './codes.rules.ts';
import { CodeControl, DayControl, TextControl, TickControl, WordsControl } from './controls.tsx';
import { EditFrame } from './edit-frame.tsx';
import { paths } from './paths.ts';
import { displayName } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';

/** Changes what is known of somebody. */
export function PersonPage(props: {
  readonly household: HouseholdView;
  readonly person: HouseholdPerson;
  readonly version: number;
  readonly form: FormState;
}) {
  const { household, person, form, version } = props;
  return (
    <EditFrame
      title={`Change ${displayName(person)}’s details`}
      household={household}
      form={form}
      version={version}
      action={paths.person(household.householdId, person.personId)}
    >
      <PersonFields form={form} />
      <DayControl
        form={form}
        name="diedOn"
        legend="Died on"
        hint="Leave empty if they are alive."
      />
    </EditFrame>
  );
}

/** The questions about a person, for somebody known and for somebody new. */
export function PersonFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <Fieldset legend="Who they are" legendSize="m">
        <TextControl form={form} name="title" label="Title (optional)" width={5} />
        <TextControl
          form={form}
          name="givenName"
          label="First name"
          width={30}
          spellcheck={false}
        />
        <TextControl
          form={form}
          name="familyName"
          label="Last name"
          width={30}
          spellcheck={false}
        />
        <TextControl
          form={form}
          name="knownAs"
          label="Known as (optional)"
          width={20}
          spellcheck={false}
        />
        <DayControl
          form={form}
          name="bornOn"
          legend="Date of birth"
          hint="For example, 11 5 1946"
        />
        <TextControl
          form={form}
          name="nhsNumber"
          label="NHS number (optional)"
          hint="10 digits, like 943 476 5919"
          width={10}
          inputmode="numeric"
        />
      </Fieldset>
      <Fieldset legend="How to reach them" legendSize="m">
        <TextControl form={form} name="phone" label="Phone" width={20} type="tel" />
        <TextControl form={form} name="mobile" label="Mobile phone" width={20} type="tel" />
        <TextControl form={form} name="email" label="Email address" width={30} type="email" />
        <CodeControl
          form={form}
          name="contactBy"
          legend="Best way to reach them"
          names={contactNames}
        />
      </Fieldset>
      <CommunicationFields form={form} />
      <Fieldset legend="What we know of them" legendSize="m">
        <CodeControl
          form={form}
          name="knownBefore"
          legend="Were they known to services before us?"
          names={knownBeforeNames}
        />
        <CodeControl
          form={form}
          name="sharingBasis"
          legend="On what basis do partners share their details?"
          names={sharingBasisNames}
        />
      </Fieldset>
    </>
  );
}

function CommunicationFields({ form }: { readonly form: FormState }) {
  return (
    <Fieldset legend="How to communicate" legendSize="m">
      <CodeControl form={form} name="letterFormat" legend="Letters" names={letterFormatNames} />
      <TextControl form={form} name="language" label="Language" width={20} />
      <TickControl
        form={form}
        name="interpreter"
        legend="Interpreter"
        text="They need an interpreter in this language"
      />
      <WordsControl
        form={form}
        name="communicationNotes"
        label="Anything else that helps"
        hint="For example, wears a hearing aid, or speaks after a stroke and needs time."
      />
    </Fieldset>
  );
}
