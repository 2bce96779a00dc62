import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import type { SampleCase, SampleService } from './casework.samples.ts';
import { sampleCase, sampleService, transactAs } from './casework.samples.ts';
import { search } from './search.routes.tsx';

const today = plainDate('2026-03-17');
const now = new Date('2026-03-17T09:00:00Z');

describe.each(bothDatabases)('search on $kind', ({ fresh }) => {
  let database: Database;
  let service: SampleService;
  let joan: SampleCase;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    service = await sampleService(database, now);
    joan = await transactAsJob(database, service.acting, (tx) =>
      sampleCase(tx, service.acting, service.blaby),
    );
  }, 120_000);
  afterAll(() => database.close());

  const searchAs = (actor: StaffActor, typed: string) => {
    const acting: Acting<StaffActor> = { actor, now, today };
    return transactAs(database, acting, (tx) => search(tx, acting, typed));
  };

  test.each([
    ['Joan Tallis', 'name'],
    ['tallis', 'name'],
    ['Jone Talis', 'sound'],
    ['Tallice', 'sound'],
    ['Joan Tallia', 'slip'],
    ['Tal', 'name_start'],
    ['11/5/1946', 'born_on'],
    ['07700 900318', 'phone'],
    ['6 Orchard Fold', 'address'],
    ['le84db', 'postcode'],
    ['Tallis 11/5/46', 'name'],
    ['Tallis LE8', 'name'],
  ])('“%s” finds Joan Tallis by %s', async (typed, by) => {
    expect(await searchAs(service.amira, typed)).toMatchObject([
      { caseId: joan.caseId, by, localityName: 'Blaby', namedContact: 'Amira Solanki' },
    ]);
  });

  test('a reference finds its one case, however it is typed', async () => {
    const typed = joan.reference.toLowerCase().replaceAll(' ', '');
    expect(await searchAs(service.amira, typed)).toMatchObject([
      { caseId: joan.caseId, by: 'reference' },
    ]);
  });

  test.each(['', '%', "'; drop table cases", 'Zzyzx', 'Tallis 12/5/1946'])(
    '“%s” finds nothing',
    async (typed) => {
      expect(await searchAs(service.amira, typed)).toEqual([]);
    },
  );

  test('another district finds nothing of her, and the hub does', async () => {
    expect(await searchAs(service.nadia, 'Joan Tallis')).toEqual([]);
    expect(await searchAs(service.nadia, joan.reference)).toEqual([]);
    expect(await searchAs(service.manager, 'Joan Tallis')).toHaveLength(1);
  });
});
