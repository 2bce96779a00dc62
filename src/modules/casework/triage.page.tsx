import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Columns } from '../../ui/app/areas.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { Flags } from '../../ui/app/flags.tsx';
import { KeyValues } from '../../ui/app/key-values.tsx';
import { SidePanel } from '../../ui/app/side-panel.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import { Textarea } from '../../ui/govuk/textarea.tsx';
import type { FlagProps } from '../../ui/app/flags.tsx';
import { paths } from './paths.ts';
import { complexityNames, routeNames, urgencyNames } from './triage.form.ts';
import { urgencyReasonNames } from './triage.rules.ts';

/** What whoever triages needs to know, and what they decide. */
export interface TriageView {
  readonly caseId: string;
  readonly resident: string;
  readonly caption: string;
  readonly flags: readonly FlagProps[];
  readonly asked: {
    readonly quotation: string;
    readonly facts: readonly { readonly key: string; readonly value: string }[];
  } | null;
  readonly duplicates: readonly { readonly text: string; readonly href: string | null }[];
  readonly earlier: readonly { readonly text: string; readonly href: string }[];
  /** What the rules make of the reasons that are ticked. */
  readonly suggested: string;
  readonly contacts: readonly { readonly value: string; readonly text: string }[];
}

export function TriagePage(props: {
  readonly view: TriageView;
  readonly form: FormState;
}): JSX.Element {
  const { view, form } = props;
  return (
    <StaffPageFrame
      title={`Triage: ${view.resident}`}
      section="work"
      breadcrumbs={[
        { text: 'Work list', href: paths.workList },
        { text: view.resident, href: paths.case(view.caseId) },
      ]}
      errors={form.errors}
    >
      <Titlebar title={`Triage: ${view.resident}`} caption={view.caption} />
      <Flags flags={view.flags} />
      <Columns
        layout="main-side"
        first={
          <>
            <Asked asked={view.asked} />
            <Decision view={view} form={form} />
          </>
        }
        second={<Around view={view} />}
      />
    </StaffPageFrame>
  );
}

function Asked({ asked }: Pick<TriageView, 'asked'>): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">What was asked</h2>
      {asked === null ? (
        <EmptyLine>The case was opened without a referral.</EmptyLine>
      ) : (
        <>
          {asked.quotation !== '' && <InsetText>“{asked.quotation}”</InsetText>}
          <KeyValues items={asked.facts} />
        </>
      )}
    </>
  );
}

function Decision({ view, form }: { readonly view: TriageView; readonly form: FormState }) {
  return (
    <PostForm action={paths.triage(view.caseId)} label="The decision">
      <h2 class="govuk-heading-m">What you decide</h2>
      <Checkboxes
        name="urgencyReasons"
        legend="What makes it urgent?"
        legendSize="s"
        hint={
          view.asked !== null &&
          'Ticked are those that the referral gave. Change them as you find it.'
        }
        small
        items={Object.entries(urgencyReasonNames).map(([value, text]) => ({ value, text }))}
        values={form.values('urgencyReasons')}
        errorMessage={form.error('urgencyReasons')}
      />
      <Radios
        name="urgency"
        legend="How urgent is it?"
        legendSize="s"
        hint={view.suggested}
        small
        inline
        items={Object.entries(urgencyNames).map(([value, text]) => ({ value, text }))}
        value={form.value('urgency')}
        errorMessage={form.error('urgency')}
      />
      <Radios
        name="complexity"
        legend="How complex is it?"
        legendSize="s"
        small
        items={Object.entries(complexityNames).map(([value, text]) => ({ value, text }))}
        value={form.value('complexity')}
        errorMessage={form.error('complexity')}
      />
      <Way form={form} />
      <Select
        name="namedContactId"
        label="Named contact, who stays with them throughout"
        labelSize="s"
        items={[{ value: '', text: 'Choose somebody' }, ...view.contacts]}
        value={form.value('namedContactId')}
        errorMessage={form.error('namedContactId')}
      />
      <Textarea
        name="note"
        label="Note for the story (if there is anything to add)"
        labelSize="s"
        rows={3}
        value={form.value('note')}
        errorMessage={form.error('note')}
      />
      <div class="govuk-button-group">
        <Button preventDoubleClick>Save the decision</Button>
        <a class="govuk-link" href={paths.case(view.caseId)}>
          Back to the case
        </a>
      </div>
    </PostForm>
  );
}

function Way({ form }: { readonly form: FormState }): JSX.Element {
  return (
    <Radios
      name="route"
      legend="Which way does it go?"
      legendSize="s"
      small
      items={[
        {
          value: 'hsc_visit',
          text: routeNames.hsc_visit,
          hint: 'A visit and a Housing MOT within 10 working days',
        },
        {
          value: 'advice',
          text: routeNames.advice,
          conditional: (
            <Textarea
              name="advice"
              label="What advice was given?"
              rows={3}
              value={form.value('advice')}
              errorMessage={form.error('advice')}
            />
          ),
        },
        {
          value: 'not_for_us',
          text: routeNames.not_for_us,
          conditional: (
            <Textarea
              name="signpostedTo"
              label="Where were they told to go instead?"
              hint="Who, and how to reach them. They read this on their tracking page."
              rows={2}
              value={form.value('signpostedTo')}
              errorMessage={form.error('signpostedTo')}
            />
          ),
        },
      ]}
      value={form.value('route')}
      errorMessage={form.error('route')}
    />
  );
}

function Around({ view }: { readonly view: TriageView }): JSX.Element {
  return (
    <>
      <SidePanel heading="Possible duplicates">
        {view.duplicates.length === 0 ? (
          <EmptyLine>Nobody like them is known.</EmptyLine>
        ) : (
          <Linked lines={view.duplicates} />
        )}
      </SidePanel>
      <SidePanel heading="Earlier cases of the household">
        {view.earlier.length === 0 ? (
          <EmptyLine>This is their first.</EmptyLine>
        ) : (
          <Linked lines={view.earlier} />
        )}
      </SidePanel>
    </>
  );
}

function Linked(props: {
  readonly lines: readonly { readonly text: string; readonly href: string | null }[];
}): JSX.Element {
  return (
    <ul class="govuk-list">
      {props.lines.map(({ text, href }) => (
        <li>
          {href === null ? (
            text
          ) : (
            <a class="govuk-link" href={href}>
              {text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
