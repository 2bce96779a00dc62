import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Clock } from './clock.rules.ts';

/** Starts a clock of a case. */
export async function startClock(
  tx: Tx,
  acting: Acting,
  caseId: string,
  clock: Omit<Clock, 'stoppedOn'>,
): Promise<void> {
  await tx
    .insertInto('clocks')
    .values({
      partnership_id: acting.actor.partnershipId,
      clock_id: newId(acting.now),
      case_id: caseId,
      clock_key: clock.key,
      name: clock.name,
      unit: clock.unit,
      target: clock.target,
      statutory: clock.statutory,
      citation: clock.citation,
      started_on: clock.startedOn,
    })
    .execute();
}

/** Stops every clock of a case that still runs. */
export async function stopClocks(
  tx: Tx,
  acting: Acting,
  caseId: string,
  on: PlainDate,
): Promise<void> {
  await tx
    .updateTable('clocks')
    .set({ stopped_on: on })
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('stopped_on', 'is', null)
    .execute();
}
