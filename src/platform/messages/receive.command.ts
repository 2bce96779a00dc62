import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, StaffActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { newId } from '../ids.ts';
import type { Message, MessageChannel } from './message.ts';
import { findMessage } from './messages.store.ts';

/** Words from a resident or from somebody who speaks for them. */
export interface MessageIn {
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
  /** `web` for the tracking page. */
  readonly channel: MessageChannel;
  readonly subject: string;
  readonly body: string;
}

/** Writes a message that came in, and its event, in the caller's transaction. Answers its id. */
export async function receiveMessage(tx: Tx, acting: Acting, message: MessageIn): Promise<string> {
  const messageId = newId(acting.now);
  await tx
    .insertInto('messages')
    .values({
      partnership_id: acting.actor.partnershipId,
      message_id: messageId,
      case_id: message.caseId,
      household_id: message.householdId,
      person_id: message.personId,
      direction: 'in',
      channel: message.channel,
      subject: message.subject,
      body: message.body,
      status: 'received',
      created_at: acting.now,
      created_by: acting.actor.kind === 'staff' ? acting.actor.staffId : null,
    })
    .execute();
  await appendEvent(tx, acting, {
    stream: { kind: 'case', id: message.caseId },
    type: 'message_received',
    caseId: message.caseId,
    householdId: message.householdId,
    data: { message_id: messageId, person_id: message.personId, channel: message.channel },
    detail: { subject: message.subject, body: message.body },
  });
  return messageId;
}

/** Notes that a message in has been answered. Refuses one that is unknown, or is not waiting for an answer. */
export async function markAnswered(
  tx: Tx,
  acting: Acting<StaffActor | JobActor>,
  messageId: string,
): Promise<Result<Message, 'not-found' | 'not-waiting'>> {
  const found = await findMessage(tx, acting.actor.partnershipId, messageId, 'lock');
  if (found === null || found.caseId === null) return refuse('not-found');
  if (found.status !== 'received') return refuse('not-waiting');
  await endMessage(tx, acting, found, { status: 'answered', answered_at: acting.now });
  await messageEvent(tx, acting, { ...found, caseId: found.caseId }, 'message_answered');
  return ok(found);
}

/** Notes that somebody sent a kept or failed message by hand: printed, typed or read out. Refuses any other. */
export async function markSentByHand(
  tx: Tx,
  acting: Acting<StaffActor | JobActor>,
  messageId: string,
): Promise<Result<Message, 'not-found' | 'not-waiting'>> {
  const found = await findMessage(tx, acting.actor.partnershipId, messageId, 'lock');
  if (found === null || found.caseId === null) return refuse('not-found');
  if (found.status !== 'kept' && found.status !== 'failed') return refuse('not-waiting');
  await endMessage(tx, acting, found, { status: 'sent', sent_at: acting.now });
  await messageEvent(tx, acting, { ...found, caseId: found.caseId }, 'message_sent_by_hand');
  return ok(found);
}

async function endMessage(
  tx: Tx,
  acting: Acting,
  { messageId }: Message,
  change:
    | { readonly status: 'answered'; readonly answered_at: Date }
    | { readonly status: 'sent'; readonly sent_at: Date },
): Promise<void> {
  await tx
    .updateTable('messages')
    .set(change)
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('message_id', '=', messageId)
    .execute();
}

async function messageEvent(
  tx: Tx,
  acting: Acting,
  message: Message & { readonly caseId: string },
  type: 'message_answered' | 'message_sent_by_hand',
): Promise<void> {
  await appendEvent(tx, acting, {
    stream: { kind: 'case', id: message.caseId },
    type,
    caseId: message.caseId,
    data: { message_id: message.messageId, channel: message.channel },
  });
}
