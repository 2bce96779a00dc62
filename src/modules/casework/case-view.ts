import { londonDay, londonTime } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayText } from '../../kernel/words.ts';
import type { KeptFile } from '../../platform/files/files.store.ts';
import { filePaths } from '../../platform/files/paths.ts';
import type { FlagProps } from '../../ui/app/flags.tsx';
import type { StoryItem } from '../../ui/app/story.tsx';
import type { PlainLink } from '../../ui/app/titlebar.tsx';
import type { HouseholdView } from '../people/index.ts';
import { addressLine, ageOf, flagsOf, peoplePaths, personOf } from '../people/index.ts';
import type { DoingView, NeedView, OverView } from './case-doing.ts';
import { doingOf, needsOf, overOf } from './case-doing.ts';
import { namesOf } from './case-names.ts';
import type { CaseNames } from './case-names.ts';
import type { NextView } from './case-next.ts';
import { nextOf } from './case-next.ts';
import { mostCounted } from './case-page.store.ts';
import type { CasePanel, CaseSlots } from './case-page.slots.ts';
import type { CaseFile, VisitOfFile } from './case-page.types.ts';
import type { ClockView, ContactView, PersonView } from './case-side.ts';
import { clocksOf, contactOf, homeOf, peopleOf } from './case-side.ts';
import type { StoryPart } from './case-story.ts';
import { storyOf } from './case-story.ts';
import { achievedNames, closingReasonNames } from './close-case.rules.ts';
import { paths } from './paths.ts';
import { ownTellers } from './story-tellers.ts';
import { nameIn, small } from './story-words.ts';

/** Everything that the case page says. */
export interface CaseView {
  readonly caseId: string;
  readonly caption: string;
  readonly title: string;
  readonly first: string;
  readonly links: readonly PlainLink[];
  readonly flags: readonly FlagProps[];
  readonly next: NextView | null;
  readonly closed: ClosedView | null;
  readonly doing: readonly DoingView[];
  readonly over: readonly OverView[];
  readonly needs: readonly NeedView[];
  readonly visits: readonly VisitLineView[];
  readonly story: readonly StoryItem[];
  readonly storyPart: StoryPart;
  readonly moreStory: boolean;
  readonly contact: ContactView;
  readonly clocks: readonly ClockView[];
  readonly people: readonly PersonView[];
  readonly workingOnIt: readonly string[];
  readonly home: readonly string[];
  readonly householdHref: string;
  readonly documents: readonly DocumentView[];
  readonly panels: readonly CasePanel[];
  readonly openedBy: string;
  readonly mayChange: boolean;
  readonly maySeeOpenings: boolean;
  readonly mayLetIn: boolean;
  readonly mayChangeContact: boolean;
}

/** How a case ended. */
export interface ClosedView {
  readonly sentence: string;
  readonly achieved: string;
  readonly ownWords: string;
}

/** A document or photograph. */
export interface DocumentView {
  readonly name: string;
  readonly href: string;
  readonly added: string;
}

/** A visit that is booked. */
export interface VisitLineView {
  readonly text: string;
  readonly href: string;
}

/** Who looks at the page, and what they may do on it. */
export interface CaseViewer {
  readonly staffId: string;
  readonly mayWork: boolean;
  readonly mayTriage: boolean;
  readonly maySeeOpenings: boolean;
  readonly mayLetIn: boolean;
}

