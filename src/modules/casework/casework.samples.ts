import type { FastifyInstance } from 'fastify';
import { plainDate } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, Assignment, JobActor, StaffActor } from '../../platform/access/actor.ts';
import { enterAs, transactAsJob } from '../../platform/access/enter.ts';
import { jobIn } from '../../platform/access/each-partnership.ts';
import { startSession } from '../../platform/accounts/sessions.ts';
import { sessionCookie } from '../../platform/http/answer.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Role } from '../organisation/index.ts';
import {
  addLocality,
  addPartner,
  addStaff,
  addTeam,
  chooseLead,
  createPartnership,
  firstColours,
  staffMember,
} from '../organisation/index.ts';
import { createHousehold } from '../people/index.ts';
import { openCase } from './open-case.command.ts';
import { setUpPathways } from './set-up.command.ts';

/** A service with two districts, for the tests of this module. Nobody in it is real. */
export interface SampleService {
  readonly acting: Acting<JobActor>;
  readonly blaby: string;
  readonly charnwood: string;
  readonly blabyTeam: string;
  readonly amira: StaffActor;
  readonly marcus: StaffActor;
  /** Of the other district. */
  readonly nadia: StaffActor;
  /** Of the hub: sees every district. */
  readonly manager: StaffActor;
  readonly officer: StaffActor;
}

/** A case with its household. */
export interface SampleCase {
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly reference: string;
}

/** Sets up the service, as a job. */
export async function sampleService(database: Database, now: Date): Promise<SampleService> {
  const acting = jobIn(newId(now), 'test', now);
  return transactAsJob(database, acting, (tx) => setUp(tx, acting));
}

/** Opens a case of Joan Tallis, whose daughter speaks for her, in a locality. */
export async function sampleCase(
  tx: Tx,
  acting: Acting,
  localityId: string,
  receivedOn: PlainDate = acting.today,
): Promise<SampleCase> {
  if (acting.actor.kind !== 'job' && acting.actor.kind !== 'staff') throw new Error('Not staff');
  const writing = { ...acting, actor: acting.actor };
  const household = await createHousehold(tx, writing, {
    localityId,
    home: {
      addressLines: '6 Orchard Fold\nWhetstone',
      postcode: 'LE8 4DB',
      tenure: 'owner',
      homeType: 'house',
      accessNotes: 'Steep drive; park on Orchard Lane. Stopcock under the sink.',
      dangers: 'Bramble, a terrier, bites ankles. Joan shuts him in if you text first.',
      loneWorker: 'Call in before and after every visit.',
    },
    resident: {
      givenName: 'Joan',
      familyName: 'Tallis',
      title: 'Mrs',
      bornOn: plainDate('1946-05-11'),
      mobile: '07700 900318',
      contactBy: 'text',
      letterFormat: 'large_print',
    },
    others: [
      {
        part: 'representative',
        person: { givenName: 'Ruth', familyName: 'Tallis', mobile: '07700 900324' },
        facts: {
          relationship: 'daughter',
          livesHere: false,
          mayBeTold: 'everything_but_money',
          authority: 'consent',
        },
      },
    ],
  });
  const opened = await openCase(tx, acting, {
    householdId: household.householdId,
    personId: household.personId,
    localityId,
    source: 'nurse',
    receivedOn,
  });
  return {
    caseId: opened.caseId,
    reference: opened.reference,
    householdId: household.householdId,
    personId: household.personId,
  };
}

/** One transaction in which somebody acts, at an instant. */
export async function transactAs<T>(
  database: Database,
  acting: Acting<StaffActor>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transact(async (tx) => {
    await enterAs(tx, acting.actor, acting.today);
    return work(tx);
  });
}

