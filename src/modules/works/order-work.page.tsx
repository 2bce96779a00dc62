import type { JSX } from 'preact';
import { dayText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import { CaseFormPage, DayQuestion, WordsQuestion, casePaths, small } from '../casework/index.ts';
import type { CaseOnPage } from '../casework/index.ts';
import type { Order } from './order.store.ts';
import { paths } from './paths.ts';

export interface OrderWork {
  readonly on: CaseOnPage;
  readonly order: Order;
  readonly form: FormState;
}

/** What was ordered has been fitted or delivered. */
export function FittedPage({ on, order, form }: OrderWork): JSX.Element {
  const done = doneWord(order);
  return (
    <CaseFormPage
      on={on}
      title={`Was the ${small(order.item)} ${done}?`}
      form={form}
      action={paths.fitted(order.caseId, order.orderId)}
      submit={`It was ${done}`}
      before={[
        <OrderFacts on={on} order={order} />,
        <p class="govuk-body">
          <a class="govuk-link" href={paths.cancel(order.caseId, order.orderId)}>
            Cancel the order instead
          </a>
        </p>,
      ]}
    >
      <DayQuestion name="fitted" legend={`On which day was it ${done}?`} form={form} />
      <Input
        name="by"
        label="By whom?"
        labelSize="s"
        value={form.value('by')}
        errorMessage={form.error('by')}
      />
      <WordsQuestion
        name="note"
        label="Anything to note"
        hint="You can leave this empty."
        max={500}
        form={form}
      />
    </CaseFormPage>
  );
}

/** An order that is not wanted as it is. */
export function CancelPage({ on, order, form }: OrderWork): JSX.Element {
  return (
    <CaseFormPage
      on={on}
      title={`Cancel the order: ${order.item}`}
      form={form}
      action={paths.cancel(order.caseId, order.orderId)}
      submit="Cancel the order"
      warning
      before={[
        <OrderFacts on={on} order={order} />,
        <p class="govuk-body">
          Lightbulb does not tell the supplier. Ring {order.supplier}
          {order.supplierPhone !== '' && ` on ${order.supplierPhone}`} as well.
        </p>,
      ]}
    >
      <Radios
        name="then"
        legend={`Does ${on.names.first} still want it?`}
        legendSize="s"
        value={form.value('then')}
        errorMessage={form.error('then')}
        items={[
          { value: 'order-again', text: 'Yes: it goes back to be ordered again' },
          { value: 'stop', text: 'No: it is stopped' },
        ]}
      />
      <WordsQuestion name="reason" label="Why is the order cancelled?" max={500} form={form} />
    </CaseFormPage>
  );
}

/** The call after something was provided. */
export function FollowUpPage({ on, order, form }: OrderWork): JSX.Element {
  const thing = small(order.item);
  const yesNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ];
  const asked = (name: string, legend: string, hint: string, items = yesNo) => (
    <Radios
      name={name}
      legend={legend}
      legendSize="s"
      hint={hint}
      inline
      value={form.value(name)}
      errorMessage={form.error(name)}
      items={items}
    />
  );
  return (
    <CaseFormPage
      on={on}
      title={`Ring ${on.names.first} about the ${thing}`}
      form={form}
      action={paths.followUp(order.caseId, order.orderId)}
      submit="Save the call"
      before={[
        <OrderFacts on={on} order={order} />,
        order.calls.length > 0 && <CallsBefore on={on} order={order} />,
      ]}
    >
      <DayQuestion name="called" legend="When did you speak?" form={form} />
      {asked('safe', 'Is it safe?', `Does ${on.names.first} feel safe with it, and is it firm?`)}
      {asked(
        'compliant',
        'Is it as it should be?',
        'The right thing, fitted and used as its maker says.',
      )}
      {asked('inUse', 'Is it used?', 'On an ordinary day.', [
        { value: 'yes', text: 'Yes' },
        { value: 'sometimes', text: 'Sometimes' },
        { value: 'no', text: 'No' },
      ])}
      <WordsQuestion
        name="words"
        label={`In ${on.names.first}’s own words`}
        hint="You can leave this empty."
        max={2000}
        form={form}
      />
      <InsetText>
        If it is not safe, or not as it should be, Lightbulb adds a need to put it right and the
        work for it, ready to be ordered. Not used but safe: the case goes on.
      </InsetText>
    </CaseFormPage>
  );
}

function CallsBefore({ on, order }: Pick<OrderWork, 'on' | 'order'>): JSX.Element {
  return (
    <p class="govuk-body">
      Asked before: {order.calls.map((call) => callText(call, on.names.today)).join('; ')}.
    </p>
  );
}

/** What a call found: "Thursday 19 March, safe, as it should be, used sometimes". */
export function callText(
  call: Order['calls'][number],
  today: CaseOnPage['names']['today'],
): string {
  const used = { yes: 'used', sometimes: 'used sometimes', no: 'not used' }[call.inUse];
  return [
    dayText(call.calledOn, { today }),
    call.safe ? 'safe' : 'not safe',
    call.compliant ? 'as it should be' : 'not as it should be',
    used ?? call.inUse,
  ].join(', ');
}

function OrderFacts({ on, order }: Pick<OrderWork, 'on' | 'order'>): JSX.Element {
  const { today } = on.names;
  const supplier =
    order.supplierPhone === '' ? order.supplier : `${order.supplier}, ${order.supplierPhone}`;
  return (
    <SummaryList
      rows={[
        {
          key: 'What',
          value: order.quantity === 1 ? order.item : `${order.quantity} × ${order.item}`,
        },
        { key: 'From', value: supplier },
        { key: 'Ordered', value: dayText(order.orderedOn, { today }) },
        order.expectedOn !== null && {
          key: 'Expected',
          value: dayText(order.expectedOn, { today }),
        },
        order.fittedOn !== null && {
          key: order.kind === 'equipment' ? 'Delivered' : 'Fitted',
          value: dayText(order.fittedOn, { today }),
        },
        order.instructions !== '' && { key: 'Instructions', value: order.instructions },
      ]}
    />
  );
}

/** Equipment is delivered, a minor adaptation fitted. */
export function doneWord({ kind }: Pick<Order, 'kind'>): 'delivered' | 'fitted' {
  return kind === 'equipment' ? 'delivered' : 'fitted';
}

/** For somebody sent here by a step whose order was never placed here. */
export function NoOrder(props: {
  readonly on: CaseOnPage;
  readonly stepId: string | undefined;
  readonly orderStepId: string | undefined;
}): JSX.Element {
  const { caseId } = props.on.file;
  return (
    <>
      Its order was left out or cancelled, so there is nothing to record.
      {props.orderStepId !== undefined && (
        <>
          {' '}
          <a class="govuk-link" href={casePaths.goBackToStep(caseId, props.orderStepId)}>
            Go back to ordering it
          </a>
          {props.stepId !== undefined && ', or '}
        </>
      )}
      {props.stepId !== undefined && (
        <a class="govuk-link" href={casePaths.skipStep(caseId, props.stepId)}>
          {props.orderStepId === undefined ? 'Skip' : 'skip'} this step, with the reason
        </a>
      )}
      .
    </>
  );
}
