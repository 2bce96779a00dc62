import type { StaffActor } from '../../platform/access/actor.ts';
import { worksInHub } from '../../platform/access/actor.ts';
import type { Role } from '../../platform/access/permissions.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { parseId } from '../../kernel/ids.ts';
import type { Listing, WorkOrder, WorkView } from './work-list.rules.ts';
import { caseListings, stepListings, workOrders } from './work-list.rules.ts';

/** What somebody chose to see of the work, from the address. Whatever is not a choice of theirs is passed over. */
export interface WorkChoice {
  readonly view: WorkView;
  readonly listing: Listing;
  readonly order: WorkOrder;
  readonly stepKey: string | null;
  readonly localityId: string | null;
  /** Where the page begins; read by the list that it is of. */
  readonly after: string;
}

export function workChoiceFrom(query: Fields, actor: StaffActor): WorkChoice {
  const listings: readonly Listing[] = [...stepListings, ...caseListings];
  const stepKey = query.one('kind');
  const localityId = parseId(query.one('district'));
  return {
    view: viewFrom(query.one('view'), actor),
    listing: listings.find((one) => one === query.one('list')) ?? 'due',
    order: workOrders.find((one) => one === query.one('order')) ?? 'priority',
    stepKey: /^[a-z][a-z_]{0,59}$/.test(stepKey) ? stepKey : null,
    localityId: localityId.ok ? localityId.value : null,
    after: query.one('after'),
  };
}

/** The part of the address that leads to the same choice, with what is to be different. */
export function workQuery(choice: WorkChoice, change: Partial<WorkChoice> = {}): string {
  const { view, listing, order, stepKey, localityId, after } = { ...choice, after: '', ...change };
  const query = new URLSearchParams();
  if (view.kind !== 'me') query.set('view', viewValue(view));
  if (listing !== 'due') query.set('list', listing);
  if (stepKey !== null) query.set('kind', stepKey);
  if (localityId !== null) query.set('district', localityId);
  if (order !== 'priority') query.set('order', order);
  if (after !== '') query.set('after', after);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A view as the form sends it. */
export function viewValue(view: WorkView): string {
  switch (view.kind) {
    case 'me':
      return 'me';
    case 'team':
      return `team:${view.teamId}`;
    case 'role':
      return `role:${view.role}`;
  }
}

/** The views that somebody may choose, by what they are and where they work. */
export function viewsOf(
  actor: StaffActor,
): readonly { readonly value: string; readonly text: string; readonly view: WorkView }[] {
  const teams = new Map(actor.assignments.map(({ teamId, teamName }) => [teamId, teamName]));
  const roles = new Set(actor.assignments.map(({ role }) => role));
  const where = worksInHub(actor) ? 'every district' : 'my district';
  const views: readonly { readonly text: string; readonly view: WorkView }[] = [
    { text: 'My work', view: { kind: 'me' } },
    ...[...teams].map(([teamId, text]) => ({ text, view: { kind: 'team', teamId } as const })),
    ...[...roles].map((role) => ({
      text: `${shortNames[role] ?? roleNames[role]}s, ${where}`,
      view: { kind: 'role', role } as const,
    })),
  ];
  return views.map((one) => ({ ...one, value: viewValue(one.view) }));
}

/** What staff call each other. */
const shortNames: Partial<Record<Role, string>> = {
  hsc: 'HSC',
  senior_hsc: 'Senior HSC',
  ot: 'OT',
  technical_officer: 'TO',
};

function viewFrom(value: string, actor: StaffActor): WorkView {
  return viewsOf(actor).find((one) => one.value === value)?.view ?? { kind: 'me' };
}
