import { parseId } from '../../kernel/ids.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import type { RouteContext } from '../../platform/http/route.ts';
import type { HouseholdView } from '../people/index.ts';
import { householdView } from '../people/index.ts';
import type { CaseNames } from './case-names.ts';
import { namesOf } from './case-names.ts';
import type { OpenedPage } from './case-page.store.ts';
import { openCaseFile } from './case-page.store.ts';
import type { CaseFile } from './case-page.types.ts';
import { captionOf } from './case-view.ts';

/** A case on a page of its own work: a step, a word, a visit. */
export interface CaseOnPage {
  readonly file: CaseFile;
  readonly household: HouseholdView;
  readonly names: CaseNames;
  readonly caption: string;
}

/** The case of the address, with its household; null when there is none that the actor may see. */
export async function caseOnPage(
  context: RouteContext<StaffActor>,
  page: OpenedPage,
  options: { readonly record: boolean; readonly events?: number } = { record: true },
): Promise<CaseOnPage | null> {
  const { tx, acting, params } = context;
  const caseId = parseId(params['case'] ?? '');
  if (!caseId.ok) return null;
  const events = options.events ?? 20;
  const file = await openCaseFile(tx, acting, caseId.value, {
    page,
    events,
    record: options.record,
  });
  if (file === null) return null;
  const household = await householdView(tx, acting.actor.partnershipId, file.householdId);
  if (household === null) return null;
  const names = namesOf(file, household, acting.today);
  return { file, household, names, caption: captionOf(file, household) };
}
