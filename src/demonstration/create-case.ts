import type { PlainDate } from '../kernel/plain-date.ts';
import { londonInstant } from '../kernel/london.ts';
import { daysBetween } from '../kernel/plain-date.ts';
import { workingDaysAfter, workingDaysBetween } from '../kernel/working-days.ts';
import {
  beginHousingMot,
  finishHousingMot,
  needsFrom,
  savePart,
  scoreOutcomes,
  standardDimensions,
} from '../modules/assessment/index.ts';
import {
  bookVisit,
  caseHead,
  closeCase,
  finishStep,
  holdStep,
  interventionOf,
  recordVisitOutcome,
  recordWord,
  resumeStep,
  stepsOfCase,
  triageCase,
} from '../modules/casework/index.ts';
import type { ReceivedReferral } from '../modules/contact/index.ts';
import { receiveReferral } from '../modules/contact/index.ts';
import type { ContactSlots } from '../modules/contact/index.ts';
import {
  catalogueItems,
  ordersOf,
  placeOrder,
  recordFitted,
  recordFollowUpCall,
  suppliers,
} from '../modules/works/index.ts';
import type { Acting, JobActor, StaffActor } from '../platform/access/actor.ts';
import { enterAs } from '../platform/access/enter.ts';
import type { Tx } from '../platform/database/database.ts';
import type { RandomStream } from '../simulation/random.ts';
import { itemFor } from './catalogue.ts';
import type { Known } from './resident.ts';
import { madeUpHousehold } from './resident.ts';
import type { StaffedDistrict } from './set-up.ts';
import { done } from './set-up.ts';
import type { Story } from './story.ts';
import { answersOf, closingWords, reasonFor, words } from './words.ts';

/** What one made-up case is made from. */
export interface CaseToMake {
  readonly chance: RandomStream;
  readonly district: StaffedDistrict;
  readonly story: Story;
  readonly today: PlainDate;
  readonly known: Known | null;
  readonly openCase: ContactSlots['openCase'];
  readonly job: JobActor;
}

/** Lives one case from its referral to its end or to today, by the commands that people use. */
export async function makeCase(tx: Tx, plan: CaseToMake): Promise<void> {
  const received = await refer(tx, plan);
  const { story, today } = plan;
  if (story.triagedOn > today) return;
  const [first, ...others] = plan.district.workers.slice(1);
  if (first === undefined) throw new Error(`${plan.district.name} has no co-ordinator`);
  // The first co-ordinator of each team has most, so that a demonstration has somebody busy to be.
  const worker =
    plan.known !== null || plan.chance.chance(0.6) ? first : plan.chance.pick([first, ...others]);
  await triage(tx, plan, received.caseId, worker);
  if (story.way !== 'hsc_visit') return;
  await book(tx, plan, received.caseId, worker);
  await keepInTouch(tx, plan, received.caseId, worker, story.triagedOn, story.visitedOn);
  if (story.visitedOn > today) return;
  await assess(tx, plan, received.caseId, worker);
  if (story.orderedOn > today) return;
  await order(tx, plan, received.caseId, worker);
  await hold(tx, plan, received.caseId, worker);
  await keepInTouch(tx, plan, received.caseId, worker, story.visitedOn, story.fittedOn);
  if (story.fittedOn > today) return;
  await fit(tx, plan, received.caseId, worker);
  if (story.calledOn > today) return;
  await followUp(tx, plan, received.caseId, worker);
  if (story.closedOn > today) return;
  await close(tx, plan, received.caseId, worker);
}

async function refer(tx: Tx, plan: CaseToMake): Promise<ReceivedReferral> {
  const { chance, district, story, today, job } = plan;
  const acting = await at(tx, job, story.receivedOn, chance.whole(8, 16));
  const source = chance.weighted([
    ['self', 22],
    ['family_or_friend', 20],
    ['first_contact', 24],
    ['gp', 9],
    ['nurse', 8],
    ['hospital', 7],
    ['social_worker', 10],
  ] as const);
  return receiveReferral(tx, acting, plan, {
    referred: {
      known: false,
      household: madeUpHousehold(chance, district, today, plan.known),
      askedByFirstOther: false,
    },
    source,
    receivedOn: story.receivedOn,
    ...reasonFor(chance),
    urgentReasons: chance.chance(0.15) ? ['fell_lately'] : [],
    agreed: source === 'self' ? 'self' : 'agreed',
    whyNotAgreed: '',
    speakTo: 'resident',
    referrerName: '',
    referrerOrganisation: '',
    referrerPhone: '',
    recordedBy: null,
  });
}

