import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { workingDaysAfter } from '../../kernel/working-days.ts';
import { enterAs, transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { londonInstant } from '../../kernel/london.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { sampleCase, sampleService, taken, transactAs } from './casework.samples.ts';
import { closeCase } from './close-case.command.ts';
import { addIntervention } from './intervention.command.ts';
import { leaveMessage } from './tracking-message.command.ts';
import { sendMessage } from './message.command.ts';
import { finishStep, holdStep, skipStep } from './step.command.ts';
import { stepsOfCase } from './step.store.ts';
import type { StepRow } from './step.store.ts';
import { triageCase } from './triage.command.ts';
import { bookVisit } from './visit.command.ts';
import { raiseSilence, recordWord } from './word.command.ts';

const now = new Date();

describe.each(bothDatabases)('what follows on from a step on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
  }, 120_000);
  afterAll(async () => {
    await database.close();
  });

  const asAmira = () => ({ ...service.acting, actor: service.amira });
  const byAmira = <T>(work: (tx: Tx) => Promise<T>) => transactAs(database, asAmira(), work);
  const asJob = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, service.acting, work);
  const opened = (daysAgo = 3): Promise<SampleCase> =>
    asJob((tx) =>
      sampleCase(tx, service.acting, service.blaby, addDays(service.acting.today, -daysAgo)),
    );
  const triage = (caseId: string, namedContactId: string) =>
    byAmira((tx) =>
      triageCase(tx, asAmira(), caseId, {
        urgency: 'routine',
        urgencyReasons: [],
        complexity: 'simple',
        way: { route: 'hsc_visit' },
        namedContactId,
        note: '',
      }),
    );
  const rail = (caseId: string) =>
    byAmira((tx) =>
      addIntervention(tx, asAmira(), {
        caseId,
        needId: null,
        pathwayKey: 'minor_adaptation',
        title: 'Grab rail',
      }),
    );
  const stepCalled = async (caseId: string, key: string): Promise<StepRow> => {
    const steps = await asJob((tx) => stepsOfCase(tx, service.acting, caseId));
    const step = steps.findLast((one) => one.key === key);
    if (step === undefined) throw new Error(`There is no step ${key}`);
    return step;
  };
  const hold = async (caseId: string, key: string) => {
    const { stepId } = await stepCalled(caseId, key);
    return byAmira((tx) =>
      holdStep(tx, asAmira(), {
        caseId,
        stepId,
        reason: 'deciding',
        waitingFor: 'Joan',
        expectedOn: null,
      }),
    );
  };
  const openHolds = (caseId: string) =>
    asJob((tx) =>
      tx
        .selectFrom('holds')
        .select('hold_id')
        .where('case_id', '=', caseId)
        .where('until_on', 'is', null)
        .execute(),
    );

  test('something may be begun before triage, whose named contact then gets what waits', async () => {
    const { caseId } = await opened();
    taken(await rail(caseId));
    taken(await triage(caseId, service.marcus.staffId));
    expect(await stepCalled(caseId, 'housing_mot')).toMatchObject({
      status: 'ready',
      staffId: service.marcus.staffId,
    });
    expect((await stepCalled(caseId, 'order')).staffId).toBe(service.marcus.staffId);
  });

  test.each([
    [
      'triage',
      async () => {
        const { caseId } = await opened();
        taken(await hold(caseId, 'triage'));
        taken(await triage(caseId, service.amira.staffId));
        return caseId;
      },
    ],
    [
      'the review',
      async () => {
        const { caseId } = await opened();
        taken(await triage(caseId, service.amira.staffId));
        const { stepId } = await stepCalled(caseId, 'housing_mot');
        taken(
          await byAmira((tx) => skipStep(tx, asAmira(), { caseId, stepId, reason: 'Not wanted' })),
        );
        taken(await hold(caseId, 'review_and_close'));
        taken(await rail(caseId));
        expect((await stepCalled(caseId, 'review_and_close')).status).toBe('cancelled');
        return caseId;
      },
    ],
    [
      'the step that a silence raised',
      async () => {
        const { caseId } = await opened(60);
        await asJob((tx) => raiseSilence(tx, service.acting));
        taken(await hold(caseId, 'speak'));
        taken(
          await byAmira((tx) =>
            recordWord(tx, asAmira(), { caseId, channel: 'phone', by: 'us', summary: 'Spoke' }),
          ),
        );
        expect((await stepCalled(caseId, 'speak')).status).toBe('done');
        return caseId;
      },
    ],
    [
      'the answer to a message',
      async () => {
        const { caseId, householdId, personId, reference } = await opened();
        const { partnershipId } = service.acting.actor;
        const actor = {
          kind: 'resident',
          partnershipId,
          personId,
          caseId,
          householdId,
          reference,
          proof: 'link',
        } as const;
        await database.transact(async (tx) => {
          await enterAs(tx, actor, service.acting.today);
          const message = { words: 'When?', answerBy: 'phone' } as const;
          taken(await leaveMessage(tx, { ...service.acting, actor }, message));
        });
        taken(await hold(caseId, 'answer_message'));
        taken(
          await byAmira((tx) =>
            sendMessage(tx, asAmira(), { caseId, personId, subject: 'Soon', body: 'On Tuesday.' }),
          ),
        );
        expect((await stepCalled(caseId, 'answer_message')).status).toBe('done');
        return caseId;
      },
    ],
  ])('no clock stays stopped when %s is over while it was on hold', async (_what, over) => {
    expect(await openHolds(await over())).toEqual([]);
  });

  test('what follows a step that was finished days ago could begin on that day', async () => {
    const { caseId } = await opened(30);
    const { today } = service.acting;
    const finishedOn = addDays(today, -6);
    const triageToday = { ...asAmira(), today: addDays(today, -20) };
    await transactAs(database, triageToday, async (tx) =>
      taken(
        await triageCase(tx, triageToday, caseId, {
          urgency: 'routine',
          urgencyReasons: [],
          complexity: 'simple',
          way: { route: 'hsc_visit' },
          namedContactId: service.amira.staffId,
          note: '',
        }),
      ),
    );
    await transactAs(database, triageToday, async (tx) =>
      taken(
        await addIntervention(tx, triageToday, {
          caseId,
          needId: null,
          pathwayKey: 'minor_adaptation',
          title: 'Grab rail',
        }),
      ),
    );
    const { stepId } = await stepCalled(caseId, 'housing_mot');
    taken(
      await byAmira((tx) => finishStep(tx, asAmira(), { caseId, stepId, occurredOn: finishedOn })),
    );
    expect(await stepCalled(caseId, 'order')).toMatchObject({
      status: 'ready',
      readyOn: finishedOn,
      dueOn: workingDaysAfter(finishedOn, 2),
    });
  });

  test('twenty working days without a word raise an alarm once, and nineteen do not', async () => {
    const { acting } = service;
    const { caseId } = await opened(0);
    const raisedAfter = async (workingDays: number) => {
      const later = { ...acting, today: workingDaysAfter(acting.today, workingDays) };
      return transactAsJob(database, later, async (tx) => {
        await raiseSilence(tx, later);
        const steps = await stepsOfCase(tx, later, caseId);
        return steps.filter(({ key, status }) => key === 'speak' && status === 'ready').length;
      });
    };
    expect(await raisedAfter(19)).toBe(0);
    expect(await raisedAfter(20)).toBe(1);
    expect(await raisedAfter(21)).toBe(1);
    const today = workingDaysAfter(acting.today, 21);
    await transactAsJob(database, { ...acting, today }, async (tx) =>
      taken(
        await recordWord(
          tx,
          { ...acting, today },
          { caseId, channel: 'phone', by: 'us', summary: 'Spoke' },
        ),
      ),
    );
    expect((await stepCalled(caseId, 'speak')).status).toBe('done');
    expect(await raisedAfter(40)).toBe(0);
    expect(await raisedAfter(41)).toBe(1);
  });

  test('what a named contact who has left would get waits for anybody of the team', async () => {
    const { acting, marcus, blabyTeam } = service;
    const { caseId } = await opened(90);
    taken(await triage(caseId, marcus.staffId));
    const leave = (leftOn: string | null) =>
      asJob((tx) =>
        tx
          .updateTable('staff')
          .set({ left_on: leftOn })
          .where('staff_id', '=', marcus.staffId)
          .execute(),
      );
    await leave(addDays(acting.today, -1));
    await asJob((tx) => raiseSilence(tx, acting));
    await leave(null);
    expect(await stepCalled(caseId, 'speak')).toMatchObject({ staffId: null, teamId: blabyTeam });
  });

  test('a visit that is still to come is cancelled when its case closes', async () => {
    const { caseId } = await opened();
    taken(await triage(caseId, service.amira.staffId));
    const on = addDays(service.acting.today, 2);
    taken(
      await byAmira((tx) =>
        bookVisit(tx, asAmira(), {
          caseId,
          staffId: service.amira.staffId,
          secondStaffId: null,
          purpose: 'Housing MOT',
          on,
          time: '10:00',
          minutes: 60,
        }),
      ),
    );
    await byAmira(async (tx) => {
      const { version } = await tx
        .selectFrom('cases')
        .select('version')
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow();
      taken(
        await closeCase(tx, asAmira(), {
          caseId,
          version,
          reason: 'died',
          achieved: 'not_answered',
          ownWords: '',
        }),
      );
    });
    const visits = await asJob((tx) =>
      tx
        .selectFrom('visits')
        .select(['outcome', 'starts_at'])
        .where('case_id', '=', caseId)
        .execute(),
    );
    expect(visits).toEqual([{ outcome: 'cancelled', starts_at: londonInstant(on, '10:00') }]);
  });
});
