import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Database, Tx } from '../database/database.ts';
import type { Acting, Actor, JobActor } from './actor.ts';
import { localitiesOf, teamsOf, worksInHub } from './actor.ts';

/**
 * Says to every policy of this transaction who is acting. The settings end with the transaction,
 * so that a pooled connection carries nothing over.
 */
export async function enterAs(tx: Tx, actor: Actor, today: PlainDate): Promise<void> {
  const settings = Object.entries(settingsFor(actor, today)).map(
    ([name, value]) => sql`set_config(${`lightbulb.${name}`}, ${value}, true)`,
  );
  await sql`select ${sql.join(settings)}`.execute(tx);
}

/** One transaction in which a job acts. */
export async function transactAsJob<T>(
  database: Database,
  acting: Acting<JobActor>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transact(async (tx) => {
    await enterAs(tx, acting.actor, acting.today);
    return work(tx);
  });
}

function settingsFor(actor: Actor, today: PlainDate): Record<string, string> {
  const common = {
    partnership_id: actor.partnershipId,
    actor_kind: actor.kind,
    actor_id: '',
    today,
    hub: 'false',
    locality_ids: '{}',
    team_ids: '{}',
    case_id: '',
    household_id: '',
  };
  switch (actor.kind) {
    case 'staff':
      return {
        ...common,
        actor_id: actor.staffId,
        hub: String(worksInHub(actor)),
        locality_ids: `{${localitiesOf(actor).join(',')}}`,
        team_ids: `{${teamsOf(actor).join(',')}}`,
      };
    case 'resident':
      return {
        ...common,
        actor_id: actor.personId,
        case_id: actor.caseId,
        household_id: actor.householdId,
      };
    case 'visitor':
    case 'job':
      return common;
  }
}
