import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { buildServer } from '../../platform/http/server.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { SampleBrowser, sampleCase, sampleService, taken, transactAs } from './casework.samples.ts';
import { caseworkRoutes } from './casework.routes.ts';
import { addIntervention, addNeed } from './intervention.command.ts';
import { paths } from './paths.ts';
import { triageCase } from './triage.command.ts';
import { recordWord } from './word.command.ts';

const now = new Date();

describe.each(bothDatabases)('the case page on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let server: FastifyInstance;
  let joan: SampleCase;
  let elsewhere: SampleCase;

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
    const { acting } = service;
    await transactAsJob(database, acting, async (tx) => {
      joan = await sampleCase(tx, acting, service.blaby, addDays(acting.today, -12));
      elsewhere = await sampleCase(tx, acting, service.charnwood);
    });
    await transactAs(database, { ...acting, actor: service.amira }, async (tx) => {
      const as = { ...acting, actor: service.amira };
      taken(
        await triageCase(tx, as, joan.caseId, {
          urgency: 'high',
          urgencyReasons: ['fallen'],
          complexity: 'several_needs',
          way: { route: 'hsc_visit' },
          namedContactId: service.amira.staffId,
          note: 'Joan is hard of hearing: ring twice.',
        }),
      );
      taken(
        await recordWord(tx, as, {
          caseId: joan.caseId,
          channel: 'phone',
          by: 'us',
          summary: 'Told her when we come. <script>alert(1)</script>',
          minutes: 6,
        }),
      );
      const needId = taken(
        await addNeed(tx, as, {
          caseId: joan.caseId,
          needKey: 'bathing',
          title: 'Getting in and out of the bath',
          foundFrom: '',
        }),
      );
      taken(
        await addIntervention(tx, as, {
          caseId: joan.caseId,
          needId,
          pathwayKey: 'minor_adaptation',
          title: 'Grab rail by the bath',
        }),
      );
    });
    const folder = freshFolder();
    const config = readConfig({
      DATA_FOLDER: folder,
      LOG_LEVEL: 'silent',
      REQUESTS_PER_MINUTE: '0',
    });
    if (!config.ok) throw new Error(config.error.join(' '));
    const slots = { panels: [], stepLinks: [], tellers: [], beforeClosing: [] };
    server = await buildServer({
      database,
      config: config.value,
      routes: caseworkRoutes(slots),
      navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
      assetsFolder: folder,
    });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const as = (actor: SampleService['amira']) =>
    SampleBrowser.signedIn(server, database, service, actor);

  test('says what to do next, what is done for whom, and tells the story', async () => {
    const browser = await as(service.amira);
    const count = { sent: 0 };
    const reply = await countStatements(count, () => browser.get(paths.case(joan.caseId)));
    expect(reply.status).toBe(200);
    console.log(`The case page: ${count.sent} statements.`);
    expect(count.sent).toBeLessThanOrEqual(6);
    for (const words of [
      joan.reference,
      'Blaby · 6 Orchard Fold, Whetstone LE8 4DB',
      'Joan Tallis, ',
      'Lone worker:',
      'Visit and Housing MOT',
      'Grab rail by the bath',
      'Step 2 of 5',
      'hand-offs so far of 2',
      'Amira Solanki phoned Joan, 6 minutes',
      '&lt;script>alert(1)',
      'Triage',
      'Urgency: high, has fallen',
      'Day 12 of 42',
      'Ruth Tallis, daughter',
      'May be told everything but money',
      '1 person has opened this case.',
    ]) {
      expect(reply.text).toContain(words);
    }
    expect(reply.text).not.toContain('Details erased');
  });

  test('of another district is not found, and the try leaves no opening', async () => {
    const browser = await as(service.nadia);
    expect((await browser.get(paths.case(joan.caseId))).status).toBe(404);
    expect((await browser.get(paths.case('nothing'))).status).toBe(404);
    expect((await browser.get(paths.case(elsewhere.caseId))).status).toBe(200);
    const rows = await transactAs(database, { ...service.acting, actor: service.manager }, (tx) =>
      tx
        .selectFrom('case_openings')
        .select('actor_id')
        .where('case_id', '=', joan.caseId)
        .execute(),
    );
    expect(rows.every(({ actor_id }) => actor_id === service.amira.staffId)).toBe(true);
  });
});
