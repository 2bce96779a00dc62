import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, StaffActor, VisitorActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { sessionCookie } from '../http/answer.ts';
import { enterSession } from '../http/identify.ts';
import type { SlowContext } from '../http/route.ts';
import { accountByEmail, changeAccount } from './accounts.store.ts';
import { countTry, isLimitReached, subjectHash } from './attempts.ts';
import type { TryLimit } from './attempts.ts';
import { openField, sealField } from './field-cipher.ts';
import { beginGuess, forgetGuesses, keepWrongGuess, takeGuessBack } from './guess.ts';
import { passwordMatches } from './password-hash.ts';
import { revokeSession, startSession } from './sessions.ts';
import { openTotpSecret, stepOfCode } from './totp.ts';

export type SignInContext = SlowContext<VisitorActor>;

/** Wrong tries from one address. A whole office may share one, so it is many more than at one account. */
const triesFromAddress: TryLimit = { kind: 'sign_in', most: 100, windowMinutes: 15 };

/** How long after the password the code may come. */
const codeMinutes = 5;

/** Somebody signed in: the token of the new session, and who it is. */
export interface SignedIn {
  readonly token: string;
  readonly actor: StaffActor;
}

export type PasswordAnswer =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  /** The password was right; `ticket` carries that to the page that asks for the code. */
  | { readonly kind: 'code-wanted'; readonly ticket: string; readonly seconds: number };

/**
 * Signs somebody in by email and password, or asks for the second step. One refusal for every
 * reason: no such account, wrong password, locked, closed, left. The time is the same as well.
 */
export async function signInByPassword(
  context: SignInContext,
  given: { readonly email: string; readonly password: string },
): Promise<Result<PasswordAnswer, 'refused' | 'too-many-tries'>> {
  const { acting, transact } = context;
  const { partnershipId } = acting.actor;
  const address = addressHash(context);
  const begun = await transact(async (tx) => {
    if (await isLimitReached(tx, partnershipId, triesFromAddress, address, acting.now)) return null;
    const account = await accountByEmail(tx, partnershipId, given.email);
    return { account: account && (await beginGuess(tx, acting, account.accountId)) };
  });
  if (begun === null) return refuse('too-many-tries');
  const { account } = begun;
  const right = await passwordMatches(account?.passwordHash ?? null, given.password);
  return transact(async (tx): Promise<Result<PasswordAnswer, 'refused'>> => {
    if (!right || account === undefined) {
      await countTry(tx, partnershipId, triesFromAddress, address, acting.now);
      if (account !== undefined) await keepWrongGuess(tx, acting, account);
      return refuse('refused');
    }
    if (account.totpSecret !== null) {
      await takeGuessBack(tx, acting, account.accountId);
      const ticket = ticketFor(context, account.accountId);
      return ok({ kind: 'code-wanted', ticket, seconds: codeMinutes * 60 });
    }
    const signedIn = await finishSignIn(tx, context, account.accountId, 'password');
    return signedIn === null ? refuse('refused') : ok({ kind: 'signed-in', signedIn });
  });
}

/** The second step: a code from the authenticator app, after a password that was right. Works once. */
export async function signInByCode(
  context: SignInContext,
  given: { readonly ticket: string; readonly code: string },
): Promise<Result<SignedIn, 'refused' | 'too-late'>> {
  const { acting, transact } = context;
  const accountId = accountOfTicket(context, given.ticket);
  if (accountId === undefined) return refuse('too-late');
  return transact(async (tx): Promise<Result<SignedIn, 'refused' | 'too-late'>> => {
    const account = await beginGuess(tx, acting, accountId);
    if (account === undefined) return refuse('refused');
    if (account.totpSecret === null) return refuse('too-late');
    const secret = openTotpSecret(context.config.fieldKey.reveal(), accountId, account.totpSecret);
    const step = stepOfCode(secret, given.code, acting.now);
    if (step === null || (account.totpLastStep !== null && step <= account.totpLastStep)) {
      await keepWrongGuess(tx, acting, account);
      return refuse('refused');
    }
    await changeAccount(tx, acting.actor.partnershipId, accountId, { totpLastStep: step });
    const signedIn = await finishSignIn(tx, context, accountId, 'second_step');
    return signedIn === null ? refuse('refused') : ok(signedIn);
  });
}

/**
 * Starts a session under a new token and ends the one that the browser brought, so that nobody can
 * plant a token beforehand. From here on the transaction acts as the person. Null, with nothing
 * started, for somebody who has left.
 */
export async function finishSignIn(
  tx: Tx,
  context: {
    readonly acting: Acting<VisitorActor>;
    readonly request: Pick<SignInContext['request'], 'cookies'>;
  },
  accountId: string,
  by: 'password' | 'second_step' | 'demonstration',
): Promise<SignedIn | null> {
  const { acting, request } = context;
  const { partnershipId } = acting.actor;
  const brought = request.cookies[sessionCookie];
  if (brought !== undefined) await revokeSession(tx, partnershipId, brought, acting.now);
  const token = await startSession(tx, partnershipId, accountId, acting.now);
  const entered = await enterSession(tx, token, acting.now, acting.today);
  if (entered === null) {
    await revokeSession(tx, partnershipId, token, acting.now);
    return null;
  }
  const { actor } = entered;
  await forgetGuesses(tx, acting, accountId);
  await appendEvent(
    tx,
    { ...acting, actor },
    { stream: { kind: 'account', id: accountId }, type: 'signed_in', data: { by } },
  );
  return { token, actor };
}

function addressHash({ config, request }: SignInContext): Buffer {
  return subjectHash(config.secretKey.reveal(), 'sign_in', request.address);
}

const aboutTicket = 'ticket to the second step';

function ticketFor({ acting, config }: SignInContext, accountId: string): string {
  const until = acting.now.getTime() + codeMinutes * 60_000;
  const words = `${acting.actor.partnershipId} ${accountId} ${until}`;
  return sealField(config.fieldKey.reveal(), aboutTicket, words).toString('base64url');
}

function accountOfTicket({ acting, config }: SignInContext, ticket: string): string | undefined {
  const sealed = Buffer.from(ticket, 'base64url');
  const words = openField(config.fieldKey.reveal(), aboutTicket, sealed)?.split(' ') ?? [];
  const [partnershipId, accountId, until] = words;
  return partnershipId === acting.actor.partnershipId && Number(until) > acting.now.getTime()
    ? accountId
    : undefined;
}
