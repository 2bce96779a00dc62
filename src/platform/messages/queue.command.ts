import type { Acting } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { newId } from '../ids.ts';
import type { LetterFormat } from './message.ts';
import type { SentChannel } from './messenger.ts';
import { templatesOf } from './templates.ts';

/** Words to a resident or to somebody who speaks for them. */
export interface MessageOut {
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly channel: SentChannel;
  /** A number, an email address, or the lines of a postal address with the name first. At most 300 characters. */
  readonly address: string;
  /** Of an email or a letter; at most 200 characters. */
  readonly subject: string;
  /** At most 10,000 characters. */
  readonly body: string;
  /** How the person reads letters; `standard` unless said. */
  readonly letterFormat?: LetterFormat;
}

/**
 * Writes a message that is about no case yet, such as the link to a request that is not finished.
 * No event: there is no case to which it belongs.
 */
export async function queueMessageWithoutCase(
  tx: Tx,
  acting: Acting,
  message: Pick<MessageOut, 'channel' | 'address' | 'subject' | 'body'>,
): Promise<void> {
  await writeMessage(tx, acting, {
    ...message,
    caseId: null,
    householdId: null,
    personId: null,
  });
}

/**
 * Writes a message and its event, in the caller's transaction. It is sent soon afterwards by the
 * worker; or kept, to be sent by hand: when the partnership has no template for the channel, when
 * the letter is not in standard print, and always in a demonstration. Answers which.
 */
export async function queueMessage(
  tx: Tx,
  acting: Acting,
  message: MessageOut,
): Promise<{ readonly messageId: string; readonly status: 'waiting' | 'kept' }> {
  const { channel } = message;
  const { messageId, status } = await writeMessage(tx, acting, message);
  await appendEvent(tx, acting, {
    stream: { kind: 'case', id: message.caseId },
    type: status === 'waiting' ? 'message_sent' : 'message_kept',
    caseId: message.caseId,
    householdId: message.householdId,
    data: { message_id: messageId, person_id: message.personId, channel },
    detail: { address: message.address, subject: message.subject, body: message.body },
  });
  return { messageId, status };
}

type Unaddressed = { readonly [Key in 'caseId' | 'householdId' | 'personId']: string | null };

async function writeMessage(
  tx: Tx,
  acting: Acting,
  message: Omit<MessageOut, keyof Unaddressed> & Unaddressed,
): Promise<{ readonly messageId: string; readonly status: 'waiting' | 'kept' }> {
  const { partnershipId } = acting.actor;
  const { channel, letterFormat = 'standard' } = message;
  const messageId = newId(acting.now);
  const templates = await templatesOf(tx, partnershipId);
  const byHand = channel === 'letter' && letterFormat !== 'standard';
  const status = templates[channel] === null || byHand ? 'kept' : 'waiting';
  await tx
    .insertInto('messages')
    .values({
      partnership_id: partnershipId,
      message_id: messageId,
      case_id: message.caseId,
      household_id: message.householdId,
      person_id: message.personId,
      direction: 'out',
      channel,
      address: message.address,
      subject: message.subject,
      body: message.body,
      letter_format: letterFormat,
      status,
      try_at: status === 'waiting' ? acting.now : null,
      created_at: acting.now,
      created_by: acting.actor.kind === 'staff' ? acting.actor.staffId : null,
    })
    .execute();
  return { messageId, status };
}
