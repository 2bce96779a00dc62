import { londonTime } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { daysBetween } from '../../kernel/plain-date.ts';
import { countText, dayText, numberText, shortDay, timeText } from '../../kernel/words.ts';
import { workingDaysAfter, workingDaysBetween } from '../../kernel/working-days.ts';
import type { Flag, HouseholdView } from '../people/index.ts';
import { displayName, flagsOf, personOf } from '../people/index.ts';
import { holdReasonText } from './hold.rules.ts';
import type { StepLink, StepToLink } from './case-page.slots.ts';
import { paths } from './paths.ts';
import { triageStep } from './standard-pathways.ts';
import type { CaseRow, VisitRow, WorkDay } from './work-day.store.ts';
import { mostCounted } from './work-day.store.ts';
import { whyNow } from './work-list.rules.ts';
import type { WorkRow } from './work-list.store.ts';

export type Households = ReadonlyMap<string, HouseholdView>;
export type LinkStep = (step: StepToLink) => StepLink | null;

/** A row of the list of steps, in words. */
export interface StepLine {
  readonly due: string;
  /** `2 days late`; null when it is not. */
  readonly late: string | null;
  readonly workingDaysLate: number;
  readonly who: string;
  readonly caseHref: string;
  readonly reference: string;
  readonly district: string;
  readonly what: string;
  /** The thing that the step is for; empty for one of the whole case. */
  readonly about: string;
  readonly whatHref: string;
  readonly why: string;
  readonly pathway: string;
  readonly progress: string;
  readonly days: number;
  readonly owner: string;
}

export function stepLine(
  row: WorkRow,
  households: Households,
  today: PlainDate,
  linkStep: LinkStep,
): StepLine {
  const late = row.held === null ? Math.max(0, workingDaysBetween(row.dueOn, today)) : 0;
  return {
    due: row.dueOn === today ? 'Today' : shortDay(row.dueOn, { today }),
    late: late === 0 ? null : `${countText(late, 'day')} late`,
    workingDaysLate: late,
    who: nameIn(households, row),
    caseHref: paths.case(row.caseId),
    reference: row.reference,
    district: row.localityName,
    what: row.withSupplier ? `Ask the supplier: ${smallFirst(row.name)}` : row.name,
    about: row.pathway?.title ?? '',
    whatHref: stepHref(row, linkStep),
    why: whyNow(row, today),
    pathway: row.pathway === null ? ofWholeCase(row) : row.pathway.name,
    progress: row.pathway === null ? received(row, today) : stepOf(row.pathway),
    days: daysBetween(row.receivedOn, today),
    owner: row.ownerName ?? 'Nobody yet',
  };
}

function stepHref(row: WorkRow, linkStep: LinkStep): string {
  if (row.stepKey === triageStep.key) return paths.triage(row.caseId);
  return linkStep(row)?.href ?? paths.step(row.caseId, row.stepId);
}

function ofWholeCase(row: WorkRow): string {
  return row.stepKey === triageStep.key ? 'New' : 'Whole case';
}

function received({ receivedOn }: WorkRow, today: PlainDate): string {
  return receivedOn === today ? 'received today' : `received ${shortDay(receivedOn, { today })}`;
}

function stepOf({ step, of }: NonNullable<WorkRow['pathway']>): string {
  return `step ${numberText(step)} of ${numberText(of)}`;
}

/** A row of a list of cases, in words. */
export interface CaseLine {
  readonly who: string;
  readonly caseHref: string;
  readonly wordHref: string;
  readonly reference: string;
  readonly district: string;
  readonly daysOpen: number;
  readonly quietDays: number;
  readonly waitingFor: string;
  readonly phoneBy: string;
  /** The partnership's limit has been reached. */
  readonly tooQuiet: boolean;
}

export function caseLine(
  row: CaseRow,
  households: Households,
  today: PlainDate,
  silenceAllowed: number,
): CaseLine {
  const phoneBy = workingDaysAfter(row.lastWordOn, silenceAllowed);
  return {
    who: nameIn(households, row),
    caseHref: paths.case(row.caseId),
    wordHref: paths.word(row.caseId),
    reference: row.reference,
    district: row.localityName,
    daysOpen: daysBetween(row.receivedOn, today),
    quietDays: workingDaysBetween(row.lastWordOn, today),
    waitingFor: waitingFor(row.next, today),
    phoneBy: phoneBy <= today ? 'today' : shortDay(phoneBy, { today }),
    tooQuiet: phoneBy <= today,
  };
}