/** The answer of a command that must not be refused. */
export function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function setUp(tx: Tx, acting: Acting<JobActor>): Promise<SampleService> {
  taken(
    await createPartnership(tx, acting, {
      name: 'Lightbulb',
      tagline: '',
      publicPhone: '0116 496 0100',
      publicEmail: '',
      openingHours: '',
      hostName: null,
      demonstration: true,
      ...firstColours,
    }),
  );
  await setUpPathways(tx, acting, plainDate('2025-04-01'));
  const county = taken(
    await addPartner(tx, acting, { name: 'Anyshire Council', kind: 'county', host: true }),
  ).partnerId;
  const locality = async (name: string) =>
    taken(await addLocality(tx, acting, { name, partnerId: county })).localityId;
  const blaby = await locality('Blaby');
  const charnwood = await locality('Charnwood');
  const team = async (name: string, localityId: string | null) =>
    taken(
      await addTeam(tx, acting, {
        name,
        partnerId: county,
        localityId,
        phone: '',
        leadStaffId: null,
      }),
    ).teamId;
  const blabyTeam = await team('Blaby team', blaby);
  const charnwoodTeam = await team('Charnwood team', charnwood);
  const hub = await team('Hub', null);
  const person = (
    name: string,
    jobTitle: string,
    roles: readonly Placed[],
    cover: string | null = null,
  ) => member(tx, acting, { name, jobTitle, partnerId: county, roles, cover });
  const inBlaby = { teamId: blabyTeam, teamName: 'Blaby team', localityId: blaby };
  const inCharnwood = { teamId: charnwoodTeam, teamName: 'Charnwood team', localityId: charnwood };
  const inHub = { teamId: hub, teamName: 'Hub', localityId: null };
  const job = 'Housing Support Co-ordinator';
  const marcus = await person('Marcus Field', job, [{ role: 'hsc', ...inBlaby }]);
  const amira = await person('Amira Solanki', job, [{ role: 'hsc', ...inBlaby }], marcus.staffId);
  const nadia = await person('Nadia Kerr', job, [{ role: 'hsc', ...inCharnwood }]);
  const manager = await person('Alma Hart', 'Service manager', [
    { role: 'service_manager', ...inHub },
  ]);
  const officer = await person('Ola Byrne', 'Data protection officer', [
    { role: 'data_protection_officer', ...inHub },
  ]);
  taken(await chooseLead(tx, acting, { teamId: blabyTeam, leadStaffId: amira.staffId }));
  taken(await chooseLead(tx, acting, { teamId: charnwoodTeam, leadStaffId: nadia.staffId }));
  return { acting, blaby, charnwood, blabyTeam, amira, marcus, nadia, manager, officer };
}

type Placed = Assignment & { readonly role: Role };

async function member(
  tx: Tx,
  acting: Acting<JobActor>,
  input: {
    readonly name: string;
    readonly jobTitle: string;
    readonly partnerId: string;
    readonly roles: readonly Placed[];
    readonly cover: string | null;
  },
): Promise<StaffActor> {
  const { partnershipId } = acting.actor;
  const fromOn = plainDate('2025-01-01');
  const added = taken(
    await addStaff(tx, acting, {
      name: input.name,
      jobTitle: input.jobTitle,
      partnerId: input.partnerId,
      email: `${input.name.toLowerCase().replace(' ', '.')}@anyshire.example`,
      phone: '0116 496 0142',
      workingDays: ['mon', 'tue', 'wed', 'thu'],
      coverStaffId: input.cover,
      assignments: input.roles.map(({ role, teamId }) => ({ role, teamId, fromOn })),
      account: true,
    }),
  );
  const found = await staffMember(tx, partnershipId, added.staffId);
  if (found === undefined || added.accountId === null) throw new Error('Nobody was added');
  return {
    kind: 'staff',
    partnershipId,
    accountId: added.accountId,
    staffId: added.staffId,
    partnerId: input.partnerId,
    name: input.name,
    jobTitle: input.jobTitle,
    assignments: input.roles,
  };
}

/** A browser without scripts, signed in: keeps cookies, and sends the forms that pages hold. */
export class SampleBrowser {
  readonly #server: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  private constructor(server: FastifyInstance) {
    this.#server = server;
  }

  static async signedIn(
    server: FastifyInstance,
    database: Database,
    service: SampleService,
    actor: StaffActor,
  ): Promise<SampleBrowser> {
    const browser = new SampleBrowser(server);
    const token = await transactAsJob(database, service.acting, (tx) =>
      startSession(tx, actor.partnershipId, actor.accountId, new Date()),
    );
    browser.#cookies.set(sessionCookie, token);
    return browser;
  }

  async get(url: string): Promise<{ readonly status: number; readonly text: string }> {
    const reply = await this.#server.inject({ url, cookies: Object.fromEntries(this.#cookies) });
    for (const { name, value } of reply.cookies) this.#cookies.set(name, value);
    return { status: reply.statusCode, text: reply.body };
  }

  /** Sends a form of a page: its hidden fields, and what somebody typed. */
  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    formAt = url,
  ): Promise<{ readonly status: number; readonly text: string; readonly location: string }> {
    const { text } = await this.get(formAt);
    const hidden = [...text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const pairs = Object.entries({ ...form, ...fields }).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one]),
    );
    const reply = await this.#server.inject({
      method: 'POST',
      url,
      cookies: Object.fromEntries(this.#cookies),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(pairs).toString(),
    });
    for (const { name, value } of reply.cookies) this.#cookies.set(name, value);
    return {
      status: reply.statusCode,
      text: reply.body,
      location: String(reply.headers.location ?? ''),
    };
  }
}
