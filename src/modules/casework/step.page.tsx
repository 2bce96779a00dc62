import type { JSX } from 'preact';
import { dayText, listText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import { CaseFormPage, CaseWorkPage, DayQuestion, WordsQuestion } from './case-form.page.tsx';
import { daysText } from './case-doing.ts';
import { roleName } from './case-names.ts';
import { ownerText } from './case-next.ts';
import type { StepLink } from './case-page.slots.ts';
import type { StepOfFile } from './case-page.types.ts';
import { holdReasonNames, holdReasonText, holdReasons } from './hold.rules.ts';
import { Input } from '../../ui/govuk/input.tsx';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import type { StepAction } from './step.rules.ts';

/** A step of a case on its own page. */
export interface StepOnPage extends CaseOnPage {
  readonly step: StepOfFile;
  /** What whoever looks may do to it now. */
  readonly actions: readonly StepAction[];
  /** Where its work is done, when that is elsewhere. */
  readonly elsewhere: StepLink | null;
}

/** One step: where it stands, and what can be done with it. */
export function StepPage({
  on,
  form,
}: {
  readonly on: StepOnPage;
  readonly form: FormState;
}): JSX.Element {
  const { step, file } = on;
  const can = (action: StepAction) => on.actions.includes(action);
  return (
    <CaseWorkPage on={on} title={step.name} form={form}>
      <SummaryList rows={factsOf(on)} />
      {on.elsewhere !== null && <Button href={on.elsewhere.href}>{on.elsewhere.text}</Button>}
      {can('resume') && (
        <PostForm action={paths.resumeStep(file.caseId, step.stepId)}>
          <Button preventDoubleClick>It is no longer on hold</Button>
        </PostForm>
      )}
      {can('finish') && on.elsewhere === null && (
        <PostForm action={paths.finishStep(file.caseId, step.stepId)}>
          <DayQuestion name="on" legend="On which day was it finished?" form={form} />
          <Button preventDoubleClick>It is finished</Button>
        </PostForm>
      )}
      {can('start') && on.elsewhere === null && (
        <PostForm action={paths.startStep(file.caseId, step.stepId)}>
          <Button variant="secondary" preventDoubleClick>
            It has begun today
          </Button>
        </PostForm>
      )}
      <ul class="govuk-list">
        {otherLinks(on).map((link) => (
          <li>
            <a class="govuk-link" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </CaseWorkPage>
  );
}

function factsOf({ step, file, names }: StepOnPage) {
  const hold = file.holds.find((one) => one.stepId === step.stepId && one.untilOn === null);
  const before = file.steps
    .filter(
      (other) =>
        step.waitsFor.includes(other.key) &&
        (other.interventionId === null || other.interventionId === step.interventionId),
    )
    .map(({ name }) => name);
  const about = file.interventions.find((one) => one.interventionId === step.interventionId);
  return [
    about !== undefined && { key: 'What for', value: about.title },
    { key: 'Where it stands', value: statusText(step, names) },
    {
      key: 'Whose',
      value: `${ownerText(step, names)}${step.staffId === null || step.ownerRole === 'contractor' ? '' : ` (${roleName(step.ownerRole)})`}`,
    },
    step.dueOn !== null &&
      step.finishedOn === null && { key: 'Due', value: dayText(step.dueOn, names) },
    hold !== undefined && {
      key: 'On hold',
      value: `${holdReasonText(hold.reason)}: waits for ${hold.waitingFor}, since ${dayText(hold.fromOn, names)}${
        hold.expectedOn === null ? '' : `; expected ${dayText(hold.expectedOn, names)}`
      }`,
    },
    { key: 'Working days', value: daysText(step, step.targetDays, names.today) },
    before.length > 0 && { key: 'After', value: listText([...new Set(before)]) },
  ];
}

function statusText(step: StepOfFile, names: CaseOnPage['names']): string {
  const finished = step.finishedOn === null ? '' : dayText(step.finishedOn, names);
  switch (step.status) {
    case 'waiting':
      return 'Waits for earlier steps';
    case 'ready':
      return 'Can begin';
    case 'started':
      return step.startedOn === null ? 'Begun' : `Begun ${dayText(step.startedOn, names)}`;
    case 'held':
      return 'On hold';
    case 'done':
      return step.workedBy === null
        ? `Done ${finished}`
        : `Done ${finished} by ${names.staff(step.workedBy)}`;
    case 'skipped':
      return `Skipped ${finished}: ${step.skipReason}`;
    case 'cancelled':
      return `Not needed any more since ${finished}`;
  }
}

function otherLinks({ step, file, actions }: StepOnPage): readonly StepLink[] {
  const { caseId } = file;
  const { stepId } = step;
  const all: readonly (readonly [StepAction, StepLink])[] = [
    ['hold', { href: paths.holdStep(caseId, stepId), text: 'Put it on hold' }],
    ['hand-over', { href: paths.handOverStep(caseId, stepId), text: 'Hand it over to somebody' }],
    ['skip', { href: paths.skipStep(caseId, stepId), text: 'Skip it' }],
    ['go-back', { href: paths.goBackToStep(caseId, stepId), text: 'Go back to this step' }],
  ];
  return [
    ...all.flatMap(([action, link]) => (actions.includes(action) ? [link] : [])),
    { href: paths.case(caseId), text: 'Back to the case' },
  ];
}

interface StepForm {
  readonly on: StepOnPage;
  readonly form: FormState;
}

/** Leave a step out, with the reason. */
export function SkipPage({ on, form }: StepForm): JSX.Element {
  return (
    <CaseFormPage
      on={on}
      title={`Skip: ${on.step.name}`}
      form={form}
      action={paths.skipStep(on.file.caseId, on.step.stepId)}
      submit="Skip this step"
    >
      <WordsQuestion name="reason" label="Why is it not needed?" max={500} form={form} />
    </CaseFormPage>
  );
}

/** Wait for somebody outside the service. */
export function HoldPage({ on, form }: StepForm): JSX.Element {
  return (
    <CaseFormPage
      on={on}
      title={`Put on hold: ${on.step.name}`}
      form={form}
      action={paths.holdStep(on.file.caseId, on.step.stepId)}
      submit="Put on hold"
      before={
        <p class="govuk-body">
          While it is on hold the clocks of this case stop, but not one that an Act sets.
        </p>
      }
    >
      <Radios
        name="reason"
        legend="Why does it have to wait?"
        legendSize="s"
        small
        value={form.value('reason')}
        errorMessage={form.error('reason')}
        items={holdReasons.map((value) => ({ value, text: holdReasonNames[value] }))}
      />
      <Input
        name="waitingFor"
        label="Whom or what do we wait for?"
        labelSize="s"
        value={form.value('waitingFor')}
        errorMessage={form.error('waitingFor')}
      />
      <DayQuestion
        name="expected"
        legend="When do you expect it to go on?"
        hint="Leave it empty when nobody knows."
        form={form}
      />
    </CaseFormPage>
  );
}

/** Go back to a step that was over; `waitAgain` are those that then wait again. */
export function GoBackPage(
  props: StepForm & { readonly waitAgain: readonly string[] },
): JSX.Element {
  const { on, form, waitAgain } = props;
  return (
    <CaseFormPage
      on={on}
      title={`Go back to: ${on.step.name}`}
      form={form}
      action={paths.goBackToStep(on.file.caseId, on.step.stepId)}
      submit="Go back to this step"
      before={
        <p class="govuk-body">
          {waitAgain.length === 0
            ? 'No later step is changed by it.'
            : `These steps then wait again: ${listText(waitAgain)}.`}
        </p>
      }
    >
      <WordsQuestion name="reason" label="Why do we go back?" max={500} form={form} />
    </CaseFormPage>
  );
}

/** Somebody who may have a step. */
export interface Candidate {
  /** `staff id:team id`. */
  readonly value: string;
  readonly name: string;
  readonly job: string;
}

/** Give a step to somebody else in the service. */
export function HandOverPage(
  props: StepForm & { readonly candidates: readonly Candidate[] },
): JSX.Element {
  const { on, form, candidates } = props;
  return (
    <CaseFormPage
      on={on}
      title={`Hand over: ${on.step.name}`}
      form={form}
      action={paths.handOverStep(on.file.caseId, on.step.stepId)}
      submit="Hand it over"
      before={<p class="govuk-body">Now: {ownerText(on.step, on.names)}.</p>}
    >
      <Radios
        name="to"
        legend="Who takes it?"
        legendSize="s"
        value={form.value('to')}
        errorMessage={form.error('to')}
        items={candidates.map(({ value, name, job }) => ({ value, text: name, hint: job }))}
      />
    </CaseFormPage>
  );
}
