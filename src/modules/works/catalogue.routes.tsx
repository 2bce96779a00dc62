import { may } from '../../platform/access/permissions.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { saveEdited } from '../organisation/index.ts';
import type { Editing, Saving, Sent, StaffContext } from '../organisation/index.ts';
import type { CatalogueRefusal } from './catalogue.command.ts';
import { addItem, addSupplier, changeItem, changeSupplier } from './catalogue.command.ts';
import {
  itemFields,
  itemTexts,
  parseItem,
  parseSupplier,
  supplierFields,
  supplierTexts,
} from './catalogue.form.ts';
import { CataloguePage, ItemPage, SupplierPage } from './catalogue.page.tsx';
import { allItems, allSuppliers } from './catalogue.store.ts';
import type { CatalogueItem, Supplier } from './catalogue.store.ts';
import { paths } from './paths.ts';

/** What can be ordered and from whom: everybody may read it, settings change it. */
export const catalogueRoutes: readonly Route[] = [
  forStaff('GET', paths.catalogue, 'see organisation', async ({ tx, acting }) =>
    page(
      <CataloguePage
        items={await allItems(tx, acting)}
        suppliers={await allSuppliers(tx, acting)}
        mayChange={may(acting.actor, 'change settings')}
      />,
    ),
  ),
  forStaff('GET', paths.addSupplier, 'change settings', async () =>
    page(<SupplierPage form={openedForm()} />),
  ),
  forStaff('POST', paths.addSupplier, 'change settings', async ({ tx, acting, fields }) => {
    const again = (errors: readonly FieldError[]) =>
      refused(<SupplierPage form={refusedForm(fields, errors)} />);
    const input = parseSupplier(fields);
    if (!input.ok) return again(input.error);
    const added = await addSupplier(tx, acting, input.value);
    return added.ok ? redirect(paths.catalogue) : again([nameTaken]);
  }),
  forStaff('GET', paths.supplier(':supplier'), 'change settings', async (context) => {
    const found = await supplierAsked(context);
    return found === undefined
      ? notFound()
      : page(<SupplierPage form={openedForm(supplierTexts(found))} supplier={found} />);
  }),
  forStaff('POST', paths.supplier(':supplier'), 'change settings', (context) =>
    saveEdited(
      context,
      async () => {
        const found = await supplierAsked(context);
        return found && editingSupplier(found);
      },
      (sent) => saveSupplier(context, sent),
    ),
  ),
  forStaff('GET', paths.addItem, 'change settings', async () =>
    page(<ItemPage form={openedForm()} />),
  ),
  forStaff('POST', paths.addItem, 'change settings', async ({ tx, acting, fields }) => {
    const again = (errors: readonly FieldError[]) =>
      refused(<ItemPage form={refusedForm(fields, errors)} />);
    const input = parseItem(fields);
    if (!input.ok) return again(input.error);
    const added = await addItem(tx, acting, input.value);
    return added.ok ? redirect(paths.catalogue) : again([nameTaken]);
  }),
  forStaff('GET', paths.item(':item'), 'change settings', async (context) => {
    const found = await itemAsked(context);
    return found === undefined
      ? notFound()
      : page(<ItemPage form={openedForm(itemTexts(found))} item={found} />);
  }),
  forStaff('POST', paths.item(':item'), 'change settings', (context) =>
    saveEdited(
      context,
      async () => {
        const found = await itemAsked(context);
        return found && editingItem(found);
      },
      (sent) => saveItem(context, sent),
    ),
  ),
];

const nameTaken: FieldError = {
  field: 'name',
  message: 'Enter another name: this one is in the list already, though it may have ended',
};

async function saveSupplier({ tx, acting, params }: StaffContext, sent: Sent): Promise<Saving> {
  const input = parseSupplier(sent.fields);
  if (!input.ok) return { mend: input.error };
  const supplierId = params['supplier'] ?? '';
  const change = { ...input.value, supplierId, version: Number(sent.version) };
  const saved = await changeSupplier(tx, acting, change);
  return saved.ok ? { saved: redirect(paths.catalogue) } : savingRefused(saved.error);
}

async function saveItem({ tx, acting, params }: StaffContext, sent: Sent): Promise<Saving> {
  const input = parseItem(sent.fields);
  if (!input.ok) return { mend: input.error };
  const orderItemId = params['item'] ?? '';
  const change = { ...input.value, orderItemId, version: Number(sent.version) };
  const saved = await changeItem(tx, acting, change);
  return saved.ok ? { saved: redirect(paths.catalogue) } : savingRefused(saved.error);
}

function savingRefused(why: CatalogueRefusal): Saving {
  switch (why) {
    case 'name-taken':
      return { mend: [nameTaken] };
    case 'unknown':
      return { saved: notFound() };
    case 'changed-meanwhile':
      throw new Error('The list of what can be ordered changed under its lock');
  }
}

async function supplierAsked(context: StaffContext): Promise<Supplier | undefined> {
  const known = await allSuppliers(context.tx, context.acting);
  return known.find(({ supplierId }) => supplierId === context.params['supplier']);
}

async function itemAsked(context: StaffContext): Promise<CatalogueItem | undefined> {
  const known = await allItems(context.tx, context.acting);
  return known.find(({ orderItemId }) => orderItemId === context.params['item']);
}

function editingSupplier(supplier: Supplier): Editing {
  const { supplierId, name, version } = supplier;
  return {
    about: name,
    edited: supplierFields,
    current: { texts: supplierTexts(supplier), version: String(version) },
    savedBy: {
      types: ['supplier_added', 'supplier_changed'],
      key: 'supplier_id',
      id: supplierId,
    },
    action: paths.supplier(supplierId),
    cancelHref: paths.supplier(supplierId),
    form: (sent, errors) => (
      <SupplierPage
        form={refusedForm(sent.fields, errors)}
        supplier={{ supplierId, name, version: Number(sent.version) }}
      />
    ),
  };
}

function editingItem(item: CatalogueItem): Editing {
  const { orderItemId, name, version } = item;
  return {
    about: name,
    edited: itemFields,
    current: { texts: itemTexts(item), version: String(version) },
    savedBy: {
      types: ['order_item_added', 'order_item_changed'],
      key: 'order_item_id',
      id: orderItemId,
    },
    action: paths.item(orderItemId),
    cancelHref: paths.item(orderItemId),
    form: (sent, errors) => (
      <ItemPage
        form={refusedForm(sent.fields, errors)}
        item={{ orderItemId, name, version: Number(sent.version) }}
      />
    ),
  };
}
