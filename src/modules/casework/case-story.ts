import { londonDay, londonTime } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import type { StoryItem } from '../../ui/app/story.tsx';
import type { CaseNames } from './case-names.ts';
import type { StoryEvent, StoryLine, StoryTellers } from './case-page.slots.ts';
import type { CaseFile, EventOfFile } from './case-page.types.ts';
import { answerMessageStep } from './case-step.rules.ts';
import { isActive } from './step.rules.ts';
import { tellUnknown } from './story-tellers-around.ts';

/** Which part of the story a reader asked for. */
export type StoryPart = 'everything' | 'words' | 'steps';
export const storyParts = ['everything', 'words', 'steps'] as const satisfies readonly StoryPart[];

/**
 * The story of a case, newest day first: one item for each event, told by the module that knows its
 * type. A type that nobody knows is told by its name.
 */
export function storyOf(
  file: Pick<CaseFile, 'events' | 'steps'>,
  names: CaseNames,
  tellers: readonly StoryTellers[],
  part: StoryPart,
): readonly StoryItem[] {
  const triagedAt = new Set(
    file.events.filter(({ type }) => type === 'case_triaged').map((event) => +event.recordedAt),
  );
  const events = [...file.events].sort(newestFirst);
  const waits = answerText(file, names);
  const unanswered = events.find(({ type }) => type === 'message_received');
  return events
    .filter((event) => !toldByTriage(event, triagedAt))
    .flatMap((event) => {
      const line = tell(event, names, tellers);
      if (!belongs(event, line, part)) return [];
      const waitsFor = event.eventId === unanswered?.eventId && waits;
      return [{ ...itemFrom(event, line, names.today), waitsFor }];
    });
}

/** Who answers the message that waits, and by when; empty when none waits. */
function answerText(file: Pick<CaseFile, 'steps'>, names: CaseNames): string {
  const step = file.steps.find((one) => one.key === answerMessageStep.key && isActive(one));
  if (step === undefined || step.dueOn === null) return '';
  const who = step.staffId === null ? 'the team' : names.staff(step.staffId);
  return `Waits for an answer from ${who}, by ${dayText(step.dueOn, names)}`;
}

function tell(
  event: EventOfFile,
  names: CaseNames,
  tellers: readonly StoryTellers[],
): StoryLine & { readonly erased: boolean } {
  const told: StoryEvent = {
    eventId: event.eventId,
    type: event.type,
    occurredOn: event.occurredOn,
    recordedAt: event.recordedAt,
    by: names.by(event),
    data: event.data,
    detail: event.detail,
  };
  const knows = tellers.find((known) => Object.hasOwn(known, event.type));
  const line = knows?.[event.type]?.(told) ?? tellUnknown(told);
  return { ...line, erased: event.erased };
}

function itemFrom(
  event: EventOfFile,
  line: StoryLine & { readonly erased: boolean },
  today: PlainDate,
): StoryItem {
  const sameDay = londonDay(event.recordedAt) === event.occurredOn;
  const told = line.lines.filter((text) => text !== '');
  const lines = line.erased ? [...told, 'Details erased.'] : told;
  return {
    id: `event-${event.eventId}`,
    day: dayOfStory(event.occurredOn, today),
    time: sameDay && timeText(londonTime(event.recordedAt), 'staff'),
    title: line.title,
    text: lines.length > 0 && lines.flatMap((text, index) => (index === 0 ? [text] : [' ', text])),
    quote: line.quotation,
    isStep: line.key,
  };
}

/** `17 March`, with the year when it is not this one: the weekday would not fit its column. */
function dayOfStory(day: PlainDate, today: PlainDate): string {
  return dayText(day, { today }).split(' ').slice(1).join(' ');
}

/** Triage finishes its step in the same breath: the story says it once. */
function toldByTriage(event: EventOfFile, triagedAt: ReadonlySet<number>): boolean {
  return (
    event.type === 'step_finished' &&
    event.data['step_key'] === 'triage' &&
    triagedAt.has(+event.recordedAt)
  );
}

function belongs(event: EventOfFile, line: StoryLine, part: StoryPart): boolean {
  switch (part) {
    case 'everything':
      return true;
    case 'words':
      return /^(word|message|visit|referral)_/.test(event.type);
    case 'steps':
      return line.key;
  }
}

function newestFirst(a: EventOfFile, b: EventOfFile): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? 1 : -1;
  return +b.recordedAt - +a.recordedAt;
}
