import { parseId } from '../../kernel/ids.ts';
import { may } from '../../platform/access/permissions.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import { filesOfCase } from '../../platform/files/files.store.ts';
import { page, notFound } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { householdView } from '../people/index.ts';
import { CasePage } from './case-page.page.tsx';
import type { CasePanel, CaseSlots } from './case-page.slots.ts';
import { openCaseFile } from './case-page.store.ts';
import { storyParts } from './case-story.ts';
import { caseView } from './case-view.ts';
import type { CaseViewer } from './case-view.ts';
import { paths } from './paths.ts';

/** The case page. Opening it is recorded, apart from the chain of events. */
export function casePageRoutes(slots: CaseSlots): readonly Route[] {
  return [forStaff('GET', paths.case(':case'), 'see cases', (context) => showCase(context, slots))];
}

const eventsAtFirst = 100;
const eventsAtMost = 5000;

async function showCase(context: RouteContext<StaffActor>, slots: CaseSlots): Promise<Reply> {
  const { tx, acting, params, query } = context;
  const caseId = parseId(params['case'] ?? '');
  if (!caseId.ok) return notFound();
  const events = query.one('all') === 'yes' ? eventsAtMost : eventsAtFirst;
  const file = await openCaseFile(tx, acting, caseId.value, { page: 'case', events });
  if (file === null) return notFound();
  const household = await householdView(tx, acting.actor.partnershipId, file.householdId);
  if (household === null) return notFound();
  const files = await filesOfCase(tx, acting.actor.partnershipId, file.caseId);
  const panels: CasePanel[] = [];
  for (const panel of slots.panels) {
    const shown = await panel(tx, acting, file.caseId);
    if (shown !== null) panels.push(shown);
  }
  const part = storyParts.find((known) => known === query.one('story')) ?? 'everything';
  const viewer = viewerOf(acting.actor);
  const view = caseView({
    file,
    household,
    files,
    slots,
    panels,
    viewer,
    part,
    today: acting.today,
  });
  return page(CasePage({ view }));
}

/** What somebody may do on the page of a case. */
export function viewerOf(actor: StaffActor): CaseViewer {
  return {
    staffId: actor.staffId,
    mayWork: may(actor, 'work on cases'),
    mayTriage: may(actor, 'triage'),
    maySeeOpenings: may(actor, 'see who opened a case'),
    mayLetIn: may(actor, 'let others into cases'),
  };
}
