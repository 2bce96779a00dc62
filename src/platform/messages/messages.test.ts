import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { startNotify } from '../../../tests/harness/notify.ts';
import type { NotifyStandIn } from '../../../tests/harness/notify.ts';
import { newPartnership } from '../../../tests/harness/partnership.ts';
import type { Acting, JobActor } from '../access/actor.ts';
import { transactAsJob } from '../access/enter.ts';
import { Hidden } from '../config/hidden.ts';
import { openDatabase } from '../database/database.ts';
import type { Database, Tx } from '../database/database.ts';
import { verifyChains } from '../events/verify.ts';
import { newId } from '../ids.ts';
import { findMessage, messagesByHand, messagesOfCase } from './messages.store.ts';
import { notifyMessenger } from './notify.ts';
import type { MessageOut } from './queue.command.ts';
import { queueMessage } from './queue.command.ts';
import { markAnswered, markSentByHand, receiveMessage } from './receive.command.ts';
import { mostTries } from './retry.rules.ts';
import { sendMessages } from './send-waiting.ts';
import { changeTemplates } from './templates.ts';

const now = new Date('2026-03-02T10:15:30.123Z');
const patience = 400;

describe.each(bothDatabases)('messages on $kind', ({ fresh }) => {
  let database: Database;
  let notify: NotifyStandIn;
  let acting: Acting<JobActor>;
  const templates = { text: newId(now), email: newId(now), letter: newId(now) };
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    notify = await startNotify();
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await notify.stop();
  });
  beforeEach(async () => {
    acting = await newPartnership(database, { now, hostName: `${newId(now)}.example.org` });
    await act((tx) => changeTemplates(tx, acting, templates));
  });

  const act = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, acting, work);
  const send = (minutesLater = 0, config = notify.config) =>
    sendMessages(notifyMessenger(config, patience)).handle(database, later(acting, minutesLater));
  const queue = (change: Partial<MessageOut> = {}) =>
    act((tx) => queueMessage(tx, acting, { ...text, caseId: newId(now), ...change }));
  const found = async (messageId: string) =>
    (await act((tx) => findMessage(tx, acting.actor.partnershipId, messageId)))!;
  const sentAs = (messageId: string) =>
    notify.sent.filter(({ body }) => body['reference'] === messageId);
  const eventsOf = (caseId: string) =>
    act((tx) =>
      tx
        .selectFrom('events as e')
        .leftJoin('event_details as d', 'd.event_id', 'e.event_id')
        .select(['e.type', 'e.data', 'd.detail'])
        .where('e.case_id', '=', caseId)
        .orderBy('e.sequence')
        .execute(),
    );

  test('a text, an email and a letter are handed over once, by the template of their channel', async () => {
    const a = await queue();
    const b = await queue({ channel: 'email', address: 'joan@example.org', subject: 'Your visit' });
    const c = await queue({ channel: 'letter', address: postal, subject: 'Your visit' });
    expect([a.status, b.status, c.status]).toEqual(['waiting', 'waiting', 'waiting']);
    await send();
    await send(600);
    expect(sentAs(a.messageId)).toEqual([
      expect.objectContaining({
        kind: 'sms',
        body: {
          template_id: templates.text,
          phone_number: text.address,
          reference: a.messageId,
          personalisation: { body: text.body },
        },
      }),
    ]);
    expect(sentAs(b.messageId)[0]?.body).toMatchObject({
      template_id: templates.email,
      email_address: 'joan@example.org',
      personalisation: { subject: 'Your visit', body: text.body },
    });
    expect(sentAs(c.messageId)).toHaveLength(1);
    expect(sentAs(c.messageId)[0]?.body['personalisation']).toEqual({
      address_line_1: 'Mrs J Example',
      address_line_2: '2 Example Road',
      address_line_3: 'Exampleton',
      address_line_4: 'LE1 1AA',
      subject: 'Your visit',
      body: text.body,
    });
    expect(await found(a.messageId)).toMatchObject({ status: 'sent', sentAt: now, failure: null });
  });

  test('the event holds ids, and the words stand beside it', async () => {
    const caseId = newId(now);
    const { messageId } = await queue({ caseId });
    const [event] = await eventsOf(caseId);
    expect(event?.type).toBe('message_sent');
    expect(event?.data).toEqual({
      message_id: messageId,
      person_id: text.personId,
      channel: 'text',
    });
    expect(JSON.parse(event?.detail ?? '')).toEqual({
      address: text.address,
      subject: '',
      body: text.body,
    });
  });

  test.each([500, 403, 429])('an answer of %i is tried again after a while', async (status) => {
    notify.answerNext({ status, message: 'Not now' });
    const { messageId } = await queue();
    await send();
    expect(await found(messageId)).toMatchObject({
      status: 'waiting',
      failure: `GOV.UK Notify answered ${status} (Not now).`,
    });
    await send(0.5);
    expect(sentAs(messageId)).toHaveLength(0);
    await send(1);
    expect(sentAs(messageId)).toHaveLength(1);
    expect(await found(messageId)).toMatchObject({ status: 'sent', failure: null });
  });

  test('no answer is tried again', async () => {
    notify.answerNext('hangs');
    const { messageId } = await queue();
    await send();
    expect((await found(messageId)).failure).toMatch(/^GOV.UK Notify did not answer/);
    await send(1);
    expect(sentAs(messageId)).toHaveLength(1);
  });

  test('a message that was taken without an answer is not sent a second time', async () => {
    notify.answerNext('takes-and-hangs');
    const { messageId } = await queue();
    await send();
    expect((await found(messageId)).status).toBe('waiting');
    await send(1);
    expect((await found(messageId)).status).toBe('sent');
    expect(sentAs(messageId)).toHaveLength(1);
  });

  test('a message that an earlier server had sent before a backup was restored is not sent again', async () => {
    const { messageId } = await queue();
    await send();
    await act((tx) =>
      tx
        .updateTable('messages')
        .set({ status: 'waiting', attempts: 0, try_at: now, sent_at: null })
        .where('message_id', '=', messageId)
        .execute(),
    );
    await send(60);
    expect((await found(messageId)).status).toBe('sent');
    expect(sentAs(messageId)).toHaveLength(1);
  });

  test('a number that is refused fails at once, with the reason', async () => {
    const caseId = newId(now);
    notify.answerNext({ status: 400, message: 'phone_number Not a valid phone number' });
    const { messageId } = await queue({ caseId });
    await send();
    await send(600);
    expect(sentAs(messageId)).toHaveLength(0);
    const failure = 'GOV.UK Notify answered 400 (phone_number Not a valid phone number).';
    expect(await found(messageId)).toMatchObject({ status: 'failed', failure });
    const failed = (await eventsOf(caseId)).find(({ type }) => type === 'message_failed');
    expect(failed?.data).toEqual({ message_id: messageId, channel: 'text', tries: 1 });
    expect(JSON.parse(failed?.detail ?? '')).toEqual({ reason: failure });
  });

  test('a message is given up after the last try', async () => {
    notify.answerNext(...Array.from({ length: mostTries }, () => ({ status: 503, message: '' })));
    const { messageId } = await queue();
    for (let round = 0; round < mostTries; round += 1) await send(2 ** round);
    expect((await found(messageId)).status).toBe('failed');
    await send(10_000);
    expect(sentAs(messageId)).toHaveLength(0);
  });

  test('a wrong key is told apart: Notify checks who signs', async () => {
    const { messageId } = await queue();
    const wrong = { ...notify.config, apiKey: new Hidden(`test-${newId(now)}-${newId(now)}`) };
    await send(0, wrong);
    expect((await found(messageId)).failure).toBe('GOV.UK Notify answered 403 (Invalid token).');
  });

  test('two rounds at once send each message once', async () => {
    const queued = await Promise.all(Array.from({ length: 6 }, () => queue()));
    await Promise.all([send(), send(), send()]);
    for (const { messageId } of queued) expect(sentAs(messageId)).toHaveLength(1);
  });

  test('a message is kept without a template, in a demonstration, and as a letter in large print', async () => {
    const large = await queue({ channel: 'letter', address: postal, letterFormat: 'large_print' });
    await act((tx) => changeTemplates(tx, acting, { ...templates, text: null }));
    const noTemplate = await queue();
    const caseId = newId(now);
    await act((tx) => changeTemplates(tx, acting, templates));
    await act((tx) =>
      tx
        .updateTable('partnerships')
        .set({ demonstration: true })
        .where('partnership_id', '=', acting.actor.partnershipId)
        .execute(),
    );
    const demonstration = await queue({ caseId });
    const kept = [large, noTemplate, demonstration];
    expect(kept.map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
    await send();
    for (const { messageId } of kept) expect(sentAs(messageId)).toHaveLength(0);
    expect((await eventsOf(caseId)).map(({ type }) => type)).toEqual(['message_kept']);
  });

  test('without a key what waits is kept', async () => {
    const caseId = newId(now);
    const { messageId } = await queue({ caseId });
    await sendMessages(undefined).handle(database, acting);
    expect((await found(messageId)).status).toBe('kept');
    expect((await eventsOf(caseId)).map(({ type }) => type)).toEqual([
      'message_sent',
      'message_kept',
    ]);
  });

  test('what was kept or failed is listed newest first until somebody sends it by hand', async () => {
    await act((tx) => changeTemplates(tx, acting, { text: null, email: null, letter: null }));
    const first = await queue();
    acting = later(acting, 1);
    const second = await queue();
    const listed = async (number = 1) => {
      const page = await act((tx) =>
        messagesByHand(tx, acting.actor.partnershipId, { number, size: 1 }),
      );
      return [page.total, ...page.messages.map(({ messageId }) => messageId)];
    };
    expect(await listed()).toEqual([2, second.messageId]);
    expect(await listed(2)).toEqual([2, first.messageId]);
    const marked = await act((tx) => markSentByHand(tx, acting, second.messageId));
    expect(marked.ok).toBe(true);
    expect(await listed()).toEqual([1, first.messageId]);
    expect(await act((tx) => markSentByHand(tx, acting, second.messageId))).toEqual({
      ok: false,
      error: 'not-waiting',
    });
    expect(await act((tx) => markSentByHand(tx, acting, newId(now)))).toEqual({
      ok: false,
      error: 'not-found',
    });
  });

  test('a message in is received, then answered, once', async () => {
    const caseId = newId(now);
    const { householdId, personId } = text;
    const came = {
      caseId,
      householdId,
      personId,
      channel: 'web',
      subject: '',
      body: 'When?',
    } as const;
    const messageId = await act((tx) => receiveMessage(tx, acting, came));
    expect((await act((tx) => markAnswered(tx, acting, messageId))).ok).toBe(true);
    expect(await act((tx) => markAnswered(tx, acting, messageId))).toEqual({
      ok: false,
      error: 'not-waiting',
    });
    expect((await eventsOf(caseId)).map(({ type }) => type)).toEqual([
      'message_received',
      'message_answered',
    ]);
    const [message] = await act((tx) => messagesOfCase(tx, acting.actor.partnershipId, caseId));
    expect(message).toMatchObject({ direction: 'in', status: 'answered', body: 'When?' });
  });

  test('the log is clean afterwards', async () => {
    expect((await verifyChains(database, { now })).problems).toEqual([]);
  });
});

const postal = 'Mrs J Example\n2 Example Road\nExampleton\nLE1 1AA';
const text: MessageOut = {
  caseId: newId(now),
  householdId: newId(now),
  personId: newId(now),
  channel: 'text',
  address: '07700 900123',
  subject: '',
  body: 'Sam Example comes on Thursday 19 March at 9:30.',
};

function later(acting: Acting<JobActor>, minutes: number): Acting<JobActor> {
  return { ...acting, now: new Date(acting.now.getTime() + minutes * 60_000) };
}
