import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { SampleBrowser, sampleCase, sampleService } from './casework.samples.ts';
import { caseworkRoutes } from './casework.routes.ts';
import { eraseCaseDetails } from './household.command.ts';
import { paths } from './paths.ts';

describe.each(bothDatabases)('who may open a case on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let server: FastifyInstance;
  let joan: SampleCase;
  let browsers: Record<'amira' | 'nadia' | 'manager' | 'officer', SampleBrowser>;

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, new Date());
    const { acting } = service;
    joan = await transactAsJob(database, acting, (tx) => sampleCase(tx, acting, service.blaby));
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
      routes: caseworkRoutes({ panels: [], stepLinks: [], tellers: [], beforeClosing: [] }),
      navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
      assetsFolder: folder,
    });
    const as = (actor: SampleService['amira']) =>
      SampleBrowser.signedIn(server, database, service, actor);
    browsers = {
      amira: await as(service.amira),
      nadia: await as(service.nadia),
      manager: await as(service.manager),
      officer: await as(service.officer),
    };
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const opens = async (who: keyof typeof browsers) =>
    (await browsers[who].get(paths.case(joan.caseId))).status;

  test('its district and the hub; another district once it is named; then no more', async () => {
    expect([await opens('amira'), await opens('nadia'), await opens('manager')]).toEqual([
      200, 404, 200,
    ]);
    expect((await browsers.amira.get(paths.access(joan.caseId))).status).toBe(403);
    const { manager } = browsers;
    const empty = await manager.post(paths.letPersonIn(joan.caseId), {}, paths.access(joan.caseId));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Choose who may open the case');
    const person = { person: service.nadia.staffId, personReason: 'Covers Amira in March' };
    const given = await manager.post(
      paths.letPersonIn(joan.caseId),
      person,
      paths.access(joan.caseId),
    );
    expect(given.status).toBe(303);
    expect(await opens('nadia')).toBe(200);
    const page = await manager.get(paths.access(joan.caseId));
    expect(page.text).toContain('Covers Amira in March');
  });

  test('of a restricted case only those who are named', async () => {
    const { manager } = browsers;
    const at = paths.access(joan.caseId);
    const restricted = await manager.post(
      paths.restrict(joan.caseId),
      { restrictReason: 'A threat' },
      at,
    );
    expect(restricted.status).toBe(303);
    expect([await opens('amira'), await opens('nadia'), await opens('manager')]).toEqual([
      404, 200, 200,
    ]);
    expect((await manager.get(paths.case(joan.caseId))).text).toContain('Restricted.');
    expect((await manager.post(paths.unrestrict(joan.caseId), {}, at)).status).toBe(303);
    expect(await opens('amira')).toBe(200);
  });

  test('every opening is listed for those who may see it', async () => {
    const url = paths.openings(joan.caseId);
    expect((await browsers.amira.get(url)).status).toBe(403);
    const listed = await browsers.officer.get(url);
    expect(listed.status).toBe(200);
    expect(listed.text).toContain('Nadia Kerr, Housing Support Co-ordinator');
  });

  test('erased words are gone, and the case still opens', async () => {
    const { acting } = service;
    const erased = await transactAsJob(database, acting, (tx) =>
      eraseCaseDetails(tx, acting, joan.householdId),
    );
    expect(erased.caseIds).toEqual([joan.caseId]);
    expect(await opens('amira')).toBe(200);
  });
});
