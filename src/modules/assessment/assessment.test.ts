import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { addDays, partsOf } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { casePaths, caseworkRoutes, stepsOfCase } from '../casework/index.ts';
import { assessmentRoutes, assessmentSlots } from './index.ts';
import { housingMotOf } from './housing-mot.store.ts';
import { paths } from './paths.ts';
import { scoresOf } from './outcomes.store.ts';
import { sampleVisits } from './assessment.samples.ts';
import type { SampleVisits } from './assessment.samples.ts';

const now = new Date();
const hostile = `O'Brien "<script>alert(1)</script>" =1+1; drop table needs`;

describe.each(bothDatabases)('the pages of a visit on $kind', ({ fresh }) => {
  let visits: SampleVisits;
  const slots = {
    panels: [assessmentSlots.panel],
    stepLinks: [assessmentSlots.stepLink],
    tellers: [assessmentSlots.tellers],
    beforeClosing: [assessmentSlots.beforeClosing],
  };

  beforeAll(async () => {
    const { settings } = await fresh();
    visits = await sampleVisits(settings, [...caseworkRoutes(slots), ...assessmentRoutes], now);
  }, 120_000);
  afterAll(() => visits.close());

  const acting = () => visits.service.acting;
  const mot = (caseId: string) => visits.inJob((tx) => housingMotOf(tx, acting(), caseId));
  const stepsBy = async (caseId: string, key: string) =>
    (await visits.inJob((tx) => stepsOfCase(tx, acting(), caseId))).filter(
      (step) => step.key === key,
    );

  test('a part is saved however little of it is filled in, and shows what its answers come to', async () => {
    const { caseId } = await visits.triaged();
    const path = paths.part(caseId, 'daily_tasks');
    const opened = await visits.amira.get(path);
    expect(opened.text).toContain('Part 2 of 5');
    expect(opened.text).toContain('In Joan’s own words');
    expect(opened.text).not.toContain('need found');
    const saved = await visits.amira.post(path, {
      bath: 'cannot',
      daily_words: hostile,
      then: 'stay',
    });
    expect(saved).toMatchObject({ status: 303, location: `${path}#needs` });
    const { text } = await visits.amira.get(path);
    expect(text).toContain('Joan cannot wash safely');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('1 need found from these answers');
    const next = await visits.amira.post(path, { bath: 'cannot', then: 'next' });
    expect(next.location).toBe(paths.part(caseId, 'falls'));
  });

  test('what is too long is refused, and nothing else that was typed is lost', async () => {
    const { caseId } = await visits.triaged();
    const path = paths.part(caseId, 'falls');
    const long = 'x'.repeat(2001);
    const refused = await visits.amira.post(path, { fallen: 'more', falls_words: long });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Keep their words to 2,000 characters or fewer');
    expect(refused.text).toContain(long);
    expect(refused.text).toMatch(/value="more"[^>]*checked|checked[^>]*value="more"/);
    expect(await mot(caseId)).toBeNull();
  });

  test('two people who fill in one part see both versions and choose', async () => {
    const { caseId } = await visits.triaged();
    const path = paths.part(caseId, 'warmth');
    const first = { warm_enough: 'rarely', damp: 'no' };
    await visits.marcus.post(path, first);
    const mine = { version: '0', warm_enough: 'always', damp: 'no' };
    const clash = await visits.amira.post(path, mine);
    expect(clash.status).toBe(422);
    expect(clash.text).toContain('Marcus Field saved “Warmth” at');
    expect(clash.text).not.toContain('name="keep-damp"');
    const undecided = await visits.amira.post(path, { ...mine, version: '1', choosing: 'yes' });
    expect(undecided.text).toContain('Choose which version to keep: warm enough in winter');
    const chosen = { ...mine, version: '1', choosing: 'yes', 'keep-warm_enough': 'theirs' };
    expect((await visits.amira.post(path, chosen)).status).toBe(303);
    const [kept] = (await mot(caseId))?.parts ?? [];
    expect(kept).toMatchObject({ version: 2, answers: { warm_enough: 'rarely', damp: 'no' } });
  });

  test('finishing keeps the needs, begins what was ticked, and the next steps are ready', async () => {
    const { caseId } = await visits.triaged();
    await visits.amira.post(paths.part(caseId, 'daily_tasks'), {
      bath: 'cannot',
      toilet: 'difficulty',
      own_1_title: 'Carrying shopping in',
      own_1_pathway: 'equipment',
      own_1_offer: 'Wheeled trolley',
    });
    const finish = paths.finish(caseId);
    const opened = await visits.amira.get(finish);
    expect(opened.text).toContain('3 needs found on this visit');
    expect(opened.text).toContain('Not asked yet: The home, Falls, Warmth, What matters');
    const choice = {
      'offers.bathing': ['bath_rail', 'bath_board'],
      ...dayFields('visited', acting().today),
    };
    const own = { 'offers.own_daily_tasks_1': 'own' };
    const unsaid = await visits.amira.post(finish, { ...choice, ...own });
    expect(unsaid.status).toBe(422);
    expect(unsaid.text).toContain('Say why nothing is wanted');
    const early = { ...choice, ...own, ...dayFields('visited', addDays(acting().today, 1)) };
    expect((await visits.amira.post(finish, early)).text).toContain(
      'Enter today or an earlier day',
    );
    const done = await visits.amira.post(finish, {
      ...choice,
      ...own,
      'declined.toilet': 'She has a frame already',
      present: 'Ruth, her daughter',
    });
    expect(done).toMatchObject({ status: 303, location: casePaths.case(caseId) });
    expect(await stepsBy(caseId, 'housing_mot')).toMatchObject([{ status: 'done' }]);
    const orders = await stepsBy(caseId, 'order');
    expect(orders.map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
    const { text } = await visits.amira.get(casePaths.case(caseId));
    for (const shown of [
      'Grab rail by the bath',
      'Bath board',
      'Wheeled trolley',
      'She has a frame already',
      'Also there: Ruth, her daughter',
    ])
      expect(text).toContain(shown);
    const again = await visits.amira.post(finish, {}, casePaths.word(caseId));
    expect(again.status).toBe(422);
    expect(again.text).toContain('This Housing MOT is finished');
    expect((await visits.amira.get(paths.housingMot(caseId))).text).toContain(
      'Getting on and off the toilet',
    );
  });

  test('a part saved while the end was open is shown before anything begins', async () => {
    const { caseId } = await visits.triaged();
    const path = paths.part(caseId, 'daily_tasks');
    await visits.amira.post(path, { bath: 'cannot' });
    const seen = { seen: 'daily_tasks:1', needs: 'bathing', 'offers.bathing': 'bath_board' };
    await visits.marcus.post(path, { bath: 'cannot', chair: 'cannot' });
    const day = dayFields('visited', acting().today);
    const changed = await visits.amira.post(paths.finish(caseId), { ...seen, ...day });
    expect(changed.status).toBe(422);
    expect(changed.text).toContain('A part was saved while this page was open');
    expect(changed.text).toContain('Chair raisers');
    expect(await stepsBy(caseId, 'order')).toEqual([]);
  });

  test('a closed case is refused with the reason, and other districts find nothing', async () => {
    const { caseId } = await visits.triaged();
    const path = paths.part(caseId, 'home');
    expect((await visits.nadia.get(path)).status).toBe(404);
    expect((await visits.nadia.get(paths.outcomes(caseId))).status).toBe(404);
    expect((await visits.officer.get(path)).status).toBe(403);
    expect((await visits.officer.get(paths.housingMot(caseId))).status).toBe(200);
    expect((await visits.amira.get(paths.part(caseId, 'nowhere'))).status).toBe(404);
    expect((await visits.amira.get(paths.part('not-an-id', 'home'))).status).toBe(404);
    const closed = await visits.amira.post(casePaths.close(caseId), {
      reason: 'withdrawn',
      achieved: 'not_answered',
    });
    expect(closed.status).toBe(303);
    const elsewhere = paths.part((await visits.triaged()).caseId, 'home');
    const refused = await visits.amira.post(path, { repairs: 'yes' }, elsewhere);
    expect(refused.text).toContain('This case is closed');
    const before = paths.score(caseId, 'before');
    const score = await visits.amira.post(before, { warmth: '3' }, elsewhere);
    expect(score.status).toBe(422);
  });

  test('life is scored before and after, any side left out, and closing asks for what is missing', async () => {
    const { caseId } = await visits.triaged();
    const before = paths.score(caseId, 'before');
    expect((await visits.amira.post(before, {})).text).toContain(
      'Choose a number for at least one',
    );
    const scores = { warmth: '2', safety: '5', company: '11' };
    expect((await visits.amira.post(before, scores)).location).toBe(paths.outcomes(caseId));
    const closing = await visits.amira.get(casePaths.close(caseId));
    expect(closing.text).toContain('scored before, and not yet after');
    const clash = await visits.marcus.post(before, { warmth: '4', seen: '' });
    expect(clash.status).toBe(422);
    expect(clash.text).toContain('Saved meanwhile: 2');
    await visits.amira.post(paths.score(caseId, 'after'), { warmth: '8', safety: '5' });
    const shown = await visits.amira.get(paths.outcomes(caseId));
    expect(shown.text).toContain('Better in 1 of 2, worse in none. Warmth rose most: from 2 to 8.');
    const kept = await visits.inJob((tx) => scoresOf(tx, acting(), caseId));
    expect(kept.map(({ dimensionKey, score }) => `${dimensionKey} ${score}`).sort()).toEqual([
      'safety 5',
      'safety 5',
      'warmth 2',
      'warmth 8',
    ]);
    expect((await visits.amira.get(casePaths.close(caseId))).text).not.toContain('not yet after');
  });

  test('the sides of life are worded, added and ended by the service manager, and drawn as they are asked', async () => {
    expect((await visits.amira.get(paths.dimensions)).status).toBe(403);
    expect((await visits.manager.get(paths.dimensions)).text).toContain('8 sides of life');
    const sleep = { name: 'Sleep', question: 'How do you sleep?' };
    expect((await visits.manager.post(paths.addDimension, { name: '' })).status).toBe(422);
    expect((await visits.manager.post(paths.addDimension, sleep)).status).toBe(303);
    const again = await visits.manager.post(paths.addDimension, sleep);
    expect(again.text).toContain('one side of life has this one already');
    const path = paths.dimension('sleep');
    const worded = { name: 'Sleep', question: 'How well do you sleep?' };
    expect((await visits.manager.post(path, worded)).status).toBe(303);
    const clash = await visits.manager.post(path, {
      ...sleep,
      version: 'Sleep | How do you sleep?',
    });
    expect(clash.status).toBe(422);
    expect(clash.text).toContain('How well do you sleep?');
    const { caseId } = await visits.triaged();
    const score = paths.score(caseId, 'before');
    expect((await visits.amira.get(score)).text).toContain('How well do you sleep?');
    expect((await visits.manager.post(paths.endDimension('sleep'), {})).status).toBe(303);
    expect((await visits.amira.get(score)).text).not.toContain('How well do you sleep?');
  });
});

function dayFields(name: string, day: PlainDate): Record<string, string> {
  const { year, month, day: date } = partsOf(day);
  return {
    [`${name}-day`]: String(date),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
  };
}
