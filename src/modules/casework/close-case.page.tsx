import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { Story } from '../../ui/app/story.tsx';
import type { StoryItem } from '../../ui/app/story.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { CaseFormPage, WordsQuestion } from './case-form.page.tsx';
import type { StepLink } from './case-page.slots.ts';
import type { CloseRefusal } from './close-case.command.ts';
import {
  achievedAnswers,
  achievedNames,
  closingReasonNames,
  closingReasons,
} from './close-case.rules.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

/** Why the case ends, and what the resident says of it. */
export function ClosePage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  /** What is better asked before. */
  readonly first: readonly StepLink[];
  readonly refusal: Exclude<CloseRefusal, 'not-found' | 'case-closed'> | null;
  /** What others did since the page was opened. */
  readonly since: readonly StoryItem[];
}): JSX.Element {
  const { on, form } = props;
  const { file, names } = on;
  const underWay = file.interventions.filter(({ status }) => status === 'open');
  return (
    <CaseFormPage
      on={on}
      title="Close the case"
      form={form}
      action={paths.close(file.caseId)}
      submit="Close the case"
      before={[
        props.refusal !== null && <Refusal {...props} refusal={props.refusal} />,
        props.first.map((link) => (
          <p class="govuk-body">
            <a class="govuk-link" href={link.href}>
              {link.text}
            </a>
          </p>
        )),
        underWay.length > 0 && (
          <p class="govuk-body">
            Still under way: {underWay.map(({ title }) => title).join(', ')}. If the case ends for
            another reason than that everything is done, this is stopped.
          </p>
        ),
      ]}
    >
      <input type="hidden" name="version" value={String(file.version)} />
      <input
        type="hidden"
        name="seen"
        value={file.events.map(({ eventId }) => eventId).join(' ')}
      />
      <Radios
        name="reason"
        legend="Why does the case end?"
        legendSize="s"
        value={form.value('reason')}
        errorMessage={form.error('reason')}
        items={closingReasons.map((value) => ({ value, text: closingReasonNames[value] }))}
      />
      <Radios
        name="achieved"
        legend={`Ask ${names.first}: “Has the service achieved everything you wanted?”`}
        legendSize="s"
        value={form.value('achieved')}
        errorMessage={form.error('achieved')}
        items={achievedAnswers.map((value) => ({ value, text: achievedNames[value] }))}
      />
      <WordsQuestion
        name="ownWords"
        label="In their own words"
        hint="What they say of it, as they say it. You can leave this empty."
        max={2000}
        form={form}
      />
    </CaseFormPage>
  );
}

function Refusal({
  on,
  refusal,
  since,
}: Parameters<typeof ClosePage>[0] & {
  refusal: Exclude<CloseRefusal, 'not-found' | 'case-closed'>;
}): JSX.Element {
  switch (refusal) {
    case 'message-waiting':
      return (
        <InsetText>
          {on.names.first} wrote to us and nobody has answered.{' '}
          <a class="govuk-link" href={paths.message(on.file.caseId)}>
            Answer first
          </a>
          , then close the case.
        </InsetText>
      );
    case 'still-under-way':
      return (
        <InsetText>
          Not everything is done yet. Finish or stop what is under way, or choose another reason.
        </InsetText>
      );
    case 'changed-meanwhile':
      return (
        <InsetText>
          <p class="govuk-body">
            <b>The case was changed while you wrote.</b> Your answers stand below. This has happened
            meanwhile; read it, and close the case if that is still right.
          </p>
          {since.length > 0 && <Story items={since} />}
        </InsetText>
      );
  }
}
