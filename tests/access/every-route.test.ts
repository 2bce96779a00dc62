import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { permissions } from '../../src/platform/access/permissions.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sessionCookie } from '../../src/platform/http/answer.ts';
import type { Access } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshFolder, freshPostgresDatabase } from '../harness/database.ts';
import type { SomeStaff, TwoPartnerships } from './county.ts';
import { realIds, twoPartnerships } from './county.ts';

interface ListedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access | undefined;
}

/** Routes that end the session that tries them: everybody who is signed in may use them. */
const endings = ['POST /sign-out', 'POST /account/sign-out-everywhere', 'POST /account/password'];

/** Addresses that are no route of a module: assets, and what a load balancer asks. */
const unguarded = ['/assets/*', '/health/live', '/health/ready'];

let database: Database;
let server: FastifyInstance;
let both: TwoPartnerships;
let ids: Readonly<Record<string, string>>;
const listed: ListedRoute[] = [];

beforeAll(async () => {
  database = await openDatabase((await freshPostgresDatabase()).settings);
  const folder = freshFolder();
  const config = readConfig({ DATA_FOLDER: folder, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '0' });
  if (!config.ok) throw new Error(config.error.join(' '));
  both = await twoPartnerships(database);
  ids = await realIds(database, both.partnershipId, 'Blaby');
  server = await buildApp({
    database,
    config: config.value,
    assetsFolder: folder,
    onRoute: ({ method, url, config: settings }) => {
      for (const one of [method].flat()) {
        if (one === 'GET' || one === 'POST')
          listed.push({ method: one, url, access: settings?.access });
      }
    },
  });
}, 120_000);

afterAll(async () => {
  await server?.close();
  await database?.close();
});

describe('every route of the running program', () => {
  it('says who may use it', () => {
    expect(listed.length).toBeGreaterThan(60);
    const silent = listed.filter(
      ({ url, access }) => access === undefined && !unguarded.includes(url),
    );
    expect(silent).toEqual([]);
  });

  it('is in the list of addresses', async () => {
    const lines = listed
      .filter(({ url }) => !unguarded.includes(url))
      .map(({ method, url, access }) => `${method.padEnd(4)} ${url}  ${saidOf(access)}`)
      .sort();
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./routes.txt');
  });

  it('of staff sends a visitor to sign in, and shows them nothing', async () => {
    for (const route of staffRoutes()) {
      const answered = await ask(route, null, ids);
      const expected = route.method === 'GET' ? 303 : 401;
      expect([`${route.method} ${route.url}`, answered.status]).toEqual([
        `${route.method} ${route.url}`,
        expected,
      ]);
      if (route.method === 'GET') expect(answered.location).toMatch(/^\/sign-in/);
    }
  });

  it('of staff is refused to each role that the table of permissions leaves out', async () => {
    const failures: string[] = [];
    const lasting = staffRoutes().filter(
      ({ method, url }) => !endings.includes(`${method} ${url}`),
    );
    for (const route of lasting) {
      for (const person of oneOfEachRole()) {
        const answered = await ask(route, person, ids);
        const allowed = mayUse(person, route.access);
        const right = allowed
          ? answered.status !== 403 && answered.status < 500
          : answered.status === 403;
        if (!right)
          failures.push(`${route.method} ${route.url} as ${person.role}: ${answered.status}`);
      }
    }
    expect(failures).toEqual([]);
  }, 300_000);

  it('answers 404 for a case, household or anything of them that belongs to another locality', async () => {
    const failures: string[] = [];
    const [senior] = both.staff.filter(
      (one) => one.role === 'senior_hsc' && one.locality === 'Charnwood',
    );
    if (senior === undefined) throw new Error('Charnwood has no lead');
    for (const route of staffRoutes().filter(({ url }) => /:(?:case|household)\b/.test(url))) {
      if (!mayUse(senior, route.access)) continue;
      const answered = await ask(route, senior, ids);
      if (answered.status !== 404)
        failures.push(`${route.method} ${route.url}: ${answered.status}`);
    }
    expect(failures).toEqual([]);
  });

  it('answers another partnership’s manager as it answers for an id that nobody has', async () => {
    const failures: string[] = [];
    const unknown = Object.fromEntries(Object.keys(ids).map((name) => [name, newId(new Date())]));
    for (const route of staffRoutes().filter(({ url }) => url.includes(':'))) {
      if (!mayUse(both.stranger, route.access)) continue;
      const foreign = await ask(route, both.stranger, ids);
      const missing = await ask(route, both.stranger, unknown);
      if (foreign.status !== missing.status) {
        failures.push(
          `${route.method} ${route.url}: ${foreign.status}, and ${missing.status} for nobody's`,
        );
      }
    }
    expect(failures).toEqual([]);
  });

  it('of a resident opens to nobody without their own link or code', async () => {
    for (const route of listed.filter(({ access }) => access?.who === 'resident')) {
      for (const person of [null, both.stranger, ...oneOfEachRole()]) {
        const answered = await ask(route, person, {
          ...ids,
          token: 'a-token-that-nobody-was-given',
        });
        expect([`${route.method} ${route.url}`, answered.status === 200]).toEqual([
          `${route.method} ${route.url}`,
          false,
        ]);
      }
    }
  });
});

type StaffRoute = ListedRoute & { readonly access: Extract<Access, { who: 'staff' }> };

function staffRoutes(): readonly StaffRoute[] {
  return listed.filter((route): route is StaffRoute => route.access?.who === 'staff');
}

function oneOfEachRole(): readonly SomeStaff[] {
  const inBlabyOrHub = both.staff.filter(
    (one) => one.locality === null || one.locality === 'Blaby',
  );
  return [...new Map(inBlabyOrHub.map((one) => [one.role, one])).values()];
}

function mayUse(person: SomeStaff, access: Extract<Access, { who: 'staff' }>): boolean {
  const roles: readonly string[] = permissions[access.may];
  return roles.includes(person.role);
}

function saidOf(access: Access | undefined): string {
  if (access === undefined) return 'nobody said';
  switch (access.who) {
    case 'anyone':
      return 'anyone';
    case 'staff':
      return `staff who may: ${access.may}`;
    case 'resident':
      return `a resident by ${access.by}`;
  }
}

async function ask(
  route: ListedRoute,
  person: SomeStaff | null,
  values: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly location: string }> {
  const url = route.url.replace(/:(\w+)/g, (_, name: string) => values[name] ?? newId(new Date()));
  const host = person === both.stranger ? 'elsewhere.example' : 'localhost';
  const cookies: Record<string, string> =
    person === null ? {} : { [sessionCookie]: person.session };
  if (route.method === 'GET') {
    const response = await server.inject({ method: 'GET', url, cookies, headers: { host } });
    return { status: response.statusCode, location: String(response.headers.location ?? '') };
  }
  const opened = await server.inject({ method: 'GET', url: '/sign-in', headers: { host } });
  for (const { name, value } of opened.cookies) cookies[name] = value;
  const token = /name="_csrf" value="([^"]*)"/.exec(opened.body)?.[1] ?? '';
  const response = await server.inject({
    method: 'POST',
    url,
    cookies,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: token }).toString(),
  });
  return { status: response.statusCode, location: String(response.headers.location ?? '') };
}
