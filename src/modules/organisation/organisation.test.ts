import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { parsePostcode } from '../../kernel/postcode.ts';
import type { Result } from '../../kernel/result.ts';
import type { Acting, JobActor } from '../../platform/access/actor.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import {
  addLocality,
  addPartner,
  addStaff,
  addTeam,
  chooseLead,
  createPartnership,
  firstColours,
  localities,
  localityOfPostcode,
  partners,
  receivingTeam,
  roleOwners,
  setPostcodes,
  staffByIds,
  staffMember,
  staffOfTeam,
  staffWithRole,
  teams,
} from './index.ts';

const now = new Date('2026-03-02T10:00:00Z');
const today = plainDate('2026-03-02');

describe.each(bothDatabases)('a partnership that is set up on $kind', ({ fresh }) => {
  const acting = setUpActing();
  const { partnershipId } = acting.actor;
  let database: Database;
  let ids: Awaited<ReturnType<typeof setUp>>;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    ids = await inSetUp((tx) => setUp(tx, acting));
  }, 120_000);
  afterAll(() => database.close());
  const inSetUp = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, acting, work);

  test('lists its partners, localities and teams in the order in which they were added', async () => {
    await inSetUp(async (tx) => {
      expect((await partners(tx, partnershipId)).map(({ name }) => name)).toEqual([
        'Anyshire County Council',
        'Oakley Borough Council',
        'Aston District Council',
      ]);
      expect(await localities(tx, partnershipId)).toMatchObject([
        { localityId: ids.oakley, name: 'Oakley', partnerName: 'Oakley Borough Council' },
        { localityId: ids.aston, name: 'Aston', partnerName: 'Aston District Council' },
      ]);
      expect((await teams(tx, partnershipId)).map(({ name }) => name)).toEqual([
        'Hub',
        'Oakley team',
        'Aston team',
      ]);
    });
  });

  test.each([
    ['OA1 2AB', 'oakley'],
    ['OA19 2AB', 'aston'],
    ['OA1 9AB', 'aston'],
    ['OA19 2AD', 'oakley'],
    ['OB1 1AA', null],
  ] as const)('finds whose %s is', async (text, whose) => {
    const postcode = parsePostcode(text);
    if (!postcode.ok) throw new Error(text);
    const found = await inSetUp((tx) => localityOfPostcode(tx, partnershipId, postcode.value));
    expect(found).toBe(whose === null ? null : ids[whose]);
  });

  test('gives a new case to the first team of the locality that has a lead', async () => {
    const receiving = await inSetUp((tx) => receivingTeam(tx, partnershipId, ids.oakley, today));
    expect(receiving).toMatchObject({ teamId: ids.oakleyTeam, leadStaffId: ids.priya });
    await expect(
      inSetUp((tx) => receivingTeam(tx, partnershipId, ids.aston, today)),
    ).rejects.toThrow('has a lead');
  });

  test('finds who has a role: the people of the locality first, then the hub', async () => {
    await inSetUp(async (tx) => {
      const asked = { localityId: ids.oakley, on: today };
      const found = await staffWithRole(tx, partnershipId, { ...asked, role: 'hsc' });
      expect(found.map(({ name }) => name)).toEqual(['Priya Rowe', 'Alma Hart']);
      const owners = await roleOwners(tx, partnershipId, asked);
      expect([...owners.keys()].sort()).toEqual(['hsc', 'ot', 'service_manager']);
      const before = { ...asked, role: 'hsc', on: plainDate('2025-12-31') } as const;
      expect(await staffWithRole(tx, partnershipId, before)).toEqual([]);
    });
  });

  test('knows who is in a team and who somebody is', async () => {
    await inSetUp(async (tx) => {
      const team = await staffOfTeam(tx, partnershipId, ids.hub, today);
      expect(team.map(({ name, role }) => `${name} ${role}`)).toEqual([
        'Alma Hart hsc',
        'Alma Hart service_manager',
      ]);
      expect(await staffMember(tx, partnershipId, ids.priya)).toMatchObject({
        name: 'Priya Rowe',
        partnerName: 'Oakley Borough Council',
        workingDays: ['mon', 'tue', 'wed', 'thu'],
        coverName: 'Alma Hart',
        leftOn: null,
        version: 1,
      });
      const found = await staffByIds(tx, partnershipId, [ids.priya, newId(now)]);
      expect([...found.keys()]).toEqual([ids.priya]);
      expect(await staffMember(tx, partnershipId, newId(now))).toBeUndefined();
    });
  });

  test('a name, an email and a postcode area belong to one', async () => {
    await inSetUp(async (tx) => {
      const name = 'Oakley Borough Council';
      expect(await addPartner(tx, acting, { name, kind: 'district', host: false })).toMatchObject({
        error: { why: 'name-taken' },
      });
      expect(
        await addPartner(tx, acting, { name: 'Elsewhere', kind: 'county', host: true }),
      ).toMatchObject({ error: { why: 'other-host' } });
      const areas = ['oa1', 'OB1', 'OA19'];
      expect(await setPostcodes(tx, acting, { localityId: ids.oakley, areas })).toMatchObject({
        error: { why: 'taken', areas: [{ prefix: 'OA19', localityName: 'Aston' }] },
      });
      const twin = { ...priya(ids), email: 'Alma.Hart@anyshire.example', account: true };
      expect(await addStaff(tx, acting, { ...twin, assignments: [] })).toMatchObject({
        error: { why: 'email-taken' },
      });
    });
  });

  test('is invisible to another partnership', async () => {
    const other = setUpActing();
    await transactAsJob(database, other, async (tx) => {
      await createPartnership(tx, other, { ...settings, hostName: 'other.example' });
      expect(await partners(tx, partnershipId)).toEqual([]);
      expect(await localities(tx, partnershipId)).toEqual([]);
      expect(await teams(tx, partnershipId)).toEqual([]);
      expect(await staffMember(tx, partnershipId, ids.priya)).toBeUndefined();
      const rows = await tx.selectFrom('accounts').selectAll().execute();
      expect(rows).toEqual([]);
      const changed = await tx.updateTable('staff').set({ name: 'Nobody' }).executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(0n);
    });
  });
});

