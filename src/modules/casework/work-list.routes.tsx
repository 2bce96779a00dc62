import { countText, dayText } from '../../kernel/words.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { localitiesOf, worksInHub } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import { csvText } from '../../platform/http/csv.ts';
import { file, page } from '../../platform/http/reply.ts';
import type { Route } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Tile } from '../../ui/app/tiles.tsx';
import { householdViews } from '../people/index.ts';
import type { CaseSlots } from './case-page.slots.ts';
import { paths } from './paths.ts';
import type { CaseRow, WorkDay } from './work-day.store.ts';
import { workCases, workDay } from './work-day.store.ts';
import type { WorkChoice } from './work-list.form.ts';
import { viewValue, viewsOf, workChoiceFrom, workQuery } from './work-list.form.ts';
import { WorkListPage } from './work-list.page.tsx';
import type { WorkListView } from './work-list.page.tsx';
import type { CaseListing, StepListing } from './work-list.rules.ts';
import {
  caseCursorFrom,
  caseCursorText,
  stepCursorFrom,
  stepCursorText,
} from './work-list.rules.ts';
import type { WorkRow } from './work-list.store.ts';
import { workSteps } from './work-list.store.ts';
import type { Households, LinkStep } from './work-list.view.ts';
import {
  cappedText,
  caseLine,
  kindsOf,
  stepLine,
  visitLine,
  waitingLines,
} from './work-list.view.ts';

const pageSize = 25;
/** Nobody reads more rows than these; the last line of the file says when there are others. */
const mostInFile = 5000;

/** The work list of a person, a team or a role. */
export function workListRoutes(slots: Pick<CaseSlots, 'stepLinks'>): readonly Route[] {
  const linkStep: LinkStep = (step) => {
    for (const link of slots.stepLinks) {
      const found = link(step);
      if (found !== null) return found;
    }
    return null;
  };
  return [
    forStaff('GET', paths.workList, 'see work list', async ({ tx, acting, query }) => {
      const choice = workChoiceFrom(query, acting.actor);
      return page(<WorkListPage view={await readPage(tx, acting, choice, linkStep)} />);
    }),
    forStaff('GET', paths.workListCsv, 'see work list', async ({ tx, acting, query }) => {
      const choice = { ...workChoiceFrom(query, acting.actor), after: '' };
      const body = csvText(await readFile(tx, acting, choice, linkStep));
      return file({
        mediaType: 'text/csv; charset=utf-8',
        body,
        saveAs: `work-${acting.today}.csv`,
      });
    }),
  ];
}

type ListRows =
  | { readonly of: 'steps'; readonly listing: StepListing; readonly rows: readonly WorkRow[] }
  | { readonly of: 'cases'; readonly listing: CaseListing; readonly rows: readonly CaseRow[] };

async function readRows(
  tx: Tx,
  acting: Acting<StaffActor>,
  choice: WorkChoice,
  limit: number,
): Promise<ListRows> {
  const { listing, after } = choice;
  if (listing === 'word' || listing === 'cases') {
    const cursor = caseCursorFrom(after);
    const rows = await workCases(tx, acting, { view: choice.view, listing, after: cursor, limit });
    return { of: 'cases', listing, rows };
  }
  const cursor = stepCursorFrom(after);
  return {
    of: 'steps',
    listing,
    rows: await workSteps(tx, acting, { ...choice, listing, after: cursor, limit }),
  };
}

async function readPage(
  tx: Tx,
  acting: Acting<StaffActor>,
  choice: WorkChoice,
  linkStep: LinkStep,
): Promise<WorkListView> {
  const found = await readRows(tx, acting, choice, pageSize + 1);
  const more = found.rows.length > pageSize;
  const day = await workDay(tx, acting, choice.view);
  const shown: ListRows =
    found.of === 'steps'
      ? { ...found, rows: found.rows.slice(0, pageSize) }
      : { ...found, rows: found.rows.slice(0, pageSize) };
  const named = [...shown.rows, ...day.visits, ...day.longestQuiet];
  const households = await householdsOf(tx, acting, named);
  const { today } = acting;
  return {
    day: dayText(today, { today }),
    mayRefer: may(acting.actor, 'record referrals'),
    tiles: tilesOf(day, choice, acting),
    visits: day.visits.map((visit) => visitLine(visit, households)),
    filters: filtersOf(day, choice, acting.actor),
    caption: captionOf(choice),
    allHref:
      choice.listing === 'due' && choice.after === ''
        ? null
        : paths.workList + workQuery(choice, { listing: 'due' }),
    list:
      shown.of === 'steps'
        ? {
            of: 'steps',
            lines: shown.rows.map((row) => stepLine(row, households, today, linkStep)),
            showOwner: choice.view.kind !== 'me',
          }
        : {
            of: 'cases',
            lines: shown.rows.map((row) => caseLine(row, households, today, day.silenceAllowed)),
            quiet: shown.listing === 'word',
          },
    emptyText: emptyTextOf(choice),
    moreHref: more ? paths.workList + workQuery(choice, { after: lastOf(shown, acting) }) : null,
    csvHref: shown.of === 'steps' ? paths.workListCsv + workQuery(choice) : null,
    quiet: day.longestQuiet.map((row) => caseLine(row, households, today, day.silenceAllowed)),
    moreQuietHref:
      day.quiet > day.longestQuiet.length
        ? paths.workList + workQuery(choice, { listing: 'word' })
        : null,
    silenceAllowed: day.silenceAllowed,
    waiting: waitingLines(day, today).map(({ text, listing, note }) => ({
      text,
      note,
      href: paths.workList + workQuery(choice, { listing }),
    })),
  };
}

