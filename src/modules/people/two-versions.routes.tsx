import { londonDay, londonTime } from '../../kernel/london.ts';
import { dateText } from '../../kernel/words.ts';
import { lastEventAbout } from '../../platform/events/last-event.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { staffByIds } from '../organisation/index.ts';
import type { StaffContext } from './household.routes.tsx';
import { paths } from './paths.ts';
import type { Shown } from './shown.rules.ts';
import { TwoVersionsPage } from './two-versions.page.tsx';

/** What two people changed at once. */
export interface Conflict<T> {
  readonly householdId: string;
  readonly about: string;
  readonly action: string;
  /** The key and the id by which events name what was changed. */
  readonly key: 'person_id' | 'home_id';
  readonly id: string;
  /** The types of those events. */
  readonly types: readonly string[];
  readonly shown: readonly Shown<T>[];
  readonly yours: T;
  readonly theirs: T;
  readonly theirVersion: number;
  /** The names of the form's inputs. */
  readonly inputs: readonly string[];
  readonly errors?: readonly FieldError[];
}

/** Answers with both versions, so that nothing is overwritten unseen. */
export async function bothVersions<T>(
  context: StaffContext,
  conflict: Conflict<T>,
): Promise<Reply> {
  const { fields } = context;
  const typed = conflict.inputs.map((name) => [name, fields.one(name)] as const);
  return refused(
    <TwoVersionsPage
      view={{
        ...conflict,
        ...(await whoSaved(context, conflict)),
        cancelHref: paths.household(conflict.householdId),
        typed: Object.fromEntries(typed),
        fields,
        errors: conflict.errors ?? [],
      }}
    />,
  );
}

/** Who saved last, and when. */
async function whoSaved<T>(
  { tx, acting }: StaffContext,
  { householdId, types, key, id }: Conflict<T>,
): Promise<{ readonly theirName: string; readonly theirTime: string }> {
  const { partnershipId } = acting.actor;
  const about = { streamId: householdId, types, key, id };
  const last = await lastEventAbout(tx, partnershipId, about);
  const actorId = last?.actorId ?? null;
  const people = await staffByIds(tx, partnershipId, actorId === null ? [] : [actorId]);
  const at = last?.recordedAt ?? acting.now;
  const day = londonDay(at) === acting.today ? '' : `, ${dateText(londonDay(at))}`;
  return {
    theirName: (actorId === null ? undefined : people.get(actorId)?.name) ?? 'Somebody else',
    theirTime: `${londonTime(at)}${day}`,
  };
}
