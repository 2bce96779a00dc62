import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { staffMember } from '../organisation/index.ts';
import { updateCase } from './case.store.ts';
import { isOver } from './step.rules.ts';
import { updateStep } from './step.store.ts';
import { caseEvent, loadWork } from './work.ts';

export type NamedContactRefusal = 'not-found' | 'case-closed' | 'no-such-contact';

/** Gives a case another named contact, and what the one before had still to do on it. */
export async function changeNamedContact(
  tx: Tx,
  acting: Acting,
  input: { readonly caseId: string; readonly staffId: string; readonly reason: string },
): Promise<Result<true, NamedContactRefusal>> {
  const work = await loadWork(tx, acting, input.caseId);
  if (work === null) return refuse('not-found');
  if (work.case.status === 'closed') return refuse('case-closed');
  const contact = await staffMember(tx, acting.actor.partnershipId, input.staffId);
  if (contact === undefined || contact.leftOn !== null) return refuse('no-such-contact');
  const before = work.case.namedContactId;
  if (before === input.staffId) return ok(true);
  await updateCase(tx, acting, input.caseId, { named_contact_id: input.staffId });
  for (const step of work.steps.filter((one) => !isOver(one) && one.staffId === before)) {
    await updateStep(tx, acting, step.stepId, { staff_id: input.staffId });
  }
  await caseEvent(tx, acting, work.case, 'named_contact_changed', {
    data: { from_staff_id: before, to_staff_id: input.staffId },
    detail: { reason: input.reason },
  });
  return ok(true);
}
