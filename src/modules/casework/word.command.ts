import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays, latest } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import type { Acting, JobActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { CaseState } from './case.store.ts';
import { lockCase, targetOn, updateCase } from './case.store.ts';
import { speakStep } from './case-step.rules.ts';
import { ownerFor } from './owner.ts';
import { silentCases } from './silence.store.ts';
import { isActive } from './step.rules.ts';
import { insertSteps } from './step.store.ts';
import { caseEvent, changeStep, followOn, lastPosition, loadWork } from './work.ts';

/** How we and the resident spoke. */
export const wordChannels = ['phone', 'visit', 'text', 'email', 'letter', 'web'] as const;
export type WordChannel = (typeof wordChannels)[number];

/**
 * Records that we and the resident spoke or wrote to each other. When the resident heard from us,
 * the count of working days without a word begins again, and an alarm about it is over.
 */
export async function recordWord(
  tx: Tx,
  acting: Acting,
  word: {
    readonly caseId: string;
    readonly channel: WordChannel;
    readonly by: 'us' | 'resident';
    readonly summary: string;
    readonly occurredOn?: PlainDate;
    readonly minutes?: number | null;
  },
): Promise<Result<true, 'not-found'>> {
  const found = await lockCase(tx, acting, word.caseId);
  if (found === null) return refuse('not-found');
  const on = word.occurredOn ?? acting.today;
  await caseEvent(tx, acting, found, 'word_exchanged', {
    occurredOn: on,
    data: { channel: word.channel, by: word.by, minutes: word.minutes ?? null },
    detail: { summary: word.summary },
  });
  if (word.by === 'us') await heardFromUs(tx, acting, found, on);
  return ok(true);
}

/**
 * The resident of a locked case has heard from us on a day: the count without a word begins again,
 * and the step that an alarm had raised is done.
 */
export async function heardFromUs(
  tx: Tx,
  acting: Acting,
  found: CaseState,
  on: PlainDate,
): Promise<void> {
  await updateCase(tx, acting, found.caseId, {
    last_word_on: latest(found.lastWordOn, on),
    silence_raised_on: null,
  });
  if (found.silenceRaisedOn === null || found.status === 'closed') return;
  const work = await loadWork(tx, acting, found.caseId);
  const speak = work?.steps.find((step) => step.key === speakStep.key && isActive(step));
  if (work === null || speak === undefined) return;
  const after = await changeStep(tx, acting, work, speak.stepId, {
    status: 'done',
    finished_on: acting.today,
    worked_by: acting.actor.kind === 'staff' ? acting.actor.staffId : speak.staffId,
  });
  await followOn(tx, acting, after);
}

/**
 * Raises an alarm on every open case of the partnership whose resident has heard nothing for as
 * many working days as the partnership allows. Answers how many were raised.
 */
export async function raiseSilence(tx: Tx, acting: Acting<JobActor>): Promise<number> {
  const allowed = await targetOn(tx, acting, 'without_a_word', acting.today);
  let raised = 0;
  // So many working days are at least as many days: a wide net, which the exact count then narrows.
  const heardUntil = addDays(acting.today, -allowed.value);
  for (const silent of await silentCases(tx, acting, heardUntil)) {
    const days = workingDaysBetween(silent.lastWordOn, acting.today);
    if (days < allowed.value) continue;
    const found = await lockCase(tx, acting, silent.caseId);
    if (found?.status !== 'open' || found.silenceRaisedOn !== null) continue;
    await insertSteps(tx, acting, [
      {
        definition: speakStep,
        caseId: found.caseId,
        localityId: found.localityId,
        interventionId: null,
        position: lastPosition,
        ready: true,
        ...(await ownerFor(tx, acting, found, speakStep.ownerRole)),
      },
    ]);
    await updateCase(tx, acting, found.caseId, { silence_raised_on: acting.today });
    await caseEvent(tx, acting, found, 'silence_raised', { data: { working_days: days } });
    raised += 1;
  }
  return raised;
}
