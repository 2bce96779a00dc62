import type { Selectable } from 'kysely';
import type { Tables } from '../database/database.ts';
import type { SentChannel } from './messenger.ts';

/** How a person reads letters. */
export type LetterFormat = 'standard' | 'large_print' | 'easy_read' | 'braille' | 'audio';

export type MessageChannel = SentChannel | 'web' | 'phone';

export type MessageStatus =
  /** Out: goes with the next round of the worker. */
  | 'waiting'
  | 'sent'
  | 'delivered'
  /** Out: given up, with the reason in `failure`. */
  | 'failed'
  /** Out: to be sent by hand. */
  | 'kept'
  /** In. */
  | 'received'
  /** In, and somebody has answered. */
  | 'answered';

/** Words to a resident, or from one. */
export interface Message {
  readonly messageId: string;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly direction: 'out' | 'in';
  readonly channel: MessageChannel;
  /** A number, an email address, or the lines of a postal address with the name first. */
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly letterFormat: LetterFormat;
  readonly status: MessageStatus;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}

/** Reads one row of `messages`. Throws for a code that the program does not know. */
export function messageFrom(row: Selectable<Tables['messages']>): Message {
  return {
    messageId: row.message_id,
    caseId: row.case_id,
    personId: row.person_id,
    direction: known(['out', 'in'], row.direction),
    channel: known(['text', 'email', 'letter', 'web', 'phone'], row.channel),
    address: row.address,
    subject: row.subject,
    body: row.body,
    letterFormat: known(
      ['standard', 'large_print', 'easy_read', 'braille', 'audio'],
      row.letter_format,
    ),
    status: known(
      ['waiting', 'sent', 'delivered', 'failed', 'kept', 'received', 'answered'],
      row.status,
    ),
    failure: row.failure,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    answeredAt: row.answered_at,
  };
}

function known<const C extends string>(codes: readonly C[], code: string): C {
  const found = codes.find((one) => one === code);
  if (found === undefined) throw new Error(`A message has the unknown code ${code}`);
  return found;
}
