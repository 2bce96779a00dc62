import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, Actor, StaffActor, VisitorActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { sessionCookie } from '../http/answer.ts';
import { tokenHash } from '../http/identify.ts';
import type { SlowContext } from '../http/route.ts';
import type { Account } from './accounts.store.ts';
import { accountById, changeAccount, lockAccount } from './accounts.store.ts';
import { beginGuess, forgetGuesses, keepWrongGuess } from './guess.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { checkPassword } from './password.rules.ts';
import type { PasswordRefusal } from './password.rules.ts';
import { revokeSessions } from './sessions.ts';
import { sealTotpSecret, stepOfCode, takeTotpOffer } from './totp.ts';

export type OwnContext = SlowContext<StaffActor>;

/** The account to which a link leads; undefined when the link was used, is past its day or never was. */
export async function accountOfLink(
  tx: Tx,
  acting: Acting,
  token: string,
): Promise<Account | undefined> {
  const { partnershipId } = acting.actor;
  const link = await tx
    .selectFrom('account_links')
    .select('account_id')
    .where('partnership_id', '=', partnershipId)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', acting.now)
    .executeTakeFirst();
  const account = link && (await accountById(tx, partnershipId, link.account_id));
  return account?.closedAt === null ? account : undefined;
}

/** Sets a password by a link, which then stops working, and signs the account out everywhere. */
export async function setPasswordByLink(
  context: SlowContext<VisitorActor>,
  given: { readonly token: string; readonly password: string },
): Promise<Result<null, PasswordRefusal | 'no-link'>> {
  const { acting, transact } = context;
  const account = await transact((tx) => accountOfLink(tx, acting, given.token));
  if (account === undefined) return refuse('no-link');
  const checked = checkPassword(given.password, account.email);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(given.password);
  return transact(async (tx): Promise<Result<null, 'no-link'>> => {
    const used = await tx
      .updateTable('account_links')
      .set({ used_at: acting.now })
      .where('partnership_id', '=', acting.actor.partnershipId)
      .where('token_hash', '=', tokenHash(given.token))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return refuse('no-link');
    await keepPassword(tx, acting, account.accountId, { passwordHash, by: 'link' });
    return ok(null);
  });
}

/** Changes one's own password, with the present one. Every other session of the account ends. */
export async function changePassword(
  context: OwnContext,
  given: { readonly present: string; readonly password: string },
): Promise<Result<null, PasswordRefusal | 'wrong-password'>> {
  const { acting, request, transact } = context;
  const account = await guessOwnPassword(context, given.present);
  if (account === undefined) return refuse('wrong-password');
  const checked = checkPassword(given.password, account.email);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(given.password);
  const keptToken = request.cookies[sessionCookie] ?? null;
  await transact((tx) =>
    keepPassword(tx, acting, account.accountId, { passwordHash, by: 'person', keptToken }),
  );
  return ok(null);
}

/** Adds the second step, once a code shows that the authenticator app has the secret. */
export async function setSecondStep(
  context: OwnContext,
  given: { readonly offer: string; readonly code: string },
): Promise<Result<null, 'no-offer' | 'wrong-code'>> {
  const { acting, config, transact } = context;
  const { accountId, partnershipId } = acting.actor;
  const key = config.fieldKey.reveal();
  const secret = takeTotpOffer(key, accountId, given.offer);
  if (secret === undefined) return refuse('no-offer');
  const step = stepOfCode(secret, given.code, acting.now);
  if (step === null) return refuse('wrong-code');
  await transact(async (tx) => {
    await changeAccount(tx, partnershipId, accountId, {
      totpSecret: sealTotpSecret(key, accountId, secret),
      totpLastStep: step,
    });
    await appendEvent(tx, acting, {
      stream: { kind: 'account', id: accountId },
      type: 'second_step_set',
    });
  });
  return ok(null);
}

/** Takes one's own second step away, with the password. */
export async function dropSecondStep(
  context: OwnContext,
  password: string,
): Promise<Result<null, 'wrong-password'>> {
  const { acting, transact } = context;
  const account = await guessOwnPassword(context, password);
  if (account === undefined) return refuse('wrong-password');
  await transact((tx) => removeSecondStep(tx, acting, account.accountId));
  return ok(null);
}

/** Takes the second step of an account away: its owner's wish, or a manager's when the app is lost. */
export async function removeSecondStep(tx: Tx, acting: Acting, accountId: string): Promise<void> {
  const { partnershipId } = acting.actor;
  const account = await lockAccount(tx, partnershipId, accountId);
  if (account === undefined || account.totpSecret === null) return;
  await changeAccount(tx, partnershipId, accountId, { totpSecret: null, totpLastStep: null });
  await appendEvent(tx, acting, {
    stream: { kind: 'account', id: accountId },
    type: 'second_step_removed',
  });
}

/** Ends every session of one's own account, this one too. */
export async function signOutEverywhere(tx: Tx, acting: Acting<StaffActor>): Promise<void> {
  const { accountId, partnershipId } = acting.actor;
  const sessions = await revokeSessions(tx, partnershipId, accountId, acting.now);
  await appendEvent(tx, acting, {
    stream: { kind: 'account', id: accountId },
    type: 'signed_out_everywhere',
    data: { sessions },
  });
}

/** Whoever sits at a machine that somebody left signed in has no more guesses than a stranger. */
async function guessOwnPassword(
  { acting, transact }: OwnContext,
  password: string,
): Promise<Account | undefined> {
  const { accountId } = acting.actor;
  const account = await transact((tx) => beginGuess(tx, acting, accountId));
  const right = await passwordMatches(account?.passwordHash ?? null, password);
  if (account === undefined) return undefined;
  await transact((tx) =>
    right ? forgetGuesses(tx, acting, accountId) : keepWrongGuess(tx, acting, account),
  );
  return right ? account : undefined;
}

async function keepPassword(
  tx: Tx,
  acting: Acting<Actor>,
  accountId: string,
  kept: {
    readonly passwordHash: string;
    readonly by: 'link' | 'person';
    readonly keptToken?: string | null;
  },
): Promise<void> {
  const { partnershipId } = acting.actor;
  await changeAccount(tx, partnershipId, accountId, { passwordHash: kept.passwordHash });
  await forgetGuesses(tx, acting, accountId);
  const ended = await revokeSessions(tx, partnershipId, accountId, acting.now, kept.keptToken);
  await appendEvent(tx, acting, {
    stream: { kind: 'account', id: accountId },
    type: 'password_set',
    data: { by: kept.by, sessionsEnded: ended },
  });
}
