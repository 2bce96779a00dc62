import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { contactSlots } from '../slots.ts';
import { jobIn } from '../platform/access/each-partnership.ts';
import { transactAsJob } from '../platform/access/enter.ts';
import { openDatabase } from '../platform/database/database.ts';
import type { Database } from '../platform/database/database.ts';
import { verifyChains } from '../platform/events/verify.ts';
import { freshPostgresDatabase } from '../../tests/harness/database.ts';
import { isEmpty } from '../platform/partnership.store.ts';
import { createDemonstration } from './index.ts';

const today = plainDate('2026-11-20');
const open: Database[] = [];

afterAll(async () => {
  for (const database of open) await database.close();
});

async function demonstration(seed: string): Promise<Database> {
  const database = await openDatabase((await freshPostgresDatabase()).settings);
  open.push(database);
  expect(await isEmpty(database)).toBe(true);
  await createDemonstration(database, {
    seed,
    today,
    cases: 25,
    openCase: contactSlots.openCase,
    progress: () => {},
  });
  return database;
}

/** What of a demonstration is not a matter of ids. */
async function facts(database: Database): Promise<unknown> {
  const [partnership] = await database.kysely.selectFrom('partnerships').selectAll().execute();
  if (partnership === undefined) throw new Error('There is no partnership');
  return transactAsJob(
    database,
    jobIn(partnership.partnership_id, 'look', new Date()),
    async (tx) => {
      const found = await sql`
      select c.status, c.route, c.received_on, c.closed_on, p.given_name, p.family_name, l.name as locality,
        (select array_agg(s.step_key || ' ' || s.status order by s.step_key, s.status) from steps s
          where s.partnership_id = c.partnership_id and s.case_id = c.case_id) as steps
      from cases c
      join people p on p.partnership_id = c.partnership_id and p.person_id = c.person_id
      join localities l on l.partnership_id = c.partnership_id and l.locality_id = c.locality_id
      order by c.received_on, p.family_name, p.given_name, l.name`.execute(tx);
      return found.rows;
    },
  );
}

describe('the demonstration', () => {
  let first: Database;
  beforeAll(async () => {
    first = await demonstration('one seed');
  }, 120_000);

  it('is the same from the same seed', async () => {
    expect(await facts(await demonstration('one seed'))).toEqual(await facts(first));
  }, 120_000);

  it('leaves chains of events that prove themselves', async () => {
    const found = await verifyChains(first, { now: new Date() });
    expect(found.problems).toEqual([]);
    expect(found.events).toBeGreaterThan(300);
  });

  it('leaves no open case without an owner and a next date', async () => {
    const [partnership] = await first.kysely.selectFrom('partnerships').selectAll().execute();
    const id = partnership?.partnership_id ?? '';
    const without = await transactAsJob(first, jobIn(id, 'look', new Date()), async (tx) => {
      const found = await sql<{ reference: string }>`
        select reference from cases c
        where c.status = 'open' and not exists (
          select 1 from steps s
          where s.partnership_id = c.partnership_id and s.case_id = c.case_id
            and s.status in ('ready', 'started', 'held') and s.due_on is not null)`.execute(tx);
      return found.rows;
    });
    expect(without).toEqual([]);
  });

  it('says on the partnership itself that it is one', async () => {
    const [partnership] = await first.kysely.selectFrom('partnerships').selectAll().execute();
    expect(partnership?.demonstration).toBe(true);
    expect(await isEmpty(first)).toBe(false);
  });
});
