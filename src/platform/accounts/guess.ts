import type { Acting } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import type { Account } from './accounts.store.ts';
import { changeAccount, lockAccount } from './accounts.store.ts';
import { isLocked, withGuess, withoutGuess } from './guesses.rules.ts';

/**
 * Counts a guess at an account before it is looked at, and answers the account. Undefined when
 * nobody may guess at it: it is locked, closed, or there is none.
 */
export async function beginGuess(
  tx: Tx,
  acting: Acting,
  accountId: string,
): Promise<Account | undefined> {
  const { partnershipId } = acting.actor;
  const account = await lockAccount(tx, partnershipId, accountId);
  if (account === undefined || account.closedAt !== null) return undefined;
  if (isLocked(account, acting.now)) return undefined;
  const counted = withGuess(account, acting.now);
  await changeAccount(tx, partnershipId, accountId, counted);
  return { ...account, ...counted };
}

/** The guess was wrong: it stays counted, and the account's history says so. */
export async function keepWrongGuess(tx: Tx, acting: Acting, account: Account): Promise<void> {
  const stream = { kind: 'account', id: account.accountId } as const;
  await appendEvent(tx, acting, {
    stream,
    type: 'sign_in_refused',
    data: { wrongGuesses: account.wrongGuesses },
  });
  if (account.lockedUntil === null) return;
  await appendEvent(tx, acting, {
    stream,
    type: 'account_locked',
    data: { wrongGuesses: account.wrongGuesses, until: account.lockedUntil.toISOString() },
    because: 'Ten wrong guesses',
  });
}

/** The guess was right but did not sign anybody in by itself: the ones before it stay counted. */
export async function takeGuessBack(tx: Tx, acting: Acting, accountId: string): Promise<void> {
  const { partnershipId } = acting.actor;
  const account = await lockAccount(tx, partnershipId, accountId);
  if (account !== undefined) {
    await changeAccount(tx, partnershipId, accountId, withoutGuess(account));
  }
}

/** The person is known: no guess stays counted. */
export async function forgetGuesses(tx: Tx, acting: Acting, accountId: string): Promise<void> {
  await changeAccount(tx, acting.actor.partnershipId, accountId, {
    wrongGuesses: 0,
    lockedUntil: null,
  });
}
