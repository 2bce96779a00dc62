import { londonDay, londonTime } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import type { LetterFormat, Message, MessageChannel, MessageStatus } from './message.ts';

export const channelNames: Readonly<Record<MessageChannel, string>> = {
  text: 'Text',
  email: 'Email',
  letter: 'Letter',
  web: 'Tracking page',
  phone: 'Phone',
};

export const formatNames: Readonly<Record<LetterFormat, string>> = {
  standard: 'Standard print',
  large_print: 'Large print, 18 point',
  easy_read: 'Easy read',
  braille: 'Braille',
  audio: 'Audio',
};

export const statusNames: Readonly<Record<MessageStatus, string>> = {
  waiting: 'Goes in the next few minutes',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Could not be sent',
  kept: 'To send by hand',
  received: 'Not answered',
  answered: 'Answered',
};

/** Whom a message is for, as far as the message itself says: the first line of its address. */
export function recipientOf({ address, channel }: Message): string {
  const [first = ''] = address.split('\n');
  return first === '' ? `${channelNames[channel]} without an address` : first;
}

/** `Thursday 19 March, 14:15`. */
export function instantText(instant: Date, today: PlainDate): string {
  return `${dayText(londonDay(instant), { today })}, ${timeText(londonTime(instant), 'staff')}`;
}
