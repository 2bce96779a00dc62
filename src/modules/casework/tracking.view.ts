import { londonDay, londonTime } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import { workingDaysAfter } from '../../kernel/working-days.ts';
import type { Message } from '../../platform/messages/message.ts';
import type { Stage } from '../../ui/app/stages.tsx';
import type { HouseholdPerson, HouseholdView } from '../people/index.ts';
import { displayName, personOf, presentPeople } from '../people/index.ts';
import { answerMessageStep, reviewStep, speakStep } from './case-step.rules.ts';
import type { StepDefinition } from './pathway.rules.ts';
import { housingMotStep, triageStep } from './standard-pathways.ts';
import { isActive } from './step.rules.ts';
import type { TrackedCase, TrackedIntervention, TrackedStep } from './tracking.store.ts';
import type { Told, TrackingVoice } from './tracking-words.rules.ts';
import { closedText, toldOf, waitText, worksText } from './tracking-words.rules.ts';

/** A case as the person whom it is about reads it. */
export interface TrackingView {
  readonly voice: TrackingVoice;
  readonly told: Told;
  readonly caption: string;
  readonly title: string;
  readonly next: { readonly action: string; readonly lines: readonly string[] } | null;
  readonly closed: { readonly heading: string; readonly text: string } | null;
  readonly groups: readonly {
    readonly heading: string | null;
    readonly stages: readonly Stage[];
  }[];
  readonly have: readonly { readonly title: string; readonly text: string }[];
  readonly contact: {
    readonly name: string;
    readonly jobTitle: string;
    readonly phone: string;
    readonly works: string;
  };
  readonly seenBy: readonly string[];
  readonly messages: readonly {
    readonly day: string;
    readonly words: string;
    readonly state: string;
  }[];
  readonly mayWrite: boolean;
}

/** What the page is made of. */
export interface TrackingFacts {
  readonly tracked: TrackedCase;
  readonly household: HouseholdView;
  readonly reference: string;
  /** Who holds the link or the code. */
  readonly viewerId: string;
  readonly messages: readonly Message[];
  readonly publicPhone: string;
  readonly today: PlainDate;
}

export function trackingView(facts: TrackingFacts): TrackingView {
  const { tracked, household, reference, viewerId, today } = facts;
  const resident = personOf(household, tracked.personId);
  const viewer = personOf(household, viewerId) ?? null;
  const voice = { forSelf: viewerId === tracked.personId, name: firstNameOf(resident) };
  const told = toldOf(viewer);
  const closed = tracked.status === 'closed';
  const { contact } = tracked;
  return {
    voice,
    told,
    caption:
      told === 'nothing' || resident === undefined
        ? `Reference ${reference}`
        : `${displayName(resident)}, reference ${reference}`,
    title: voice.forSelf ? 'Where is my adaptation?' : `Where is ${voice.name}’s adaptation?`,
    next: closed || told === 'nothing' ? null : nextOf(tracked, voice, told, today),
    closed: closed && told === 'all' ? closedOf(tracked, today) : null,
    groups: told === 'all' ? groupsOf(tracked, voice, today) : [],
    have: told === 'all' ? haveOf(tracked, today) : [],
    contact: {
      name: contact.name,
      jobTitle: contact.jobTitle,
      phone: contact.phone === '' ? facts.publicPhone : contact.phone,
      works: worksText(contact.name, contact.workingDays, contact.coverName),
    },
    seenBy: seenBy(household, viewerId, tracked.personId),
    messages: facts.messages
      .filter((message) => message.direction === 'in' && message.personId === viewerId)
      .map((message) => messageLine(message, today)),
    mayWrite: !closed,
  };
}

/** Working days within which a message is answered. */
export const answerDays = answerMessageStep.targetDays;

function messageLine(message: Message, today: PlainDate): TrackingView['messages'][number] {
  const on = londonDay(message.createdAt);
  const by = dayText(workingDaysAfter(on, answerDays), { today });
  return {
    day: dayText(on, { today }),
    words: message.body,
    state: message.status === 'answered' ? 'We have answered.' : `We answer by ${by}.`,
  };
}

