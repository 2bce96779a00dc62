import type { FormState } from '../../platform/http/form-state.ts';
import { Fieldset } from '../../ui/govuk/fieldset.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { homeTypeNames, tenureNames } from './codes.rules.ts';
import { CodeControl, TextControl, TickControl, WordsControl } from './controls.tsx';
import { EditFrame } from './edit-frame.tsx';
import { moveField } from './home.form.ts';
import { paths } from './paths.ts';
import type { HouseholdView } from './people.types.ts';

/** Another district, to which the household goes if somebody agrees. */
export interface MoveAsked {
  readonly localityId: string;
  readonly from: string;
  readonly to: string;
}

/** Changes the home. */
export function HomePage(props: {
  readonly household: HouseholdView;
  readonly version: number;
  readonly form: FormState;
  readonly move?: MoveAsked;
}) {
  const { household, form, version, move } = props;
  return (
    <EditFrame
      title="Change the home"
      household={household}
      form={form}
      version={version}
      action={paths.home(household.householdId)}
    >
      {move !== undefined && <MoveQuestion form={form} move={move} />}
      <Fieldset legend="Where it is" legendSize="m">
        <WordsControl form={form} name="addressLines" label="Address, without the postcode" />
        <TextControl form={form} name="postcode" label="Postcode" width={10} spellcheck={false} />
        <TextControl
          form={form}
          name="uprn"
          label="Property reference, UPRN (optional)"
          hint="Up to 12 digits, from the council’s address list"
          width={20}
          inputmode="numeric"
        />
      </Fieldset>
      <Fieldset legend="What it is" legendSize="m">
        <CodeControl form={form} name="homeType" legend="Kind of home" names={homeTypeNames} />
        <CodeControl form={form} name="tenure" legend="Who owns it" names={tenureNames} />
        <TextControl form={form} name="landlord" label="Landlord (optional)" width={30} />
      </Fieldset>
      <Fieldset legend="Before you go there" legendSize="m">
        <WordsControl
          form={form}
          name="accessNotes"
          label="Getting in"
          hint="For example, key safe by the back door (never its code), or park on Orchard Lane."
        />
        <WordsControl
          form={form}
          name="dangers"
          label="Dangers to a visitor"
          hint="For example, a dog that bites. Shown in red on every page from which somebody sets out."
        />
        <WordsControl
          form={form}
          name="loneWorker"
          label="Lone worker warning"
          hint="What somebody who visits alone must do. Leave empty if there is no warning."
        />
      </Fieldset>
    </EditFrame>
  );
}

function MoveQuestion({ form, move }: { readonly form: FormState; readonly move: MoveAsked }) {
  return (
    <>
      <InsetText>
        This postcode is in {move.to}. If the household goes there, its open cases go to the{' '}
        {move.to} team, and people who work only in {move.from} will not see them any more.
      </InsetText>
      <TickControl
        form={form}
        name={moveField}
        legend={`Move from ${move.from} to ${move.to}`}
        text={`Yes, the household is now in ${move.to}`}
        value={move.localityId}
      />
    </>
  );
}
