import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { openDatabase } from './database.ts';

const id = '0190163d-8694-739b-aea5-966c26f8ad91';
const instant = new Date('2026-03-29T00:59:59.999Z');

/** Each value in SQL, and what it must be in JavaScript: the same, whichever database answers. */
const values: Record<string, readonly [text: string, value: unknown]> = {
  a_uuid: [`'${id}'::uuid`, id],
  a_text: [`'O''Neill \\ “quoted” 😀'::text`, "O'Neill \\ “quoted” 😀"],
  a_bool: [`true`, true],
  an_int2: [`7::int2`, 7],
  an_int4: [`'-2147483648'::int4`, -2147483648],
  an_int8: [`9007199254740991::int8`, 9007199254740991],
  a_count: [`count(*)`, 1],
  a_numeric: [`12345678901234567890.1200::numeric`, '12345678901234567890.1200'],
  a_float8: [`0.1::float8`, 0.1],
  a_day: [`'2026-03-29'::date`, '2026-03-29'],
  a_timestamp: [`'2026-03-29 01:30:00'::timestamp`, '2026-03-29 01:30:00'],
  an_instant: [`'2026-03-29T01:59:59.999+01'::timestamptz(3)`, instant],
  a_jsonb: [`'{"a":[1,null,"x"]}'::jsonb`, { a: [1, null, 'x'] }],
  a_json_null: [`'null'::jsonb`, null],
  a_bytea: [`'\\x00ff10'::bytea`, Buffer.from([0, 255, 16])],
  a_daterange: [`daterange('2026-04-01', '2026-04-30', '[]')`, '[2026-04-01,2026-05-01)'],
  an_xid8: [`'42'::xid8`, '42'],
  some_uuids: [`array['${id}']::uuid[]`, [id]],
  some_texts: [`array['a,b', '"', null, '']::text[]`, ['a,b', '"', null, '']],
  some_int4s: [`array[1, 2]::int4[]`, [1, 2]],
  some_int8s: [`array[1, null]::int8[]`, [1, null]],
  some_numerics: [`array[1.50]::numeric[]`, ['1.50']],
  some_days: [`array['2026-03-29']::date[]`, ['2026-03-29']],
  some_instants: [`array['2026-03-29T00:59:59.999Z']::timestamptz[]`, [instant]],
  some_bools: [`array[true, false]`, [true, false]],
  nothing: [`null::int8`, null],
  no_texts: [`'{}'::text[]`, []],
};

test.each(bothDatabases)('every type arrives as the same value from $kind', async ({ fresh }) => {
  const database = await openDatabase((await fresh()).settings);
  try {
    const columns = Object.entries(values).map(([name, [text]]) => `${text} as ${name}`);
    const found = await sql.raw<object>(`select ${columns.join(', ')}`).execute(database.kysely);
    const expected = Object.entries(values).map(([name, [, value]]) => [name, value]);
    expect(found.rows).toStrictEqual([Object.fromEntries(expected)]);
  } finally {
    await database.close();
  }
});

test.each(bothDatabases)(
  'every type survives the way there and back on $kind',
  async ({ fresh }) => {
    const database = await openDatabase((await fresh()).settings);
    try {
      const found = await sql<object>`
      select ${id}::uuid as a_uuid, ${"O'Neill"}::text as a_text, ${9007199254740991}::int8 as an_int8,
        ${'2026-03-29'}::date as a_day, ${instant}::timestamptz(3) as an_instant,
        ${JSON.stringify([1, 'x'])}::jsonb as a_jsonb, ${Buffer.from([0, 255])}::bytea as a_bytea,
        ${new Uint8Array([1, 2])}::bytea as more_bytes, ${[id]}::uuid[] as some_uuids,
        ${['a,b', '"\\']}::text[] as some_texts, ${[1, 2]}::int4[] as some_int4s, ${null}::text as nothing
    `.execute(database.kysely);
      expect(found.rows).toStrictEqual([
        {
          a_uuid: id,
          a_text: "O'Neill",
          an_int8: 9007199254740991,
          a_day: '2026-03-29',
          an_instant: instant,
          a_jsonb: [1, 'x'],
          a_bytea: Buffer.from([0, 255]),
          more_bytes: Buffer.from([1, 2]),
          some_uuids: [id],
          some_texts: ['a,b', '"\\'],
          some_int4s: [1, 2],
          nothing: null,
        },
      ]);
    } finally {
      await database.close();
    }
  },
);

test.each(bothDatabases)(
  'a whole number that cannot be held exactly is an error on $kind, and the session lives on',
  async ({ fresh }) => {
    const database = await openDatabase((await fresh()).settings);
    try {
      const tooLarge = sql`select 9007199254740993::int8 as n`.execute(database.kysely);
      await expect(tooLarge).rejects.toThrow('9007199254740993 is too large');
      await database.health();
    } finally {
      await database.close();
    }
  },
);
