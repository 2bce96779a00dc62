import type { Tx } from '../database/database.ts';
import type { Message } from './message.ts';
import { messageFrom } from './message.ts';

/** Every message of a case that the reader may see, newest first. */
export async function messagesOfCase(
  tx: Tx,
  partnershipId: string,
  caseId: string,
): Promise<readonly Message[]> {
  const rows = await tx
    .selectFrom('messages')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('message_id', 'desc')
    .execute();
  return rows.map(messageFrom);
}

/** One message; null when there is none that the reader may see. `lock` holds it for a change. */
export async function findMessage(
  tx: Tx,
  partnershipId: string,
  messageId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Message | null> {
  const row = await tx
    .selectFrom('messages')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('message_id', '=', messageId)
    .$if(lock === 'lock', (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? null : messageFrom(row);
}

/** Messages that wait to be sent by hand, newest first: those kept, and those that failed. */
export async function messagesByHand(
  tx: Tx,
  partnershipId: string,
  page: { readonly number: number; readonly size: number },
): Promise<{ readonly total: number; readonly messages: readonly Message[] }> {
  const waiting = tx
    .selectFrom('messages')
    .where('partnership_id', '=', partnershipId)
    .where('status', 'in', ['kept', 'failed']);
  const { total } = await waiting
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await waiting
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute();
  return { total, messages: rows.map(messageFrom) };
}
