import type { Acting } from '../../platform/access/actor.ts';
import type { TryLimit } from '../../platform/accounts/attempts.ts';
import { countTry, isLimitReached, subjectHash } from '../../platform/accounts/attempts.ts';
import type { Cookie } from '../../platform/http/reply.ts';
import type { RouteContext } from '../../platform/http/route.ts';
import type { VisitorActor } from '../../platform/access/actor.ts';
import type { Draft } from './draft.store.ts';
import { draftByToken } from './draft.store.ts';
import { draftCookie } from './draft-token.ts';

type Visit = RouteContext<VisitorActor>;

/** The draft that this browser holds the token of. */
export interface HeldDraft extends Draft {
  readonly token: string;
}

/** The browser's draft; null when it has none, or one whose last day is past. */
export async function heldDraft({ tx, acting, request }: Visit): Promise<HeldDraft | null> {
  const token = request.cookies[draftCookie] ?? '';
  if (token === '') return null;
  const draft = await draftByToken(tx, acting, token);
  return draft === null || hasRunOut(draft, acting) ? null : { ...draft, token };
}

/** Whether a draft's last day is past. */
export function hasRunOut(draft: Pick<Draft, 'expiresAt'>, acting: Acting): boolean {
  return draft.expiresAt <= acting.now;
}

/** The cookie that lets this browser go on with a draft: for four hours from each page. */
export function holdDraft(token: string): Cookie {
  return { name: draftCookie, value: token, maxAgeSeconds: 4 * 60 * 60 };
}

/** Makes this browser forget its draft. */
export const letGoOfDraft: Cookie = { name: draftCookie, value: '', maxAgeSeconds: 0 };

/**
 * Counts one more try from this internet address; false when it has had as many as it may. A
 * request that is refused is rolled back, and counts nothing.
 */
export async function mayTry(
  { tx, acting, request, config }: Visit,
  limit: TryLimit,
): Promise<boolean> {
  const { partnershipId } = acting.actor;
  const subject = subjectHash(config.secretKey.reveal(), limit.kind, request.address);
  if (await isLimitReached(tx, partnershipId, limit, subject, acting.now)) return false;
  await countTry(tx, partnershipId, limit, subject, acting.now);
  return true;
}
