import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { reviewWanted } from './case-step.rules.ts';
import type { Clock, Hold } from './clock.rules.ts';
import { readClock } from './clock.rules.ts';
import type { PathwayDefinition, StepDefinition } from './pathway.rules.ts';
import { handOffsOf, problemsOf } from './pathway.rules.ts';
import { standardPathways } from './standard-pathways.ts';
import type { StepState, StepStatus } from './step.rules.ts';
import {
  afterHold,
  allows,
  newlyReady,
  readySince,
  undoneBy,
  workingDaysLate,
} from './step.rules.ts';

const on = plainDate;

describe('a clock', () => {
  const clock: Clock = {
    key: 'asked_to_finished',
    name: 'From asking to finished',
    unit: 'working_days',
    target: 20,
    statutory: false,
    citation: 'Partnership target',
    startedOn: on('2026-03-02'),
    stoppedOn: null,
  };
  const hold = (fromOn: string, untilOn: string | null): Hold => ({
    fromOn: on(fromOn),
    untilOn: untilOn === null ? null : on(untilOn),
  });

  // 2 March 2026 is a Monday; 3 and 6 April are Good Friday and Easter Monday.
  test.each([
    ['on its first day', [], '2026-03-02', { gross: 0, net: 0, left: 20, endsOn: '2026-03-30' }],
    ['over a weekend', [], '2026-03-09', { gross: 5, net: 5, left: 15 }],
    ['over Easter', [], '2026-04-07', { gross: 24, net: 24, left: 0, late: true }],
    ['on its last day', [], '2026-03-30', { gross: 20, net: 20, left: 0, late: false }],
    [
      'with a hold that is over',
      [hold('2026-03-06', '2026-03-10')],
      '2026-03-12',
      { gross: 8, held: 2, net: 6, endsOn: '2026-04-01' },
    ],
    [
      'with a hold over the weekend only',
      [hold('2026-03-07', '2026-03-08')],
      '2026-03-12',
      { gross: 8, held: 0, net: 8 },
    ],
    [
      'with two holds that overlap',
      [hold('2026-03-04', '2026-03-10'), hold('2026-03-06', '2026-03-11')],
      '2026-03-12',
      { gross: 8, held: 5, net: 3 },
    ],
    ['with an open hold', [hold('2026-03-05', null)], '2026-03-12', { gross: 8, held: 5, net: 3 }],
    [
      'with a hold from before it began',
      [hold('2026-02-23', '2026-03-04')],
      '2026-03-12',
      { gross: 8, held: 2, net: 6 },
    ],
  ])('%s', (_when, holds, today, reading) => {
    expect(readClock(clock, holds, on(today))).toMatchObject(reading);
  });

  test('that an Act sets is never held', () => {
    const holds = [hold('2026-03-04', null)];
    const statutory = { ...clock, unit: 'days', target: 183, statutory: true } as const;
    expect(readClock(statutory, holds, on('2026-03-12'))).toMatchObject({
      gross: 10,
      held: 0,
      net: 10,
      endsOn: '2026-09-01',
    });
  });

  test('counts no further than the day on which it stopped', () => {
    const stopped = { ...clock, stoppedOn: on('2026-03-09') };
    const holds = [hold('2026-03-06', null)];
    expect(readClock(stopped, holds, on('2026-05-01'))).toMatchObject({
      gross: 5,
      held: 1,
      net: 4,
      stopped: true,
    });
  });
});

/** A step as a test needs it; `of` names its intervention, and nothing the case itself. */
function step(
  key: string,
  status: StepStatus,
  waitsFor: readonly string[] = [],
  of: string | null = null,
): StepState {
  const over = status === 'done' || status === 'skipped' || status === 'cancelled';
  return {
    stepId: `${of ?? 'case'}:${key}`,
    interventionId: of,
    key,
    name: key,
    position: 1,
    waitsFor,
    targetDays: 5,
    status,
    dueOn: on('2026-03-09'),
    readyOn: on('2026-03-02'),
    startedOn: null,
    finishedOn: over ? on('2026-03-04') : null,
    heldDays: 0,
  };
}

