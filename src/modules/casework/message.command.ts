import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { queueMessage } from '../../platform/messages/queue.command.ts';
import type { HouseholdView } from '../people/index.ts';
import { formalName, householdView, messagePreferences, presentPeople } from '../people/index.ts';
import { answerMessages } from './answer.command.ts';
import { lockCase } from './case.store.ts';
import { heardFromUs } from './word.command.ts';

/** `cannot-write`: there is no way in which this person may be written to. */
export type MessageRefusal = 'not-found' | 'case-closed' | 'cannot-write';

/** Somebody who may be written to about a case, in the way they asked for. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly channel: 'text' | 'email' | 'letter';
  readonly address: string;
  readonly letterFormat: NonNullable<ReturnType<typeof messagePreferences>>['letterFormat'];
}

/** The resident, and whoever may be told something; never somebody who has died or cannot be reached in writing. */
export function recipientsOf(household: HouseholdView): readonly Recipient[] {
  return presentPeople(household).flatMap((person) => {
    if (person.part !== 'resident' && person.mayBeTold === 'nothing') return [];
    const asked = messagePreferences(person, household.home);
    const by =
      asked?.channel === 'phone'
        ? messagePreferences({ ...person, contactBy: 'text' }, household.home)
        : asked;
    if (by === null || by.channel === 'phone') return [];
    const { channel, letterFormat } = by;
    const name = formalName(person);
    const address = channel === 'letter' ? `${name}\n${by.address}` : by.address;
    return [{ personId: person.personId, name, channel, address, letterFormat }];
  });
}

/**
 * Writes to somebody of the household in the way they asked for. It counts as a word with the
 * resident, and answers whatever message of theirs waits.
 */
export async function sendMessage(
  tx: Tx,
  acting: Acting<StaffActor | JobActor>,
  input: {
    readonly caseId: string;
    readonly personId: string;
    readonly subject: string;
    readonly body: string;
  },
): Promise<Result<true, MessageRefusal>> {
  const found = await lockCase(tx, acting, input.caseId);
  if (found === null) return refuse('not-found');
  if (found.status === 'closed') return refuse('case-closed');
  const household = await householdView(tx, acting.actor.partnershipId, found.householdId);
  const to =
    household === null
      ? undefined
      : recipientsOf(household).find(({ personId }) => personId === input.personId);
  if (to === undefined) return refuse('cannot-write');
  await queueMessage(tx, acting, {
    caseId: found.caseId,
    householdId: found.householdId,
    personId: to.personId,
    channel: to.channel,
    address: to.address,
    subject: input.subject,
    body: input.body,
    letterFormat: to.letterFormat,
  });
  await heardFromUs(tx, acting, found, acting.today);
  await answerMessages(tx, acting, found.caseId);
  return ok(true);
}