async function triage(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const { chance, district, story } = plan;
  const [lead = worker] = district.workers;
  const acting = await at(tx, lead, story.triagedOn, chance.whole(9, 15));
  const fallen = chance.chance(0.2);
  await recordWord(tx, acting, {
    caseId,
    channel: 'phone',
    by: 'us',
    summary: words.triage,
    minutes: 12,
  });
  done(
    await triageCase(tx, acting, caseId, {
      urgency: fallen ? 'high' : chance.chance(0.05) ? 'urgent' : 'routine',
      urgencyReasons: fallen ? ['fallen'] : [],
      complexity: chance.weighted([
        ['simple', 60],
        ['several_needs', 34],
        ['complex', 6],
      ]),
      way:
        story.way === 'advice'
          ? { route: 'advice', advice: words.advice }
          : story.way === 'not_for_us'
            ? { route: 'not_for_us', signpostedTo: 'The council’s repairs team' }
            : { route: 'hsc_visit' },
      namedContactId: worker.staffId,
      note: '',
    }),
  );
}

/** The visit is booked at triage, when it is no more than four weeks away. */
async function book(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const { chance, story, today } = plan;
  if (story.visitedOn <= story.triagedOn || daysBetween(story.triagedOn, story.visitedOn) > 28)
    return;
  const acting = await at(tx, worker, story.triagedOn, 16);
  const visitId = done(
    await bookVisit(tx, acting, {
      caseId,
      staffId: worker.staffId,
      secondStaffId: null,
      purpose: 'Housing MOT',
      on: story.visitedOn,
      time: chance.pick(['09:30', '11:00', '13:30', '15:00']),
      minutes: 90,
    }),
  );
  if (story.visitedOn > today) return;
  const after = await at(tx, worker, story.visitedOn, 17);
  done(await recordVisitOutcome(tx, after, { caseId, visitId, outcome: 'done', reason: '' }));
}

async function assess(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const { chance, story } = plan;
  const acting = await at(tx, worker, story.visitedOn, chance.whole(10, 15));
  done(await beginHousingMot(tx, acting, caseId));
  const answers = answersOf(chance, plan.known !== null);
  for (const [partKey, own] of Object.entries(answers)) {
    done(await savePart(tx, acting, { caseId, partKey, answers: own, version: 0 }));
  }
  const scored = chance.chance(0.7);
  if (scored) await score(tx, plan, acting, caseId, 'before');
  const found = needsFrom(
    Object.fromEntries(Object.values(answers).flatMap((own) => Object.entries(own))),
    plan.known?.name.givenName ?? 'The resident',
  );
  done(
    await finishHousingMot(tx, acting, {
      caseId,
      visitedOn: story.visitedOn,
      summary: words.visit,
      needs: found.map((need) => {
        const declined = plan.known === null && chance.chance(0.12);
        return {
          need,
          chosen: declined ? [] : need.offers.slice(0, 1),
          declinedBecause: declined ? 'Does not want it yet.' : '',
        };
      }),
    }),
  );
}

async function order(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const { chance, story } = plan;
  const acting = await at(tx, worker, story.orderedOn, chance.whole(9, 16));
  const [items, sellers] = [await catalogueItems(tx, acting), await suppliers(tx, acting)];
  for (const step of await stepsOfCase(tx, acting, caseId)) {
    if (step.key === 'advise' && step.status === 'ready') {
      done(await finishStep(tx, acting, { caseId, stepId: step.stepId }));
    }
    if (step.key !== 'order' || step.status !== 'ready' || step.interventionId === null) continue;
    const intervention = await interventionOf(tx, acting, caseId, step.interventionId);
    if (intervention === null) continue;
    const item =
      items.find(
        (one) => one.name === itemFor(intervention.title) && one.kind === intervention.pathwayKey,
      ) ?? items.find((one) => one.kind === intervention.pathwayKey);
    const seller = item && sellers.find((one) => one.supplies.includes(item.kind));
    if (item === undefined || seller === undefined)
      throw new Error('The catalogue lacks something');
    done(
      await placeOrder(tx, acting, {
        caseId,
        interventionId: step.interventionId,
        orderItemId: item.orderItemId,
        supplierId: seller.supplierId,
        quantity: 1,
        instructions: '',
        expectedOn: workingDaysAfter(story.orderedOn, 5),
      }),
    );
  }
}

