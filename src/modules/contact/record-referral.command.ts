import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import { localitiesOf, worksInHub } from '../../platform/access/actor.ts';
import { enterAs } from '../../platform/access/enter.ts';
import type { Tx } from '../../platform/database/database.ts';
import { localityOfPostcode } from '../organisation/index.ts';
import type { NewHousehold } from '../people/index.ts';
import { householdView } from '../people/index.ts';
import type { NewReferral, ReceivedReferral, Referred } from './receive-referral.command.ts';
import { receiveReferral } from './receive-referral.command.ts';
import type { RecordedFields } from './record-referral.form.ts';
import { isProfessional } from './record-referral.form.ts';
import type { ContactSlots, Receiving } from './slots.types.ts';

/** A referral that staff took. */
export interface RecordedReferral extends ReceivedReferral {
  readonly localityId: string;
  /** False when it is another district's, whose case this member of staff does not see. */
  readonly mayOpen: boolean;
}

/**
 * Records a referral that staff took, for somebody new or for a person of a household that they may
 * see. One for another district is passed on: the job `referral passed on` records it for them.
 * Refuses a postcode in no district, and a household that may not be seen.
 */
export async function recordReferral(
  tx: Tx,
  acting: Acting<StaffActor>,
  slots: Pick<ContactSlots, 'openCase'>,
  fields: RecordedFields,
  known: { readonly householdId: string; readonly personId: string } | null,
): Promise<Result<RecordedReferral, 'out-of-area' | 'no-household'>> {
  const { actor } = acting;
  const view =
    known === null ? null : await householdView(tx, actor.partnershipId, known.householdId);
  if (known !== null && view === null) return refuse('no-household');
  const localityId =
    view?.localityId ?? (await localityOfPostcode(tx, actor.partnershipId, fields.postcode));
  if (localityId === null) return refuse('out-of-area');

  const mayOpen = view !== null || worksInHub(actor) || localitiesOf(actor).includes(localityId);
  const receiving = mayOpen ? acting : await passOn(tx, acting);
  const referred: Referred =
    known === null
      ? {
          known: false,
          household: householdFrom(fields, localityId),
          askedByFirstOther: fields.source === 'family_or_friend',
        }
      : { known: true, ...known, localityId };
  const referral = referralFrom(fields, referred, actor.staffId);
  const received = await receiveReferral(tx, receiving, slots, referral);
  return ok({ ...received, localityId, mayOpen });
}

/** Acts as a job for a member of staff from here on: they may write where they may not look. */
async function passOn(tx: Tx, acting: Acting<StaffActor>): Promise<Receiving> {
  const { partnershipId, staffId } = acting.actor;
  const actor: JobActor = {
    kind: 'job',
    partnershipId,
    job: 'referral passed on',
    onBehalfOf: staffId,
  };
  await enterAs(tx, actor, acting.today);
  return { ...acting, actor };
}

function referralFrom(fields: RecordedFields, referred: Referred, recordedBy: string): NewReferral {
  const byProfessional = isProfessional(fields.source) || fields.source === 'other';
  const name = `${fields.referrerGivenName} ${fields.referrerFamilyName}`.trim();
  const nameKept = byProfessional || referred.known;
  return {
    source: fields.source,
    receivedOn: fields.receivedOn,
    reason: fields.reason,
    hardAtHome: fields.hard,
    mattersMost: fields.mattersMost,
    urgentReasons: fields.urgent,
    agreed: fields.agreed,
    whyNotAgreed: fields.whyNotAgreed,
    speakTo: fields.speakTo,
    referrerName: nameKept ? name : '',
    referrerOrganisation: byProfessional ? fields.referrerOrganisation : '',
    referrerPhone: nameKept ? fields.referrerPhone : '',
    recordedBy,
    referred,
  };
}

function householdFrom(fields: RecordedFields, localityId: string): NewHousehold {
  const lines = [fields.addressLine1, fields.addressLine2, fields.town];
  const { tenure, landlord, accessNotes, dangers, postcode } = fields;
  const { title, givenName, familyName, knownAs, nhsNumber, contactBy, phone, mobile } = fields;
  const { email, letterFormat, language, interpreter, communicationNotes } = fields;
  return {
    localityId,
    home: {
      addressLines: lines.filter((line) => line !== '').join('\n'),
      ...{ postcode, tenure, landlord, accessNotes, dangers },
    },
    resident: {
      ...{ title, givenName, familyName, knownAs, nhsNumber, contactBy, phone, mobile },
      ...{ email, letterFormat, language, interpreter, communicationNotes },
      bornOn: fields.born,
      sharingBasis: 'public_task',
    },
    others: fields.source === 'family_or_friend' ? [representativeFrom(fields)] : [],
  };
}

function representativeFrom(fields: RecordedFields): NonNullable<NewHousehold['others']>[number] {
  const agreed = fields.agreed === 'agreed';
  return {
    part: 'representative',
    person: {
      givenName: fields.referrerGivenName,
      familyName: fields.referrerFamilyName,
      phone: fields.referrerPhone,
    },
    facts: {
      relationship: fields.relationship,
      livesHere: false,
      mayBeTold: agreed ? 'everything_but_money' : 'appointments',
      authority: agreed ? 'consent' : 'none',
    },
  };
}
