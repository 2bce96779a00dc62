import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { SampleBrowser, sampleCase, sampleService } from './casework.samples.ts';
import { paths } from './paths.ts';
import { searchRoutes } from './search.routes.tsx';
import { stepsOfCase } from './step.store.ts';
import { trackingKeyRoutes } from './tracking-key.routes.tsx';
import { triageFrom } from './triage.form.ts';
import { triageRoutes } from './triage.routes.tsx';
import { suggestedUrgency } from './triage.rules.ts';
import { workListRoutes } from './work-list.routes.tsx';

test.each([
  [[], 'routine'],
  [['fallen'], 'high'],
  [['cold_home', 'cannot_wash'], 'high'],
  [['fallen', 'hospital_soon'], 'urgent'],
  [['cannot_toilet'], 'urgent'],
  [['end_of_life'], 'urgent'],
] as const)('%j suggest %s', (reasons, urgency) => {
  expect(suggestedUrgency(reasons)).toBe(urgency);
});

const decision = {
  urgency: 'high',
  urgencyReasons: ['fallen'],
  complexity: 'simple',
  route: 'hsc_visit',
  namedContactId: '018f0000-0000-7000-8000-000000000000',
  note: '',
};

test.each([
  [{ urgency: '' }, ['urgency']],
  [{ complexity: 'huge', route: '' }, ['complexity', 'route']],
  [{ route: 'advice' }, ['advice']],
  [{ route: 'not_for_us', signpostedTo: ' ' }, ['signpostedTo']],
  [{ route: 'not_for_us', signpostedTo: 'x'.repeat(201) }, ['signpostedTo']],
  [{ namedContactId: "' or 1=1" }, ['namedContactId']],
  [{ note: 'x'.repeat(2001) }, ['note']],
])('%j is to be mended', (change, fields) => {
  const read = triageFrom(fieldsFrom({ ...decision, ...change }));
  expect(read.ok ? [] : read.error.map(({ field }) => field)).toEqual(fields);
});

test('what belongs to another way than the chosen one is passed over', () => {
  const read = triageFrom(fieldsFrom({ ...decision, advice: 'x'.repeat(9000) }));
  expect(read).toMatchObject({ ok: true, value: { way: { route: 'hsc_visit' } } });
});

describe.each(bothDatabases)('triage and lists over HTTP on $kind', ({ fresh }) => {
  const now = new Date();
  let database: Database;
  let service: SampleService;
  let server: FastifyInstance;
  let amira: SampleBrowser;
  let nadia: SampleBrowser;
  let joan: SampleCase;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
    const config = readConfig({ DATA_FOLDER: freshFolder(), LOG_LEVEL: 'silent' });
    if (!config.ok) throw new Error(config.error.join(' '));
    server = await buildServer({
      database,
      config: config.value,
      routes: [
        ...triageRoutes,
        ...workListRoutes({ stepLinks: [] }),
        ...searchRoutes,
        ...trackingKeyRoutes,
      ],
      navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
      assetsFolder: freshFolder(),
    });
    joan = await openJoan();
    amira = await SampleBrowser.signedIn(server, database, service, service.amira);
    nadia = await SampleBrowser.signedIn(server, database, service, service.nadia);
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const openJoan = () =>
    transactAsJob(database, service.acting, (tx) => sampleCase(tx, service.acting, service.blaby));
  const steps = (caseId: string) =>
    transactAsJob(database, service.acting, (tx) => stepsOfCase(tx, service.acting, caseId));
  const contact = () => ({ ...decision, namedContactId: service.marcus.staffId });

  test('says who else it may be, and refuses what is missing without losing the rest', async () => {
    const twin = await openJoan();
    const url = paths.triage(twin.caseId);
    const { text } = await amira.get(url);
    expect(text).toContain('Joan Tallis, born 11 May 1946, 6 Orchard Fold');
    const sent = await amira.post(url, {
      ...contact(),
      route: 'advice',
      note: '<script>x</script>',
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Write what advice was given');
    expect(sent.text).toContain('&lt;script>x&lt;/script>');
  });

  test('a visit makes the Housing MOT the named contact’s, once', async () => {
    const url = paths.triage(joan.caseId);
    expect(await amira.post(url, contact())).toMatchObject({
      status: 303,
      location: paths.case(joan.caseId),
    });
    const after = await steps(joan.caseId);
    expect(after).toMatchObject([
      { key: 'triage', status: 'done' },
      { key: 'housing_mot', status: 'ready', staffId: service.marcus.staffId },
    ]);
    const again = await amira.post(url, contact(), paths.trackingLink(joan.caseId));
    expect(again.status).toBe(422);
    expect(again.text).toContain('Somebody has triaged this case in the meantime');
    expect(await steps(joan.caseId)).toEqual(after);
  });

  test.each([
    [{ route: 'advice', advice: 'Try a bath board' }],
    [{ route: 'not_for_us', signpostedTo: 'Age UK' }],
  ])('%j closes the case, and nothing is left to do', async (way) => {
    const other = await openJoan();
    const sent = await amira.post(paths.triage(other.caseId), { ...contact(), ...way });
    expect(sent.status).toBe(303);
    const left = (await steps(other.caseId)).map(({ status }) => status);
    expect(left.every((status) => status === 'done' || status === 'cancelled')).toBe(true);
    expect((await amira.get(paths.triage(other.caseId))).text).toContain('This case is closed');
  });

  test('another district does not learn that the case exists', async () => {
    const other = await openJoan();
    expect((await nadia.get(paths.triage(other.caseId))).status).toBe(404);
    expect((await nadia.get(paths.trackingLink(other.caseId))).status).toBe(404);
    expect((await nadia.get(paths.triage('no-id'))).status).toBe(404);
  });

  test('staff give a link that is sent, a code that is shown once, and take both back', async () => {
    const url = paths.trackingLink(joan.caseId);
    expect((await amira.post(url, {})).text).toContain('Choose who is to follow the case');
    const to = { personId: joan.personId };
    const sent = await amira.post(url, { ...to, kind: 'link', how: 'send' });
    expect([sent.status, sent.location]).toEqual([303, url]);
    const shown = await amira.post(url, { ...to, kind: 'code', how: 'show' });
    expect(shown.text).toMatch(/the code [2-9A-Z]{4} [2-9A-Z]{4}\./);
    const [keyId = ''] = /(?<=name="keyId" value=")[^"]+/.exec(shown.text) ?? [];
    expect((await amira.post(paths.revokeTracking(joan.caseId), { keyId }, url)).status).toBe(303);
    expect((await amira.get(url)).text).not.toContain(keyId);
  });

  test('a list, a search and their parts need no more than eight statements', async () => {
    const counts: Record<string, number> = {};
    for (const url of [
      '/work',
      '/work?list=cases',
      '/work?view=role:hsc&order=age',
      '/work.csv',
      '/cases/search?q=Joan+Tallis',
      '/cases/search?q=Jone+Talliss',
    ]) {
      const count = { sent: 0 };
      const { status } = await countStatements(count, () => amira.get(url));
      expect([url, status]).toEqual([url, 200]);
      counts[url] = count.sent;
    }
    console.log('statements from BEGIN to COMMIT:', counts);
    expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(8);
  });

  test('a reference goes straight to its case, and a formula in a name stays text in the file', async () => {
    const found = await amira.get(`/cases/search?q=${encodeURIComponent(joan.reference)}`);
    expect(found.status).toBe(303);
    const { text } = await amira.get('/work.csv');
    expect(text.startsWith('\uFEFF"Due","Working days late","Who"')).toBe(true);
  });
});
