import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { buildServer } from '../../platform/http/server.ts';
import { caseHead } from './case-head.store.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { SampleBrowser, sampleCase, sampleService } from './casework.samples.ts';
import { caseworkRoutes } from './casework.routes.ts';
import { paths } from './paths.ts';
import { isOver } from './step.rules.ts';
import { stepsOfCase } from './step.store.ts';

describe.each(bothDatabases)('the named contact on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let server: FastifyInstance;
  let joan: SampleCase;

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
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const contactAndSteps = () =>
    transactAsJob(database, service.acting, async (tx) => {
      const head = await caseHead(tx, service.acting, joan.caseId);
      const steps = await stepsOfCase(tx, service.acting, joan.caseId);
      return {
        contact: head?.namedContactId ?? '',
        owners: [...new Set(steps.filter((step) => !isOver(step)).map((step) => step.staffId))],
      };
    });

  test('changes with a reason, and takes over what there is to do', async () => {
    const before = await contactAndSteps();
    const manager = await SampleBrowser.signedIn(server, database, service, service.manager);
    const address = paths.namedContact(joan.caseId);
    const page = await manager.get(address);
    expect(page.status).toBe(200);
    const [, chosen = ''] = /name="to"[^>]*value="([^"]+)"/.exec(page.text) ?? [];
    expect(chosen).not.toBe('');
    expect(chosen).not.toBe(before.contact);

    const silent = await manager.post(address, { to: chosen }, address);
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('Say why');
    const stranger = { to: '00000000-0000-7000-8000-000000000000', reason: 'Because' };
    expect((await manager.post(address, stranger, address)).status).toBe(422);
    expect((await contactAndSteps()).contact).toBe(before.contact);

    const changed = await manager.post(
      address,
      { to: chosen, reason: 'On leave until May' },
      address,
    );
    expect(changed.status).toBe(303);
    const after = await contactAndSteps();
    expect(after.contact).toBe(chosen);
    expect(after.owners).not.toContain(before.contact);
    expect((await manager.get(paths.case(joan.caseId))).text).toContain('On leave until May');
  });
});
