import { setUpPartnership } from '../../src/demonstration/set-up.ts';
import { londonDay } from '../../src/kernel/london.ts';
import { addDays } from '../../src/kernel/plain-date.ts';
import type { StaffActor } from '../../src/platform/access/actor.ts';
import { jobIn } from '../../src/platform/access/each-partnership.ts';
import { transactAsJob } from '../../src/platform/access/enter.ts';
import { startSession } from '../../src/platform/accounts/sessions.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { newId } from '../../src/platform/ids.ts';

/** A district as cases are made for it. */
export interface LoadedDistrict {
  readonly localityId: string;
  readonly teamId: string;
  readonly staffIds: readonly string[];
  /** Outward part and sector of its postcodes, and the place. */
  readonly villages: readonly (readonly [sector: string, place: string])[];
  readonly casesInAYear: number;
}

/** Somebody who looks at pages. */
export interface Viewer {
  readonly title: string;
  /** The session's token, for the cookie. */
  readonly session: string;
}

/** The partnership of the demonstration without its cases, and two of its people signed in. */
export interface County {
  readonly partnershipId: string;
  readonly districts: readonly LoadedDistrict[];
  readonly hsc: Viewer;
  readonly hscLocalityId: string;
  readonly hscTeamId: string;
  /** Has the role of an HSC too, to have a list of work: that of every district. */
  readonly administrator: Viewer;
}

/** Sets it up by the program's own commands. The HSC is one of the busiest district's. */
export async function setUpCounty(database: Database, now: Date): Promise<County> {
  const partnershipId = newId(now);
  const acting = jobIn(partnershipId, 'bench', now);
  return transactAsJob(database, acting, async (tx) => {
    const { districts, hub } = await setUpPartnership(
      tx,
      acting,
      addDays(londonDay(now), -4 * 365),
    );
    const signIn = async (title: string, actor: StaffActor | undefined): Promise<Viewer> => {
      if (actor === undefined) throw new Error(`The demonstration has no ${title}`);
      return { title, session: await startSession(tx, partnershipId, actor.accountId, now) };
    };
    const busiest = districts.toSorted((a, b) => b.casesInAYear - a.casesInAYear)[0];
    const administrator = hub.find(hasRole('administrator'));
    await tx
      .insertInto('assignments')
      .values({
        partnership_id: partnershipId,
        assignment_id: newId(now),
        staff_id: administrator?.staffId ?? '',
        team_id: administrator?.assignments[0]?.teamId ?? '',
        role: 'hsc',
        from_on: '2020-01-01',
      })
      .execute();
    return {
      partnershipId,
      districts: districts.map(({ localityId, workers, villages, casesInAYear }) => ({
        localityId,
        teamId: workers[0]?.assignments[0]?.teamId ?? '',
        staffIds: workers.map(({ staffId }) => staffId),
        villages,
        casesInAYear,
      })),
      hsc: await signIn('HSC', busiest?.workers.find(hasRole('hsc'))),
      hscLocalityId: busiest?.localityId ?? '',
      hscTeamId: busiest?.workers[0]?.assignments[0]?.teamId ?? '',
      administrator: await signIn('hub administrator', administrator),
    };
  });
}

function hasRole(role: string): (actor: StaffActor) => boolean {
  return ({ assignments }) => assignments.some((assignment) => assignment.role === role);
}
