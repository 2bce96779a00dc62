import type { Acting, JobActor, StaffActor } from '../../src/platform/access/actor.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import type { Role } from '../../src/platform/access/permissions.ts';
import type { Database, Tables } from '../../src/platform/database/database.ts';
import { tokenHash } from '../../src/platform/http/identify.ts';
import { newId, newToken } from '../../src/platform/ids.ts';
import { newPartnership } from './partnership.ts';

/** Somebody who works in one district, signed in. */
export interface SignedIn {
  readonly acting: Acting<StaffActor>;
  /** The session's token, for the cookie. */
  readonly session: string;
}

/** Two districts, somebody in each, and a case in the first: enough to see who may see what. */
export interface SmallCounty {
  readonly job: Acting<JobActor>;
  readonly here: SignedIn;
  readonly elsewhere: SignedIn;
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
}

/**
 * Sets up a small county by rows, for tests of the platform, which knows no module's commands.
 * It answers every host name that is no other's.
 */
export async function smallCounty(
  database: Database,
  now: Date,
  role: Role = 'hsc',
): Promise<SmallCounty> {
  const job = await newPartnership(database, { now });
  return transactAsJob(database, job, async (tx) => {
    const add: Add = (table, row) =>
      tx
        .insertInto(table)
        .values({ partnership_id: job.actor.partnershipId, ...row })
        .execute();
    const here = await signedIn(add, job, role, 'Oakley');
    const elsewhere = await signedIn(add, job, role, 'Aston');
    const [homeId, householdId, personId, caseId] = [
      newId(now),
      newId(now),
      newId(now),
      newId(now),
    ];
    const [assignment] = here.acting.actor.assignments;
    const locality = { locality_id: assignment?.localityId };
    await add('homes', { home_id: homeId, address_lines: '2 Example Road', postcode: 'LE1 1AA' });
    await add('households', { household_id: householdId, home_id: homeId, ...locality });
    await add('people', { person_id: personId, family_name: 'Example' });
    await add('cases', {
      case_id: caseId,
      reference: 'LB 7K4 R29T',
      household_id: householdId,
      person_id: personId,
      ...locality,
      named_contact_id: here.acting.actor.staffId,
      team_id: assignment?.teamId,
      source: 'self',
      received_on: job.today,
      last_word_on: job.today,
    });
    return { job, here, elsewhere, caseId, householdId, personId };
  });
}

type Add = (table: keyof Tables, row: object) => Promise<unknown>;

async function signedIn(
  add: Add,
  job: Acting<JobActor>,
  role: Role,
  place: string,
): Promise<SignedIn> {
  const { now, today } = job;
  const { partnershipId } = job.actor;
  const [partnerId, localityId, teamId] = [newId(now), newId(now), newId(now)];
  const [staffId, accountId, session] = [newId(now), newId(now), newToken()];
  const name = `Sam ${place}`;
  await add('partners', { partner_id: partnerId, name: `${place} Council`, kind: 'district' });
  await add('localities', { locality_id: localityId, partner_id: partnerId, name: place });
  await add('teams', {
    team_id: teamId,
    locality_id: localityId,
    partner_id: partnerId,
    name: place,
  });
  await add('staff', {
    staff_id: staffId,
    partner_id: partnerId,
    name,
    job_title: 'Tester',
    email: `${place.toLowerCase()}@example.org`,
  });
  await add('assignments', {
    assignment_id: newId(now),
    staff_id: staffId,
    team_id: teamId,
    role,
    from_on: '2020-01-01',
  });
  await add('accounts', {
    account_id: accountId,
    staff_id: staffId,
    email: `${place.toLowerCase()}@example.org`,
    created_at: now,
  });
  await add('sessions', {
    session_hash: tokenHash(session),
    account_id: accountId,
    ...sinceNow(),
  });
  const actor: StaffActor = {
    kind: 'staff',
    partnershipId,
    accountId,
    staffId,
    partnerId,
    name,
    jobTitle: 'Tester',
    assignments: [{ role, teamId, teamName: place, localityId }],
  };
  return { acting: { actor, now, today }, session };
}

/** A session lives by the clock on the wall, whatever the day of the test. */
function sinceNow() {
  const signedInAt = new Date();
  const expiresAt = new Date(signedInAt.getTime() + 3_600_000);
  return { created_at: signedInAt, seen_at: signedInAt, expires_at: expiresAt };
}