function nextOf(
  tracked: TrackedCase,
  voice: TrackingVoice,
  told: Told,
  today: PlainDate,
): TrackingView['next'] {
  const visit = visitText(tracked, voice, today);
  if (told === 'appointments') {
    return visit === null
      ? {
          action: 'No visit is booked yet.',
          lines: ['The date will be here as soon as there is one.'],
        }
      : { action: visit, lines: [] };
  }
  const active = tracked.steps
    .filter((step) => isActive(step) && !isAside(step) && step.dueOn !== null)
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  const step = active.find((one) => one.status !== 'held') ?? active[0];
  if (visit !== null) return { action: visit, lines: [nothingToDo] };
  if (step === undefined) {
    return { action: `${tracked.contact.name} looks at what comes next.`, lines: [nothingToDo] };
  }
  return stepNext(tracked, step, voice, today);
}

const nothingToDo = 'You do not need to do anything.';

function stepNext(
  tracked: TrackedCase,
  step: TrackedStep,
  voice: TrackingVoice,
  today: PlainDate,
): TrackingView['next'] {
  const name = titled(tracked, step);
  const due = step.dueOn ?? today;
  const hold = tracked.holds.find((one) => one.stepId === step.stepId && one.untilOn === null);
  if (hold !== undefined) {
    return {
      action: waitText(hold, voice, today),
      lines: [`After that: ${smallFirst(nameOf(tracked, step))}.`],
    };
  }
  const day = dayText(due, { today });
  const withSupplier = step.ownerRole === 'contractor';
  if (due < today) {
    const who = withSupplier
      ? 'We are waiting for the builder or supplier'
      : 'This is later than we planned';
    return {
      action: `${name}. It was due by ${day}.`,
      lines: [`${who}. ${tracked.contact.name} can tell you more.`, ...afterThat(tracked, step)],
    };
  }
  return {
    action: `${name} by ${day}.`,
    lines: [
      ...(withSupplier ? [`We wait for the builder or supplier, who should come by ${day}.`] : []),
      nothingToDo,
      ...afterThat(tracked, step),
    ],
  };
}

/** A step by its name, with what it is for: `Perching stool: it is delivered and set up`. */
function titled(tracked: TrackedCase, step: TrackedStep): string {
  const name = nameOf(tracked, step);
  const of = tracked.interventions.find((one) => one.interventionId === step.interventionId);
  return of === undefined ? name : `${of.title}: ${smallFirst(name)}`;
}

function afterThat(tracked: TrackedCase, step: TrackedStep): readonly string[] {
  const definition = tracked.interventions.find(
    (one) => one.interventionId === step.interventionId,
  )?.definition;
  const following = definition?.steps.find((one) => one.waitsFor.includes(step.key));
  return following === undefined ? [] : [`After that: ${smallFirst(following.publicName)}.`];
}

function visitText(
  { nextVisit }: TrackedCase,
  { forSelf, name }: TrackingVoice,
  today: PlainDate,
): string | null {
  if (nextVisit === null) return null;
  const day = dayText(londonDay(nextVisit.startsAt), { today });
  const time = timeText(londonTime(nextVisit.startsAt), 'public');
  return `${nextVisit.staffName} visits ${forSelf ? 'you' : name} on ${day} at ${time}.`;
}

function groupsOf(
  tracked: TrackedCase,
  voice: TrackingVoice,
  today: PlainDate,
): TrackingView['groups'] {
  const own = tracked.steps.filter((step) => step.interventionId === null && !isAside(step));
  const asked: Stage = {
    state: 'done',
    title: voice.forSelf ? 'You asked for help' : `We were asked to help ${voice.name}`,
    when: dayText(tracked.receivedOn, { today }),
  };
  const toStage = (step: TrackedStep) => stageOf(tracked, step, voice, today);
  const beginning = own.filter((step) => step.key !== reviewStep.key).flatMap(toStage);
  const ending = own.filter((step) => step.key === reviewStep.key).flatMap(toStage);
  const open = tracked.interventions.filter((one) => one.status === 'open');
  return [
    { heading: null, stages: [asked, ...beginning] },
    ...open.map((one) => ({
      heading: one.title,
      stages: tracked.steps
        .filter((step) => step.interventionId === one.interventionId)
        .flatMap(toStage),
    })),
    ...(ending.length === 0 ? [] : [{ heading: 'At the end', stages: ending }]),
  ].filter((group) => group.stages.length > 0);
}

