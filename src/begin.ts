import { londonDay } from './kernel/london.ts';
import { createDemonstration } from './demonstration/index.ts';
import { setUpOutcomes } from './modules/assessment/index.ts';
import { setUpPathways } from './modules/casework/index.ts';
import {
  addPartner,
  addStaff,
  addTeam,
  createPartnership,
  firstColours,
  rolesToTry,
} from './modules/organisation/index.ts';
import { jobIn } from './platform/access/each-partnership.ts';
import { transactAsJob } from './platform/access/enter.ts';
import { accountPaths, makeAccountLink } from './platform/accounts/index.ts';
import type { Database } from './platform/database/database.ts';
import { Refusal } from './platform/database/refusal.ts';
import { enterPartnership } from './platform/http/identify.ts';
import { newId } from './platform/ids.ts';
import { isEmpty } from './platform/partnership.store.ts';
import { contactSlots } from './slots.ts';

/** How many made-up cases a demonstration has. */
const casesOfDemonstration = 220;

/** What a real service begins with: everything else is maintained on its pages. */
export interface Beginning {
  /** Of the service, as its pages show it. */
  readonly name: string;
  /** Of the council that employs the hub. */
  readonly host: string;
  /** The first service manager. */
  readonly manager: string;
  readonly email: string;
}

/** Makes the demonstration in an empty database, telling how far it is. Throws a Refusal when it is not empty. */
export async function beginDemonstration(
  database: Database,
  tell: (sentence: string) => void,
): Promise<void> {
  await refuseUnlessEmpty(database);
  tell('Making the demonstration, once: a county of made-up people. This takes a minute or two.');
  await createDemonstration(database, {
    seed: 'lightbulb',
    today: londonDay(new Date()),
    cases: casesOfDemonstration,
    openCase: contactSlots.openCase,
    progress: (made, of) => {
      if (made % 20 === 0) tell(`  ${made} of ${of} cases`);
    },
  });
}

/**
 * Makes a real partnership in an empty database: its host, its hub, its first service manager, the
 * standard pathways and outcomes. Answers the address, after the slash, by which the manager sets a
 * password: it works once, for 24 hours. Throws a Refusal when the database is not empty.
 */
export async function beginPartnership(database: Database, beginning: Beginning): Promise<string> {
  await refuseUnlessEmpty(database);
  const now = new Date();
  const acting = jobIn(newId(now), 'begin', now);
  return transactAsJob(database, acting, async (tx) => {
    agreed(
      await createPartnership(tx, acting, {
        name: beginning.name,
        tagline: '',
        hostName: null,
        ...firstColours,
        publicPhone: '',
        publicEmail: '',
        openingHours: '',
        demonstration: false,
      }),
    );
    const { partnerId } = agreed(
      await addPartner(tx, acting, { name: beginning.host, kind: 'district', host: true }),
    );
    const { teamId } = agreed(
      await addTeam(tx, acting, {
        name: 'Hub',
        partnerId,
        localityId: null,
        phone: '',
        leadStaffId: null,
      }),
    );
    const { accountId } = agreed(
      await addStaff(tx, acting, {
        partnerId,
        name: beginning.manager,
        jobTitle: 'Service manager',
        email: beginning.email,
        phone: '',
        workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        coverStaffId: null,
        account: true,
        assignments: [{ role: 'service_manager', teamId, fromOn: acting.today }],
      }),
    );
    await setUpPathways(tx, acting, acting.today);
    await setUpOutcomes(tx, acting, acting.today);
    if (accountId === null) throw new Error('The first manager has no account');
    return accountPaths.link((await makeAccountLink(tx, acting, accountId)).token);
  });
}

/** Who can sign in with one click, a line for each role; nothing where the database is no demonstration. */
export async function whoCanSignIn(database: Database): Promise<readonly string[]> {
  const today = londonDay(new Date());
  return database.transact(async (tx) => {
    const identity = await enterPartnership(tx, 'localhost', today);
    if (identity === null || !identity.partnership.demonstration) return [];
    const { partnershipId } = identity.partnership;
    const actor = { kind: 'visitor', partnershipId } as const;
    const roles = await rolesToTry(tx, { actor, now: new Date(), today });
    return roles.map(
      ({ role, people }) => `  ${role}: ${people.map(({ name }) => name).join(', ')}`,
    );
  });
}

async function refuseUnlessEmpty(database: Database): Promise<void> {
  if (await isEmpty(database)) return;
  throw new Refusal('This database holds a partnership already. Choose an empty one.');
}

function agreed<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Refusal(`It could not be made: ${JSON.stringify(result.error)}`);
  return result.value;
}
