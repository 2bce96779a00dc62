import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { countStatements } from './statements.ts';

describe.each(bothDatabases)('on $kind', ({ fresh }) => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    await database.executeSql('create table pgboss.numbers (n integer primary key)');
  });
  afterAll(() => database.close());

  const numbers = async (): Promise<unknown[]> =>
    (await database.executeSql('select n from pgboss.numbers order by n')).rows.map(
      (row) => (row as { n: number }).n,
    );

  test('a transaction keeps everything, or nothing when it throws', async () => {
    await database.transact(async (tx) => {
      await sql`insert into pgboss.numbers values (1)`.execute(tx);
      await sql`insert into pgboss.numbers values (2)`.execute(tx);
    });
    const thrown = database.transact(async (tx) => {
      await sql`insert into pgboss.numbers values (3)`.execute(tx);
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    expect(await numbers()).toEqual([1, 2]);
  });

  test('errors keep their code and constraint, and the session lives on', async () => {
    const duplicate = database.transact((tx) =>
      sql`insert into pgboss.numbers values (1)`.execute(tx),
    );
    await expect(duplicate).rejects.toMatchObject({ code: '23505', constraint: 'numbers_pkey' });
    const wrong = sql`select ${'nonsense'}::uuid`.execute(database.kysely);
    await expect(wrong).rejects.toMatchObject({ code: '22P02' });
    const misspelt = sql`selec 1`.execute(database.kysely);
    await expect(misspelt).rejects.toMatchObject({ code: '42601' });
    expect(await numbers()).toEqual([1, 2]);
  });

  test('a transaction whose statement failed cannot be committed by looking away', async () => {
    const lookingAway = database.transact(async (tx) => {
      await sql`insert into pgboss.numbers values (5)`.execute(tx);
      await sql`insert into pgboss.numbers values (1)`.execute(tx).catch(() => {});
    });
    await expect(lookingAway).rejects.toThrow('rolled back');
    expect(await numbers()).toEqual([1, 2]);
  });

  test('a failure can be undone as far as a savepoint', async () => {
    await database.transact(async (tx) => {
      await sql`savepoint before`.execute(tx);
      await sql`insert into pgboss.numbers values (1)`.execute(tx).catch(() => {});
      await sql`rollback to before`.execute(tx);
      await sql`insert into pgboss.numbers values (6)`.execute(tx);
    });
    expect(await numbers()).toEqual([1, 2, 6]);
  });

  test('inside a transaction nothing may go round it', async () => {
    const around = (work: () => Promise<unknown>): Promise<unknown> => database.transact(work);
    await expect(around(() => sql`select 1`.execute(database.kysely))).rejects.toThrow('outside');
    await expect(around(() => database.transact(async () => 1))).rejects.toThrow('outside');
    await expect(around(() => database.executeSql('select 1'))).rejects.toThrow('outside');
    let later: Promise<unknown> | undefined;
    await database.transact(async () => {
      later = new Promise((done) => setTimeout(done, 20)).then(() => database.health());
    });
    await later;
  });

  test('the opening sets parameters and role for one transaction only', async () => {
    const who = sql<object>`
      select current_user::text as role, nullif(current_setting('lightbulb.actor_id', true), '') as actor`;
    const awkward = `O'Neill \\ "x"; select 1`;
    const inside = await database.transact((tx) => who.execute(tx), {
      settings: { 'lightbulb.actor_id': awkward },
      role: 'lightbulb_disposal',
    });
    expect(inside.rows).toEqual([{ role: 'lightbulb_disposal', actor: awkward }]);
    const after = await who.execute(database.kysely);
    expect(after.rows).toEqual([{ role: 'lightbulb_app', actor: null }]);
    const measures = await database.transact((tx) => who.execute(tx), {
      role: 'lightbulb_measures',
    });
    expect(measures.rows).toEqual([{ role: 'lightbulb_measures', actor: null }]);
  });

  test('an opening that fails leaves no transaction behind', async () => {
    const failing = database.transact(async () => 1, { settings: { timezone: 'Nowhere/Else' } });
    await expect(failing).rejects.toMatchObject({ code: '22023' });
    expect(await numbers()).toEqual([1, 2, 6]);
  });

  test('a read changes nothing', async () => {
    const change = database.read((tx) => sql`insert into pgboss.numbers values (7)`.execute(tx));
    await expect(change).rejects.toMatchObject({ code: '25006' });
    const found = await database.read((tx) => sql`select 1 as n`.execute(tx));
    expect(found.rows).toEqual([{ n: 1 }]);
  });

  test('the role of the program inherits nothing from the two that it may take', async () => {
    const deleting = sql`delete from event_details`.execute(database.kysely);
    await expect(deleting).rejects.toMatchObject({ code: '42501' });
    const allowed = await database.transact((tx) => sql`delete from event_details`.execute(tx), {
      role: 'lightbulb_disposal',
    });
    expect(allowed.numAffectedRows).toBe(0n);
  });

  test("the queue's own BEGIN and COMMIT never tear another transaction", async () => {
    const torn = `begin; insert into pgboss.numbers values (100); select 1 / 0; commit`;
    const work = Array.from({ length: 30 }, (_, index) => [
      database.transact(async (tx) => {
        await sql`insert into pgboss.numbers values (${1000 + index})`.execute(tx);
        await sql`insert into pgboss.numbers values (${2000 + index})`.execute(tx);
        if (index % 3 === 0) throw new Error('changed my mind');
      }),
      database.executeSql(torn),
      database.executeSql(`begin; insert into pgboss.numbers values (${3000 + index}); commit`),
    ]).flat();
    const outcomes = await Promise.allSettled(work);
    const failures = outcomes.filter(({ status }) => status === 'rejected');
    expect(failures).toHaveLength(30 + 10);
    const kept = (await numbers()).map(Number);
    expect(kept.filter((n) => n >= 1000 && n < 2000)).toHaveLength(20);
    expect(kept.filter((n) => n >= 2000 && n < 3000)).toHaveLength(20);
    expect(kept.filter((n) => n >= 3000)).toHaveLength(30);
    expect(kept).not.toContain(100);
  });

  test('every statement of a unit of work is counted, and nobody else’s', async () => {
    const [first, second] = [{ sent: 0 }, { sent: 0 }];
    await Promise.all([
      countStatements(first, () =>
        database.transact(
          async (tx) => {
            await sql`select 1`.execute(tx);
            await sql`select 2`.execute(tx);
          },
          { settings: { 'lightbulb.actor_id': 'x' } },
        ),
      ),
      countStatements(second, () => sql`select 3`.execute(database.kysely)),
    ]);
    expect(first.sent).toBe(4); // begin with its settings, two reads, commit
    expect(second.sent).toBe(1);
  });

  test('health answers', async () => {
    await expect(database.health()).resolves.toBeUndefined();
  });
});
