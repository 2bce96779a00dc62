import type { JSX } from 'preact';
import { londonTime } from '../../kernel/london.ts';
import { dayText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import { CaseFormPage, DayQuestion, WordsQuestion } from './case-form.page.tsx';
import type { VisitOfFile } from './case-page.types.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

/** Somebody who may visit. */
export interface Visitor {
  readonly staffId: string;
  readonly name: string;
  readonly job: string;
}

/** Book a visit: when, how long, who, what for. */
export function VisitPage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly visitors: readonly Visitor[];
}): JSX.Element {
  const { on, form, visitors } = props;
  const people = visitors.map(({ staffId, name, job }) => ({
    value: staffId,
    text: `${name}, ${job}`,
  }));
  return (
    <CaseFormPage
      on={on}
      title="Book a visit"
      form={form}
      action={paths.visit(on.file.caseId)}
      submit="Book it"
    >
      <DayQuestion name="on" legend="On which day?" form={form} />
      <Input
        name="time"
        label="At what time?"
        labelSize="s"
        hint="On the 24-hour clock, like 9:30 or 14:15."
        width={5}
        value={form.value('time')}
        errorMessage={form.error('time')}
      />
      <Input
        name="minutes"
        label="How many minutes?"
        labelSize="s"
        width={3}
        inputmode="numeric"
        value={form.value('minutes')}
        errorMessage={form.error('minutes')}
      />
      <Select
        name="staff"
        label="Who visits?"
        labelSize="s"
        value={form.value('staff')}
        errorMessage={form.error('staff')}
        items={[{ value: '', text: 'Choose' }, ...people]}
      />
      <Select
        name="second"
        label="Does a second worker come along?"
        labelSize="s"
        value={form.value('second')}
        errorMessage={form.error('second')}
        items={[{ value: '', text: 'No' }, ...people]}
      />
      <Input
        name="purpose"
        label="What is the visit for?"
        labelSize="s"
        value={form.value('purpose')}
        errorMessage={form.error('purpose')}
      />
    </CaseFormPage>
  );
}

/** How a visit went. */
export function OutcomePage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly visit: VisitOfFile;
}): JSX.Element {
  const { on, form, visit } = props;
  const { names } = on;
  const past = visit.visitOn <= names.today;
  return (
    <CaseFormPage
      on={on}
      title="How did the visit go?"
      form={form}
      action={paths.visitOutcome(on.file.caseId, visit.visitId)}
      submit="Record it"
      before={
        <p class="govuk-body">
          {`${visit.purpose}: ${dayText(visit.visitOn, names)} at ${londonTime(visit.startsAt)}, ${names.staff(visit.staffId)}.`}
        </p>
      }
    >
      <Radios
        name="outcome"
        legend="How did it go?"
        legendSize="s"
        value={form.value('outcome')}
        errorMessage={form.error('outcome')}
        items={[
          past && { value: 'done', text: 'It was done' },
          past && {
            value: 'missed',
            text: 'It did not happen',
            hint: 'Nobody in, or we did not come',
          },
          { value: 'cancelled', text: 'It was cancelled before' },
        ]}
      />
      <WordsQuestion
        name="reason"
        label="Why, if it did not happen?"
        hint="Leave it empty for a visit that was done."
        max={500}
        form={form}
      />
    </CaseFormPage>
  );
}
