import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, JobActor, StaffActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { tokenHash } from '../http/identify.ts';
import { newId, newToken } from '../ids.ts';
import { accountByEmail, changeAccount } from './accounts.store.ts';

type Keeper = Acting<StaffActor | JobActor>;

/** For how long a link by which a person sets a password may be used. */
const linkHours = 24;

/**
 * Opens an account for a member of staff. It has no password until the person sets one by a link.
 * Refuses an email that another account has.
 */
export async function openAccount(
  tx: Tx,
  acting: Keeper,
  input: { readonly staffId: string; readonly email: string },
): Promise<Result<{ readonly accountId: string }, 'email-taken'>> {
  const { partnershipId } = acting.actor;
  const accountId = newId(acting.now);
  const added = await tx
    .insertInto('accounts')
    .values({
      partnership_id: partnershipId,
      account_id: accountId,
      staff_id: input.staffId,
      email: input.email.toLowerCase(),
      created_at: acting.now,
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'email']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return refuse('email-taken');
  await appendEvent(tx, acting, {
    stream: { kind: 'account', id: accountId },
    type: 'account_opened',
    data: { staffId: input.staffId },
  });
  return ok({ accountId });
}

/** Gives an account another email address. Refuses one that another account has. */
export async function changeAccountEmail(
  tx: Tx,
  acting: Keeper,
  input: { readonly accountId: string; readonly email: string },
): Promise<Result<null, 'email-taken'>> {
  const { partnershipId } = acting.actor;
  const email = input.email.toLowerCase();
  const holder = await accountByEmail(tx, partnershipId, email);
  if (holder?.accountId === input.accountId) return ok(null);
  if (holder !== undefined) return refuse('email-taken');
  await changeAccount(tx, partnershipId, input.accountId, { email });
  await appendEvent(tx, acting, {
    stream: { kind: 'account', id: input.accountId },
    type: 'account_email_changed',
  });
  return ok(null);
}

/**
 * Makes a link by which a person sets a password, once, within 24 hours. Links made earlier stop
 * working. Answers the token: it is kept nowhere and can be shown only now.
 */
export async function makeAccountLink(
  tx: Tx,
  acting: Keeper,
  accountId: string,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { partnershipId } = acting.actor;
  const token = newToken();
  const expiresAt = new Date(acting.now.getTime() + linkHours * 3_600_000);
  await tx
    .updateTable('account_links')
    .set({ used_at: acting.now })
    .where('partnership_id', '=', partnershipId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('account_links')
    .values({
      partnership_id: partnershipId,
      token_hash: tokenHash(token),
      account_id: accountId,
      expires_at: expiresAt,
    })
    .execute();
  await appendEvent(tx, acting, {
    stream: { kind: 'account', id: accountId },
    type: 'account_link_made',
  });
  return { token, expiresAt };
}
