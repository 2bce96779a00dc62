import type { Tx } from '../database/database.ts';

/** A person who may sign in, as the rest of this folder reads them. */
export interface Account {
  readonly accountId: string;
  readonly staffId: string | null;
  readonly email: string;
  readonly passwordHash: string | null;
  /** Encrypted with the field key; null without a second step. */
  readonly totpSecret: Buffer | null;
  readonly totpLastStep: number | null;
  /** Guesses at the password or the code since the last sign-in, this one's included. */
  readonly wrongGuesses: number;
  readonly lockedUntil: Date | null;
  readonly closedAt: Date | null;
}

/** The account of an email address, in whatever letters it is written. */
export async function accountByEmail(
  tx: Tx,
  partnershipId: string,
  email: string,
): Promise<Account | undefined> {
  const row = await accountRows(tx, partnershipId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row === undefined ? undefined : accountFrom(row);
}

/** An account by its id. */
export async function accountById(
  tx: Tx,
  partnershipId: string,
  accountId: string,
): Promise<Account | undefined> {
  const row = await accountRows(tx, partnershipId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row === undefined ? undefined : accountFrom(row);
}

/** An account by its id, locked until the transaction ends. */
export async function lockAccount(
  tx: Tx,
  partnershipId: string,
  accountId: string,
): Promise<Account | undefined> {
  const row = await accountRows(tx, partnershipId)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : accountFrom(row);
}

/** The accounts of members of staff, by the id of each. Who has none is left out. */
export async function accountsOfStaff(
  tx: Tx,
  partnershipId: string,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  if (staffIds.length === 0) return new Map();
  const rows = await accountRows(tx, partnershipId).where('staff_id', 'in', staffIds).execute();
  return new Map(
    rows.flatMap((row) => (row.staff_id === null ? [] : [[row.staff_id, accountFrom(row)]])),
  );
}

/** What may change in an account after it has been opened. */
export interface AccountChange {
  readonly email?: string;
  readonly passwordHash?: string;
  readonly totpSecret?: Buffer | null;
  readonly totpLastStep?: number | null;
  readonly wrongGuesses?: number;
  readonly lockedUntil?: Date | null;
  readonly closedAt?: Date | null;
}

/** Changes an account. Whoever calls holds its lock. */
export async function changeAccount(
  tx: Tx,
  partnershipId: string,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({
      ...(change.email !== undefined && { email: change.email }),
      ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
      ...(change.totpSecret !== undefined && { totp_secret: change.totpSecret }),
      ...(change.totpLastStep !== undefined && { totp_last_step: change.totpLastStep }),
      ...(change.wrongGuesses !== undefined && { wrong_guesses: change.wrongGuesses }),
      ...(change.lockedUntil !== undefined && { locked_until: change.lockedUntil }),
      ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('account_id', '=', accountId)
    .execute();
}

function accountRows(tx: Tx, partnershipId: string) {
  return tx
    .selectFrom('accounts')
    .select(['account_id', 'staff_id', 'email', 'password_hash', 'totp_secret', 'totp_last_step'])
    .select(['wrong_guesses', 'locked_until', 'closed_at'])
    .where('partnership_id', '=', partnershipId);
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accountRows>['execute']>>[number];

function accountFrom(row: AccountRow): Account {
  return {
    accountId: row.account_id,
    staffId: row.staff_id,
    email: row.email,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpLastStep: row.totp_last_step,
    wrongGuesses: row.wrong_guesses,
    lockedUntil: row.locked_until,
    closedAt: row.closed_at,
  };
}
