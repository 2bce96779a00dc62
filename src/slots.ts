import type { CaseSlots } from './modules/casework/index.ts';
import { openCase } from './modules/casework/index.ts';
import type { ContactSlots } from './modules/contact/index.ts';
import type { OrganisationSlots } from './modules/organisation/index.ts';
import type { StaffActor } from './platform/access/actor.ts';
import { may } from './platform/access/permissions.ts';

/** What earlier modules take from later ones, in the order of the modules that ask. */
export const contactSlots: ContactSlots = {
  openCase: async (tx, acting, referral) => ({
    ...(await openCase(tx, acting, referral)),
    trackingToken: '',
  }),
  sendSavedLink: async () => {},
  casePath: (caseId) => `/cases/${caseId}`,
  trackingPath: (token) => `/track/${token}`,
};

export const organisationSlots: OrganisationSlots = {
  openWorkOf: async () => 0,
};

export const caseSlots: CaseSlots = { panels: [], stepLinks: [], tellers: [], beforeClosing: [] };

/** Where somebody starts who asked for no page in particular. */
export function firstPage(actor: StaffActor): string {
  if (may(actor, 'see work list')) return '/work';
  return may(actor, 'see performance') ? '/performance' : '/organisation';
}
