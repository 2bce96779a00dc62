import type { Route } from '../../platform/http/route.ts';
import { askRoutes } from './ask.routes.tsx';
import { recordReferralRoutes } from './record-referral.routes.tsx';
import { saveRoutes } from './save.routes.tsx';
import { siteRoutes } from './site.routes.tsx';
import type { ContactSlots } from './slots.types.ts';

export type { CaseToOpen, ContactSlots, OpenedCase, Receiving, SavedLink } from './slots.types.ts';
export { receiveReferral } from './receive-referral.command.ts';
export type { NewReferral, ReceivedReferral, Referred } from './receive-referral.command.ts';
export { referralOf } from './referral.store.ts';
export type { Referral } from './referral.store.ts';
export { emptyOldDrafts } from './old-drafts.command.ts';
export { referralEraser } from './erase-referrals.command.ts';
export { agreements, hardAtHome, sources } from './referral.rules.ts';
export type { Agreement, HardAtHome, Source, SpeakTo, UrgentReason } from './referral.rules.ts';

/** The public site, asking for help, and the staff's page for a referral. */
export function contactRoutes(slots: ContactSlots): readonly Route[] {
  return [...siteRoutes, ...askRoutes(slots), ...saveRoutes(slots), ...recordReferralRoutes(slots)];
}
