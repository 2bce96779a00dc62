import { sql } from 'kysely';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { tokenHash } from '../../platform/http/identify.ts';
import { newId } from '../../platform/ids.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { keptFrom } from './kept-answers.ts';

/** A request being written on the public site, or one that was sent not long ago. */
export interface Draft {
  readonly draftId: string;
  readonly kept: KeptAnswers;
  /** When it was last saved; for one that was sent, when. */
  readonly savedAt: Date;
  /** The instant from which its link no longer works. */
  readonly expiresAt: Date;
  /** The reference of the case that it became; null while it is being written. */
  readonly sentReference: string | null;
  /** The tracking link's token, to be opened with the draft's own. */
  readonly sealedLink: Buffer | null;
}

/**
 * The draft that a token leads to, locked for this transaction, whether or not its day is past;
 * null for a token that leads nowhere. From here on the transaction may write that draft.
 */
export async function draftByToken(tx: Tx, acting: Acting, token: string): Promise<Draft | null> {
  const hash = tokenHash(token);
  await sql`select set_config('lightbulb.draft_hash', ${hash.toString('hex')}, true)`.execute(tx);
  const row = await tx
    .selectFrom('referral_drafts')
    .select(['draft_id', 'answers', 'saved_at', 'expires_at', 'sent_reference', 'sealed_link'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    draftId: row.draft_id,
    kept: keptFrom(row.answers),
    savedAt: row.saved_at,
    expiresAt: row.expires_at,
    sentReference: row.sent_reference,
    sealedLink: row.sealed_link,
  };
}

/** Begins a draft that the holder of the token may go on with. */
export async function insertDraft(
  tx: Tx,
  acting: Acting,
  token: string,
  kept: KeptAnswers,
  expiresAt: Date,
): Promise<void> {
  await tx
    .insertInto('referral_drafts')
    .values({
      partnership_id: acting.actor.partnershipId,
      draft_id: newId(acting.now),
      token_hash: tokenHash(token),
      answers: JSON.stringify(kept),
      saved_at: acting.now,
      expires_at: expiresAt,
    })
    .execute();
}

/** Saves a draft's answers, for so many days from now. */
export async function saveDraft(
  tx: Tx,
  acting: Acting,
  draftId: string,
  kept: KeptAnswers,
  expiresAt: Date,
): Promise<void> {
  await tx
    .updateTable('referral_drafts')
    .set({ answers: JSON.stringify(kept), saved_at: acting.now, expires_at: expiresAt })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** Empties a draft that has become a case, and keeps what its writer needs to follow it. */
export async function markDraftSent(
  tx: Tx,
  acting: Acting,
  draftId: string,
  sent: { readonly reference: string; readonly sealedLink: Buffer; readonly expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('referral_drafts')
    .set({
      answers: '{}',
      saved_at: acting.now,
      expires_at: sent.expiresAt,
      sent_reference: sent.reference,
      sealed_link: sent.sealedLink,
    })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** Deletes a draft: its writer wants it gone. */
export async function deleteDraft(tx: Tx, acting: Acting, draftId: string): Promise<void> {
  await tx
    .deleteFrom('referral_drafts')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** Empties the drafts whose link has run out, and answers how many there were. */
export async function emptyDraftsBefore(tx: Tx, acting: Acting, instant: Date): Promise<number> {
  const done = await tx
    .updateTable('referral_drafts')
    .set({ answers: '{}', sealed_link: null })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('expires_at', '<=', instant)
    .where(sql<boolean>`(answers <> '{}' or sealed_link is not null)`)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Deletes drafts that ran out before an instant: nobody needs to be told any more that they have. */
export async function deleteDraftsBefore(tx: Tx, acting: Acting, instant: Date): Promise<void> {
  await tx
    .deleteFrom('referral_drafts')
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('expires_at', '<=', instant)
    .execute();
}