describe('a step', () => {
  test('of a closed case is refused for that reason, whatever is asked', () => {
    expect(allows('closed', step('fit', 'ready'), 'finish')).toMatchObject({
      error: 'case-closed',
    });
    expect(allows('open', step('fit', 'waiting'), 'finish')).toMatchObject({
      error: 'others-go-first',
    });
    expect(allows('open', step('fit', 'done'), 'finish')).toMatchObject({ error: 'not-now' });
    expect(allows('open', step('fit', 'held'), 'finish')).toMatchObject({ error: 'not-now' });
    expect(allows('open', step('fit', 'ready'), 'finish')).toMatchObject({ ok: true });
  });

  test('is ready when all that it waits for is over, of its own intervention or of the case', () => {
    const steps = [
      step('mot', 'done'),
      step('order', 'done', ['mot'], 'rail'),
      step('fit', 'waiting', ['mot', 'order'], 'rail'),
      step('order', 'started', ['mot'], 'stool'),
      step('fit', 'waiting', ['order'], 'stool'),
      step('lost', 'waiting', ['nowhere'], 'stool'),
    ];
    expect(newlyReady(steps).map(({ stepId }) => stepId)).toEqual(['rail:fit']);
  });

  test('could begin since the latest day of what it waited for', () => {
    const steps = [step('mot', 'done'), step('order', 'waiting', ['mot'], 'rail')];
    const order = steps[1] ?? step('none', 'waiting');
    expect(readySince(steps, order, on('2026-03-03'))).toBe('2026-03-04');
    expect(readySince(steps, order, on('2026-03-20'))).toBe('2026-03-20');
  });

  test('is due later by the working days that it was held', () => {
    const held = { dueOn: on('2026-03-31'), startedOn: on('2026-03-20'), heldDays: 2 };
    expect(afterHold(held, on('2026-03-27'), on('2026-03-31'))).toEqual({
      dueOn: '2026-04-02',
      heldDays: 4,
      status: 'started',
    });
  });

  test('is late from the working day after its day, and never while it is held', () => {
    expect(workingDaysLate(step('fit', 'ready'), on('2026-03-09'))).toBe(0);
    expect(workingDaysLate(step('fit', 'ready'), on('2026-03-11'))).toBe(2);
    expect(workingDaysLate(step('fit', 'held'), on('2026-03-11'))).toBe(0);
  });
});

describe('going back', () => {
  const ids = (steps: readonly StepState[]) => steps.map(({ stepId }) => stepId);

  test('undoes what waited for the step, and nothing of another intervention', () => {
    const order = step('order', 'done', ['mot'], 'rail');
    const steps = [
      step('mot', 'done'),
      order,
      step('fit', 'done', ['order'], 'rail'),
      step('check', 'ready', ['fit'], 'rail'),
      step('order', 'done', ['mot'], 'stool'),
    ];
    expect(ids(undoneBy(steps, order, new Set(['rail', 'stool'])))).toEqual([
      'rail:fit',
      'rail:check',
    ]);
  });

  test('does not confuse two pathways whose steps of one name wait for different things', () => {
    const survey = step('survey', 'done', [], 'shower');
    const steps = [
      survey,
      step('price', 'done', ['survey'], 'shower'),
      step('letter', 'done', [], 'shower'),
      step('letter', 'done', ['survey'], 'ramp'),
    ];
    expect(ids(undoneBy(steps, survey, new Set(['shower', 'ramp'])))).toEqual(['shower:price']);
  });

  test('to a step of the case leaves alone what is finished or stopped', () => {
    const mot = step('mot', 'done');
    const steps = [
      mot,
      step('order', 'done', ['mot'], 'rail'),
      step('order', 'done', ['mot'], 'finished stool'),
    ];
    expect(ids(undoneBy(steps, mot, new Set(['rail'])))).toEqual(['rail:order']);
  });
});

test.each([
  ['nothing to do', [], 'add'],
  ['only a message to answer', [step('answer_message', 'ready')], 'add'],
  ['only what waits', [step('fit', 'waiting', ['order'])], 'add'],
  ['its review', [step('review_and_close', 'ready')], 'leave'],
  ['its review and work', [step('review_and_close', 'ready'), step('fit', 'ready')], 'drop'],
  ['work on hold', [step('fit', 'held')], 'leave'],
] as const)('a case with %s', (_what, steps, wanted) => {
  expect(reviewWanted(steps)).toBe(wanted);
});

describe('a pathway', () => {
  const define = (
    key: string,
    ownerRole: StepDefinition['ownerRole'],
    waitsFor: readonly string[],
  ): StepDefinition => ({
    key,
    name: key,
    publicName: key,
    ownerRole,
    targetDays: 5,
    waitsFor,
    perCase: false,
  });

  test('of 27 steps and several roles is sound, and its hand-offs are counted', () => {
    const roles = ['hsc', 'ot', 'technical_officer', 'grants_officer'] as const;
    const steps = Array.from({ length: 27 }, (_, place) =>
      define(
        `step_${place}`,
        roles[Math.floor(place / 7)] ?? 'hsc',
        place === 0 ? [] : [`step_${place - 1}`],
      ),
    );
    expect(problemsOf({ steps })).toEqual([]);
    expect(handOffsOf({ steps })).toEqual(['step_7', 'step_14', 'step_21']);
  });

  test.each<readonly [string, PathwayDefinition, string]>([
    ['no steps', { steps: [] }, 'Add at least one step'],
    [
      'a name twice',
      { steps: [define('a', 'hsc', []), define('a', 'ot', [])] },
      'There are two steps called a',
    ],
    [
      'a wait for nothing',
      { steps: [define('a', 'hsc', ['b'])] },
      'a waits for b, which is not a step of this pathway',
    ],
    [
      'a circle',
      { steps: [define('a', 'hsc', ['b']), define('b', 'ot', ['a'])] },
      'a waits for itself, by way of the steps that it waits for',
    ],
  ])('with %s cannot be published', (_what, definition, message) => {
    expect(problemsOf(definition).map((problem) => problem.message)).toContain(message);
  });

  test.each(standardPathways)('$name is sound', ({ definition }) => {
    expect(problemsOf(definition)).toEqual([]);
  });
});
