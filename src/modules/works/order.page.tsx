import type { JSX } from 'preact';
import { pence, poundsText } from '../../kernel/money.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import { CannotPage, CaseFormPage, DayQuestion, WordsQuestion } from '../casework/index.ts';
import type { CaseOnPage } from '../casework/index.ts';
import type { CatalogueItem, Supplier } from './catalogue.store.ts';
import { paths } from './paths.ts';

export interface OrderView {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly intervention: { readonly interventionId: string; readonly title: string };
  readonly items: readonly CatalogueItem[];
  readonly suppliers: readonly Supplier[];
}

/** Orders what an intervention needs. */
export function OrderPage({ view }: { readonly view: OrderView }): JSX.Element {
  const { on, form, intervention } = view;
  if (view.items.length === 0 || view.suppliers.length === 0) return <NothingToOrder view={view} />;
  const access = on.household.home.accessNotes;
  return (
    <CaseFormPage
      on={on}
      title={`Order: ${intervention.title}`}
      form={form}
      action={paths.order(on.file.caseId, intervention.interventionId)}
      submit="Order it"
      before={access !== '' && <InsetText>Access to the home: {access}</InsetText>}
    >
      <Select
        name="item"
        label="What is ordered?"
        labelSize="s"
        value={form.value('item')}
        errorMessage={form.error('item')}
        items={[
          { value: '', text: 'Choose' },
          ...view.items.map((item) => ({ value: item.orderItemId, text: itemText(item) })),
        ]}
      />
      <Input
        name="quantity"
        label="How many?"
        labelSize="s"
        width={3}
        inputmode="numeric"
        value={form.value('quantity')}
        errorMessage={form.error('quantity')}
      />
      <Radios
        name="supplier"
        legend="Who supplies it?"
        legendSize="s"
        value={form.value('supplier')}
        errorMessage={form.error('supplier')}
        items={view.suppliers.map(({ supplierId, name, phone }) => ({
          value: supplierId,
          text: name,
          hint: phone === '' ? undefined : phone,
        }))}
      />
      <WordsQuestion
        name="instructions"
        label="Instructions for whoever fits or delivers it"
        hint={`Where it goes, and how to get in. They read this: say nothing of ${on.names.first}’s health or money.`}
        max={1000}
        form={form}
      />
      <DayQuestion
        name="expected"
        legend="By which day do you expect it?"
        hint="Leave it empty if the supplier has not said."
        form={form}
      />
    </CaseFormPage>
  );
}

function NothingToOrder({ view }: { readonly view: OrderView }): JSX.Element {
  return (
    <CannotPage on={view.on} title="Nothing of this kind can be ordered yet">
      {view.items.length === 0
        ? 'There is nothing of this kind in the list of what can be ordered.'
        : 'No supplier supplies this kind of thing.'}{' '}
      The service manager adds to the list:{' '}
      <a class="govuk-link" href={paths.catalogue}>
        what can be ordered, and from whom
      </a>
      .
    </CannotPage>
  );
}

function itemText({ name, pricePence }: CatalogueItem): string {
  return pricePence === null ? name : `${name}, ${poundsText(pence(pricePence))}`;
}
