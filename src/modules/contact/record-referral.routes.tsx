import type { StaffActor } from '../../platform/access/actor.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { page, redirect, refused } from '../../platform/http/reply.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import { parseId } from '../../kernel/ids.ts';
import { normaliseReference } from '../../kernel/reference.ts';
import { localities } from '../organisation/index.ts';
import { outOfAreaErrors } from './covered-area.ts';
import type { KnownView } from './known-already.tsx';
import { contactPaths } from './paths.ts';
import { knownAlready } from './known-people.ts';
import { recordReferral } from './record-referral.command.ts';
import { readKnown, readRecordForm } from './record-referral.form.ts';
import { RecordReferralPage } from './record-referral.page.tsx';
import type { ContactSlots } from './slots.types.ts';

type Shift = RouteContext<StaffActor>;

/** Staff record what they are told by phone, at the desk or by a professional. */
export function recordReferralRoutes(slots: ContactSlots): readonly Route[] {
  return [
    forStaff('GET', contactPaths.newReferral, 'record referrals', showForm),
    forStaff('POST', contactPaths.newReferral, 'record referrals', (shift) => record(shift, slots)),
  ];
}

async function showForm(shift: Shift): Promise<Reply> {
  const { acting } = shift;
  const form = openedForm({
    ...dayParts('receivedOn', acting.today),
    language: 'English',
    letterFormat: 'standard',
    tenure: 'unknown',
    speakTo: 'resident',
  });
  const passedOn = await passedOnFrom(shift);
  return page(<RecordReferralPage form={form} known={null} passedOn={passedOn} />);
}

async function record(shift: Shift, slots: ContactSlots): Promise<Reply> {
  const { tx, acting, fields } = shift;
  const read = readRecordForm(fields, acting.today);
  if (!read.ok) return refuseWith(refusedForm(fields, read.error));
  const known = await knownAlready(tx, acting, read.value);
  const choice = readKnown(fields, known.people);
  if (choice === null && (known.people.length > 0 || known.heldBy.length > 0)) {
    return refuseWith(refusedForm(fields, [knownError]), known);
  }
  const recorded = await recordReferral(tx, acting, slots, read.value, choice?.same ?? null);
  if (!recorded.ok) {
    const errors: readonly FieldError[] =
      recorded.error === 'out-of-area'
        ? await outOfAreaErrors(tx, acting.actor.partnershipId, read.value.postcode)
        : [knownError];
    return refuseWith(refusedForm(fields, errors), known);
  }
  const { caseId, localityId, reference, mayOpen } = recorded.value;
  return redirect(mayOpen ? slots.casePath(caseId) : contactPaths.passedOn(reference, localityId));
}

const knownError: FieldError = {
  field: 'known',
  message: 'Choose whether it is one of these people or somebody new',
};

function refuseWith(form: FormState, known: KnownView | null = null): Reply {
  return refused(<RecordReferralPage form={form} known={known} passedOn={null} />);
}

/** What was passed on just now, from the address to which the form led. */
async function passedOnFrom({ tx, acting, query }: Shift) {
  const reference = normaliseReference(query.one('reference'));
  const localityId = parseId(query.one('locality'));
  if (!reference.ok || !localityId.ok) return null;
  const all = await localities(tx, acting.actor.partnershipId);
  const locality = all.find((one) => one.localityId === localityId.value);
  return locality === undefined ? null : { reference: reference.value, locality: locality.name };
}
