import type { WaitingRow } from './figures.rules.ts';
import { countText, monthText } from '../../kernel/words.ts';
import type { PerformanceParts } from './performance.types.ts';
import type { Period } from './period.rules.ts';
import { measures } from './measures.rules.ts';
import type { District } from './measures.store.ts';
import { casesHref } from './selection.form.ts';
import type { Count } from './small-numbers.rules.ts';
import type { DaysView, WaitingView } from './tables.view.ts';
import { daysViewOf, waitingViewOf } from './tables.view.ts';
import { link } from './linked.view.ts';
import type { Linked } from './linked.view.ts';
import { countWords } from './words.rules.ts';

/** The manager's page, in words. */
export interface PerformanceView {
  readonly period: Period;
  readonly periods: readonly Period[];
  readonly districts: readonly District[];
  readonly lede: readonly (string | Linked)[];
  readonly tiles: readonly TileView[];
  readonly months: {
    readonly finding: string;
    readonly rows: readonly MonthRow[];
    readonly received: Linked;
    readonly closed: Linked;
  };
  readonly waiting: WaitingView;
  readonly days: DaysView;
  /** Small numbers are left out somewhere on the page. */
  readonly leavesOut: boolean;
}

export interface TileView {
  readonly label: string;
  readonly figure: Linked;
  readonly note: string;
}

export interface MonthRow {
  readonly name: string;
  readonly shortName: string;
  readonly year: string | null;
  readonly received: Linked;
  readonly closed: Linked;
  /** For the drawing: null where nothing may be shown. */
  readonly receivedCases: number | null;
  readonly closedCases: number | null;
}

/** Puts the figures into words, each with the address of what it counts. */
export function performanceView(parts: PerformanceParts): PerformanceView {
  const { figures, setting, period, periods } = parts;
  return {
    period,
    periods,
    districts: setting.districts,
    lede: ledeOf(parts),
    tiles: tilesOf(parts),
    months: monthsOf(parts),
    waiting: waitingViewOf(parts),
    days: daysViewOf(parts),
    leavesOut: [
      ...Object.values(figures.totals),
      ...figures.months.flatMap(({ received, closed }) => [received, closed]),
    ].some((count) => count.leftOut > 0),
  };
}

function ledeOf({ figures, setting, period }: PerformanceParts): readonly (string | Linked)[] {
  const { received, closed, open, overdue } = figures.totals;
  const most = mostWaiting(figures.waiting.all, setting.districts);
  return [
    `In ${period.inWords} ${atLeast(received)}`,
    link(received, casesHref('received', period)),
    ` ${received.cases === 1 ? 'person was' : 'people were'} referred and ${atLeast(closed)}`,
    link(closed, casesHref('closed', period)),
    ` ${closed.cases === 1 ? 'case was' : 'cases were'} closed${changeWords(received, closed)}. Now ${atLeast(open)}`,
    link(open, casesHref('open', period)),
    ` ${open.cases === 1 ? 'person waits' : 'people wait'}`,
    ...(most === null
      ? ['']
      : [
          ', ',
          link(most.count, casesHref('open', period, { localityId: most.district.localityId })),
          ` of them in ${most.district.name}`,
        ]),
    `; ${atLeast(overdue)}`,
    link(overdue, casesHref('overdue', period)),
    overdue.cases === 1 ? ' has something overdue.' : ' have something overdue.',
  ];
}

/** Before a number from which small ones are left out: the sentence is true all the same. */
function atLeast(count: Count): string {
  return count.leftOut > 0 ? 'at least ' : '';
}

/** How what went out compares with what came in: nothing where small numbers are left out of either. */
function changeWords(received: Count, closed: Count): string {
  if (received.leftOut + closed.leftOut > 0) return '';
  const more = received.cases - closed.cases;
  if (more === 0) return ', as many as came in';
  return `, ${countText(Math.abs(more), 'case')} ${more > 0 ? 'fewer' : 'more'} than came in`;
}

/** The district in which most people wait; null when nobody does, two are alike, or it is not known. */
function mostWaiting(
  { cells, total }: Pick<WaitingRow, 'cells' | 'total'>,
  districts: readonly District[],
): { readonly district: District; readonly count: Count } | null {
  if (total.leftOut > 0) return null;
  const most = Math.max(0, ...cells.map(({ cases }) => cases));
  const those = districts.flatMap((district, index) => {
    const count = cells[index];
    return count !== undefined && count.cases === most ? [{ district, count }] : [];
  });
  const [only, other] = those;
  return most === 0 || only === undefined || other !== undefined ? null : only;
}

function tilesOf({ figures, setting, period }: PerformanceParts): readonly TileView[] {
  const { received, closed, open, overdue, quiet } = figures.totals;
  const oldest = figures.waiting.all.oldest;
  const share =
    open.cases + open.leftOut === 0 ? 'nobody is waiting' : `of ${countWords(open)} open`;
  return [
    {
      label: 'Referrals received',
      figure: link(received, casesHref('received', period)),
      note: period.name,
    },
    { label: 'Cases closed', figure: link(closed, casesHref('closed', period)), note: period.name },
    {
      label: 'Open now',
      figure: link(open, casesHref('open', period)),
      note:
        oldest === null
          ? open.leftOut > 0
            ? 'too few to show'
            : 'nobody is waiting'
          : `the oldest${open.leftOut > 0 ? ' counted' : ''} for ${countText(oldest, 'day')}`,
    },
    {
      label: 'Overdue now',
      figure: link(overdue, casesHref('overdue', period)),
      note: share,
    },
    {
      label: measures.quiet.name,
      figure: link(quiet, casesHref('quiet', period)),
      note: `${setting.silenceAllowed} working days or more; ${share}`,
    },
  ];
}

function monthsOf({ figures, year, periods }: PerformanceParts): PerformanceView['months'] {
  // Two years side by side would run into each other on a phone.
  const januarySoon = figures.months.slice(1, 3).some(({ month }) => month.key.endsWith('-01'));
  const rows = figures.months.map(({ month, received, closed }, index) => {
    const own = periods.find(({ key }) => key === month.key);
    if (own === undefined) throw new Error(`No period is ${month.key}`);
    const [name = '', yearName = ''] = monthText(month.from).split(' ');
    return {
      name: own.name,
      shortName: name.slice(0, 3),
      year: name === 'January' || (index === 0 && !januarySoon) ? yearName : null,
      received: link(received, casesHref('received', own)),
      closed: link(closed, casesHref('closed', own)),
      receivedCases: drawable(received),
      closedCases: drawable(closed),
    };
  });
  const more = figures.months.filter(({ received, closed }) => received.cases > closed.cases);
  const sum = (of: 'received' | 'closed'): Count => ({
    cases: figures.months.reduce((total, month) => total + month[of].cases, 0),
    leftOut: figures.months.reduce((total, month) => total + month[of].leftOut, 0),
  });
  return {
    finding:
      sum('received').leftOut + sum('closed').leftOut > 0
        ? 'Cases in and out by month'
        : `More came in than went out in ${more.length} of the last ${rows.length} months`,
    rows,
    received: link(sum('received'), casesHref('received', year)),
    closed: link(sum('closed'), casesHref('closed', year)),
  };
}

function drawable(count: Count): number | null {
  return count.cases === 0 && count.leftOut > 0 ? null : count.cases;
}
