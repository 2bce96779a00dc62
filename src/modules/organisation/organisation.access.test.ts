import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobForAnyshire, setUpAnyshire } from '../../../tests/harness/anyshire.ts';
import type { Anyshire } from '../../../tests/harness/anyshire.ts';
import { freshPostgresDatabase } from '../../../tests/harness/database.ts';
import { listening, openSmallBrowser } from '../../../tests/harness/small-browser.ts';
import type { SmallBrowser } from '../../../tests/harness/small-browser.ts';
import { serverWith } from '../../../tests/harness/visit.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { accountPaths, accountRoutes } from '../../platform/accounts/index.ts';
import { startSession } from '../../platform/accounts/sessions.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { sessionCookie } from '../../platform/http/answer.ts';
import { newId } from '../../platform/ids.ts';
import { organisationPaths, organisationRoutes, rolesToTry } from './index.ts';

const now = new Date();
const routes = [
  ...organisationRoutes({ openWorkOf: async () => 3 }),
  ...accountRoutes({ rolesToTry, firstPage: () => accountPaths.account }),
];

describe('who may use the pages of the organisation', () => {
  let database: Database;
  let stop: () => Promise<void>;
  let url: string;
  let here: Anyshire;
  let there: Anyshire;
  let manager: SmallBrowser;
  let coordinator: SmallBrowser;

  beforeAll(async () => {
    database = await openDatabase((await freshPostgresDatabase()).settings);
    const signedIn = async (hostName: string | null) => {
      const job = jobForAnyshire(now);
      return transactAsJob(database, job, async (tx: Tx) => {
        const ids = await setUpAnyshire(tx, job, { hostName });
        const session = (account: string) =>
          startSession(tx, job.actor.partnershipId, account, now);
        return {
          ids,
          manager: await session(ids.almaAccount),
          coordinator: await session(ids.priyaAccount),
        };
      });
    };
    const one = await signedIn(null);
    here = one.ids;
    there = (await signedIn('there.example')).ids;
    const { server } = await serverWith(database, routes);
    url = await listening(server);
    [manager, coordinator] = [one.manager, one.coordinator].map((token) => {
      const browser = openSmallBrowser(url);
      browser.cookies.set(sessionCookie, token);
      return browser;
    }) as [SmallBrowser, SmallBrowser];
    stop = async () => {
      await server.close();
      await database.close();
    };
  }, 120_000);
  afterAll(() => stop());

  const all = (ids: Anyshire) => [
    organisationPaths.partner(ids.oakleyCouncil),
    organisationPaths.locality(ids.oakley),
    organisationPaths.localityPostcodes(ids.oakley),
    organisationPaths.team(ids.oakleyTeam),
    organisationPaths.staff(ids.priya),
    organisationPaths.changeStaff(ids.priya),
  ];

  test('a service manager changes everything of their own partnership and sees nothing of another', async () => {
    for (const path of all(here)) expect((await manager.get(path)).status, path).toBe(200);
    for (const path of all(there)) expect((await manager.get(path)).status, path).toBe(404);
    for (const path of all({ ...here, ...wrongIds() })) {
      expect((await manager.get(path)).status, path).toBe(404);
    }
  });

  test('a service manager can send nothing to another partnership', async () => {
    const from = organisationPaths.staff(here.priya);
    for (const [path, fields] of [
      [organisationPaths.partner(there.oakleyCouncil), { name: 'Mine', kind: 'nhs', version: '1' }],
      [organisationPaths.team(there.hub), { name: 'Mine', version: '1' }],
      [organisationPaths.changeStaff(there.priya), { name: 'Mine', version: '1' }],
      [organisationPaths.inviteStaff(there.priya), {}],
      [organisationPaths.staffSecondStepOff(there.priya), {}],
      [organisationPaths.giveRole(there.priya), { role: 'auditor' }],
      [organisationPaths.localityPostcodes(there.oakley), { areas: 'LE1', version: '' }],
    ] as const) {
      expect((await manager.send(from, path, fields)).status, path).toBe(404);
    }
  });

  test('everybody else sees who works where, and changes nothing', async () => {
    for (const path of [
      organisationPaths.overview,
      organisationPaths.postcodes,
      organisationPaths.staff(here.alma),
    ]) {
      const seen = await coordinator.get(path);
      expect(seen.status, path).toBe(200);
      expect(seen.text).not.toMatch(/>(Change|Add somebody|Give the role)</);
    }
    for (const path of [
      ...all(here).filter((path) => path !== organisationPaths.staff(here.priya)),
      organisationPaths.settings,
      organisationPaths.addStaff,
    ]) {
      expect((await coordinator.get(path)).status, path).toBe(403);
    }
    for (const path of [
      organisationPaths.addPartner,
      organisationPaths.inviteStaff(here.alma),
      organisationPaths.giveRole(here.priya),
      organisationPaths.settings,
    ]) {
      const sent = await coordinator.send(accountPaths.account, path, {});
      expect(sent.status, path).toBe(403);
      expect(sent.text).toContain('Your roles do not include it');
    }
  });

  test('nobody without a session sees any of it, but the colours are for everybody', async () => {
    const stranger = openSmallBrowser(url);
    for (const path of [organisationPaths.overview, ...all(here)]) {
      expect((await stranger.get(path)).to, path).toMatch(/^\/sign-in\?next=/);
    }
    const colours = await stranger.get('/assets/identity.css');
    expect(colours).toMatchObject({ status: 200 });
    expect(colours.text).toContain('--lb-ink:#10312b');
  });
});

function wrongIds() {
  const id = newId(now);
  return { oakleyCouncil: id, oakley: 'not-an-id', oakleyTeam: `${id}'`, priya: '%27 or 1=1' };
}
