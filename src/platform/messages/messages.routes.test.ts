import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { smallCounty } from '../../../tests/harness/small-county.ts';
import type { SmallCounty } from '../../../tests/harness/small-county.ts';
import { serverWith, visitorTo } from '../../../tests/harness/visit.ts';
import type { Visitor } from '../../../tests/harness/visit.ts';
import { transactAsJob } from '../access/enter.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import { messageRoutes } from './messages.routes.tsx';
import { messagePaths } from './paths.ts';
import type { MessageOut } from './queue.command.ts';
import { queueMessage } from './queue.command.ts';

const now = new Date('2026-03-02T10:15:30.123Z');

describe.each(bothDatabases)('the pages of messages on $kind', ({ fresh }) => {
  let database: Database;
  let county: SmallCounty;
  let here: Visitor;
  let elsewhere: Visitor;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    county = await smallCounty(database, now, 'service_manager');
    const routes = messageRoutes({ casePath: (caseId) => `/cases/${caseId}` });
    const { server } = await serverWith(database, routes);
    here = visitorTo(server, county.here.session);
    elsewhere = visitorTo(server, county.elsewhere.session);
  }, 60_000);
  afterAll(() => database.close());

  let letter: string;
  const queue = async (change: Partial<MessageOut> = {}) => {
    const { job, caseId, householdId, personId } = county;
    const queued = await transactAsJob(database, job, (tx) =>
      queueMessage(tx, job, {
        caseId,
        householdId,
        personId,
        channel: 'letter',
        address: 'Mrs J Example\n2 Example Road\nLE1 1AA',
        subject: 'Your visit',
        body: 'Dear Mrs Example\n\nSam comes on <Thursday>.',
        ...change,
      }),
    );
    return queued.messageId;
  };
  beforeEach(async () => {
    letter = await queue({ letterFormat: 'large_print' });
  });

  test('list what waits, and empty as it is sent', async () => {
    const listed = await here.get(messagePaths.byHand);
    expect(listed.status).toBe(200);
    expect(listed.text).toContain(`href="${messagePaths.message(letter)}"`);
    expect(listed.text).toContain('Large print, 18 point');
    const sent = await here.send(messagePaths.message(letter), messagePaths.sentByHand(letter), {});
    expect([sent.status, sent.headers['location']]).toEqual([303, messagePaths.byHand]);
    const after = await here.get(messagePaths.byHand);
    expect(after.text).toContain('No message waits to be sent by hand');
    expect((await here.get(messagePaths.message(letter))).text).toContain('Sent');
  });

  test('show a letter as it will be read, in its size, with what the words hold as words', async () => {
    const { text } = await here.get(messagePaths.message(letter));
    expect(text).toContain('app-letter--large-print');
    expect(text).toContain('Sam comes on &lt;Thursday>.');
    expect(text).toContain('Mrs J Example\n2 Example Road');
    expect(text).toContain(`/cases/${county.caseId}`);
  });

  test('turn pages', async () => {
    for (let n = 0; n < 26; n += 1)
      await queue({ channel: 'text', address: `07700 9000${n + 10}` });
    const first = await here.get(messagePaths.byHand);
    expect(first.text).toContain(messagePaths.pageOfByHand(2).replace('&', '&amp;'));
    const second = await here.get(messagePaths.pageOfByHand(2));
    const rows = [first, second].map(({ text }) => text.match(/<th scope="row"/g)?.length);
    expect(rows[0]).toBe(25);
    expect(rows[1]).toBeGreaterThan(0);
    expect((await here.get('/messages?page=-1')).status).toBe(200);
  });

  test('show nothing of a district that is not theirs', async () => {
    expect((await elsewhere.get(messagePaths.message(letter))).status).toBe(404);
    expect((await elsewhere.get(messagePaths.byHand)).text).toContain('No message waits');
    const sent = await elsewhere.send(messagePaths.settings, messagePaths.sentByHand(letter), {});
    expect(sent.status).toBe(404);
    expect((await here.get(messagePaths.message('no-id'))).status).toBe(404);
  });

  test('mark as sent twice leads to the message that was sent', async () => {
    const page = messagePaths.message(letter);
    const [first, second] = [
      await here.send(page, messagePaths.sentByHand(letter), {}),
      await here.send(messagePaths.settings, messagePaths.sentByHand(letter), {}),
    ];
    expect([first.status, second.headers['location']]).toEqual([303, page]);
  });

  test('set the templates, say what to mend, and overwrite nobody in silence', async () => {
    const { settings } = messagePaths;
    const [mine, theirs] = [newId(now), newId(now)];
    const wrong = await here.send(settings, settings, { text: 'my template' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Copy the template');
    expect(wrong.text).toContain('value="my template"');
    expect((await here.send(settings, settings, { text: theirs })).status).toBe(303);
    const late = await here.send(settings, settings, { text: mine, 'was-text': '' });
    expect(late.status).toBe(422);
    expect(late.text).toContain(`Somebody changed the template for texts to ${theirs}`);
    expect(late.text).toContain(`name="was-text" value="${theirs}"`);
    expect((await here.send(settings, settings, { text: mine })).status).toBe(303);
    expect((await here.get(settings)).text).toContain(mine);
    expect((await here.send(settings, settings, { text: '' })).status).toBe(303);
  });
});
