import { londonDay } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dateText } from '../../kernel/words.ts';
import { KeyValues } from '../../ui/app/key-values.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { classNames } from '../../ui/govuk/content.ts';
import { Button } from '../../ui/govuk/button.tsx';
import { WarningText } from '../../ui/govuk/warning-text.tsx';
import { PostForm, useFrame } from '../http/frame.tsx';
import { StaffPageFrame } from '../http/pages.tsx';
import {
  channelNames,
  formatNames,
  instantText,
  recipientOf,
  statusNames,
} from './message-words.ts';
import type { Message } from './message.ts';
import { messagePaths } from './paths.ts';

/** One message as the person will read it. Printing the page prints a letter and nothing else. */
export function MessagePage(props: {
  readonly message: Message;
  readonly casePath: string | null;
  readonly today: PlainDate;
  readonly maySend: boolean;
}) {
  const { message, casePath } = props;
  const byHand = message.status === 'kept' || message.status === 'failed';
  const title = `${channelNames[message.channel]} ${message.direction === 'out' ? 'to' : 'from'} ${recipientOf(message)}`;
  return (
    <StaffPageFrame
      title={title}
      section="messages"
      breadcrumbs={[{ text: 'Messages to send by hand', href: messagePaths.byHand }]}
    >
      <Titlebar
        title={title}
        links={[casePath !== null && { text: 'Open the case', href: casePath }]}
      />
      {message.status === 'failed' && message.failure !== null && (
        <WarningText>This could not be sent. {message.failure}</WarningText>
      )}
      <KeyValues items={factsOf(message, props.today)} />
      <Letter message={message} />
      {byHand && props.maySend && (
        <PostForm action={messagePaths.sentByHand(message.messageId)} class="app-letter-form">
          <p class="govuk-body">{whatToDo(message)}</p>
          <Button preventDoubleClick>Mark as sent</Button>
        </PostForm>
      )}
    </StaffPageFrame>
  );
}

function Letter({ message }: { readonly message: Message }) {
  const { partnership } = useFrame();
  const large = message.letterFormat === 'large_print';
  return (
    <section
      class={classNames('app-letter', large && 'app-letter--large-print')}
      aria-label="The message"
    >
      {partnership.demonstration && <p>Demonstration. Every person and address here is made up.</p>}
      {message.channel === 'letter' && (
        <>
          <p class="app-letter__from">
            {partnership.name}
            {partnership.publicPhone !== '' && `\n${partnership.publicPhone}`}
          </p>
          <p class="app-letter__address">{message.address}</p>
          <p>{dateText(londonDay(message.createdAt))}</p>
        </>
      )}
      {message.subject !== '' && <h2 class="app-letter__subject">{message.subject}</h2>}
      <p class="app-letter__body">{message.body}</p>
    </section>
  );
}

function factsOf(message: Message, today: PlainDate) {
  return [
    { key: 'Status', value: statusNames[message.status] },
    ...(message.channel === 'letter'
      ? [{ key: 'Format', value: formatNames[message.letterFormat] }]
      : message.address === ''
        ? []
        : [{ key: 'To', value: message.address }]),
    { key: 'Written', value: instantText(message.createdAt, today) },
    ...(message.sentAt === null
      ? []
      : [{ key: 'Sent', value: instantText(message.sentAt, today) }]),
  ];
}

function whatToDo({ channel, letterFormat }: Message): string {
  if (channel !== 'letter') return 'Send these words yourself, then mark them as sent.';
  switch (letterFormat) {
    case 'standard':
      return 'Print this page and post it, then mark it as sent.';
    case 'large_print':
      return 'Print this page, which comes out in 18 point, and post it. Then mark it as sent.';
    case 'easy_read':
      return 'Write this in easy read and post it, then mark it as sent.';
    case 'braille':
      return 'Have this put into Braille and posted, then mark it as sent.';
    case 'audio':
      return 'Have this read onto a recording and sent, then mark it as sent.';
  }
}
