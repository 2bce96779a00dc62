import type { Acting, JobActor } from '../access/actor.ts';
import { transactAsJob } from '../access/enter.ts';
import type { Database, Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import type { ScheduledJob } from '../jobs/scheduled.ts';
import type { Message } from './message.ts';
import { messageFrom } from './message.ts';
import type { Handover, Messenger, SentChannel } from './messenger.ts';
import { sentChannels } from './messenger.ts';
import { minutesBeforeNextTry, mostTries } from './retry.rules.ts';
import { templatesOf } from './templates.ts';

/**
 * The job that hands over what waits. Without a messenger, what waits is kept.
 *
 * Each message is claimed in a transaction of its own, which counts the try and sets when the next
 * may come; then handed over outside any; then its end is recorded in another. If the program stops
 * between, the message is tried again, and by our reference the provider is first asked whether it
 * has it already: so it is sent once. The same is asked about a message that has waited for long, as
 * one from a restored backup has.
 */
export function sendMessages(messenger: Messenger | undefined): ScheduledJob {
  return {
    name: 'send messages',
    cron: '* * * * *',
    handle: async (database, acting) => {
      for (let sent = 0; sent < mostInOneRound; sent += 1) {
        const claimed = await transactAsJob(database, acting, (tx) => claim(tx, acting));
        if (claimed === null) return;
        await end(database, acting, claimed, await handOver(messenger, claimed, acting.now));
      }
    },
  };
}

/** Leaves the rest to the next round, so that stopping the program need not wait long. */
const mostInOneRound = 200;

/** Ten minutes, in milliseconds. */
const longWait = 600_000;

interface Claimed {
  readonly message: Message;
  readonly householdId: string | null;
  /** This one included. */
  readonly tries: number;
  readonly templateId: string | null;
}

type Ending = Handover | { readonly outcome: 'kept' };

/** The message that has waited longest, moved on so that nobody else takes it meanwhile. */
async function claim(tx: Tx, acting: Acting<JobActor>): Promise<Claimed | null> {
  const { partnershipId } = acting.actor;
  const row = await tx
    .selectFrom('messages')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('status', '=', 'waiting')
    .where('try_at', '<=', acting.now)
    .orderBy('try_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return null;
  const message = messageFrom(row);
  const tries = row.attempts + 1;
  const wait = minutesBeforeNextTry(tries) * 60_000;
  await tx
    .updateTable('messages')
    .set({ attempts: tries, try_at: new Date(acting.now.getTime() + wait) })
    .where('partnership_id', '=', partnershipId)
    .where('message_id', '=', message.messageId)
    .execute();
  const templates = await templatesOf(tx, partnershipId);
  return {
    message,
    householdId: row.household_id,
    tries,
    templateId: templates[channelOf(message)],
  };
}

async function handOver(
  messenger: Messenger | undefined,
  claimed: Claimed,
  now: Date,
): Promise<Ending> {
  const { message, templateId, tries } = claimed;
  if (messenger === undefined || templateId === null) return { outcome: 'kept' };
  const { messageId: reference, address, subject, body } = message;
  const waited = now.getTime() - message.createdAt.getTime();
  const before = tries > 1 || waited > longWait ? await messenger.find(reference) : null;
  if (before !== null) return before;
  return messenger[channelOf(message)]({ reference, templateId, address, subject, body });
}

async function end(
  database: Database,
  acting: Acting<JobActor>,
  claimed: Claimed,
  ending: Ending,
): Promise<void> {
  const gaveUp = ending.outcome === 'try-again' && claimed.tries >= mostTries;
  const failed = ending.outcome === 'refused' || gaveUp;
  const reason = 'reason' in ending ? ending.reason.slice(0, 500) : null;
  await transactAsJob(database, acting, async (tx) => {
    await tx
      .updateTable('messages')
      .set(failed ? { status: 'failed', failure: reason } : columnsFor(ending, acting.now))
      .where('partnership_id', '=', acting.actor.partnershipId)
      .where('message_id', '=', claimed.message.messageId)
      .where('status', '=', 'waiting')
      .execute();
    if (failed) await endEvent(tx, acting, claimed, 'message_failed', reason);
    else if (ending.outcome === 'kept') await endEvent(tx, acting, claimed, 'message_kept', null);
  });
}

function columnsFor(ending: Ending, now: Date) {
  switch (ending.outcome) {
    case 'sent':
      return {
        status: 'sent',
        sent_at: now,
        provider_reference: ending.providerReference,
        failure: null,
      };
    case 'kept':
      return { status: 'kept' };
    case 'refused':
    case 'try-again':
      return { failure: ending.reason.slice(0, 500) };
  }
}

async function endEvent(
  tx: Tx,
  acting: Acting<JobActor>,
  { message, householdId, tries }: Claimed,
  type: 'message_failed' | 'message_kept',
  reason: string | null,
): Promise<void> {
  if (message.caseId === null) return;
  await appendEvent(tx, acting, {
    stream: { kind: 'case', id: message.caseId },
    type,
    caseId: message.caseId,
    ...(householdId !== null && { householdId }),
    data: { message_id: message.messageId, channel: message.channel, tries },
    ...(reason !== null && { detail: { reason } }),
  });
}

function channelOf(message: Message): SentChannel {
  const channel = sentChannels.find((one) => one === message.channel);
  if (channel === undefined) throw new Error(`Nothing is sent by ${message.channel}`);
  return channel;
}
