import { londonInstant } from '../../kernel/london.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, VisitorActor } from '../../platform/access/actor.ts';
import { enterAs } from '../../platform/access/enter.ts';
import type { Tx } from '../../platform/database/database.ts';
import { localityOfPostcode } from '../organisation/index.ts';
import type { NewHousehold } from '../people/index.ts';
import type { AskAnswers } from './ask.form.ts';
import { nextStop } from './ask.rules.ts';
import { sealLink } from './draft-token.ts';
import { draftByToken, markDraftSent } from './draft.store.ts';
import { readKept } from './kept-answers.ts';
import type { AskedSoFar } from './kept-answers.ts';
import type { NewReferral } from './receive-referral.command.ts';
import { receiveReferral } from './receive-referral.command.ts';
import { draftLastDay } from './referral.rules.ts';
import type { ContactSlots } from './slots.types.ts';

/** What became of a request that was sent. */
export interface SentReferral {
  readonly reference: string;
  readonly urgent: boolean;
}

/** No such draft or one whose day is past; a question that has no answer; a postcode of another area. */
export type SendRefusal = 'no-draft' | 'not-finished' | 'out-of-area';

/**
 * Sends the request that a draft holds. The visitor may read only that draft; what follows from it
 * is done by the job `public referral`, in the same transaction. A draft that was already sent
 * answers what it became and does nothing more.
 */
export async function sendReferral(
  tx: Tx,
  acting: Acting<VisitorActor>,
  slots: Pick<ContactSlots, 'openCase'>,
  draftToken: string,
): Promise<Result<SentReferral, SendRefusal>> {
  const draft = await draftByToken(tx, acting, draftToken);
  if (draft === null || draft.expiresAt <= acting.now) return refuse('no-draft');
  if (draft.sentReference !== null) return ok({ reference: draft.sentReference, urgent: false });
  const asked = readKept(draft.kept, acting.today);
  if (nextStop(asked) !== 'check') return refuse('not-finished');
  const answers = asked.answers as FinishedAnswers;
  const { partnershipId } = acting.actor;
  const localityId = await localityOfPostcode(tx, partnershipId, answers.address.postcode);
  if (localityId === null) return refuse('out-of-area');

  const actor: JobActor = { kind: 'job', partnershipId, job: 'public referral' };
  const job = { ...acting, actor };
  await enterAs(tx, actor, acting.today);
  const referral = referralFrom(answers, asked, localityId);
  const { reference, trackingToken } = await receiveReferral(tx, job, slots, referral);
  await markDraftSent(tx, job, draft.draftId, {
    reference,
    sealedLink: sealLink(draftToken, trackingToken),
    expiresAt: draftExpiry(acting),
  });
  return ok({ reference, urgent: referral.urgentReasons.length > 0 });
}

/** The instant from which a draft saved now no longer works: the end of its last day in London. */
export function draftExpiry(acting: Acting): Date {
  return londonInstant(addDays(draftLastDay(acting.today), 1), '00:00');
}

/** Every question that applies is answered; those for somebody else only then. */
type FinishedAnswers = Omit<AskAnswers, 'permission' | 'about-you'> &
  Partial<Pick<AskAnswers, 'permission' | 'about-you'>>;

function referralFrom(
  answers: FinishedAnswers,
  { context }: AskedSoFar,
  localityId: string,
): NewReferral {
  const { permission } = answers;
  return {
    source: context.forSelf ? 'self' : 'family_or_friend',
    receivedOn: context.today,
    reason: answers['what-is-hard'].reason,
    hardAtHome: answers['what-is-hard'].hard,
    mattersMost: answers['what-matters'].mattersMost,
    urgentReasons: answers['how-urgent'].urgent,
    agreed: permission?.agreed ?? 'self',
    whyNotAgreed: permission?.agreed === 'cannot_agree' ? permission.whyNotAgreed : '',
    speakTo: context.speakTo,
    referrerName: '',
    referrerOrganisation: '',
    referrerPhone: '',
    recordedBy: null,
    referred: {
      known: false,
      household: householdFrom(answers, localityId),
      askedByFirstOther: !context.forSelf,
    },
  };
}

function householdFrom(answers: FinishedAnswers, localityId: string): NewHousehold {
  const { address, home, name, contact, format } = answers;
  const gettingIn = answers['getting-in'];
  const lines = [address.addressLine1, address.addressLine2, address.town];
  return {
    localityId,
    home: {
      addressLines: lines.filter((line) => line !== '').join('\n'),
      postcode: address.postcode,
      tenure: home.tenure,
      landlord: home.landlord,
      accessNotes: gettingIn.accessNotes,
      dangers: gettingIn.dangers,
    },
    resident: {
      ...name,
      bornOn: answers['date-of-birth'].born,
      phone: contact.phone,
      mobile: contact.mobile,
      email: contact.email,
      ...(contact.contactBy !== null && { contactBy: contact.contactBy }),
      letterFormat: format.letterFormat,
      language: format.language,
      interpreter: format.interpreter === 'yes',
      communicationNotes: communicationNotes(contact.bestTimes, format.helpToTalk),
      sharingBasis: 'public_task',
    },
    others: representatives(answers),
  };
}

function representatives(answers: FinishedAnswers): NonNullable<NewHousehold['others']> {
  const about = answers['about-you'];
  const agreed = answers.permission?.agreed === 'agreed';
  if (about === undefined) return [];
  return [
    {
      part: 'representative',
      person: {
        givenName: about.yourGivenName,
        familyName: about.yourFamilyName,
        phone: about.yourPhone,
        email: about.yourEmail,
        contactBy: about.yourPhone === '' ? 'email' : 'phone',
      },
      facts: {
        relationship: about.relationship,
        livesHere: false,
        mayBeTold: agreed ? 'everything_but_money' : 'appointments',
        authority: agreed ? 'consent' : 'none',
      },
    },
  ];
}

function communicationNotes(bestTimes: string, helpToTalk: string): string {
  const times = bestTimes === '' ? '' : `Best times: ${bestTimes}`;
  return [times, helpToTalk].filter((note) => note !== '').join('\n');
}
