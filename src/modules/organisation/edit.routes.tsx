import type { VNode } from 'preact';
import { londonTime } from '../../kernel/london.ts';
import { timeText } from '../../kernel/words.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import { lastEventAbout } from '../../platform/events/last-event.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, refused } from '../../platform/http/reply.ts';
import type { RouteContext } from '../../platform/http/route.ts';
import { holdOrganisation } from './change.command.ts';
import { ConflictPage } from './conflict.page.tsx';
import { sentOf } from './conflict.form.ts';
import type { Sent } from './conflict.form.ts';
import { differing } from './conflict.rules.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import { staffMember } from './staff.store.ts';

export type StaffContext = RouteContext<StaffActor>;

/** One thing as it stands, and how its form and its conflict page are made. */
export interface Editing {
  readonly about: string;
  readonly edited: readonly EditedField[];
  /** The version changes with every saving: a count, or a digest of what is kept. */
  readonly current: { readonly texts: Texts; readonly version: string };
  /** The events that tell who saved it last. */
  readonly savedBy: {
    readonly types: readonly string[];
    readonly key: string;
    readonly id: string;
  };
  readonly action: string;
  readonly cancelHref: string;
  /** The form again, with what there is to mend. */
  form(sent: Sent, errors: readonly FieldError[]): VNode;
}

/** What saving came to. */
export type Saving =
  | { readonly saved: Reply }
  /** What there is to mend, on the form. */
  | { readonly mend: readonly FieldError[] };

/**
 * Saves an edited thing, one person after another. A version that somebody else saved in between
 * leads to a page that shows both, whose choices come back here. Answers "not found" when `load`
 * finds nothing.
 */
export async function saveEdited(
  context: StaffContext,
  load: () => Promise<Editing | undefined>,
  save: (sent: Sent) => Promise<Saving>,
): Promise<Reply> {
  await holdOrganisation(context.tx, context.acting);
  const editing = await load();
  if (editing === undefined) return notFound();
  const { current, edited } = editing;
  const sent = sentOf(context.fields, edited, current.texts);
  const overtaken = sent.version !== current.version;
  if (overtaken && differing(edited, sent.texts, current.texts).length > 0) {
    return twoVersions(context, editing, sent, []);
  }
  if (sent.undecided.length > 0) return twoVersions(context, editing, sent, sent.undecided);
  const saving = await save({ ...sent, version: current.version });
  return 'saved' in saving ? saving.saved : refused(editing.form(sent, saving.mend));
}

async function twoVersions(
  { acting, tx }: StaffContext,
  editing: Editing,
  sent: Sent,
  errors: readonly FieldError[],
): Promise<Reply> {
  const { partnershipId } = acting.actor;
  const saved = await lastEventAbout(tx, partnershipId, {
    streamId: partnershipId,
    ...editing.savedBy,
  });
  const who =
    saved === undefined || saved.actorId === null
      ? undefined
      : await staffMember(tx, partnershipId, saved.actorId);
  return refused(
    <ConflictPage
      about={editing.about}
      who={who?.name ?? null}
      at={saved === undefined ? null : timeText(londonTime(saved.recordedAt), 'staff')}
      edited={editing.edited}
      yours={sent.texts}
      theirs={editing.current.texts}
      version={editing.current.version}
      action={editing.action}
      cancelHref={editing.cancelHref}
      errors={errors}
    />,
  );
}
