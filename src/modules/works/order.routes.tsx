import { parseId } from '../../kernel/ids.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { CannotPage, ClosedCasePage, casePaths, caseOnPage } from '../casework/index.ts';
import type { CaseOnPage } from '../casework/index.ts';
import { catalogueItems, suppliers } from './catalogue.store.ts';
import { recordFollowUpCall } from './follow-up-call.command.ts';
import { cancelOrder, placeOrder, recordFitted } from './order.command.ts';
import type { OrderRefusal } from './order.command.ts';
import { parseCall, parseCancelling, parseFitted, parseOrder, refusalText } from './order.form.ts';
import { OrderPage } from './order.page.tsx';
import type { OrderView } from './order.page.tsx';
import { likelyItem, mayDo } from './order.rules.ts';
import type { OrderAction } from './order.rules.ts';
import { orderFor, orderOf } from './order.store.ts';
import type { Order } from './order.store.ts';
import { CancelPage, FittedPage, FollowUpPage, NoOrder } from './order-work.page.tsx';
import { paths } from './paths.ts';

type Context = RouteContext<StaffActor>;

/** Ordering for an intervention, and what follows an order. */
export const orderRoutes: readonly Route[] = [
  forStaff('GET', paths.order(':case', ':intervention'), 'order', askOrder),
  forStaff('POST', paths.order(':case', ':intervention'), 'order', order),
  forStaff('GET', paths.fitFor(':case', ':intervention'), 'order', (context) =>
    toOrder(context, 'fit', paths.fitted),
  ),
  forStaff('GET', paths.callFor(':case', ':intervention'), 'work on cases', (context) =>
    toOrder(context, 'check', paths.followUp),
  ),
  forStaff('GET', paths.fitted(':case', ':order'), 'order', (context) =>
    ask(context, 'fit', (found) =>
      openedForm({ ...dayParts('fitted', context.acting.today), by: found.supplier }),
    ),
  ),
  forStaff('POST', paths.fitted(':case', ':order'), 'order', fit),
  forStaff('GET', paths.cancel(':case', ':order'), 'order', (context) =>
    ask(context, 'cancel', () => openedForm()),
  ),
  forStaff('POST', paths.cancel(':case', ':order'), 'order', cancel),
  forStaff('GET', paths.followUp(':case', ':order'), 'work on cases', (context) =>
    ask(context, 'follow-up', () => openedForm(dayParts('called', context.acting.today))),
  ),
  forStaff('POST', paths.followUp(':case', ':order'), 'work on cases', followUp),
];

async function askOrder(context: Context): Promise<Reply> {
  const view = await orderView(context, true);
  if (view === null) return notFound();
  if (view.on.file.status === 'closed') return page(<ClosedCasePage on={view.on} />);
  if (!view.due) return page(<Cannot on={view.on} why="not-to-be-ordered" />);
  return page(<OrderPage view={view} />);
}

async function order(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const view = await orderView(context, false);
  if (view === null) return notFound();
  if (view.on.file.status === 'closed') return refused(<ClosedCasePage on={view.on} />);
  const asked = parseOrder(fields, {
    items: view.items.map(({ orderItemId }) => orderItemId),
    suppliers: view.suppliers.map(({ supplierId }) => supplierId),
    today: acting.today,
  });
  if (!asked.ok) {
    return refused(<OrderPage view={{ ...view, form: refusedForm(fields, asked.error) }} />);
  }
  const { caseId } = view.on.file;
  const placed = await placeOrder(tx, acting, {
    caseId,
    interventionId: view.intervention.interventionId,
    orderItemId: asked.value.item,
    supplierId: asked.value.supplier,
    quantity: asked.value.quantity,
    instructions: asked.value.instructions,
    expectedOn: asked.value.expected,
  });
  return placed.ok ? redirect(casePaths.case(caseId)) : refusedBecause(view.on, placed.error);
}

async function fit(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const about = await orderOnPage(context, false);
  if (about === null) return notFound();
  const { on, found } = about;
  const stopped = stoppedBy(on, found, 'fit');
  if (stopped !== null) return refused(stopped);
  const asked = parseFitted(fields, { today: acting.today, orderedOn: found.orderedOn });
  if (!asked.ok) {
    return refused(<FittedPage on={on} order={found} form={refusedForm(fields, asked.error)} />);
  }
  const { fitted, by, note } = asked.value;
  const done = await recordFitted(tx, acting, {
    caseId: found.caseId,
    orderId: found.orderId,
    fittedOn: fitted,
    note,
    ...(by !== '' && { fittedBy: by }),
  });
  return done.ok ? redirect(casePaths.case(found.caseId)) : refusedBecause(on, done.error);
}

async function cancel(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const about = await orderOnPage(context, false);
  if (about === null) return notFound();
  const { on, found } = about;
  const stopped = stoppedBy(on, found, 'cancel');
  if (stopped !== null) return refused(stopped);
  const asked = parseCancelling(fields);
  if (!asked.ok) {
    return refused(<CancelPage on={on} order={found} form={refusedForm(fields, asked.error)} />);
  }
  const { caseId, orderId } = found;
  const done = await cancelOrder(tx, acting, { caseId, orderId, ...asked.value });
  return done.ok ? redirect(casePaths.case(caseId)) : refusedBecause(on, done.error);
}

