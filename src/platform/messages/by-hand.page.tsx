import type { PlainDate } from '../../kernel/plain-date.ts';
import { countText } from '../../kernel/words.ts';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Pagination } from '../../ui/govuk/pagination.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { StaffPageFrame } from '../http/pages.tsx';
import { channelNames, formatNames, instantText, recipientOf } from './message-words.ts';
import type { Message } from './message.ts';
import { messagePaths } from './paths.ts';

/** Letters, texts and emails that the program does not send, newest first. */
export function ByHandPage(props: {
  readonly messages: readonly Message[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly today: PlainDate;
  readonly maySettings: boolean;
}) {
  const { total, page, pages } = props;
  const title =
    total === 0
      ? 'No message waits to be sent by hand'
      : `${countText(total, 'message')} ${total === 1 ? 'waits' : 'wait'} to be sent by hand`;
  return (
    <StaffPageFrame title={title} section="messages">
      <Titlebar
        title={title}
        links={[
          props.maySettings && { text: 'How messages are sent', href: messagePaths.settings },
        ]}
      />
      {total === 0 ? (
        <EmptyLine>
          Letters in large print, and anything that cannot be sent from here, will be listed here.
        </EmptyLine>
      ) : (
        <MessageTable {...props} />
      )}
      {pages > 1 && (
        <Pagination
          previous={page > 1 ? { href: messagePaths.pageOfByHand(page - 1) } : undefined}
          next={page < pages ? { href: messagePaths.pageOfByHand(page + 1) } : undefined}
        />
      )}
    </StaffPageFrame>
  );
}

function MessageTable(props: { readonly messages: readonly Message[]; readonly today: PlainDate }) {
  return (
    <StackTable
      caption="Newest first"
      captionSize="s"
      columns={[
        { heading: 'To', role: 'row header' },
        { heading: 'How' },
        { heading: 'About' },
        { heading: 'Written' },
      ]}
      rows={props.messages.map((message) => ({
        cells: [
          <a class="govuk-link" href={messagePaths.message(message.messageId)}>
            {recipientOf(message)}
          </a>,
          <>
            {channelNames[message.channel]}
            {message.letterFormat !== 'standard' && `: ${formatNames[message.letterFormat]}`}
            {message.status === 'failed' && [' ', <Tag colour="red">Could not be sent</Tag>]}
          </>,
          message.subject === '' ? beginning(message.body) : message.subject,
          instantText(message.createdAt, props.today),
        ],
        ...(message.status === 'failed' && { mark: 'late' as const }),
      }))}
    />
  );
}

function beginning(body: string): string {
  const line = body.replaceAll(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
