import { dayText } from '../../kernel/words.ts';
import { countText } from '../../kernel/words.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import { KeyValues } from '../../ui/app/key-values.tsx';
import type { CasePanel, StepLink, StepToLink, StoryTellers } from '../casework/index.ts';
import { casesToLink, said, small, textOf } from '../casework/index.ts';
import type { Eraser } from '../people/index.ts';
import { blankOrders, wordsOfOrders } from './erase.store.ts';
import { ordersOf } from './order.store.ts';
import type { Order } from './order.store.ts';
import { callText, doneWord } from './order-work.page.tsx';
import { paths } from './paths.ts';

/** What the pages of a case and of a household take from the works. */
export const worksSlots = {
  panel,
  stepLink,
  beforeClosing,
  tellers: tellers(),
  eraser: {
    find: async (tx, acting, householdId) => {
      const orders = await wordsOfOrders(tx, acting, await casesOf(tx, acting, householdId));
      return {
        goes: orders === 0 ? [] : [`What was written about ${countText(orders, 'order')}`],
        stays: orders === 0 ? [] : ['What was ordered, from whom and when'],
        objections: [],
      };
    },
    erase: async (tx, acting, householdId) => {
      const caseIds = await casesOf(tx, acting, householdId);
      await blankOrders(tx, acting, caseIds);
      return { caseIds };
    },
  } satisfies Eraser,
};

/** The orders of a case beside its story; nothing before anything is ordered. */
async function panel(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
): Promise<CasePanel | null> {
  const orders = await ordersOf(tx, acting, caseId);
  if (orders.length === 0) return null;
  return {
    title: 'Orders',
    body: (
      <KeyValues
        items={orders.map((order) => ({
          key: order.quantity === 1 ? order.item : `${order.quantity} × ${order.item}`,
          value: [
            `${order.supplier}. ${standing(order, acting)}`,
            linkFor(order, acting.actor) !== null && [' ', linkFor(order, acting.actor)],
          ],
        }))}
      />
    ),
  };
}

function linkFor(order: Order, actor: StaffActor) {
  const { caseId, orderId, status } = order;
  if (status !== 'ordered' || !may(actor, 'order')) return null;
  return (
    <a class="govuk-link" href={paths.fitted(caseId, orderId)}>
      Record that it was {doneWord(order)}
      <span class="govuk-visually-hidden">: {order.item}</span>
    </a>
  );
}

/** Where an order stands, in a sentence. */
function standing(order: Order, { today }: Pick<Acting, 'today'>): string {
  const on = (day: Order['orderedOn']) => dayText(day, { today });
  switch (order.status) {
    case 'ordered':
      return order.expectedOn === null
        ? `Ordered ${on(order.orderedOn)}.`
        : `Ordered ${on(order.orderedOn)}, expected ${on(order.expectedOn)}.`;
    case 'fitted': {
      const done = order.kind === 'equipment' ? 'Delivered' : 'Fitted';
      const [last] = order.calls;
      const fitted = order.fittedOn === null ? '' : ` ${on(order.fittedOn)}`;
      return `${done}${fitted}.${last === undefined ? '' : ` Asked ${callText(last, today)}.`}`;
    }
    case 'cancelled':
      return `Cancelled: ${order.cancelReason || 'the reason was erased'}`;
  }
}

function stepLink({ caseId, stepKey, interventionId }: StepToLink): StepLink | null {
  if (interventionId === null) return null;
  switch (stepKey) {
    case 'order':
      return { href: paths.order(caseId, interventionId), text: 'Order it' };
    case 'fit':
      return {
        href: paths.fitFor(caseId, interventionId),
        text: 'Record that it was fitted or delivered',
      };
    case 'check':
    case 'follow_up_call':
      return { href: paths.callFor(caseId, interventionId), text: 'Record the follow-up call' };
    default:
      return null;
  }
}

/** A supplier still has an order: it is cancelled or recorded before the case is closed. */
async function beforeClosing(
  tx: Tx,
  acting: Acting<StaffActor>,
  caseId: string,
): Promise<StepLink | null> {
  const orders = await ordersOf(tx, acting, caseId);
  const out = orders.find(({ status }) => status === 'ordered');
  return out === undefined
    ? null
    : {
        href: paths.fitted(caseId, out.orderId),
        text: `${out.supplier} still has the order for the ${small(out.item)}: record it or cancel it`,
      };
}

async function casesOf(tx: Tx, acting: Acting, householdId: string): Promise<readonly string[]> {
  return (await casesToLink(tx, acting, householdId)).map(({ caseId }) => caseId);
}

function tellers(): StoryTellers {
  return {
    order_placed: (event) => ({
      title: `Ordered: ${textOf(event.detail, 'item') || 'an item'}`,
      lines: said(
        `${event.by}. From ${textOf(event.detail, 'supplier') || 'a supplier'}.`,
        textOf(event.detail, 'instructions'),
      ),
      key: true,
    }),
    order_fitted: (event) => ({
      title: `Fitted or delivered: ${textOf(event.detail, 'item') || 'an item'}`,
      lines: said(
        `Recorded by ${event.by}.`,
        textOf(event.detail, 'fitted_by') === '' ? '' : `By ${textOf(event.detail, 'fitted_by')}.`,
        textOf(event.detail, 'note'),
      ),
      key: true,
    }),
    order_cancelled: (event) => ({
      title: `Order cancelled: ${textOf(event.detail, 'item') || 'an item'}`,
      lines: said(`${event.by}.`, textOf(event.detail, 'reason')),
      key: true,
    }),
    follow_up_call_made: (event) => {
      const words = textOf(event.detail, 'words');
      return {
        title: `Follow-up call: ${textOf(event.detail, 'item') || 'an item'}`,
        lines: [`${event.by}. ${callAnswer(event.data)}`],
        ...(words !== '' && { quotation: words }),
        key: true,
      };
    },
  };
}

function callAnswer(data: Readonly<Record<string, unknown>>): string {
  const safe = textOf(data, 'safe') === 'yes' ? 'Safe' : 'Not safe';
  const right = textOf(data, 'compliant') === 'yes' ? 'as it should be' : 'not as it should be';
  const used = textOf(data, 'in_use');
  const use = used === 'yes' ? 'used' : used === 'sometimes' ? 'used sometimes' : 'not used';
  return `${safe}, ${right}, ${use}.`;
}
