import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Source, UrgentReason } from './referral.rules.ts';

/** What a referral asks of the module that keeps cases: to open one. */
export interface CaseToOpen {
  readonly referralId: string;
  readonly householdId: string;
  /** The person who needs help. */
  readonly personId: string;
  readonly localityId: string;
  readonly source: Source;
  /** The day that starts the clock. */
  readonly receivedOn: PlainDate;
  readonly urgentReasons: readonly UrgentReason[];
  /** Who asked, and is to follow the case by the tracking link: the person, or who speaks for them. */
  readonly followedBy: string;
}

/** The case that a referral became. */
export interface OpenedCase {
  readonly caseId: string;
  readonly reference: string;
  /** For the tracking link; kept nowhere else. */
  readonly trackingToken: string;
}

/** A message with the link to a request that is not finished. */
export interface SavedLink {
  readonly channel: 'email' | 'text';
  /** An email address or a mobile number, as it was typed. */
  readonly to: string;
  /** The whole address, from `https://` on. */
  readonly link: string;
  /** The last day on which it works. */
  readonly lastDay: PlainDate;
}

/** Who may take a referral in: staff, or a job for the person who sent the public form. */
export type Receiving = Acting<StaffActor | JobActor>;

/** What this module needs of later ones. app.ts fills it. */
export interface ContactSlots {
  /** Opens the case of a referral, in the same transaction. */
  openCase(tx: Tx, acting: Receiving, referral: CaseToOpen): Promise<OpenedCase>;
  /** Puts a message with a saved link among those to be sent. */
  sendSavedLink(tx: Tx, acting: Acting<JobActor>, message: SavedLink): Promise<void>;
  /** The address of a case's page, for staff. */
  casePath(caseId: string): string;
  /** The address of a tracking page, from the slash on. */
  trackingPath(trackingToken: string): string;
}
