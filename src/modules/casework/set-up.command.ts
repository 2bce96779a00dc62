import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import { problemsOf } from './pathway.rules.ts';
import { insertPathway } from './pathway.store.ts';
import { standardPathways } from './standard-pathways.ts';

/** Gives a new partnership the standard pathways and targets, in force from a day. */
export async function setUpPathways(
  tx: Tx,
  acting: Acting<JobActor | StaffActor>,
  fromOn: PlainDate,
): Promise<void> {
  const { partnershipId } = acting.actor;
  for (const [position, pathway] of standardPathways.entries()) {
    const [problem] = problemsOf(pathway.definition);
    if (problem !== undefined) throw new Error(`${pathway.name}: ${problem.message}`);
    const versionId = await insertPathway(tx, acting, pathway, position, fromOn);
    await appendEvent(tx, acting, {
      stream: { kind: 'settings', id: partnershipId },
      type: 'pathway_published',
      data: { pathway_key: pathway.key, pathway_version_id: versionId, from_on: fromOn },
    });
  }
  await tx
    .insertInto('case_targets')
    .values([
      {
        partnership_id: partnershipId,
        target_key: 'asked_to_finished',
        from_on: fromOn,
        unit: 'days',
        value: 42,
      },
      {
        partnership_id: partnershipId,
        target_key: 'without_a_word',
        from_on: fromOn,
        unit: 'working_days',
        value: 20,
      },
    ])
    .execute();
}