function stageOf(
  tracked: TrackedCase,
  step: TrackedStep,
  voice: TrackingVoice,
  today: PlainDate,
): readonly Stage[] {
  const title = nameOf(tracked, step);
  const waits = tracked.holds
    .filter((hold) => hold.stepId === step.stepId)
    .map((hold) => waitText(hold, voice, today))
    .join(' ');
  switch (step.status) {
    case 'skipped':
    case 'cancelled':
      return [];
    case 'done': {
      const when = step.finishedOn === null ? null : dayText(step.finishedOn, { today });
      return [{ state: 'done', title, when, text: waits }];
    }
    case 'ready':
    case 'started':
    case 'held': {
      const due = step.dueOn === null ? '' : dayText(step.dueOn, { today });
      const late = step.dueOn !== null && step.dueOn < today;
      const when =
        step.status === 'held' ? 'on hold' : late ? `now; it was due by ${due}` : `now, by ${due}`;
      return [{ state: 'now', title, when, text: waits }];
    }
    case 'waiting':
      return [{ state: 'to do', title, text: waits }];
  }
}

function haveOf(tracked: TrackedCase, today: PlainDate): TrackingView['have'] {
  return tracked.interventions
    .filter((one) => one.status === 'done' && one.endedOn !== null)
    .map((one) => ({ title: one.title, text: haveText(tracked, one, today) }));
}

function haveText(tracked: TrackedCase, one: TrackedIntervention, today: PlainDate): string {
  const fitted = tracked.steps.find(
    (step) =>
      step.interventionId === one.interventionId &&
      step.ownerRole === 'contractor' &&
      step.status === 'done',
  );
  if (fitted?.finishedOn != null) {
    return `In place since ${dayText(fitted.finishedOn, { today })}.`;
  }
  return one.endedOn === null ? 'Done.' : `Done on ${dayText(one.endedOn, { today })}.`;
}

function closedOf(tracked: TrackedCase, today: PlainDate): TrackingView['closed'] {
  const on = tracked.closedOn === null ? '' : ` on ${dayText(tracked.closedOn, { today })}`;
  return {
    heading: `We finished${on}`,
    text: closedText(tracked.closingReason, tracked.signpostedTo),
  };
}

/** Steps that go on beside the work, and are nothing to wait for. */
function isAside(step: TrackedStep): boolean {
  return step.key === answerMessageStep.key || step.key === speakStep.key;
}

function nameOf(tracked: TrackedCase, step: TrackedStep): string {
  const own = tracked.interventions.find((one) => one.interventionId === step.interventionId);
  const known: readonly StepDefinition[] = [
    ...(own?.definition.steps ?? []),
    ...tracked.interventions.flatMap((one) => one.definition.steps),
    triageStep,
    housingMotStep,
    reviewStep,
  ];
  return known.find((one) => one.key === step.key)?.publicName ?? 'We go on with the work';
}

function seenBy(household: HouseholdView, viewerId: string, residentId: string): readonly string[] {
  const others = presentPeople(household).filter(
    (person) => person.personId !== viewerId && toldOf(person) !== 'nothing',
  );
  return [
    'You.',
    ...others.map((person) => `${describe(person, residentId, viewerId === residentId)}.`),
    'The people in the service who work on the case. Every time one of them opens it is recorded.',
  ];
}

function describe(person: HouseholdPerson, residentId: string, toResident: boolean): string {
  const name = displayName(person);
  if (person.personId === residentId || person.part === 'resident') return name;
  const who =
    person.relationship === ''
      ? name
      : toResident
        ? `Your ${person.relationship} ${name}`
        : `${name} (${person.relationship})`;
  if (person.mayBeTold === 'appointments') return `${who}: when visits are, and nothing else`;
  return person.mayBeTold === 'everything' ? who : `${who}, but nothing about money`;
}

function firstNameOf(person: HouseholdPerson | undefined): string {
  if (person === undefined || person.erased) return 'the person';
  return (person.knownAs === '' ? person.givenName : person.knownAs) || displayName(person);
}

function smallFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
