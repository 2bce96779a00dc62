import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays, parsePlainDate } from '../../kernel/plain-date.ts';
import { parseId } from '../../kernel/ids.ts';
import { countText, dayText, listText } from '../../kernel/words.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import { holdReasonText } from './hold.rules.ts';
import type { UrgencyReason } from './triage.rules.ts';
import { urgencyReasonNames } from './triage.rules.ts';

/** Whose work is shown. */
export type WorkView =
  | { readonly kind: 'me' }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'role'; readonly role: string };

/** What is listed: steps by their day, what waits for others, or whole cases. */
export const stepListings = ['due', 'overdue', 'today', 'suppliers', 'held'] as const;
export const caseListings = ['word', 'cases'] as const;
export type StepListing = (typeof stepListings)[number];
export type CaseListing = (typeof caseListings)[number];
export type Listing = StepListing | CaseListing;

export const workOrders = ['priority', 'due', 'age'] as const;
export type WorkOrder = (typeof workOrders)[number];

/** Working days without a word from which a case needs one. */
export const quietAfter = 15;

/** Where a page of steps ended: the next begins after it, whatever has changed in between. */
export interface StepCursor {
  readonly late: boolean;
  readonly urgencyRank: number;
  readonly dueOn: PlainDate;
  readonly lastWordOn: PlainDate;
  readonly receivedOn: PlainDate;
  readonly stepId: string;
}

/** Where a page of cases ended. */
export interface CaseCursor {
  readonly day: PlainDate;
  readonly caseId: string;
}

/** The part of an address that says where the next page of steps begins. */
export function stepCursorText(cursor: StepCursor): string {
  const { late, urgencyRank, dueOn, lastWordOn, receivedOn, stepId } = cursor;
  return [late ? 1 : 0, urgencyRank, dueOn, lastWordOn, receivedOn, stepId].join('_');
}

/** Reads it back; null for anything that we did not write. */
export function stepCursorFrom(text: string): StepCursor | null {
  const [late, rank = '', due = '', word = '', received = '', id = ''] = text.split('_');
  const days = [due, word, received].map(parsePlainDate);
  const stepId = parseId(id);
  const [dueOn, lastWordOn, receivedOn] = days;
  if (!/^[1-4]$/.test(rank) || !stepId.ok) return null;
  if (dueOn?.ok !== true || lastWordOn?.ok !== true || receivedOn?.ok !== true) return null;
  return {
    late: late === '1',
    urgencyRank: Number(rank),
    dueOn: dueOn.value,
    lastWordOn: lastWordOn.value,
    receivedOn: receivedOn.value,
    stepId: stepId.value,
  };
}

/** The same for a list of cases. */
export function caseCursorText({ day, caseId }: CaseCursor): string {
  return `${day}_${caseId}`;
}

export function caseCursorFrom(text: string): CaseCursor | null {
  const [day = '', id = ''] = text.split('_');
  const read = parsePlainDate(day);
  const caseId = parseId(id);
  return read.ok && caseId.ok ? { day: read.value, caseId: caseId.value } : null;
}

/** One stretch of the list that an index holds in order. */
export interface Stretch {
  readonly place: number;
  readonly late: boolean;
  readonly urgencyRank: number;
  readonly fromOn: PlainDate | '-infinity';
  readonly beforeOn: PlainDate | 'infinity';
  /** Rows after this one only. */
  readonly after: StepCursor | null;
}

const ranks = [1, 2, 3, 4];

/**
 * The stretches that make up a list of steps by urgency: first what is late, then the rest, each
 * from urgent to routine. In each the nearest day comes first, then the longest silence. Those
 * before the cursor are left out.
 */
export function stretchesOf(
  listing: StepListing,
  order: WorkOrder,
  today: PlainDate,
  after: StepCursor | null,
): readonly Stretch[] {
  const windows = windowsOf(listing, today);
  const all = windows.flatMap((window) =>
    ranks.map((urgencyRank) => ({ ...window, urgencyRank, after: null })),
  );
  const placed = all.map((stretch, place) => ({ ...stretch, place }));
  if (after === null) return placed;
  if (order !== 'priority') return placed.map((stretch) => ({ ...stretch, after }));
  const here = placed.findIndex(
    (stretch) => stretch.late === after.late && stretch.urgencyRank === after.urgencyRank,
  );
  return placed
    .slice(Math.max(0, here))
    .map((stretch) => (stretch.place === here ? { ...stretch, after } : stretch));
}

function windowsOf(
  listing: StepListing,
  today: PlainDate,
): readonly Pick<Stretch, 'late' | 'fromOn' | 'beforeOn'>[] {
  const late = { late: true, fromOn: '-infinity', beforeOn: today } as const;
  switch (listing) {
    case 'overdue':
      return [late];
    case 'today':
      return [{ late: false, fromOn: today, beforeOn: addDays(today, 1) }];
    case 'due':
    case 'suppliers':
    case 'held':
      return [late, { late: false, fromOn: today, beforeOn: 'infinity' }];
  }
}

/** The latest day on which somebody may have been spoken to, and it is so many working days ago. */
export function quietSince(today: PlainDate, workingDays: number): PlainDate {
  let day = addDays(today, -workingDays);
  while (workingDaysBetween(day, today) < workingDays) day = addDays(day, -1);
  return day;
}

/** What puts a row where it is. */
export interface Reasons {
  readonly dueOn: PlainDate;
  readonly lastWordOn: PlainDate;
  readonly urgency: string;
  readonly urgencyReasons: readonly string[];
  readonly withSupplier: boolean;
  readonly held: { readonly reason: string; readonly waitingFor: string } | null;
}

/** Says in words why a row stands where it does: lateness, urgency, the nearest day, silence. */
export function whyNow(row: Reasons, today: PlainDate): string {
  const said = [
    row.held === null ? lateness(row, today) : holdText(row.held),
    urgencyText(row),
    silence(row, today),
  ].filter((part) => part !== '');
  const sentence = said.length === 0 ? dueText(row.dueOn, today) : said.join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function lateness(row: Reasons, today: PlainDate): string {
  const late = workingDaysBetween(row.dueOn, today);
  if (late <= 0) return '';
  return row.withSupplier ? `the supplier is ${countText(late, 'working day')} late` : 'late';
}

function holdText(held: { readonly reason: string; readonly waitingFor: string }): string {
  return `on hold (${lower(holdReasonText(held.reason))}), waiting for ${held.waitingFor}`;
}

function urgencyText({ urgency, urgencyReasons }: Reasons): string {
  if (urgency === 'unset') return 'not yet triaged';
  if (urgency !== 'urgent' && urgency !== 'high') return '';
  const reasons = urgencyReasons.filter(isUrgencyReason).map((code) => urgencyReasonNames[code]);
  return reasons.length === 0 ? urgency : `${urgency}: ${listText(reasons.map(lower))}`;
}

function silence({ lastWordOn }: Reasons, today: PlainDate): string {
  const days = workingDaysBetween(lastWordOn, today);
  return days < quietAfter ? '' : `no word for ${countText(days, 'working day')}`;
}

function dueText(dueOn: PlainDate, today: PlainDate): string {
  if (dueOn === today) return 'due today';
  const days = workingDaysBetween(today, dueOn);
  return days <= 1
    ? `due ${dayText(dueOn, { today })}`
    : `due in ${countText(days, 'working day')}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function isUrgencyReason(code: string): code is UrgencyReason {
  return Object.hasOwn(urgencyReasonNames, code);
}