function waitingFor(next: CaseRow['next'], today: PlainDate): string {
  if (next === null) return 'Nothing under way';
  if (next.held) return `${next.name}: on hold`;
  const day = next.dueOn === today ? 'today' : shortDay(next.dueOn, { today });
  return next.dueOn < today ? `${next.name}, was due ${day}` : `${next.name}, due ${day}`;
}

/** A visit of today, in words. */
export interface VisitLine {
  readonly time: string;
  readonly place: string;
  readonly who: string;
  readonly caseHref: string;
  readonly purpose: string;
  readonly withWhom: string | null;
  readonly outcomeHref: string;
  readonly outcome: string | null;
  readonly flags: readonly Flag[];
}

export function visitLine(visit: VisitRow, households: Households): VisitLine {
  const household = households.get(visit.householdId);
  const ends = new Date(visit.startsAt.getTime() + visit.minutes * 60_000);
  const outcomes: Readonly<Record<string, string>> = { done: 'Done', missed: 'Missed' };
  return {
    time: `${timeText(londonTime(visit.startsAt), 'staff')} to ${timeText(londonTime(ends), 'staff')}`,
    place: household === undefined ? '' : placeOf(household),
    who: nameIn(households, visit),
    caseHref: paths.case(visit.caseId),
    purpose: visit.purpose,
    withWhom: visit.withName,
    outcomeHref: paths.visitOutcome(visit.caseId, visit.visitId),
    outcome: outcomes[visit.outcome] ?? null,
    flags: household === undefined ? [] : flagsOf(household),
  };
}

/** The last line of the address and the first half of the postcode: enough to plan a day by. */
function placeOf({ home }: HouseholdView): string {
  const lines = home.addressLines.split('\n').map((line) => line.trim());
  const outward = home.postcode.split(' ')[0] ?? '';
  return `${lines.filter((line) => line !== '').at(-1) ?? ''} ${outward}`.trim();
}

/** A group of steps that wait for others, in words. */
export interface WaitingLine {
  readonly text: string;
  readonly listing: 'suppliers' | 'held';
  readonly note: string;
}

export function waitingLines(
  { suppliers, held }: Pick<WorkDay, 'suppliers' | 'held'>,
  today: PlainDate,
): readonly WaitingLine[] {
  const lines: WaitingLine[] = [];
  if (suppliers.count > 0) {
    const { longest } = suppliers;
    const note =
      longest === null || suppliers.count === mostCounted
        ? ''
        : `longest ${countText(workingDaysBetween(longest.readyOn, today), 'working day')}, target ${longest.targetDays}`;
    lines.push({
      text: `${cappedText(suppliers.count)} with suppliers`,
      listing: 'suppliers',
      note,
    });
  }
  if (held.count > 0) {
    const reasons = held.reasons
      .map(({ reason, count }) => `${count} ${smallFirst(holdReasonText(reason))}`)
      .join(', ');
    const longest =
      held.longestFrom === null ? '' : `; longest since ${dayText(held.longestFrom, { today })}`;
    const text = `${cappedText(held.count)} on hold, each with a reason`;
    lines.push({
      text,
      listing: 'held',
      note: held.count === mostCounted ? '' : reasons + longest,
    });
  }
  return lines;
}

/** A capped count as it is shown. */
export function cappedText(count: number): string {
  return count >= mostCounted ? `${mostCounted} or more` : numberText(count);
}

/** The kinds of step that can be chosen: those of the pathways, by the names that staff know. */
export function kindsOf(
  definitions: WorkDay['definitions'],
): readonly { readonly value: string; readonly text: string }[] {
  const names = new Map<string, Set<string>>();
  for (const step of definitions.flatMap((definition) => definition.steps)) {
    const known = names.get(step.key) ?? new Set<string>();
    names.set(step.key, known.add(step.name));
  }
  return [...names]
    .map(([value, texts]) => ({ value, text: [...texts].join(' / ') }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

function nameIn(
  households: Households,
  of: { readonly householdId: string; readonly personId: string },
): string {
  const household = households.get(of.householdId);
  const person = household === undefined ? undefined : personOf(household, of.personId);
  return person === undefined ? 'Name not known' : displayName(person);
}

function smallFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