/** Rows to words: the case as whoever looks at it may see it today. */
export function caseView(input: {
  readonly file: CaseFile;
  readonly household: HouseholdView;
  readonly files: readonly KeptFile[];
  readonly slots: Pick<CaseSlots, 'stepLinks' | 'tellers'>;
  readonly panels: readonly CasePanel[];
  readonly viewer: CaseViewer;
  readonly part: StoryPart;
  readonly today: PlainDate;
}): CaseView {
  const { file, household, slots, viewer, today } = input;
  const names = namesOf(file, household, today);
  const open = file.status === 'open';
  const mayChange = viewer.mayWork && open;
  return {
    caseId: file.caseId,
    caption: captionOf(file, household),
    title: titleOf(file, household, names),
    first: names.first,
    links: mayChange ? linksOf(file.caseId) : [],
    flags: flagsOf(household).map(({ kind, title, text }) => ({ kind, title, children: text })),
    next: nextOf(file, names, viewer, slots.stepLinks),
    closed: closedView(file, names),
    doing: doingOf(file, names, mayChange),
    over: overOf(file, names),
    needs: needsOf(file),
    visits: open
      ? file.visits.filter(isBooked).map((visit) => visitLine(file.caseId, visit, names))
      : [],
    story: storyOf(file, names, [...slots.tellers, ownTellers(file, names)], input.part),
    storyPart: input.part,
    moreStory: file.moreEvents,
    contact: contactOf(file, names),
    clocks: clocksOf(file, names),
    people: peopleOf(household, names),
    workingOnIt: workingOnIt(file, names),
    home: homeOf(household),
    householdHref: peoplePaths.household(household.householdId),
    documents: input.files.map((kept) => ({
      name: kept.name,
      href: filePaths.file(kept.fileId),
      added: dayText(londonDay(kept.addedAt), { today }).split(' ').slice(1).join(' '),
    })),
    panels: input.panels,
    openedBy: openedText(file),
    mayChange,
    maySeeOpenings: viewer.maySeeOpenings,
    mayChangeContact: viewer.mayTriage && open,
    mayLetIn: viewer.mayLetIn,
  };
}

/** Reference, district, address. */
export function captionOf(
  file: Pick<CaseFile, 'reference' | 'localityName'>,
  household: HouseholdView,
): string {
  const address = addressLine(household.home);
  return [file.reference, file.localityName, address].filter((part) => part !== '').join(' · ');
}

function titleOf(file: CaseFile, household: HouseholdView, names: CaseNames): string {
  const person = personOf(household, file.personId);
  if (person === undefined) return names.resident;
  const age = ageOf(person, names.today);
  if (person.diedOn !== null) {
    return age === null
      ? `${names.resident}, who has died`
      : `${names.resident}, who died at ${age}`;
  }
  return age === null || person.erased ? names.resident : `${names.resident}, ${age}`;
}

function linksOf(caseId: string): readonly PlainLink[] {
  return [
    { text: 'Record a word', href: paths.word(caseId) },
    { text: 'Book a visit', href: paths.visit(caseId) },
    { text: 'Send a message', href: paths.message(caseId) },
    { text: 'Add a need', href: paths.need(caseId) },
  ];
}

function closedView(file: CaseFile, names: CaseNames): ClosedView | null {
  if (file.status === 'open' || file.closedOn === null) return null;
  const achieved = file.achieved ?? 'not_answered';
  const told = file.signpostedTo === '' ? '' : ` They were told to go to ${file.signpostedTo}.`;
  return {
    sentence: `This case was closed on ${dayText(file.closedOn, names)}: ${small(nameIn(closingReasonNames, file.closingReason ?? ''))}.${told}`,
    achieved: achieved === 'not_answered' ? '' : nameIn(achievedNames, achieved),
    ownWords: file.ownWords,
  };
}

function isBooked(visit: VisitOfFile): boolean {
  return visit.outcome === 'booked';
}

function visitLine(caseId: string, visit: VisitOfFile, names: CaseNames): VisitLineView {
  const second = visit.secondStaffId === null ? '' : ` and ${names.staff(visit.secondStaffId)}`;
  return {
    text: `${dayText(visit.visitOn, names)} at ${londonTime(visit.startsAt)}, ${visit.minutes} minutes. ${visit.purpose}. ${names.staff(visit.staffId)}${second}.`,
    href: paths.visitOutcome(caseId, visit.visitId),
  };
}

/** Those who have or had a step of the case, without its named contact. */
function workingOnIt(file: CaseFile, names: CaseNames): readonly string[] {
  const ids = new Set(
    file.steps.flatMap(({ staffId, workedBy }) => [staffId, workedBy].filter((id) => id !== null)),
  );
  ids.delete(file.namedContactId);
  return [...ids].map((id) => {
    const job = file.staff.get(id)?.jobTitle ?? '';
    return job === '' ? names.staff(id) : `${names.staff(id)}, ${job}`;
  });
}

function openedText({ openedBy: count }: CaseFile): string {
  if (count >= mostCounted) return `${mostCounted} people or more have opened this case.`;
  return count === 1 ? '1 person has opened this case.' : `${count} people have opened this case.`;
}