async function hold(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const { held } = plan.story;
  if (held === null || held.from > plan.today || held.from >= plan.story.fittedOn) return;
  const acting = await at(tx, worker, held.from, 10);
  const step = (await stepsOfCase(tx, acting, caseId)).find((one) => one.status === 'ready');
  if (step === undefined) return;
  const of = { caseId, stepId: step.stepId };
  const reason = { reason: 'in_hospital', waitingFor: 'the hospital', expectedOn: held.until };
  done(await holdStep(tx, acting, { ...of, ...reason }));
  if (held.until > plan.today || held.until >= plan.story.fittedOn) return;
  done(await resumeStep(tx, await at(tx, worker, held.until, 11), of));
}

async function fit(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const acting = await at(tx, worker, plan.story.fittedOn, plan.chance.whole(12, 16));
  for (const step of await stepsOfCase(tx, acting, caseId)) {
    if (step.status === 'held') done(await resumeStep(tx, acting, { caseId, stepId: step.stepId }));
  }
  for (const one of await ordersOf(tx, acting, caseId)) {
    if (one.status !== 'ordered') continue;
    done(
      await recordFitted(tx, acting, {
        caseId,
        orderId: one.orderId,
        fittedOn: plan.story.fittedOn,
        note: '',
      }),
    );
  }
}

async function followUp(
  tx: Tx,
  plan: CaseToMake,
  caseId: string,
  worker: StaffActor,
): Promise<void> {
  const { chance, story } = plan;
  const acting = await at(tx, worker, story.calledOn, chance.whole(9, 16));
  for (const one of await ordersOf(tx, acting, caseId)) {
    if (one.status !== 'fitted') continue;
    done(
      await recordFollowUpCall(tx, acting, {
        caseId,
        orderId: one.orderId,
        calledOn: story.calledOn,
        safe: 'yes',
        compliant: 'yes',
        inUse: chance.chance(0.92) ? 'yes' : 'sometimes',
        words: chance.chance(0.3) ? closingWords(chance) : '',
      }),
    );
  }
}

async function close(tx: Tx, plan: CaseToMake, caseId: string, worker: StaffActor): Promise<void> {
  const { chance, story } = plan;
  const acting = await at(tx, worker, story.closedOn, chance.whole(9, 16));
  const head = await caseHead(tx, acting, caseId);
  const under = (await stepsOfCase(tx, acting, caseId)).some(
    (step) =>
      step.interventionId !== null && ['waiting', 'ready', 'started', 'held'].includes(step.status),
  );
  if (head === null || under) return;
  if (chance.chance(0.7)) await score(tx, plan, acting, caseId, 'after');
  done(
    await closeCase(tx, acting, {
      caseId,
      version: head.version,
      reason: 'finished',
      achieved: chance.weighted([
        ['yes', 88],
        ['partly', 5],
        ['no', 1],
        ['not_answered', 6],
      ]),
      ownWords: chance.chance(0.5) ? closingWords(chance) : '',
    }),
  );
}

async function score(
  tx: Tx,
  plan: CaseToMake,
  acting: Acting<StaffActor>,
  caseId: string,
  occasion: 'before' | 'after',
): Promise<void> {
  const scores = Object.fromEntries(
    standardDimensions.map(({ key }) => [
      key,
      occasion === 'before' ? plan.chance.whole(2, 6) : plan.chance.whole(5, 9),
    ]),
  );
  done(await scoreOutcomes(tx, acting, { caseId, occasion, scores }));
}

/** A phone call every eight working days, unless this is one of the silent ones. */
async function keepInTouch(
  tx: Tx,
  plan: CaseToMake,
  caseId: string,
  worker: StaffActor,
  from: PlainDate,
  until: PlainDate,
): Promise<void> {
  if (plan.story.silent) return;
  for (
    let day = workingDaysAfter(from, 8);
    workingDaysBetween(day, until) > 1;
    day = workingDaysAfter(day, 8)
  ) {
    if (day > plan.today) return;
    const acting = await at(tx, worker, day, plan.chance.whole(9, 16));
    await recordWord(tx, acting, {
      caseId,
      channel: 'phone',
      by: 'us',
      summary: words.call,
      minutes: 4,
    });
  }
}

/** Somebody at an hour of a day, and every policy told. */
async function at<A extends StaffActor | JobActor>(
  tx: Tx,
  actor: A,
  day: PlainDate,
  hour: number,
): Promise<Acting<A>> {
  await enterAs(tx, actor, day);
  return { actor, today: day, now: londonInstant(day, `${String(hour).padStart(2, '0')}:10`) };
}
