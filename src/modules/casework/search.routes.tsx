import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { page, redirect } from '../../platform/http/reply.ts';
import type { Route } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import { householdViews } from '../people/index.ts';
import type { Lookup } from '../people/index.ts';
import { searchWordsFor } from '../people/index.ts';
import { paths } from './paths.ts';
import { SearchPage } from './search.page.tsx';
import type { FoundCase } from './search.store.ts';
import { casesWith, mostFound } from './search.store.ts';
import { foundLine, isExact } from './search.view.ts';

/** Nobody types more than this to find somebody. */
const mostTyped = 200;
/** With so many that are exactly what was typed, nothing that is only like it is looked for. */
const enoughFound = 10;

/** Search by name, address, reference, NHS number, date of birth and phone. */
export const searchRoutes: readonly Route[] = [
  forStaff('GET', paths.search, 'see cases', async ({ tx, acting, query }) => {
    const typed = query.one('q').slice(0, mostTyped);
    const found = await search(tx, acting, typed);
    const [only] = found;
    if (found.length === 1 && only?.by === 'reference') return redirect(paths.case(only.caseId));
    const shown = found.slice(0, mostFound);
    const households = await householdViews(tx, acting.actor.partnershipId, [
      ...new Set(shown.map((one) => one.householdId)),
    ]);
    const lines = shown.map((one) => foundLine(one, one.by, households));
    return page(<SearchPage view={{ typed, lines, more: found.length > mostFound }} />);
  }),
];

type Found = FoundCase & { readonly by: Lookup['by'] };

/** What was typed exactly, and where that finds few, what is like it. Two statements at most. */
export async function search(
  tx: Tx,
  acting: Acting<StaffActor>,
  typed: string,
): Promise<readonly Found[]> {
  const lookups = searchWordsFor(typed);
  const exact = await find(tx, acting, lookups.filter(isExact));
  if (exact.length >= enoughFound) return exact;
  const alike = await find(
    tx,
    acting,
    lookups.filter((lookup) => !isExact(lookup)),
  );
  const known = new Set(exact.map(({ caseId }) => caseId));
  return [...exact, ...alike.filter(({ caseId }) => !known.has(caseId))].slice(0, mostFound + 1);
}

async function find(
  tx: Tx,
  acting: Acting<StaffActor>,
  lookups: readonly Lookup[],
): Promise<readonly Found[]> {
  const found = await casesWith(tx, acting, lookups);
  return found.flatMap((one) => {
    const by = lookups[one.turn]?.by;
    return by === undefined ? [] : [{ ...one, by }];
  });
}
