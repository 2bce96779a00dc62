import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { jobIn } from '../../platform/access/each-partnership.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { startSession } from '../../platform/accounts/sessions.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { buildServer } from '../../platform/http/server.ts';
import { newId, newToken } from '../../platform/ids.ts';
import { openCase, setUpPathways } from '../casework/index.ts';
import type { SampleDistrict, SampleService } from './contact.samples.ts';
import { setUpSampleService } from './contact.samples.ts';
import { contactRoutes, referralOf } from './index.ts';
import { readRecordForm } from './record-referral.form.ts';
import { Visitor } from './visitor.samples.ts';

const today = plainDate('2026-03-16');
const long = (n: number) => 'x'.repeat(n);

/** A referral by a GP practice, as it is typed. */
const typed = {
  source: 'gp',
  'receivedOn-day': '13',
  'receivedOn-month': '3',
  'receivedOn-year': '2026',
  referrerGivenName: 'Sam',
  referrerFamilyName: 'Hill',
  referrerOrganisation: 'Mill Lane Surgery',
  relationship: '',
  referrerPhone: '0116 496 0150',
  speakTo: 'resident',
  title: 'Mr',
  givenName: 'Walter',
  familyName: 'Pell',
  knownAs: '',
  'born-day': '2',
  'born-month': '8',
  'born-year': '1938',
  nhsNumber: '',
  contactBy: 'phone',
  phone: '0116 496 0151',
  mobile: '',
  email: '',
  letterFormat: 'standard',
  language: 'English',
  communicationNotes: '',
  addressLine1: '4 Mill Lane',
  addressLine2: '',
  town: 'Anytown',
  postcode: 'LE11 2AB',
  tenure: 'unknown',
  landlord: '',
  accessNotes: '',
  dangers: '',
  hard: 'stairs',
  reason: '',
  mattersMost: '',
  agreed: 'agreed',
  whyNotAgreed: '',
} as const;

describe('what the staff’s form says', () => {
  const over = 'characters or fewer';
  test.each<[Record<string, string>, Record<string, string>]>([
    [{}, {}],
    [{ source: '' }, { source: 'Choose where the referral came from' }],
    [{ 'receivedOn-day': '17' }, { 'receivedOn-day': 'Enter a day that is not in the future' }],
    [
      { 'receivedOn-year': '2025' },
      {
        'receivedOn-day':
          'Enter a day in the last year. For an older referral, record when it was renewed',
      },
    ],
    [
      {
        referrerGivenName: '',
        referrerFamilyName: '',
        referrerOrganisation: '',
        referrerPhone: '',
      },
      {
        referrerGivenName: 'Enter the first name of whoever refers',
        referrerFamilyName: 'Enter the last name of whoever refers',
        referrerOrganisation: 'Enter their practice, ward or team',
        referrerPhone: 'Enter their phone number',
      },
    ],
    [{ source: 'self', referrerGivenName: '', referrerFamilyName: '', referrerPhone: '' }, {}],
    [
      { source: 'family_or_friend', referrerOrganisation: '' },
      { relationship: 'Enter who they are to the person, like daughter' },
    ],
    [
      { nhsNumber: '123 456 7890' },
      { nhsNumber: 'Check the NHS number: it has ten digits, and these do not fit together' },
    ],
    [{ 'born-day': '', 'born-month': '', 'born-year': '' }, {}],
    [{ 'born-day': '' }, { 'born-day': 'Enter a real date of birth, like 27 3 1941' }],
    [{ 'born-year': '1901' }, { 'born-day': 'Check the year of birth' }],
    [{ phone: '' }, { phone: 'Enter the phone number to ring' }],
    [{ phone: '', speakTo: 'referrer' }, {}],
    [{ contactBy: '' }, { contactBy: 'Choose how to get in touch with the person' }],
    [{ hard: '' }, { hard: 'Tick what is hard, or write why they ask' }],
    [{ hard: '', reason: 'The stairs' }, {}],
    [{ agreed: '' }, { agreed: 'Choose whether they know and agree' }],
    [{ agreed: 'not_told' }, { whyNotAgreed: 'Say why they have not been told or cannot agree' }],
    [
      {
        referrerOrganisation: long(121),
        communicationNotes: long(501),
        landlord: long(201),
        accessNotes: long(501),
        dangers: long(501),
        reason: long(2001),
        mattersMost: long(2001),
        whyNotAgreed: long(1001),
      },
      {
        referrerOrganisation: `Use 120 ${over}`,
        communicationNotes: `Use 500 ${over}`,
        landlord: `Use 200 ${over}`,
        accessNotes: `Use 500 ${over}`,
        dangers: `Use 500 ${over}`,
        reason: `Use 2000 ${over}`,
        mattersMost: `Use 2000 ${over}`,
        whyNotAgreed: `Use 1000 ${over}`,
      },
    ],
  ])('of %j', (changes, messages) => {
    const read = readRecordForm(fieldsFrom({ ...typed, ...changes }), today);
    const said = read.ok ? [] : read.error.map(({ field, message }) => [field, message]);
    expect(Object.fromEntries(said)).toEqual(messages);
  });
});

