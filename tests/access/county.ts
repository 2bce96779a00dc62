import { sql } from 'kysely';
import { createDemonstration } from '../../src/demonstration/index.ts';
import { setUpPartnership } from '../../src/demonstration/set-up.ts';
import { londonDay } from '../../src/kernel/london.ts';
import { addDays } from '../../src/kernel/plain-date.ts';
import { jobIn } from '../../src/platform/access/each-partnership.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { tokenHash } from '../../src/platform/http/identify.ts';
import { newId, newToken } from '../../src/platform/ids.ts';
import { contactSlots } from '../../src/slots.ts';

/** Somebody on the staff, signed in. */
export interface SomeStaff {
  readonly name: string;
  readonly role: string;
  readonly locality: string | null;
  readonly session: string;
}

/** Two partnerships on one server: a demonstration with a few cases, and another without any. */
export interface TwoPartnerships {
  readonly staff: readonly SomeStaff[];
  /** A service manager of the other partnership, in its hub. */
  readonly stranger: SomeStaff;
  readonly partnershipId: string;
}

/** Makes both, with a live session for everybody. */
export async function twoPartnerships(database: Database): Promise<TwoPartnerships> {
  const now = new Date();
  const today = londonDay(now);
  await createDemonstration(database, {
    seed: 'access',
    today,
    cases: 8,
    openCase: contactSlots.openCase,
    progress: () => {},
  });
  const [first] = await database.kysely.selectFrom('partnerships').selectAll().execute();
  if (first === undefined) throw new Error('There is no demonstration');
  const other = jobIn(newId(now), 'demonstration', now);
  await transactAsJob(database, other, (tx) =>
    setUpPartnership(tx, other, addDays(today, -30), 'elsewhere.example'),
  );
  const staff = await signEverybodyIn(database, first.partnership_id, now);
  const strangers = await signEverybodyIn(database, other.actor.partnershipId, now);
  const stranger = strangers.find((one) => one.role === 'service_manager');
  if (stranger === undefined) throw new Error('The other partnership has no manager');
  return { staff, stranger, partnershipId: first.partnership_id };
}

async function signEverybodyIn(
  database: Database,
  partnershipId: string,
  now: Date,
): Promise<readonly SomeStaff[]> {
  const job = jobIn(partnershipId, 'sign in', now);
  return transactAsJob(database, job, async (tx) => {
    const found = await sql<{
      account_id: string;
      name: string;
      role: string;
      locality: string | null;
    }>`
      select a.account_id, s.name, x.role, l.name as locality
      from accounts a
      join staff s on s.partnership_id = a.partnership_id and s.staff_id = a.staff_id
      join assignments x on x.partnership_id = s.partnership_id and x.staff_id = s.staff_id
      join teams t on t.partnership_id = x.partnership_id and t.team_id = x.team_id
      left join localities l on l.partnership_id = t.partnership_id and l.locality_id = t.locality_id
      where a.partnership_id = ${partnershipId}
      order by s.name`.execute(tx);
    const staff: SomeStaff[] = [];
    for (const row of found.rows) {
      const session = newToken();
      await tx
        .insertInto('sessions')
        .values({
          partnership_id: partnershipId,
          session_hash: tokenHash(session),
          account_id: row.account_id,
          created_at: now,
          seen_at: now,
          expires_at: new Date(now.getTime() + 3_600_000),
        })
        .execute();
      staff.push({ name: row.name, role: row.role, locality: row.locality, session });
    }
    return staff;
  });
}

/** Real ids of the first partnership's rows, by the name that a route's address gives them. */
export async function realIds(
  database: Database,
  partnershipId: string,
  locality: string,
): Promise<Readonly<Record<string, string>>> {
  const job = jobIn(partnershipId, 'look for ids', new Date());
  return transactAsJob(database, job, async (tx) => {
    const found = await sql<Record<string, string | null>>`
      select c.case_id as "case", c.household_id as household, c.person_id as person,
        (select step_id from steps s where s.partnership_id = c.partnership_id and s.case_id = c.case_id limit 1) as step,
        (select intervention_id from interventions i where i.partnership_id = c.partnership_id and i.case_id = c.case_id limit 1) as intervention,
        (select order_id from orders o where o.partnership_id = c.partnership_id and o.case_id = c.case_id limit 1) as "order",
        (select partner_id from partners p where p.partnership_id = c.partnership_id limit 1) as partner,
        c.locality_id as locality, c.team_id as team, c.named_contact_id as staff
      from cases c
      join localities l on l.partnership_id = c.partnership_id and l.locality_id = c.locality_id
      where c.partnership_id = ${partnershipId} and l.name = ${locality}
      order by (select count(*) from orders o where o.partnership_id = c.partnership_id and o.case_id = c.case_id) desc
      limit 1`.execute(tx);
    const row = found.rows[0] ?? {};
    return Object.fromEntries(
      Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null),
    );
  });
}
