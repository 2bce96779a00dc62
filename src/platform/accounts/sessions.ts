import type { Tx } from '../database/database.ts';
import { sessionCookie } from '../http/answer.ts';
import { tokenHash } from '../http/identify.ts';
import type { Cookie } from '../http/reply.ts';
import { newToken } from '../ids.ts';

/** A session ends after an hour without a request; enter_session renews it, for 12 hours at most. */
const idleHours = 1;
const longestHours = 12;

/** Starts a session. Answers its token, which goes into the cookie and is kept nowhere. */
export async function startSession(
  tx: Tx,
  partnershipId: string,
  accountId: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await tx
    .insertInto('sessions')
    .values({
      partnership_id: partnershipId,
      session_hash: tokenHash(token),
      account_id: accountId,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + idleHours * 3_600_000),
    })
    .execute();
  return token;
}

/** Ends the session of a token. Answers whose it was; undefined when there was none to end. */
export async function revokeSession(
  tx: Tx,
  partnershipId: string,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('sessions')
    .select('account_id')
    .where('partnership_id', '=', partnershipId)
    .where('session_hash', '=', tokenHash(token))
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) return undefined;
  await tx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('session_hash', '=', tokenHash(token))
    .execute();
  return found.account_id;
}

/** Ends every session of an account, but the one of a token that is to be kept. Answers how many. */
export async function revokeSessions(
  tx: Tx,
  partnershipId: string,
  accountId: string,
  now: Date,
  keptToken: string | null = null,
): Promise<number> {
  const ended = await tx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .$if(keptToken !== null, (query) =>
      query.where('session_hash', '!=', tokenHash(keptToken ?? '')),
    )
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** The cookie that carries a session. */
export function cookieOf(token: string): Cookie {
  return { name: sessionCookie, value: token, maxAgeSeconds: longestHours * 3600 };
}

/** Takes the cookie away. */
export const noSession: Cookie = { name: sessionCookie, value: '', maxAgeSeconds: 0 };
