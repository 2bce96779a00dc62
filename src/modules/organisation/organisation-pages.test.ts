import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobForAnyshire, setUpAnyshire } from '../../../tests/harness/anyshire.ts';
import type { Anyshire } from '../../../tests/harness/anyshire.ts';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { listening, openSmallBrowser } from '../../../tests/harness/small-browser.ts';
import type { SmallBrowser } from '../../../tests/harness/small-browser.ts';
import { serverWith } from '../../../tests/harness/visit.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { accountPaths, accountRoutes } from '../../platform/accounts/index.ts';
import { startSession } from '../../platform/accounts/sessions.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/database.ts';
import { sessionCookie } from '../../platform/http/answer.ts';
import {
  organisationPaths as paths,
  organisationRoutes,
  partners,
  rolesToTry,
  staffMember,
  teams,
} from './index.ts';
import { assignmentsOf } from './staff.store.ts';

const now = new Date();
const hostile = `O'Brien "<script>alert(1)</script>" =1+1; drop table staff`;

describe.each(bothDatabases)('the pages of the organisation on $kind', ({ fresh }) => {
  const job = jobForAnyshire(now);
  const { partnershipId } = job.actor;
  let ids: Anyshire;
  let url: string;
  let manager: SmallBrowser;
  let inJob: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const database = await openDatabase((await fresh()).settings);
    inJob = (work) => transactAsJob(database, job, work);
    ids = await inJob((tx) => setUpAnyshire(tx, job));
    const { server } = await serverWith(database, [
      ...organisationRoutes({ openWorkOf: async (_tx, _acting, id) => (id === ids.priya ? 7 : 0) }),
      ...accountRoutes({ rolesToTry, firstPage: () => accountPaths.account }),
    ]);
    url = await listening(server);
    manager = await signedIn(ids.almaAccount);
    stop = async () => {
      await server.close();
      await database.close();
    };
  }, 120_000);
  afterAll(() => stop());

  async function signedIn(accountId: string): Promise<SmallBrowser> {
    const browser = openSmallBrowser(url);
    const token = await inJob((tx) => startSession(tx, partnershipId, accountId, now));
    browser.cookies.set(sessionCookie, token);
    return browser;
  }

  test('show everybody, and what is missing', async () => {
    const { text } = await manager.get(paths.overview);
    expect(text).toContain('2 people in 3 teams');
    expect(text).toContain('No case can begin in Aston: no team there has a lead');
    expect(text).toContain('Monday to Thursday');
  });

  test('add a partner, whose name comes out as text and is taken from then on', async () => {
    const fields = { name: hostile, kind: 'nhs' };
    const add = () => manager.send(paths.addPartner, paths.addPartner, fields);
    expect((await manager.send(paths.addPartner, paths.addPartner, {})).text).toContain(
      'Enter the name of the council or body',
    );
    expect(await add()).toMatchObject({ status: 303, to: paths.overview });
    const { text } = await manager.get(paths.overview);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script>alert(1)');
    expect((await add()).text).toContain('a partner has this one already');
    const known = await inJob((tx) => partners(tx, partnershipId));
    expect(known.filter(({ name }) => name === hostile)).toHaveLength(1);
  });

  test('a form that is sent twice acts once', async () => {
    const { text } = await manager.get(paths.addPartner);
    const hidden = [...text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    );
    const form = new URLSearchParams([...hidden, ['name', 'Sent twice'], ['kind', 'other']]);
    const both = [
      await manager.post(paths.addPartner, form),
      await manager.post(paths.addPartner, form),
    ];
    expect(both.map(({ to }) => to)).toEqual([paths.overview, paths.overview]);
  });

  test('two people who change one team see both versions and choose', async () => {
    const path = paths.team(ids.astonTeam);
    const other = await signedIn(ids.almaAccount);
    const opened = await manager.get(path);
    const version = /name="version" value="(\d+)"/.exec(opened.text)?.[1] ?? '';
    const fields = { name: 'Aston team', localityId: ids.aston, partnerId: ids.county };
    await other.send(path, path, { ...fields, phone: '0116 496 0111', leadStaffId: ids.alma });
    const mine = { ...fields, version, phone: '0116 496 0222', leadStaffId: '' };
    const clash = await manager.send(path, path, mine);
    expect(clash.status).toBe(422);
    expect(clash.text).toContain('Alma Hart changed this at');
    expect(clash.text).toContain('0116 496 0111');
    expect(clash.text).toContain('0116 496 0222');
    expect(clash.text).not.toContain('name="keep-name"');
    const newer = /name="version" value="(\d+)"/.exec(clash.text)?.[1] ?? '';
    const choice = { ...mine, version: newer, choosing: 'yes' };
    const undecided = await manager.send(path, path, { ...choice, 'keep-phone': 'yours' });
    expect(undecided.text).toContain('Choose which version to keep: lead');
    const chosen = { ...choice, 'keep-phone': 'yours', 'keep-leadStaffId': 'theirs' };
    expect(await manager.send(path, path, chosen)).toMatchObject({ to: paths.overview });
    const found = (await inJob((tx) => teams(tx, partnershipId))).find(
      ({ teamId }) => teamId === ids.astonTeam,
    );
    expect(found).toMatchObject({ phone: '0116 496 0222', leadStaffId: ids.alma, version: 3 });
  });

  test('add somebody, invite them, give and end a role', async () => {
    const day = { 'fromOn-day': '2', 'fromOn-month': '3', 'fromOn-year': '2026' };
    const person = {
      name: 'Nia Cole',
      jobTitle: 'Occupational Therapist',
      partnerId: ids.county,
      email: 'nia.cole@anyshire.example',
      phone: '07700 900123',
      workingDays: ['mon', 'wed', 'fri'],
      role: 'ot',
      teamId: ids.hub,
      ...day,
    };
    const wrong = await manager.send(paths.addStaff, paths.addStaff, {
      ...person,
      email: 'nia.cole',
      phone: '123',
      'fromOn-day': '31',
      'fromOn-month': '2',
    });
    expect(wrong.status).toBe(422);
    for (const sentence of [
      'Enter an email address, like name@example.org',
      'Enter a telephone number, like 0116 496 0123',
      'Enter the first day of the role, like 2 3 2026',
    ]) {
      expect(wrong.text).toContain(sentence);
    }
    const taken = { ...person, email: 'alma.hart@anyshire.example', account: 'yes' };
    expect((await manager.send(paths.addStaff, paths.addStaff, taken)).text).toContain(
      'an account has this one already',
    );
    const added = await manager.send(paths.addStaff, paths.addStaff, { ...person, account: '' });
    const path = added.to ?? '';
    const staffId = path.split('/').at(-1) ?? '';
    const shown = await manager.get(path);
    expect(shown.text).toContain('Monday, Wednesday and Friday');
    expect(shown.text).toContain('No account');

    const invited = await manager.send(path, paths.inviteStaff(staffId), {});
    expect(invited.text).toContain('nia.cole@anyshire.example');
    const link = /\/account\/link\/[\w-]{43}/.exec(invited.text)?.[0] ?? '';
    expect((await openSmallBrowser(url).get(link)).text).toContain('Set your password');

    const give = { role: 'hsc', teamId: ids.oakleyTeam, ...day };
    expect((await manager.send(path, paths.giveRole(staffId), give)).to).toBe(path);
    expect((await manager.send(path, paths.giveRole(staffId), give)).text).toContain(
      'they have this one already',
    );
    const [role] = await inJob((tx) => assignmentsOf(tx, partnershipId, staffId));
    const end = paths.endRole(staffId, role?.assignmentId ?? '');
    const until = (d: string) => ({
      'untilOn-day': d,
      'untilOn-month': '3',
      'untilOn-year': '2026',
    });
    expect((await manager.send(end, end, until('1'))).text).toContain('on or after the first day');
    expect(await manager.send(end, end, until('2'))).toMatchObject({ to: path });
    expect((await manager.get(path)).text).toContain('2 March 2026');
  });

  test('say what a leaver still holds, and keep them in every record', async () => {
    const path = paths.changeStaff(ids.priya);
    const opened = await manager.get(path);
    expect(opened.text).toContain('hold 7 open steps');
    const sent = await manager.send(path, path, {
      name: 'Priya Rowe',
      jobTitle: 'Housing Support Co-ordinator',
      partnerId: ids.oakleyCouncil,
      email: 'priya.rowe@oakley.example',
      phone: '',
      workingDays: ['mon', 'tue'],
      coverStaffId: ids.alma,
      'leftOn-day': '27',
      'leftOn-month': '2',
      'leftOn-year': '2026',
    });
    expect(sent).toMatchObject({ status: 303 });
    const shown = await manager.get(paths.staff(ids.priya));
    expect(shown.text).toContain('still holds 7 open steps and still leads Oakley team');
    expect(await inJob((tx) => staffMember(tx, partnershipId, ids.priya))).toMatchObject({
      leftOn: '2026-02-27',
      workingDays: ['mon', 'tue'],
      version: 2,
    });
    expect((await manager.get(paths.overview)).text).toContain('1 person who left');
  });

  test('keep one who may change the organisation', async () => {
    const path = paths.changeStaff(ids.alma);
    const sent = await manager.send(path, path, {
      name: 'Alma Hart',
      jobTitle: 'Service manager',
      partnerId: ids.county,
      email: 'alma.hart@anyshire.example',
      workingDays: ['mon'],
      'leftOn-day': '1',
      'leftOn-month': '6',
      'leftOn-year': '2026',
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('nobody else could change the organisation');
  });

  test('look a postcode up, and name whose an area is already', async () => {
    const lookUp = async (q: string) => (await manager.get(`${paths.postcodes}?q=${q}`)).text;
    expect(await lookUp('oa19+2ab')).toMatch(/OA19 2AB is in\s*<strong>Aston<\/strong>, by OA19/);
    expect(await lookUp('YO1+1AA')).toContain('is in no locality');
    expect(await lookUp('nonsense')).toContain('Enter a whole postcode, like LE19 2AB');
    const path = paths.localityPostcodes(ids.oakley);
    const set = (areas: string) => manager.send(path, path, { areas });
    expect((await set('OA1\nOA19')).text).toContain('OA19 is Aston’s');
    expect((await set('OA1\nnonsense!')).text).toContain('Mend nonsense!');
    expect(await set('OA1\r\nOA2 3\r\n\r\nOA192AD')).toMatchObject({ to: paths.postcodes });
    expect(await lookUp('OA2+3ZZ')).toContain('Oakley');
    const stale = { areas: 'OA1', version: 'what-was-there-before' };
    expect((await manager.send(path, path, stale)).text).toContain('Alma Hart changed this at');
  });

  test('keep the name and colours, and refuse colours that cannot be read', async () => {
    const settings = {
      name: 'Anyshire at Home',
      tagline: 'adaptations',
      publicPhone: '0116 496 0100',
      publicEmail: '',
      openingHours: '',
      baseColour: '#203060',
      accentColour: '#f5a524',
    };
    const save = (change: Partial<typeof settings>) =>
      manager.send(paths.settings, paths.settings, { ...settings, ...change });
    expect((await save({ baseColour: '#ffffff' })).text).toContain('Choose a darker colour');
    expect((await save({ accentColour: 'amber' })).text).toContain('Enter a colour as #');
    expect(await save({})).toMatchObject({ to: paths.overview });
    expect((await manager.get('/assets/identity.css')).text).toContain('--lb-ink:#203060');
    expect((await manager.get(paths.overview)).text).toContain('Anyshire at Home');
  });

  test('leave an event for each change, with names beside the row and not in it', async () => {
    const rows = await inJob((tx) =>
      tx
        .selectFrom('events')
        .select(['type', 'data', 'actor_id'])
        .where('stream_id', '=', partnershipId)
        .where('stream_kind', '=', 'settings')
        .where('actor_kind', '=', 'staff')
        .execute(),
    );
    expect([...new Set(rows.map(({ type }) => type))].sort()).toEqual([
      'partner_added',
      'postcodes_changed',
      'role_ended',
      'role_given',
      'settings_changed',
      'staff_added',
      'staff_left',
      'team_changed',
    ]);
    expect(rows.every(({ actor_id }) => actor_id === ids.alma)).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/Nia|Cole|0116|O'Brien|example/);
  });
});
