import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { localitiesOf, worksInHub } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/permissions.ts';
import type { Tx } from '../../platform/database/database.ts';
import { csvText } from '../../platform/http/csv.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { file, page } from '../../platform/http/reply.ts';
import type { Route } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import { figuresFrom } from './figures.rules.ts';
import { measureKeys } from './measures.rules.ts';
import { countGroups, settingOf } from './measures.store.ts';
import { paths } from './paths.ts';
import { daysRows, monthsRows, totalsRows, waitingRows } from './csv-rows.ts';
import { PerformancePage } from './performance.page.tsx';
import type { PerformanceParts } from './performance.types.ts';
import { performanceView } from './performance.view.ts';
import { monthsOf, periodFrom, periodsOn } from './period.rules.ts';
import { atomsOf } from './small-numbers.rules.ts';

/** The manager's page, and a file behind each of its figures. */
export const pageRoutes: readonly Route[] = [
  forStaff('GET', paths.performance, 'see performance', async ({ tx, acting, query }) =>
    page(<PerformancePage view={performanceView(await readParts(tx, acting, query))} />),
  ),
  csvRoute(paths.totalsCsv, 'totals', totalsRows),
  csvRoute(paths.monthsCsv, 'cases-by-month', monthsRows),
  csvRoute(paths.waitingCsv, 'people-waiting', waitingRows),
  csvRoute(paths.daysCsv, 'days-to-closed', daysRows),
];

/** Whether a reader may open the cases of a district: by their role, and by where they have it. */
export function mayOpenIn(actor: StaffActor): (localityId: string) => boolean {
  if (!may(actor, 'see cases')) return () => false;
  if (worksInHub(actor)) return () => true;
  const own = new Set(localitiesOf(actor));
  return (localityId) => own.has(localityId);
}

/** Reads every figure over all districts, without the small numbers that this reader may not see. */
export async function readParts(
  tx: Tx,
  acting: Acting<StaffActor>,
  query: Fields,
): Promise<PerformanceParts> {
  const periods = periodsOn(acting.today);
  const year = periodFrom('12-months', acting.today);
  const period = periodFrom(query.one('period'), acting.today);
  const setting = await settingOf(tx, acting);
  const selections = measureKeys.map((measure) => ({
    measure,
    // Every period lies within the last 12 months, and is picked from their months.
    period: year,
    localityId: null,
    part: null,
  }));
  const groups = await countGroups(tx, acting, setting, selections);
  const atoms = atomsOf(groups, mayOpenIn(acting.actor));
  const localityIds = setting.districts.map(({ localityId }) => localityId);
  return {
    figures: figuresFrom(atoms, localityIds, period, monthsOf(year)),
    setting,
    period,
    periods,
    year,
  };
}

function csvRoute(
  url: string,
  name: string,
  rows: (parts: PerformanceParts) => Parameters<typeof csvText>[0],
): Route {
  return forStaff('GET', url, 'see performance', async ({ tx, acting, query }) => {
    const parts = await readParts(tx, acting, query);
    return file({
      mediaType: 'text/csv; charset=utf-8',
      body: csvText(rows(parts)),
      saveAs: `${name}-${parts.period.key}-${acting.today}.csv`,
    });
  });
}