async function followUp(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const about = await orderOnPage(context, false);
  if (about === null) return notFound();
  const { on, found } = about;
  const stopped = stoppedBy(on, found, 'follow-up');
  if (stopped !== null) return refused(stopped);
  const fittedOn = found.fittedOn ?? found.orderedOn;
  const asked = parseCall(fields, { today: acting.today, fittedOn });
  if (!asked.ok) {
    return refused(<FollowUpPage on={on} order={found} form={refusedForm(fields, asked.error)} />);
  }
  const { caseId, orderId } = found;
  const { called, ...answers } = asked.value;
  const done = await recordFollowUpCall(tx, acting, {
    caseId,
    orderId,
    calledOn: called,
    ...answers,
  });
  return done.ok ? redirect(casePaths.case(caseId)) : refusedBecause(on, done.error);
}

/** Opens the page of an action, or says why it cannot be done. */
async function ask(
  context: Context,
  action: OrderAction,
  formOf: (found: Order) => FormState,
): Promise<Reply> {
  const about = await orderOnPage(context, true);
  if (about === null) return notFound();
  const { on, found } = about;
  const stopped = stoppedBy(on, found, action);
  if (stopped !== null) return page(stopped);
  const form = formOf(found);
  switch (action) {
    case 'fit':
      return page(<FittedPage on={on} order={found} form={form} />);
    case 'cancel':
      return page(<CancelPage on={on} order={found} form={form} />);
    case 'follow-up':
      return page(<FollowUpPage on={on} order={found} form={form} />);
  }
}

/** From a step of an intervention to the page of its order. */
async function toOrder(
  context: Context,
  stepKey: string,
  pathOf: (caseId: string, orderId: string) => string,
): Promise<Reply> {
  const { tx, acting } = context;
  const on = await caseOnPage(context, 'order', { record: true, events: 0 });
  const interventionId = idIn(context, 'intervention');
  if (on === null || interventionId === null) return notFound();
  const { caseId } = on.file;
  const found = await orderFor(tx, acting, { caseId, interventionId });
  if (found !== null) return redirect(pathOf(caseId, found.orderId));
  const own = on.file.steps.filter((step) => step.interventionId === interventionId);
  const step = own.find(
    ({ key, status }) =>
      (key === stepKey || (stepKey === 'check' && key === 'follow_up_call')) &&
      ['ready', 'started'].includes(status),
  );
  const ordering = own.find(({ key, status }) => key === 'order' && status !== 'cancelled');
  const over = ordering !== undefined && ['done', 'skipped'].includes(ordering.status);
  return page(
    <CannotPage on={on} title="Nothing is on order for this">
      <NoOrder on={on} stepId={step?.stepId} orderStepId={over ? ordering.stepId : undefined} />
    </CannotPage>,
  );
}

async function orderView(
  context: Context,
  record: boolean,
): Promise<(OrderView & { readonly due: boolean }) | null> {
  const { tx, acting } = context;
  const on = await caseOnPage(context, 'order', { record, events: 0 });
  const interventionId = idIn(context, 'intervention');
  const intervention = on?.file.interventions.find((one) => one.interventionId === interventionId);
  if (on === null || intervention === undefined) return null;
  const kind = intervention.pathwayKey;
  const items = (await catalogueItems(tx, acting)).filter((item) => item.kind === kind);
  const sellers = (await suppliers(tx, acting)).filter(({ supplies }) =>
    supplies.some((supplied) => supplied === kind),
  );
  const [only] = sellers;
  return {
    on,
    intervention,
    items,
    suppliers: sellers,
    form: openedForm({
      quantity: '1',
      item: likelyItem(intervention.title, items)?.orderItemId ?? '',
      supplier: sellers.length === 1 && only !== undefined ? only.supplierId : '',
    }),
    due: on.file.steps.some(
      (step) =>
        step.interventionId === interventionId &&
        step.key === 'order' &&
        ['ready', 'started'].includes(step.status),
    ),
  };
}

async function orderOnPage(
  context: Context,
  record: boolean,
): Promise<{ readonly on: CaseOnPage; readonly found: Order } | null> {
  const on = await caseOnPage(context, 'order', { record, events: 0 });
  const orderId = idIn(context, 'order');
  if (on === null || orderId === null) return null;
  const found = await orderOf(context.tx, context.acting, on.file.caseId, orderId);
  return found === null ? null : { on, found };
}

function stoppedBy(on: CaseOnPage, found: Order, action: OrderAction) {
  if (on.file.status === 'closed') return <ClosedCasePage on={on} />;
  const allowed = mayDo(found.status, action);
  return allowed.ok ? null : <Cannot on={on} why={allowed.error} />;
}

function refusedBecause(on: CaseOnPage, why: OrderRefusal): Reply {
  if (why === 'not-found') return notFound();
  return refused(why === 'case-closed' ? <ClosedCasePage on={on} /> : <Cannot on={on} why={why} />);
}

function Cannot({ on, why }: { readonly on: CaseOnPage; readonly why: OrderRefusal }) {
  return (
    <CannotPage on={on} title="This cannot be done now">
      {refusalText(why)}
    </CannotPage>
  );
}

function idIn({ params }: Context, name: string): string | null {
  const id = parseId(params[name] ?? '');
  return id.ok ? id.value : null;
}
