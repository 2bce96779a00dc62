import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { addDays, partsOf } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { SampleBrowser, sampleCase, sampleService, taken, transactAs } from './casework.samples.ts';
import { caseworkRoutes } from './casework.routes.ts';
import { paths } from './paths.ts';
import { stepsOfCase } from './step.store.ts';
import type { StepRow } from './step.store.ts';
import { triageCase } from './triage.command.ts';

const now = new Date();

describe.each(bothDatabases)('work on a case on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let server: FastifyInstance;
  let amira: SampleBrowser;
  let marcus: SampleBrowser;

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
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
    amira = await SampleBrowser.signedIn(server, database, service, service.amira);
    marcus = await SampleBrowser.signedIn(server, database, service, service.marcus);
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  async function triaged(): Promise<SampleCase> {
    const { acting } = service;
    const found = await transactAsJob(database, acting, (tx) =>
      sampleCase(tx, acting, service.blaby, addDays(acting.today, -3)),
    );
    const as = { ...acting, actor: service.amira };
    await transactAs(database, as, async (tx) =>
      taken(
        await triageCase(tx, as, found.caseId, {
          urgency: 'routine',
          urgencyReasons: [],
          complexity: 'simple',
          way: { route: 'hsc_visit' },
          namedContactId: service.amira.staffId,
          note: '',
        }),
      ),
    );
    return found;
  }
  const steps = (caseId: string) =>
    transactAsJob(database, service.acting, (tx) => stepsOfCase(tx, service.acting, caseId));
  const stepCalled = async (caseId: string, key: string): Promise<StepRow> => {
    const step = (await steps(caseId)).findLast((one) => one.key === key);
    if (step === undefined) throw new Error(`There is no step ${key}`);
    return step;
  };

  test('a step begins, waits, goes on, is finished, and the next one is ready', async () => {
    const { caseId } = await triaged();
    const visit = await stepCalled(caseId, 'housing_mot');
    const at = (path: (c: string, s: string) => string) => path(caseId, visit.stepId);
    expect((await amira.post(at(paths.startStep), {}, at(paths.step))).status).toBe(303);
    expect((await stepCalled(caseId, 'housing_mot')).status).toBe('started');

    const refused = await amira.post(at(paths.holdStep), { reason: 'in_hospital' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say whom or what we wait for');
    const held = await amira.post(at(paths.holdStep), {
      reason: 'in_hospital',
      waitingFor: 'Joan to come home',
    });
    expect(held.status).toBe(303);
    const page = await amira.get(paths.case(caseId));
    expect(page.text).toContain('waits for Joan to come home');
    expect((await amira.post(at(paths.resumeStep), {}, at(paths.step))).status).toBe(303);

    const future = await amira.post(
      at(paths.finishStep),
      dayFields('on', addDays(service.acting.today, 1)),
      at(paths.step),
    );
    expect(future.status).toBe(422);
    expect(future.text).toContain('cannot be finished in the future');
    const early = await amira.post(
      at(paths.finishStep),
      dayFields('on', addDays(service.acting.today, -9)),
      at(paths.step),
    );
    expect(early.status).toBe(422);
    const done = await amira.post(
      at(paths.finishStep),
      {
        ...dayFields('on', service.acting.today),
      },
      at(paths.step),
    );
    expect(done).toMatchObject({ status: 303, location: paths.case(caseId) });
    expect((await stepCalled(caseId, 'review_and_close')).status).toBe('ready');
  });

  test('of two who finish one step the second reads who was first, and nothing is done twice', async () => {
    const { caseId } = await triaged();
    const { stepId } = await stepCalled(caseId, 'housing_mot');
    const today = dayFields('on', service.acting.today);
    const finish = paths.finishStep(caseId, stepId);
    expect((await marcus.post(finish, today, paths.step(caseId, stepId))).status).toBe(303);
    const second = await amira.post(finish, today, paths.word(caseId));
    expect(second.status).toBe(422);
    expect(second.text).toContain('Marcus Field changed it on');
    const reviews = (await steps(caseId)).filter(({ key }) => key === 'review_and_close');
    expect(reviews).toHaveLength(1);
  });

  test('going back says which steps wait again', async () => {
    const { caseId } = await triaged();
    const mot = await stepCalled(caseId, 'housing_mot');
    const today = dayFields('on', service.acting.today);
    await amira.post(paths.finishStep(caseId, mot.stepId), today, paths.step(caseId, mot.stepId));
    const need = { title: 'Getting up', pathway: 'minor_adaptation', intervention: 'Grab rail' };
    expect((await amira.post(paths.need(caseId), need)).status).toBe(303);
    const order = await stepCalled(caseId, 'order');
    expect(order.status).toBe('ready');
    await amira.post(
      paths.finishStep(caseId, order.stepId),
      today,
      paths.step(caseId, order.stepId),
    );
    const ask = await amira.get(paths.goBackToStep(caseId, mot.stepId));
    expect(ask.text).toContain('These steps then wait again: Order the work and Fit it.');
    const back = await amira.post(paths.goBackToStep(caseId, mot.stepId), {
      reason: 'Another room',
    });
    expect(back.status).toBe(303);
    expect((await stepCalled(caseId, 'order')).status).toBe('waiting');
    expect((await stepCalled(caseId, 'housing_mot')).status).toBe('ready');
  });

  test('a step is handed over to somebody of the team, and to nobody else', async () => {
    const { caseId } = await triaged();
    const { stepId } = await stepCalled(caseId, 'housing_mot');
    const url = paths.handOverStep(caseId, stepId);
    const form = await amira.get(url);
    expect(form.text).toContain('Marcus Field');
    expect(form.text).not.toContain('Nadia Kerr');
    const stranger = `${service.nadia.staffId}:${service.blabyTeam}`;
    expect((await amira.post(url, { to: stranger })).status).toBe(422);
    const to = `${service.marcus.staffId}:${service.blabyTeam}`;
    expect((await amira.post(url, { to })).status).toBe(303);
    expect((await stepCalled(caseId, 'housing_mot')).staffId).toBe(service.marcus.staffId);
  });

  test('words, messages and visits are told in the story', async () => {
    const { caseId, personId } = await triaged();
    const today = dayFields('on', service.acting.today);
    const word = { by: 'us', channel: 'phone', summary: '=1+1', minutes: '10', ...today };
    expect((await amira.post(paths.word(caseId), word)).status).toBe(303);
    expect((await amira.post(paths.word(caseId), { ...word, minutes: 'x' })).status).toBe(422);
    const message = { to: personId, subject: 'Your case', body: 'We come on Tuesday.' };
    expect((await amira.post(paths.message(caseId), message)).status).toBe(303);
    const visit = {
      ...dayFields('on', addDays(service.acting.today, 2)),
      time: '9:30',
      minutes: '60',
      staff: service.amira.staffId,
      second: service.marcus.staffId,
      purpose: 'Housing MOT',
    };
    const past = { ...visit, ...dayFields('on', addDays(service.acting.today, -1)) };
    expect((await amira.post(paths.visit(caseId), past)).text).toContain(
      'cannot be booked in the past',
    );
    expect((await amira.post(paths.visit(caseId), visit)).status).toBe(303);
    const page = await amira.get(paths.case(caseId));
    for (const words of [
      'Amira Solanki phoned Joan, 10 minutes',
      'Message to Joan Tallis by text written, to be sent by hand',
      'We come on Tuesday.',
      'Visits booked',
      'Amira Solanki and Marcus Field',
      'Last spoke to Joan today.',
    ]) {
      expect(page.text).toContain(words);
    }
    const [, url = ''] = /href="([^"]*\/visits\/[^"]*)"/.exec(page.text) ?? [];
    expect((await amira.post(url, { outcome: 'cancelled' })).text).toContain('Say why the visit');
    expect((await amira.post(url, { outcome: 'cancelled', reason: 'Snow' })).status).toBe(303);
    expect((await amira.get(url)).text).toContain('recorded already');
  });

  test('a case that was changed meanwhile is closed only by who has read what changed', async () => {
    const { caseId } = await triaged();
    const mot = await stepCalled(caseId, 'housing_mot');
    const closing = { reason: 'withdrawn', achieved: 'partly', ownWords: 'Thank you all.' };
    const stale = await amira.get(paths.close(caseId));
    const version = /name="version" value="(\d+)"/.exec(stale.text)?.[1] ?? '';
    const seen = /name="seen" value="([^"]*)"/.exec(stale.text)?.[1] ?? '';
    const today = dayFields('on', service.acting.today);
    const word = { by: 'us', channel: 'phone', summary: 'She wants to go on.', ...today };
    await marcus.post(paths.word(caseId), word);
    const second = await amira.post(paths.close(caseId), { ...closing, version, seen });
    expect(second.status).toBe(422);
    expect(second.text).toContain('changed while you wrote');
    expect(second.text).toContain('She wants to go on.');
    expect(second.text).toContain('Thank you all.');
    expect((await amira.post(paths.close(caseId), closing)).status).toBe(303);
    const page = await amira.get(paths.case(caseId));
    expect(page.text).toContain('This case was closed on');
    expect(page.text).not.toContain('Record a word');
    const other = await triaged();
    const late = await amira.post(
      paths.finishStep(caseId, mot.stepId),
      today,
      paths.word(other.caseId),
    );
    expect(late.status).toBe(422);
    expect(late.text).toContain('Nothing more can be done on it. If help is wanted again');
  });
});

function dayFields(name: string, day: PlainDate): Record<string, string> {
  const parts = partsOf(day);
  return {
    [`${name}-day`]: String(parts.day),
    [`${name}-month`]: String(parts.month),
    [`${name}-year`]: String(parts.year),
  };
}
