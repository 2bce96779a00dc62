import type { JSX } from 'preact';
import { pence, poundsText } from '../../kernel/money.ts';
import { countText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { EditPage, organisationPaths } from '../organisation/index.ts';
import { kindNames } from './catalogue.form.ts';
import { itemKinds } from './catalogue.store.ts';
import type { CatalogueItem, Supplier } from './catalogue.store.ts';
import { paths } from './paths.ts';

/** What can be ordered, and from whom. */
export function CataloguePage(props: {
  readonly items: readonly CatalogueItem[];
  readonly suppliers: readonly Supplier[];
  readonly mayChange: boolean;
}): JSX.Element {
  const { items, suppliers, mayChange } = props;
  const current = items.filter(({ endedOn }) => endedOn === null).length;
  const sellers = suppliers.filter(({ endedOn }) => endedOn === null).length;
  return (
    <StaffPageFrame
      title="What can be ordered"
      section="organisation"
      breadcrumbs={[{ text: 'Organisation', href: organisationPaths.overview }]}
    >
      <Titlebar
        title={`${countText(current, 'thing')} can be ordered from ${countText(sellers, 'supplier')}`}
        caption="Orders"
        links={[
          mayChange && { text: 'Add a supplier', href: paths.addSupplier },
          mayChange && { text: 'Add something to order', href: paths.addItem },
        ]}
      />
      {suppliers.length === 0 ? (
        <EmptyLine>No supplier yet. Nothing can be ordered until there is one.</EmptyLine>
      ) : (
        <Suppliers suppliers={suppliers} mayChange={mayChange} />
      )}
      {items.length === 0 ? (
        <EmptyLine>Nothing can be ordered yet.</EmptyLine>
      ) : (
        <Items items={items} mayChange={mayChange} />
      )}
    </StaffPageFrame>
  );
}

function Suppliers(props: {
  readonly suppliers: readonly Supplier[];
  readonly mayChange: boolean;
}) {
  return (
    <StackTable
      caption="Suppliers"
      columns={[
        { heading: 'Supplier', role: 'row header' },
        { heading: 'Supplies' },
        { heading: 'Telephone', label: 'Phone' },
        { heading: 'Email' },
      ]}
      rows={props.suppliers.map((supplier) => ({
        cells: [
          named(supplier, props.mayChange && paths.supplier(supplier.supplierId)),
          supplier.supplies.map((kind) => kindNames[kind]).join(', '),
          supplier.phone,
          supplier.email,
        ],
      }))}
    />
  );
}

function Items(props: { readonly items: readonly CatalogueItem[]; readonly mayChange: boolean }) {
  return (
    <StackTable
      caption="What can be ordered"
      columns={[
        { heading: 'What', role: 'row header' },
        { heading: 'Kind' },
        { heading: 'Price', numeric: true },
      ]}
      rows={props.items.map((item) => ({
        cells: [
          named(item, props.mayChange && paths.item(item.orderItemId)),
          kindNames[item.kind],
          item.pricePence === null ? 'not known' : poundsText(pence(item.pricePence)),
        ],
      }))}
    />
  );
}

function named(
  one: { readonly name: string; readonly endedOn: string | null },
  href: string | false,
): JSX.Element {
  return (
    <>
      {href === false ? (
        one.name
      ) : (
        <a class="govuk-link" href={href}>
          {one.name}
        </a>
      )}{' '}
      {one.endedOn !== null && <Tag colour="grey">Ended</Tag>}
    </>
  );
}

/** Adds a supplier, or changes the one that is given. */
export function SupplierPage(props: {
  readonly form: FormState;
  readonly supplier?: {
    readonly supplierId: string;
    readonly name: string;
    readonly version: number;
  };
}): JSX.Element {
  const { form, supplier } = props;
  return (
    <EditPage
      title={supplier?.name ?? 'Add a supplier'}
      form={form}
      action={supplier === undefined ? paths.addSupplier : paths.supplier(supplier.supplierId)}
      version={supplier?.version}
      submit={supplier === undefined ? 'Add supplier' : 'Save'}
      cancelHref={paths.catalogue}
    >
      <Input
        name="name"
        label="Name"
        value={form.value('name')}
        errorMessage={form.error('name')}
      />
      <Input
        name="phone"
        label="Telephone"
        type="tel"
        value={form.value('phone')}
        errorMessage={form.error('phone')}
      />
      <Input
        name="email"
        label="Email"
        type="email"
        value={form.value('email')}
        errorMessage={form.error('email')}
      />
      <Checkboxes
        name="supplies"
        legend="What do they supply?"
        small
        values={form.values('supplies')}
        errorMessage={form.error('supplies')}
        items={itemKinds.map((kind) => ({ value: kind, text: kindNames[kind] }))}
      />
      {supplier !== undefined && (
        <Ended
          form={form}
          text="They take no more orders"
          hint="What they have is still recorded."
        />
      )}
    </EditPage>
  );
}

/** Adds something that can be ordered, or changes the one that is given. */
export function ItemPage(props: {
  readonly form: FormState;
  readonly item?: { readonly orderItemId: string; readonly name: string; readonly version: number };
}): JSX.Element {
  const { form, item } = props;
  return (
    <EditPage
      title={item?.name ?? 'Add something to order'}
      form={form}
      action={item === undefined ? paths.addItem : paths.item(item.orderItemId)}
      version={item?.version}
      submit={item === undefined ? 'Add it' : 'Save'}
      cancelHref={paths.catalogue}
    >
      <Input
        name="name"
        label="What is it?"
        hint="Named as in the Housing MOT, it is suggested when somebody orders."
        value={form.value('name')}
        errorMessage={form.error('name')}
      />
      <Radios
        name="kind"
        legend="What kind of thing is it?"
        small
        value={form.value('kind')}
        errorMessage={form.error('kind')}
        items={itemKinds.map((kind) => ({ value: kind, text: kindNames[kind] }))}
      />
      <Input
        name="pricePence"
        label="Price in pounds"
        hint="Leave it empty when it is not known."
        prefix={{ text: '£' }}
        width={10}
        inputmode="decimal"
        value={form.value('pricePence')}
        errorMessage={form.error('pricePence')}
      />
      {item !== undefined && (
        <Ended
          form={form}
          text="It cannot be ordered any more"
          hint="Orders of it stay as they are."
        />
      )}
    </EditPage>
  );
}

function Ended(props: { readonly form: FormState; readonly text: string; readonly hint: string }) {
  return (
    <Checkboxes
      name="ended"
      legend="Ended"
      small
      values={props.form.values('ended')}
      items={[{ value: 'yes', text: props.text, hint: props.hint }]}
    />
  );
}
