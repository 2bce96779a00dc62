import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anybody,
  anyshireSettings,
  jobForAnyshire,
  setUpAnyshire,
} from '../../../tests/harness/anyshire.ts';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { parsePostcode } from '../../kernel/postcode.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import {
  addPartner,
  addStaff,
  createPartnership,
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
  const acting = jobForAnyshire(now);
  const { partnershipId } = acting.actor;
  let database: Database;
  let ids: Awaited<ReturnType<typeof setUpAnyshire>>;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    ids = await inSetUp((tx) => setUpAnyshire(tx, acting));
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
      const twin = { ...anybody(ids), email: 'Alma.Hart@anyshire.example', account: true };
      expect(await addStaff(tx, acting, { ...twin, assignments: [] })).toMatchObject({
        error: { why: 'email-taken' },
      });
    });
  });

  test('is invisible to another partnership', async () => {
    const other = jobForAnyshire(now);
    await transactAsJob(database, other, async (tx) => {
      await createPartnership(tx, other, { ...anyshireSettings, hostName: 'other.example' });
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
