import { appendEvent } from '../../platform/events/append.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { NewHousehold } from '../people/index.ts';
import { createHousehold } from '../people/index.ts';
import type { ReferralFacts } from './referral.store.ts';
import { insertReferral } from './referral.store.ts';
import type { ContactSlots, OpenedCase, Receiving } from './slots.types.ts';

/** Somebody whom the service does not know yet, or a person of a household that it knows. */
export type Referred =
  | {
      readonly known: false;
      readonly household: NewHousehold;
      /** Whether the first of the household's others is who asked, and follows the case. */
      readonly askedByFirstOther: boolean;
    }
  | {
      readonly known: true;
      readonly householdId: string;
      readonly personId: string;
      readonly localityId: string;
    };

/** A request for help, parsed, with its locality found. */
export interface NewReferral extends ReferralFacts {
  readonly referred: Referred;
  /** The member of staff who took it; null from the public site. */
  readonly recordedBy: string | null;
}

/** What a referral became. */
export interface ReceivedReferral extends OpenedCase {
  readonly referralId: string;
  readonly householdId: string;
  readonly personId: string;
}

/**
 * Takes a referral in: records the household when it is new, opens its case, keeps what was asked
 * and appends `referral_received` to the case, dated the day of receipt.
 */
export async function receiveReferral(
  tx: Tx,
  acting: Receiving,
  slots: Pick<ContactSlots, 'openCase'>,
  { referred, ...facts }: NewReferral,
): Promise<ReceivedReferral> {
  const { madeByPersonId, ...whose } = await recordReferred(tx, acting, referred);
  const referralId = newId(acting.now);
  const followedBy = madeByPersonId ?? whose.personId;
  const receiving = onBehalf(acting, followedBy);
  const opened = await slots.openCase(tx, receiving, {
    ...whose,
    referralId,
    followedBy,
    source: facts.source,
    receivedOn: facts.receivedOn,
    urgentReasons: facts.urgentReasons,
  });
  const { householdId, personId } = whose;
  const ids = { referralId, caseId: opened.caseId, householdId, personId, madeByPersonId };
  await insertReferral(tx, receiving, { ...facts, ...ids });
  await appendEvent(tx, receiving, {
    stream: { kind: 'case', id: opened.caseId },
    type: 'referral_received',
    occurredOn: facts.receivedOn,
    caseId: opened.caseId,
    householdId,
    data: {
      referral_id: referralId,
      person_id: personId,
      made_by_person_id: madeByPersonId,
      locality_id: whose.localityId,
      source: facts.source,
      hard_at_home: facts.hardAtHome,
      urgent_reasons: facts.urgentReasons,
      agreed: facts.agreed,
      speak_to: facts.speakTo,
    },
    detail: {
      reason: facts.reason,
      matters_most: facts.mattersMost,
      why_not_agreed: facts.whyNotAgreed,
      referrer_name: facts.referrerName,
      referrer_organisation: facts.referrerOrganisation,
      referrer_phone: facts.referrerPhone,
    },
  });
  return { ...opened, referralId, householdId, personId };
}

interface Whose {
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  readonly madeByPersonId: string | null;
}

async function recordReferred(tx: Tx, acting: Receiving, referred: Referred): Promise<Whose> {
  if (referred.known) {
    const { householdId, personId, localityId } = referred;
    return { householdId, personId, localityId, madeByPersonId: null };
  }
  const { householdId, personId, otherIds } = await createHousehold(tx, acting, referred.household);
  return {
    householdId,
    personId,
    localityId: referred.household.localityId,
    madeByPersonId: referred.askedByFirstOther ? (otherIds[0] ?? null) : null,
  };
}

/** A job that takes in a public form acts for whoever sent it, as soon as they are on record. */
function onBehalf(acting: Receiving, personId: string): Receiving {
  const { actor } = acting;
  return actor.kind === 'job' && actor.onBehalfOf === undefined
    ? { ...acting, actor: { ...actor, onBehalfOf: personId } }
    : acting;
}
