import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Agreement, HardAtHome, Source, SpeakTo, UrgentReason } from './referral.rules.ts';
import {
  agreementCodes,
  hardAtHomeCodes,
  sourceCodes,
  urgentReasonCodes,
} from './referral.rules.ts';

/** What was asked for, and by whom. */
export interface ReferralFacts {
  readonly source: Source;
  /** The day that starts the clock; may be earlier than the day of recording. */
  readonly receivedOn: PlainDate;
  /** In the words of whoever asked. */
  readonly reason: string;
  readonly hardAtHome: readonly HardAtHome[];
  readonly mattersMost: string;
  readonly urgentReasons: readonly UrgentReason[];
  readonly agreed: Agreement;
  /** Why somebody was referred who could not agree, or has not been told. */
  readonly whyNotAgreed: string;
  readonly speakTo: SpeakTo;
  /** A professional; empty for family and friends, who are people of their own. */
  readonly referrerName: string;
  readonly referrerOrganisation: string;
  readonly referrerPhone: string;
}

/** A referral as it is kept. */
export interface Referral extends ReferralFacts {
  readonly referralId: string;
  readonly caseId: string;
  readonly householdId: string;
  /** The person who needs help. */
  readonly personId: string;
  /** Family or a friend who asked for them. */
  readonly madeByPersonId: string | null;
  readonly receivedAt: Date;
  /** The member of staff who took it; null from the public site. */
  readonly recordedBy: string | null;
}

/** The referral that a case began with; null when the case has none that this actor may see. */
export async function referralOf(
  tx: Tx,
  partnershipId: string,
  caseId: string,
): Promise<Referral | null> {
  const row = await tx
    .selectFrom('referrals')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    referralId: row.referral_id,
    caseId,
    householdId: row.household_id,
    personId: row.person_id,
    madeByPersonId: row.made_by_person_id,
    receivedOn: plainDate(row.received_on),
    receivedAt: row.received_at,
    recordedBy: row.recorded_by,
    source: codeOf(sourceCodes, row.source),
    reason: row.reason,
    hardAtHome: row.hard_at_home.map((code) => codeOf(hardAtHomeCodes, code)),
    mattersMost: row.matters_most,
    urgentReasons: row.urgent_reasons.map((code) => codeOf(urgentReasonCodes, code)),
    agreed: codeOf(agreementCodes, row.agreed),
    whyNotAgreed: row.why_not_agreed,
    speakTo: codeOf(['resident', 'referrer'], row.speak_to),
    referrerName: row.referrer_name,
    referrerOrganisation: row.referrer_organisation,
    referrerPhone: row.referrer_phone,
  };
}

/** Keeps a referral. */
export async function insertReferral(
  tx: Tx,
  acting: Acting,
  referral: Omit<Referral, 'receivedAt'>,
): Promise<void> {
  await tx
    .insertInto('referrals')
    .values({
      partnership_id: acting.actor.partnershipId,
      referral_id: referral.referralId,
      case_id: referral.caseId,
      household_id: referral.householdId,
      person_id: referral.personId,
      made_by_person_id: referral.madeByPersonId,
      received_on: referral.receivedOn,
      received_at: acting.now,
      recorded_by: referral.recordedBy,
      source: referral.source,
      reason: referral.reason,
      hard_at_home: [...referral.hardAtHome],
      matters_most: referral.mattersMost,
      urgent_reasons: [...referral.urgentReasons],
      agreed: referral.agreed,
      why_not_agreed: referral.whyNotAgreed,
      speak_to: referral.speakTo,
      referrer_name: referral.referrerName,
      referrer_organisation: referral.referrerOrganisation,
      referrer_phone: referral.referrerPhone,
    })
    .execute();
}

/** The cases that a household's referrals became, one for each referral. */
export async function referralCases(
  tx: Tx,
  partnershipId: string,
  householdId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('referrals')
    .select('case_id')
    .where('partnership_id', '=', partnershipId)
    .where('household_id', '=', householdId)
    .execute();
  return rows.flatMap(({ case_id }) => (case_id === null ? [] : [case_id]));
}

/** Blanks the words and names in a household's referrals; codes and days stay, for the measures. */
export async function blankReferrals(tx: Tx, acting: Acting, householdId: string): Promise<void> {
  await tx
    .updateTable('referrals')
    .set({
      reason: '',
      matters_most: '',
      why_not_agreed: '',
      referrer_name: '',
      referrer_organisation: '',
      referrer_phone: '',
    })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('household_id', '=', householdId)
    .execute();
}

function codeOf<C extends string>(codes: readonly C[], value: string): C {
  const code = codes.find((known) => known === value);
  if (code === undefined) throw new Error(`There is no code ${value} of a referral`);
  return code;
}
