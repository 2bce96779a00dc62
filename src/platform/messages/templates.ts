import type { Acting, JobActor, StaffActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import type { SentChannel } from './messenger.ts';

/** The template with which each channel is sent; null where messages are kept instead. */
export type Templates = Readonly<Record<SentChannel, string | null>>;

/** What a partnership sends with. A demonstration sends nothing, whatever its settings. */
export async function templatesOf(tx: Tx, partnershipId: string): Promise<Templates> {
  const row = await rowOf(tx, partnershipId).executeTakeFirstOrThrow();
  return row.demonstration ? { text: null, email: null, letter: null } : templatesFrom(row);
}

/** The templates as they are set. `lock` holds them for a change. */
export async function settingsOfTemplates(
  tx: Tx,
  partnershipId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Templates> {
  const row = await rowOf(tx, partnershipId)
    .$if(lock === 'lock', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return templatesFrom(row);
}

/** Sets what a partnership sends with. */
export async function changeTemplates(
  tx: Tx,
  acting: Acting<StaffActor | JobActor>,
  templates: Templates,
): Promise<void> {
  const { partnershipId } = acting.actor;
  const columns = {
    text_template_id: templates.text,
    email_template_id: templates.email,
    letter_template_id: templates.letter,
  };
  await tx
    .updateTable('partnerships')
    .set(columns)
    .where('partnership_id', '=', partnershipId)
    .execute();
  await appendEvent(tx, acting, {
    stream: { kind: 'settings', id: partnershipId },
    type: 'message_templates_changed',
    data: columns,
  });
}

function rowOf(tx: Tx, partnershipId: string) {
  return tx
    .selectFrom('partnerships')
    .select(['text_template_id', 'email_template_id', 'letter_template_id', 'demonstration'])
    .where('partnership_id', '=', partnershipId);
}

function templatesFrom(row: {
  readonly text_template_id: string | null;
  readonly email_template_id: string | null;
  readonly letter_template_id: string | null;
}): Templates {
  return {
    text: row.text_template_id,
    email: row.email_template_id,
    letter: row.letter_template_id,
  };
}