describe.each(bothDatabases)('staff record a referral on $kind', ({ fresh }) => {
  const now = new Date();
  const acting = jobIn(newId(now), 'test', now);
  const { partnershipId } = acting.actor;
  let database: Database;
  let server: FastifyInstance;
  let service: SampleService;
  const asJob = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, acting, work);

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await asJob(async (tx) => {
      const made = await setUpSampleService(tx, acting);
      await setUpPathways(tx, acting, plainDate('2020-01-01'));
      return made;
    });
    const folder = freshFolder();
    const config = readConfig({
      DATA_FOLDER: folder,
      LOG_LEVEL: 'silent',
      REQUESTS_PER_MINUTE: '0',
    });
    if (!config.ok) throw new Error(config.error.join(' '));
    server = await buildServer({
      database,
      config: config.value,
      routes: contactRoutes({
        openCase: async (tx, receiving, referral) => ({
          ...(await openCase(tx, receiving, referral)),
          trackingToken: newToken(),
        }),
        sendSavedLink: async () => undefined,
        casePath: (caseId) => `/cases/${caseId}`,
        trackingPath: (token) => `/track/${token}`,
      }),
      navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
      assetsFolder: folder,
    });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  test('nobody else opens the page', async () => {
    expect((await new Visitor(server).get('/referrals/new')).location).toContain('/sign-in');
  });

  test('for somebody new, with a case that they may open', async () => {
    const lead = await signIn(service.oakley);
    const recorded = await lead.post('/referrals/new', todayOf(typed));
    const caseId = /^\/cases\/([\w-]+)$/.exec(String(recorded.location))?.[1] ?? '';
    const referral = await asJob((tx) => referralOf(tx, partnershipId, caseId));
    expect(referral).toMatchObject({
      source: 'gp',
      receivedOn: acting.today,
      referrerName: 'Sam Hill',
      referrerOrganisation: 'Mill Lane Surgery',
      recordedBy: service.oakley.leadStaffId,
      madeByPersonId: null,
    });
  });

  test('for somebody who may be known: it is asked first, and the record can be chosen', async () => {
    const lead = await signIn(service.oakley);
    const asked = await lead.post('/referrals/new', todayOf(typed));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Is it one of these people?');
    expect(asked.text).toContain('Born 2 August 1938, 4 Mill Lane, Anytown LE11 2AB');
    const personId = /name="known"[^>]*value="([\w-]{36})"/.exec(asked.text)?.[1] ?? '';
    const recorded = await lead.post('/referrals/new', { ...todayOf(typed), known: personId });
    expect(recorded.location).toMatch(/^\/cases\//);
    const people = await asJob((tx) => tx.selectFrom('people').select('person_id').execute());
    expect(people).toHaveLength(1);
  });

  test('for another district: who holds a match is named, and the referral is passed on', async () => {
    const lead = await signIn(service.aston);
    const asked = await lead.post('/referrals/new', todayOf(typed));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('A match is held by Oakley');
    expect(asked.text).not.toContain('Born 2 August 1938');
    const passed = await lead.post('/referrals/new', { ...todayOf(typed), known: 'new' });
    expect(passed.location).toMatch(/^\/referrals\/new\?reference=LB/);
    const page = await lead.get(String(passed.location));
    expect(page.text).toMatch(/Passed on to Oakley\. Its reference is LB \w{3} \w{4}\./);
    const events = await asJob((tx) =>
      tx
        .selectFrom('events')
        .select(['actor_kind', 'on_behalf_of', 'because'])
        .where('type', '=', 'referral_received')
        .where('actor_kind', '=', 'job')
        .execute(),
    );
    expect(events).toEqual([
      {
        actor_kind: 'job',
        on_behalf_of: service.aston.leadStaffId,
        because: 'job: referral passed on',
      },
    ]);
  });

  test('a postcode in no district is refused, and what was typed stays', async () => {
    const lead = await signIn(service.oakley);
    const elsewhere = {
      ...todayOf(typed),
      givenName: 'Una',
      familyName: 'Dale',
      postcode: 'SW1A 1AA',
    };
    const refused = await lead.post('/referrals/new', elsewhere);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('SW1A 1AA is not in our area (Oakley and Aston)');
    expect(refused.text).toContain('value="Una"');
  });

  async function signIn({ leadStaffId }: SampleDistrict): Promise<Visitor> {
    const token = await asJob(async (tx) => {
      const account = await tx
        .selectFrom('accounts')
        .select('account_id')
        .where('staff_id', '=', leadStaffId)
        .executeTakeFirstOrThrow();
      return startSession(tx, partnershipId, account.account_id, now);
    });
    return new Visitor(server, { lightbulb_session: token });
  }

  /** The same referral, received today: the server reads the clock. */
  function todayOf(fields: typeof typed): Record<string, string> {
    const [year = '', month = '', date = ''] = acting.today.split('-');
    return {
      ...fields,
      'receivedOn-day': date,
      'receivedOn-month': month,
      'receivedOn-year': year,
    };
  }
});
