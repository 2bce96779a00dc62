import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { buildAssets } from '../../../tools/build-assets.ts';
import { jobIn } from '../../platform/access/each-partnership.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { buildServer } from '../../platform/http/server.ts';
import { newId, newToken } from '../../platform/ids.ts';
import { openCase, setUpPathways } from '../casework/index.ts';
import { householdView } from '../people/index.ts';
import type { SampleService } from './contact.samples.ts';
import { setUpSampleService } from './contact.samples.ts';
import { Visitor } from './visitor.samples.ts';
import { contactRoutes, emptyOldDrafts, referralEraser, referralOf } from './index.ts';
import type { CaseToOpen, ContactSlots, SavedLink } from './index.ts';

const formula = '=HYPERLINK("http://example.org","x")';
const script = '<script>alert(1)</script>';
const injection = "Robert'); drop table referrals;--";

const publicPages = [
  '/',
  '/help/grab-rails',
  '/help/equipment',
  '/help/advice',
  '/contact-us',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/ask/who',
];

describe.each(bothDatabases)('asking for help on $kind', ({ fresh }) => {
  const now = new Date();
  const acting = jobIn(newId(now), 'test', now);
  const { partnershipId } = acting.actor;
  const opened: CaseToOpen[] = [];
  const links: SavedLink[] = [];
  let database: Database;
  let server: FastifyInstance;
  let service: SampleService;

  const slots: ContactSlots = {
    openCase: async (tx, receiving, referral) => {
      opened.push(referral);
      const { caseId, reference } = await openCase(tx, receiving, referral);
      return { caseId, reference, trackingToken: newToken() };
    },
    sendSavedLink: async (_tx, _acting, message) => {
      links.push(message);
    },
    casePath: (caseId) => `/cases/${caseId}`,
    trackingPath: (token) => `/track/${token}`,
  };
  const asJob = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, acting, work);

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await asJob(async (tx) => {
      const made = await setUpSampleService(tx, acting);
      await setUpPathways(tx, acting, acting.today);
      return made;
    });
    const folder = freshFolder();
    buildAssets(folder);
    const config = readConfig({
      DATA_FOLDER: folder,
      LOG_LEVEL: 'silent',
      REQUESTS_PER_MINUTE: '0',
    });
    if (!config.ok) throw new Error(config.error.join(' '));
    server = await buildServer({
      database,
      config: config.value,
      routes: contactRoutes(slots),
      navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
      assetsFolder: folder,
    });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  test('a daughter asks for her mother: household, case, referral, event; the draft is emptied', async () => {
    const visitor = new Visitor(server);
    const end = await answerAll(visitor);
    expect(end).toBe('/ask/check');
    const check = await visitor.get('/ask/check');
    expect(check.text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(check.text).not.toContain(script);
    expect(check.text).toContain('=HYPERLINK(');
    expect(check.text).toContain('Some of this cannot wait');

    const undeclared = await visitor.post('/ask/check', {});
    expect(undeclared.status).toBe(422);
    const form = await visitor.openForm('/ask/check');
    const sent = await visitor.send('/ask/check', { ...form, declare: 'yes' });
    expect(sent.location).toBe('/ask/sent?urgent=yes');
    const again = await visitor.send('/ask/check', { ...form, declare: 'yes' });
    expect(again.location).toBe('/ask/sent?urgent=yes');
    const otherForm = await visitor.send('/ask/check', {
      ...form,
      _form: newId(now),
      declare: 'yes',
    });
    expect(otherForm.location).toBe('/ask/sent');
    expect(opened).toHaveLength(1);

    const [toOpen] = opened;
    expect(toOpen).toMatchObject({
      localityId: service.oakley.localityId,
      source: 'family_or_friend',
      receivedOn: acting.today,
      urgentReasons: ['fell_lately'],
    });
    await asJob(async (tx) => {
      const [row] = await tx.selectFrom('referrals').select('case_id').execute();
      const caseId = row?.case_id ?? '';
      const referral = await referralOf(tx, partnershipId, caseId);
      expect(referral).toMatchObject({
        source: 'family_or_friend',
        hardAtHome: ['bathing', 'falls'],
        reason: `${injection} ${script}`,
        mattersMost: formula,
        agreed: 'agreed',
        speakTo: 'referrer',
        recordedBy: null,
        madeByPersonId: toOpen?.followedBy,
      });
      const home = await householdView(tx, partnershipId, referral?.householdId ?? '');
      expect(home?.home).toMatchObject({ postcode: 'LE11 3TU', dangers: 'A dog, Bess' });
      expect(home?.people).toMatchObject([
        { part: 'resident', givenName: 'Doreen', bornOn: '1941-03-27', language: 'English' },
        {
          part: 'representative',
          givenName: 'Ann',
          relationship: 'Daughter',
          authority: 'consent',
          mayBeTold: 'everything_but_money',
        },
      ]);
      const events = await tx
        .selectFrom('events')
        .select(['type', 'data', 'on_behalf_of', 'actor_kind', 'because'])
        .where('stream_id', '=', caseId)
        .orderBy('sequence')
        .execute();
      const event = events.find(({ type }) => type === 'referral_received');
      expect(event).toMatchObject({
        actor_kind: 'job',
        because: 'job: public referral',
        on_behalf_of: referral?.madeByPersonId,
        data: {
          source: 'family_or_friend',
          locality_id: service.oakley.localityId,
          hard_at_home: ['bathing', 'falls'],
          urgent_reasons: ['fell_lately'],
        },
      });
      expect(JSON.stringify(event)).not.toContain('Robert');
      const [draft] = await tx.selectFrom('referral_drafts').selectAll().execute();
      expect(draft).toMatchObject({ answers: {} });
      expect(draft?.sent_reference).toMatch(/^LB /);
    });

    const last = await visitor.get('/ask/sent?urgent=yes');
    expect(last.text).toMatch(/LB \w{3} \w{4}/);
    expect(last.text).toMatch(/\/track\/[\w-]{43}/);
    expect((await visitor.get('/ask/check')).location).toBe('/ask/who');
  });

  test('an answer can be changed, and leads back to the check', async () => {
    const visitor = new Visitor(server);
    await answerAll(visitor);
    const name = await visitor.get('/ask/name');
    expect(name.text).toContain('value="Doreen"');
    expect(name.text).toContain('href="/ask/check"');
    const changed = await visitor.post('/ask/name', { givenName: 'Dora', familyName: 'Orme' });
    expect(changed.location).toBe('/ask/check');
    expect((await visitor.get('/ask/address')).text).toContain('What is Dora’s address?');
    const forMe = await visitor.post('/ask/who', { who: 'me' });
    expect(forMe.location).toBe('/ask/contact');
    const contact = await visitor.post('/ask/contact', { contactBy: 'letter' });
    expect(contact.location).toBe('/ask/check');
    expect((await visitor.get('/ask/permission')).location).toBe('/ask/check');
  });

  test('a postcode in no district says which area is ours and whom to ask', async () => {
    const visitor = new Visitor(server);
    await answerAll(visitor, 'address');
    const refused = await visitor.post('/ask/address', {
      ...answers.address,
      postcode: 'SW1A 1AA',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(
      'SW1A 1AA is not in our area (Oakley and Aston). Check it, or ask the council',
    );
    expect(refused.text).toContain('value="1 High Street"');
  });

  test('is saved, and gone on with by a link in another browser', async () => {
    const visitor = new Visitor(server);
    await answerAll(visitor, 'address');
    const saved = await visitor.post('/ask/address', { ...answers.address, then: 'save' });
    expect(saved.location).toBe('/ask/save');
    const page = await visitor.get('/ask/save');
    const link = /\/ask\/saved\/[\w-]{43}/.exec(page.text)?.[0] ?? '';
    const sent = await visitor.post('/ask/save', { email: 'ann@example.org' });
    expect(sent.location).toBe('/ask/save?sent=email');
    expect(links.at(-1)).toMatchObject({ channel: 'email', to: 'ann@example.org' });
    expect(links.at(-1)?.link).toContain(link);

    const elsewhere = new Visitor(server);
    expect((await elsewhere.get('/ask/check')).location).toBe('/ask/who');
    expect((await elsewhere.get(link)).location).toBe('/ask/check');
    expect((await elsewhere.get('/ask/check')).location).toBe('/ask/home');
    expect((await elsewhere.get('/ask')).text).toContain('You have begun a request');
    expect((await elsewhere.post('/ask/leave', {}, '/ask/save')).location).toBe('/');
    expect((await elsewhere.get('/ask/save')).location).toBe('/ask');
  });

  test('a page with something to mend is not saved, and says so', async () => {
    const visitor = new Visitor(server);
    await answerAll(visitor, 'name');
    const left = await visitor.post('/ask/name', { givenName: '', then: 'save' });
    expect(left.location).toBe('/ask/save?page=not-saved');
    expect((await visitor.get('/ask/save?page=not-saved')).text).toContain('asked it again');
  });

  test('a wrong link is not found; one that has run out says so and is emptied', async () => {
    const visitor = new Visitor(server);
    expect((await visitor.get(`/ask/saved/${newToken()}`)).status).toBe(404);
    await answerAll(visitor, 'address');
    const link = /\/ask\/saved\/[\w-]{43}/.exec((await visitor.get('/ask/save')).text)?.[0] ?? '';
    const yesterday = new Date(now.getTime() - 86_400_000);
    await asJob((tx) =>
      tx
        .updateTable('referral_drafts')
        .set({ expires_at: yesterday })
        .where('sent_reference', 'is', null)
        .execute(),
    );
    const late = await new Visitor(server).get(link);
    expect(late.text).toContain('This link has run out');
    expect((await visitor.get('/ask/address')).location).toBe('/ask/who');
    const emptied = await asJob((tx) => emptyOldDrafts(tx, acting));
    expect(emptied).toBeGreaterThan(0);
    expect(await asJob((tx) => emptyOldDrafts(tx, acting))).toBe(0);
    expect((await new Visitor(server).get(link)).text).toContain('This link has run out');
  });

  test('a browser sees no other draft, and no more than 20 are begun from one address in an hour', async () => {
    const first = new Visitor(server);
    await first.post('/ask/who', { who: 'me' });
    const second = new Visitor(server);
    expect((await second.get('/ask/name')).location).toBe('/ask/who');
    let last = { status: 0, text: '' };
    // The hour may turn while they are begun, and 20 more may be then.
    for (let n = 0; n < 41 && last.status !== 422; n += 1) {
      last = await new Visitor(server).post('/ask/who', { who: 'me' });
    }
    expect(last.status).toBe(422);
    expect(last.text).toContain('Too many requests from here');
  });

  test('an unknown question and an unknown kind of help are not found', async () => {
    const visitor = new Visitor(server);
    expect((await visitor.get('/ask/everything')).status).toBe(404);
    expect((await visitor.get('/help/everything')).status).toBe(404);
  });

  test('the words of a household’s referrals can be erased', async () => {
    await asJob(async (tx) => {
      const [row] = await tx.selectFrom('referrals').selectAll().execute();
      const householdId = row?.household_id ?? '';
      const found = await referralEraser.find(tx, acting, householdId);
      expect(found.goes).toEqual(['The words of 1 referral, and who made them']);
      const { caseIds } = await referralEraser.erase(tx, acting, householdId);
      expect(caseIds).toEqual([row?.case_id]);
      const referral = await referralOf(tx, partnershipId, row?.case_id ?? '');
      expect(referral).toMatchObject({
        reason: '',
        mattersMost: '',
        hardAtHome: ['bathing', 'falls'],
      });
    });
  });

  test.each(publicPages)('%s is complete without a script and below 100 kB', async (url) => {
    const page = (await server.inject({ url })).body;
    expect(page).toContain('</html>');
    expect(page.match(/<script/g)).toHaveLength(1);
    if (!url.startsWith('/ask')) {
      expect(page).toContain('Oakley Borough Council and Aston Borough Council');
      expect((await server.inject({ url })).cookies).toEqual([]);
    }
    const fetched = ['lightbulb.css', 'start.js', 'govuk-frontend.min.js', 'mark.svg'];
    const urls = [url, ...fetched.map((name) => `/assets/${name}`)];
    let bytes = 0;
    for (const each of urls) {
      const answer = await server.inject({ url: each, headers: { 'accept-encoding': 'gzip' } });
      expect(answer.statusCode, each).toBe(200);
      bytes += answer.rawPayload.length;
    }
    console.info(`${url}: ${String(bytes)} bytes over the wire with all that it fetches`);
    expect(bytes).toBeLessThan(100_000);
  });
});

const answers = {
  who: { who: 'someone_else' },
  permission: { agreed: 'agreed' },
  'about-you': {
    yourGivenName: 'Ann',
    yourFamilyName: 'Lee',
    relationship: 'Daughter',
    yourPhone: '07700 900123',
    speakTo: 'referrer',
  },
  name: { title: 'Mrs', givenName: 'Doreen', familyName: 'Orme' },
  'date-of-birth': { 'born-day': '27', 'born-month': '3', 'born-year': '1941' },
  address: { addressLine1: '1 High Street', town: 'Anytown', postcode: 'le11 3tu' },
  home: { tenure: 'owner' },
  'getting-in': { dangers: 'A dog, Bess' },
  'what-is-hard': { hard: ['bathing', 'falls'], reason: `${injection} ${script}` },
  'what-matters': { mattersMost: formula },
  'how-urgent': { urgent: 'fell_lately' },
  contact: { phone: '0116 496 0145' },
  format: { letterFormat: 'large_print', language: 'English', interpreter: 'no' },
} as const;

/** Answers every question up to one, or all of them; answers where the last led. */
async function answerAll(visitor: Visitor, until?: keyof typeof answers): Promise<unknown> {
  let at: unknown = '/ask/who';
  for (const [key, fields] of Object.entries(answers)) {
    if (key === until) return at;
    expect(at).toBe(`/ask/${key}`);
    at = (await visitor.post(`/ask/${key}`, fields)).location;
  }
  return at;
}
