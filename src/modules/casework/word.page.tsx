import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { CaseFormPage, DayQuestion, WordsQuestion } from './case-form.page.tsx';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { channelNames, staffChannels } from './word.form.ts';

/** What was said between us and the resident. */
export function WordPage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  /** A message from the resident waits for its answer. */
  readonly messageWaits: boolean;
}): JSX.Element {
  const { on, form } = props;
  const { first } = on.names;
  return (
    <CaseFormPage
      on={on}
      title="Record a word"
      form={form}
      action={paths.word(on.file.caseId)}
      submit="Record it"
    >
      <Radios
        name="by"
        legend="Who spoke or wrote first?"
        legendSize="s"
        inline
        value={form.value('by')}
        errorMessage={form.error('by')}
        items={[
          { value: 'us', text: 'We did' },
          { value: 'resident', text: `${first}, or somebody for ${first}` },
        ]}
      />
      <Radios
        name="channel"
        legend="How?"
        legendSize="s"
        inline
        value={form.value('channel')}
        errorMessage={form.error('channel')}
        items={staffChannels.map((value) => ({ value, text: channelNames[value] }))}
      />
      <WordsQuestion name="summary" label="What was said?" max={2000} rows={5} form={form} />
      <Input
        name="minutes"
        label="How many minutes?"
        labelSize="s"
        hint="You can leave this empty."
        width={3}
        inputmode="numeric"
        value={form.value('minutes')}
        errorMessage={form.error('minutes')}
      />
      <DayQuestion name="on" legend="On which day?" form={form} />
      {props.messageWaits && (
        <Checkboxes
          name="answers"
          legend="Their message"
          legendSize="s"
          values={form.values('answers')}
          items={[{ value: 'yes', text: `This answers the message that ${first} sent` }]}
        />
      )}
    </CaseFormPage>
  );
}
