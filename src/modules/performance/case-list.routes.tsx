import { daysBetween } from '../../kernel/plain-date.ts';
import { countText, dateText, shortDay } from '../../kernel/words.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import { notFound, page } from '../../platform/http/reply.ts';
import type { Route } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import { casePaths, closingReasonNames, nameIn } from '../casework/index.ts';
import type { HouseholdView } from '../people/index.ts';
import { displayName, householdViews, personOf } from '../people/index.ts';
import { CaseListPage } from './case-list.page.tsx';
import type { CaseLine, CaseListView } from './case-list.page.tsx';
import { measures } from './measures.rules.ts';
import type { CountedCase, Setting } from './measures.store.ts';
import { countGroups, countVisible, listVisible, settingOf } from './measures.store.ts';
import { paths } from './paths.ts';
import { mayOpenIn } from './performance.routes.tsx';
import type { ListChoice } from './selection.form.ts';
import { casesHref, listChoiceFrom } from './selection.form.ts';
import type { Count } from './small-numbers.rules.ts';
import { atomsOf, countOf } from './small-numbers.rules.ts';
import { countWords, smallNumbersRule } from './words.rules.ts';

const pageSize = 25;

/** The cases behind a figure, as far as the reader may open them. */
export const caseListRoutes: readonly Route[] = [
  forStaff('GET', paths.cases, 'see performance', async ({ tx, acting, query }) => {
    const choice = listChoiceFrom(query, acting.today);
    if (choice === null) return notFound();
    const view = await readList(tx, acting, choice);
    return view === null ? notFound() : page(<CaseListPage view={view} />);
  }),
];

async function readList(
  tx: Tx,
  acting: Acting<StaffActor>,
  choice: ListChoice,
): Promise<CaseListView | null> {
  const { selection, page: pageNumber } = choice;
  const setting = await settingOf(tx, acting);
  const district = setting.districts.find((one) => one.localityId === selection.localityId);
  if (selection.localityId !== null && district === undefined) return null;
  const groups = await countGroups(tx, acting, setting, [selection]);
  const counted = countOf(atomsOf(groups, mayOpenIn(acting.actor)));
  const opens = may(acting.actor, 'see cases');
  const visible = opens ? await countVisible(tx, acting, setting, selection) : 0;
  const offset = (pageNumber - 1) * pageSize;
  if (offset > 0 && offset >= visible) return null;
  const rows = opens
    ? await listVisible(tx, acting, setting, selection, { limit: pageSize, offset })
    : [];
  const ids = [...new Set(rows.map(({ householdId }) => householdId))];
  const households = await householdViews(tx, acting.actor.partnershipId, ids);
  const { measure, period, localityId, part } = selection;
  const pageHref = (number: number) =>
    casesHref(measure, period, { localityId, step: part, page: number });
  return {
    title: titleOf(choice, district?.name ?? null, setting),
    caption: measures[measure].over === 'period' ? period.name : 'Now',
    definition: measures[measure].definition,
    performanceHref: `${paths.performance}?period=${period.key}`,
    mayOpen: mayOpenWords(counted, visible, opens),
    smallNumbers: counted.leftOut > 0 ? smallNumbersRule : null,
    lines: rows.map((row) => lineOf(row, acting, setting, households)),
    place: visible > pageSize ? `Page ${pageNumber} of ${Math.ceil(visible / pageSize)}` : null,
    previousHref: pageNumber > 1 ? pageHref(pageNumber - 1) : null,
    nextHref: offset + rows.length < visible ? pageHref(pageNumber + 1) : null,
  };
}

function titleOf({ selection }: ListChoice, district: string | null, setting: Setting): string {
  const { measure, part } = selection;
  const name =
    measure === 'quiet'
      ? `No word for ${setting.silenceAllowed} working days`
      : measures[measure].name;
  return [name, part, district].filter((word) => word !== null).join(': ');
}

/** How many of how many: the figure as it is shown, and the part of it that this reader may open. */
function mayOpenWords(counted: Count, visible: number, opens: boolean): string {
  const figure = `The figure counts ${countWords(counted)}${counted.cases === 1 && counted.leftOut === 0 ? ' case' : ' cases'}.`;
  if (!opens) return `${figure} Your role sees figures and opens no cases.`;
  if (counted.leftOut === 0 && visible === counted.cases) {
    if (visible === 0) return figure;
    return `${figure} You may open ${visible === 1 ? 'it' : 'all of them'}.`;
  }
  if (visible === 0) return `${figure} You may open none of them.`;
  return counted.leftOut === 0
    ? `${figure} You may open ${visible} of them; the others are of other districts or restricted.`
    : `${figure} You may open ${countText(visible, 'case')}.`;
}

function lineOf(
  row: CountedCase,
  { today }: Acting,
  setting: Setting,
  households: ReadonlyMap<string, HouseholdView>,
): CaseLine {
  const household = households.get(row.householdId);
  const person = household === undefined ? undefined : personOf(household, row.personId);
  return {
    reference: row.reference,
    href: casePaths.case(row.caseId),
    who: person === undefined ? 'Name not known' : displayName(person),
    district: setting.districts.find(({ localityId }) => localityId === row.localityId)?.name ?? '',
    received: dateText(row.receivedOn),
    closed: row.closedOn === null ? null : dateText(row.closedOn),
    days: daysBetween(row.receivedOn, row.closedOn ?? today),
    stands: standsOf(row, today),
  };
}

function standsOf(
  { closedOn, closingReason, next }: CountedCase,
  today: CountedCase['receivedOn'],
): string {
  if (closedOn !== null)
    return closingReason === null ? 'Closed' : nameIn(closingReasonNames, closingReason);
  if (next === null) return 'Open';
  return next.dueOn === null ? next.name : `${next.name}, due ${shortDay(next.dueOn, { today })}`;
}
