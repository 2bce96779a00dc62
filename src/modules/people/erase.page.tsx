import { listText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { WarningText } from '../../ui/govuk/warning-text.tsx';
import { erasureNames } from './codes.rules.ts';
import { CodeControl, TextControl } from './controls.tsx';
import { EditFrame, householdName } from './edit-frame.tsx';
import { paths } from './paths.ts';
import { displayName } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';
import type { Erasable } from './slots.types.ts';

/** What an erasure takes and leaves, and by what right it is done. */
export function ErasePage(props: {
  readonly household: HouseholdView;
  readonly kept: readonly HouseholdPerson[];
  readonly erasable: Erasable;
  readonly form: FormState;
}) {
  const { household, kept, erasable, form } = props;
  const gone = household.people.filter((person) => !kept.includes(person));
  const goes = [
    `Names, dates of birth, numbers and notes of ${listText(gone.map(displayName)) || 'nobody'}`,
    'The address and everything noted about the home',
    'What is noted about relationships, carers’ needs and decisions',
    ...erasable.goes,
    'The names and words in the history of the household and its cases',
  ];
  const stays = [
    ...kept.map(
      (person) => `${displayName(person)}’s own record, because another household needs it`,
    ),
    ...erasable.stays,
    'Days, codes and the district, for the figures; and that it was erased, by whom and why',
  ];
  return (
    <EditFrame
      title={`Erase the details of ${householdName(household)}`}
      household={household}
      form={form}
      action={paths.erase(household.householdId)}
      submitText="Erase the details"
      warning
      lede={<WarningText>Erased details cannot be brought back.</WarningText>}
    >
      <h2 class="govuk-heading-m">What goes</h2>
      <List items={goes} />
      <h2 class="govuk-heading-m">What stays</h2>
      <List items={stays} />
      <CodeControl
        form={form}
        name="authority"
        legend="By what right are they erased?"
        names={erasureNames}
      />
      <TextControl
        form={form}
        name="reference"
        label="Where the decision is written down"
        hint="For example, request 41 of 3 March. No names."
        width={20}
      />
      <Checkboxes
        name="understood"
        legend="Confirm"
        small
        values={form.values('understood')}
        errorMessage={form.error('understood')}
        items={[{ value: 'yes', text: 'I know that this cannot be undone' }]}
      />
    </EditFrame>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