const settings = {
  name: 'Anyshire Home Help',
  tagline: '',
  publicPhone: '0116 496 0100',
  publicEmail: '',
  openingHours: '',
  hostName: null,
  demonstration: false,
  ...firstColours,
};

async function setUp(tx: Tx, acting: Acting<JobActor>) {
  taken(await createPartnership(tx, acting, settings));
  const partner = async (name: string, kind: 'county' | 'district', host = false) =>
    taken(await addPartner(tx, acting, { name, kind, host })).partnerId;
  const county = await partner('Anyshire County Council', 'county', true);
  const oakleyCouncil = await partner('Oakley Borough Council', 'district');
  const astonCouncil = await partner('Aston District Council', 'district');
  const locality = async (name: string, partnerId: string) =>
    taken(await addLocality(tx, acting, { name, partnerId })).localityId;
  const oakley = await locality('Oakley', oakleyCouncil);
  const aston = await locality('Aston', astonCouncil);
  const team = async (name: string, partnerId: string, localityId: string | null) =>
    taken(await addTeam(tx, acting, { name, partnerId, localityId, phone: '', leadStaffId: null }))
      .teamId;
  const hub = await team('Hub', county, null);
  const oakleyTeam = await team('Oakley team', oakleyCouncil, oakley);
  const astonTeam = await team('Aston team', astonCouncil, aston);
  await setPostcodes(tx, acting, { localityId: oakley, areas: ['OA1', 'oa192ad'] });
  await setPostcodes(tx, acting, { localityId: aston, areas: ['OA19', 'OA1 9'] });
  const from = { fromOn: plainDate('2026-01-01') };
  const alma = taken(
    await addStaff(tx, acting, {
      name: 'Alma Hart',
      jobTitle: 'Service manager',
      partnerId: county,
      email: 'Alma.Hart@anyshire.example',
      phone: '0116 496 0101',
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      coverStaffId: null,
      assignments: [
        { role: 'service_manager', teamId: hub, ...from },
        { role: 'hsc', teamId: hub, ...from },
      ],
      account: true,
    }),
  ).staffId;
  const ids = { county, oakleyCouncil, oakley, aston, hub, oakleyTeam, astonTeam, alma };
  const staffId = taken(
    await addStaff(tx, acting, {
      ...priya(ids),
      assignments: [
        { role: 'hsc', teamId: oakleyTeam, ...from },
        { role: 'ot', teamId: oakleyTeam, ...from },
      ],
      account: true,
    }),
  ).staffId;
  taken(await chooseLead(tx, acting, { teamId: oakleyTeam, leadStaffId: staffId }));
  return { ...ids, priya: staffId };
}

function priya(ids: { readonly oakleyCouncil: string; readonly alma: string }) {
  return {
    name: 'Priya Rowe',
    jobTitle: 'Housing Support Co-ordinator',
    partnerId: ids.oakleyCouncil,
    email: 'priya.rowe@oakley.example',
    phone: '',
    workingDays: ['mon', 'tue', 'wed', 'thu'],
    coverStaffId: ids.alma,
  } as const;
}

function setUpActing(): Acting<JobActor> {
  return { actor: { kind: 'job', partnershipId: newId(now), job: 'set-up' }, now, today };
}

function taken<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