function householdsOf(
  tx: Tx,
  acting: Acting<StaffActor>,
  rows: readonly { readonly householdId: string }[],
): Promise<Households> {
  const ids = [...new Set(rows.map((row) => row.householdId))];
  return householdViews(tx, acting.actor.partnershipId, ids);
}

function lastOf(shown: ListRows, { today }: Acting): string {
  if (shown.of === 'steps') {
    const last = shown.rows.at(-1);
    return last === undefined ? '' : stepCursorText({ ...last, late: last.dueOn < today });
  }
  const last = shown.rows.at(-1);
  if (last === undefined) return '';
  const day = shown.listing === 'word' ? last.lastWordOn : last.receivedOn;
  return caseCursorText({ day, caseId: last.caseId });
}

function tilesOf(day: WorkDay, choice: WorkChoice, { today }: Acting): readonly Tile[] {
  const href = (listing: WorkChoice['listing']) =>
    paths.workList + workQuery(choice, { listing, stepKey: null, localityId: null });
  const oldest =
    day.oldestDueOn === null ? 0 : Math.max(0, workingDaysBetween(day.oldestDueOn, today));
  const two = day.visits.filter((visit) => visit.withName !== null).length;
  return [
    {
      label: 'Overdue',
      number: cappedText(day.overdue),
      href: href('overdue'),
      note: lateNote(day.overdue, oldest),
    },
    { label: 'Due today', number: cappedText(day.dueToday), href: href('today'), here: true },
    {
      label: 'Visits today',
      number: String(day.visits.length),
      href: '#visits',
      note: two === 0 ? null : `${two === 1 ? 'one' : two} with a second worker`,
    },
    {
      label: 'Need a word',
      number: cappedText(day.quiet),
      href: href('word'),
      note: '15 working days or more',
    },
    {
      label: choice.view.kind === 'team' ? 'Open cases' : 'My open cases',
      number: cappedText(day.openCases),
      href: href('cases'),
      note: choice.view.kind === 'team' ? 'of this team' : 'with you as named contact',
    },
  ];
}

/** How late the oldest is; on a weekend what was due on Friday is late by no working day yet. */
function lateNote(overdue: number, workingDays: number): string {
  if (overdue === 0) return 'nothing is late';
  return workingDays === 0
    ? 'since the last working day'
    : `oldest by ${countText(workingDays, 'working day')}`;
}

function filtersOf(day: WorkDay, choice: WorkChoice, actor: StaffActor): WorkListView['filters'] {
  const mine = new Set(localitiesOf(actor));
  const districts = day.localities.filter(
    ({ localityId }) => worksInHub(actor) || mine.has(localityId),
  );
  return {
    list: choice.listing,
    views: viewsOf(actor).map(({ value, text }) => ({ value, text })),
    view: viewValue(choice.view),
    kinds: kindsOf(day.definitions),
    kind: choice.stepKey ?? '',
    districts: districts.map(({ localityId, name }) => ({ value: localityId, text: name })),
    district: choice.localityId ?? '',
    order: choice.order,
  };
}

const captions = {
  due: 'Due and overdue',
  overdue: 'Overdue',
  today: 'Due today',
  suppliers: 'With suppliers',
  held: 'On hold',
  word: 'Nobody has spoken to them for 15 working days or more',
  cases: 'Open cases, the longest open first',
} as const satisfies Record<WorkChoice['listing'], string>;

function captionOf({ listing, after }: WorkChoice): string {
  return after === '' ? captions[listing] : `${captions[listing]}, continued`;
}

const emptyTexts = {
  due: 'Nothing is due. New work appears here as soon as somebody gives it to you.',
  overdue: 'Nothing is late.',
  today: 'Nothing else is due today.',
  suppliers: 'Nothing waits for a supplier.',
  held: 'Nothing is on hold.',
  word: 'Everybody has heard from us within the last 15 working days.',
  cases: 'There is no open case here.',
} as const satisfies Record<WorkChoice['listing'], string>;

function emptyTextOf({ listing, stepKey, localityId }: WorkChoice): string {
  const filtered = stepKey !== null || localityId !== null;
  return filtered
    ? 'Nothing matches. Choose every kind and every district to see all.'
    : emptyTexts[listing];
}

async function readFile(
  tx: Tx,
  acting: Acting<StaffActor>,
  choice: WorkChoice,
  linkStep: LinkStep,
): Promise<readonly (readonly (string | number)[])[]> {
  const { listing } = choice;
  const steps: StepListing = listing === 'word' || listing === 'cases' ? 'due' : listing;
  const query = { ...choice, listing: steps, after: null, limit: mostInFile + 1 };
  const rows = await workSteps(tx, acting, query);
  const households = await householdsOf(tx, acting, rows.slice(0, mostInFile));
  const lines = rows
    .slice(0, mostInFile)
    .map((row) => ({ row, line: stepLine(row, households, acting.today, linkStep) }));
  return [
    [
      'Due',
      'Working days late',
      'Who',
      'Reference',
      'District',
      'What to do',
      'What it is for',
      'Whose',
      'Why now',
      'Pathway',
      'Step',
      'Days since referral',
    ],
    ...lines.map(({ row, line }) => [
      row.dueOn,
      line.workingDaysLate,
      line.who,
      line.reference,
      line.district,
      line.what,
      line.about,
      line.owner,
      line.why,
      line.pathway,
      line.progress,
      line.days,
    ]),
    ...(rows.length > mostInFile
      ? [
          [
            `There are more rows than the ${mostInFile} in this file. Filter the list to see the rest.`,
          ],
        ]
      : []),
  ];
}
