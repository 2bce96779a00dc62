import { newId } from '../platform/ids.ts';
import { londonInstant } from '../kernel/london.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { addDays, plainDate } from '../kernel/plain-date.ts';
import { isWorkingDay, nextWorkingDay } from '../kernel/working-days.ts';
import { raiseSilence } from '../modules/casework/index.ts';
import type { ContactSlots } from '../modules/contact/index.ts';
import type { JobActor } from '../platform/access/actor.ts';
import { enterAs, transactAsJob } from '../platform/access/enter.ts';
import type { Database } from '../platform/database/database.ts';
import { randomStream } from '../simulation/random.ts';
import { makeCase } from './create-case.ts';
import type { CaseToMake } from './create-case.ts';
import type { StaffedDistrict } from './set-up.ts';
import { setUpPartnership } from './set-up.ts';
import { storyOf } from './story.ts';

/** What a demonstration is made from. */
export interface Demonstration {
  /** The same seed and day make the same partnership. */
  readonly seed: string;
  readonly today: PlainDate;
  readonly cases: number;
  readonly openCase: ContactSlots['openCase'];
  /** Told how many cases of how many have been made. */
  progress(made: number, of: number): void;
}

/**
 * Makes the demonstration in an empty database: a partnership of seven districts, a county and a
 * hub, with a year of cases at every stage, each lived through by the program's own commands on the
 * days on which things would have happened.
 */
export async function createDemonstration(
  database: Database,
  making: Demonstration,
): Promise<void> {
  const { today } = making;
  const fromOn = addDays(today, -3 * 365);
  const job: JobActor = {
    kind: 'job',
    partnershipId: newId(londonInstant(fromOn, '09:00')),
    job: 'demonstration',
  };
  const first = { actor: job, now: londonInstant(fromOn, '09:00'), today: fromOn };
  // One transaction: a first start that is interrupted leaves nothing, and the next begins anew.
  await transactAsJob(database, first, async (tx) => {
    const setUp = await setUpPartnership(tx, first, fromOn);
    for (const plan of plansFor(making, setUp.districts, job)) {
      await makeCase(tx, plan);
      making.progress(plan.number, making.cases);
    }
    const morning = {
      actor: { ...job, job: 'raise silence' },
      now: londonInstant(today, '06:00'),
      today,
    };
    await enterAs(tx, morning.actor, today);
    await raiseSilence(tx, morning);
  });
}

/** What each case is made from: Joan Tallis of the guides first, then one after another. */
function* plansFor(
  making: Demonstration,
  districts: readonly StaffedDistrict[],
  job: JobActor,
): Generator<CaseToMake & { readonly number: number }> {
  const { seed, today, openCase } = making;
  const choices = randomStream(seed, 'which district, which day');
  const weights = districts.map((district) => [district, district.casesInAYear] as const);
  for (let made = 0; made < making.cases; made += 1) {
    const district = choices.weighted(weights);
    const receivedOn = addDays(today, -Math.floor(choices.next() ** 2.2 * 365));
    const joan = made === 0;
    yield {
      number: made + 1,
      chance: randomStream(seed, `case ${made}`),
      district: joan ? districtCalled(districts, 'Blaby') : district,
      story: joan
        ? joansStory(seed, today)
        : storyOf(randomStream(seed, `days ${made}`), receivedOn, district.days),
      today,
      known: joan ? joanTallis : null,
      openCase,
      job,
    };
  }
}

const joanTallis = {
  name: { title: 'Mrs', givenName: 'Joan', familyName: 'Tallis' },
  bornOn: plainDate('1946-05-11'),
  address: '6 Orchard Fold\nWhetstone',
  postcode: 'LE8 4DB',
};

/** Visited three weeks ago, her rail and stool fitted, the follow-up call due. */
function joansStory(seed: string, today: PlainDate) {
  const story = storyOf(randomStream(seed, 'Joan'), addDays(today, -34), 30);
  const weekday = (ago: number): PlainDate => workingDay(addDays(today, -ago));
  return {
    ...story,
    way: 'hsc_visit' as const,
    triagedOn: weekday(33),
    visitedOn: weekday(22),
    orderedOn: nextWorkingDay(weekday(22)),
    fittedOn: weekday(12),
    calledOn: addDays(today, 1),
    closedOn: addDays(today, 2),
    held: null,
    silent: false,
  };
}

function workingDay(day: PlainDate): PlainDate {
  return isWorkingDay(day) ? day : nextWorkingDay(day);
}

function districtCalled(all: readonly StaffedDistrict[], name: string): StaffedDistrict {
  const found = all.find((district) => district.name === name);
  if (found === undefined) throw new Error(`There is no district ${name}`);
  return found;
}
