import type { JSX } from 'preact';
import { londonDay } from '../../kernel/london.ts';
import { dayText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import type { Message } from '../../platform/messages/message.ts';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { CannotPage, CaseFormPage, WordsQuestion } from './case-form.page.tsx';
import type { Recipient } from './message.command.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

/** A message to somebody of the household, above it what they wrote and nobody has answered. */
export function MessagePage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly recipients: readonly Recipient[];
  readonly waiting: readonly Message[];
}): JSX.Element {
  const { on, form, recipients, waiting } = props;
  const { names } = on;
  if (recipients.length === 0) {
    return (
      <CannotPage on={on} title="Nobody can be written to">
        We have no mobile number, email or postal address at which anybody of this case may be
        written to. Phone, and record the word.
      </CannotPage>
    );
  }
  return (
    <CaseFormPage
      on={on}
      title={waiting.length > 0 ? `Answer ${names.first}` : 'Send a message'}
      form={form}
      action={paths.message(on.file.caseId)}
      submit="Send it"
      before={waiting.map((message) => (
        <InsetText>
          <p class="govuk-body app-small">
            {names.person(message.personId)} wrote on {dayText(londonDay(message.createdAt), names)}
            :
          </p>
          <p class="govuk-body">“{message.body}”</p>
        </InsetText>
      ))}
    >
      <Radios
        name="to"
        legend="To whom?"
        legendSize="s"
        value={form.value('to')}
        errorMessage={form.error('to')}
        items={recipients.map((one) => ({
          value: one.personId,
          text: one.name,
          hint: `${ways[one.channel]}${one.channel === 'letter' ? `, ${formats[one.letterFormat]}` : ` to ${one.address}`}`,
        }))}
      />
      <Input
        name="subject"
        label="Subject"
        labelSize="s"
        hint="A text has no subject: it is left out."
        value={form.value('subject')}
        errorMessage={form.error('subject')}
      />
      <WordsQuestion name="body" label="Message" max={2000} rows={8} form={form} />
    </CaseFormPage>
  );
}

const ways = { text: 'By text', email: 'By email', letter: 'By letter' } as const;
const formats = {
  standard: 'in standard print',
  large_print: 'in large print',
  easy_read: 'in easy read',
  braille: 'in Braille',
  audio: 'as audio',
} as const;
