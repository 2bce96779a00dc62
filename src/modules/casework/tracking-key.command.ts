import { randomBytes } from 'node:crypto';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, ResidentActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newToken } from '../../platform/ids.ts';
import { householdView, personOf } from '../people/index.ts';
import { caseHead } from './case-head.store.ts';
import {
  codeDays,
  codeFrom,
  codeKey,
  codeLength,
  linkDays,
  sessionHours,
} from './tracking-key.rules.ts';
import type { TrackingHolder } from './tracking-key.store.ts';
import { endTrackingKey, insertTrackingKey, trackingKeysOf } from './tracking-key.store.ts';
import { caseEvent } from './work.ts';

type Giving = Acting<StaffActor | JobActor>;

/** Gives somebody a link to the tracking page of a case. Answers its token, which is kept nowhere. */
export async function newTrackingLink(
  tx: Tx,
  acting: Giving,
  holder: TrackingHolder,
): Promise<string> {
  const token = newToken();
  const expiresAt = hoursAfter(acting.now, linkDays * 24);
  await insertTrackingKey(tx, acting, { ...holder, kind: 'link', token, expiresAt });
  await caseEvent(tx, acting, holder, 'tracking_link_given', { data: dataOf(holder) });
  return token;
}

/**
 * Gives somebody a code for the tracking page, which works with the case's reference and the
 * resident's date of birth. Answers its eight characters, which are kept nowhere. Refuses when the
 * date of birth is not known.
 */
export async function newTrackingCode(
  tx: Tx,
  acting: Giving,
  holder: TrackingHolder,
): Promise<Result<string, 'not-found' | 'no-date-of-birth'>> {
  const head = await caseHead(tx, acting, holder.caseId);
  if (head === null) return refuse('not-found');
  const household = await householdView(tx, acting.actor.partnershipId, head.householdId);
  const resident = household === null ? undefined : personOf(household, head.personId);
  if (resident?.bornOn == null) return refuse('no-date-of-birth');
  const code = codeFrom(randomBytes(codeLength * 4));
  const token = codeKey({ reference: head.reference, bornOn: resident.bornOn, code });
  const expiresAt = hoursAfter(acting.now, codeDays * 24);
  await insertTrackingKey(tx, acting, { ...holder, kind: 'code', token, expiresAt });
  await caseEvent(tx, acting, holder, 'tracking_code_given', { data: dataOf(holder) });
  return ok(code);
}

/** Lets somebody whose code was right look for a while. Answers the token for the cookie. */
export async function newTrackingSession(tx: Tx, acting: Acting<ResidentActor>): Promise<string> {
  const { caseId, householdId, personId } = acting.actor;
  const token = newToken();
  const expiresAt = hoursAfter(acting.now, sessionHours);
  const holder = { caseId, householdId, personId };
  await insertTrackingKey(tx, acting, { ...holder, kind: 'session', token, expiresAt });
  return token;
}

/** Takes a link or a code back. Refuses one that is unknown or no longer works. */
export async function revokeTrackingKey(
  tx: Tx,
  acting: Acting<StaffActor>,
  input: { readonly caseId: string; readonly keyId: string },
): Promise<Result<true, 'not-found'>> {
  const head = await caseHead(tx, acting, input.caseId);
  const keys = head === null ? [] : await trackingKeysOf(tx, acting, input.caseId);
  const key = keys.find(({ keyId }) => keyId === input.keyId);
  if (head === null || key === undefined) return refuse('not-found');
  await endTrackingKey(tx, acting, input.caseId, key);
  const type = key.kind === 'link' ? 'tracking_link_ended' : 'tracking_code_ended';
  await caseEvent(tx, acting, head, type, { data: { person_id: key.personId } });
  return ok(true);
}

function dataOf({ personId }: TrackingHolder): { readonly person_id: string } {
  return { person_id: personId };
}

function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
