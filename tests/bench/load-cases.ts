import type pg from 'pg';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import type { County } from './county.ts';
import { loadedTables, loadStatements } from './load-statements.ts';
import type { MadeUpCase } from './made-up-cases.ts';
import { madeUpCases } from './made-up-cases.ts';

/** Rows sent in one statement. */
const batch = 10_000;

const columns: Readonly<Record<keyof MadeUpCase, string>> = {
  case_id: 'uuid',
  reference: 'text',
  locality_id: 'uuid',
  team_id: 'uuid',
  staff_id: 'uuid',
  given_name: 'text',
  family_name: 'text',
  relative_name: 'text',
  born_on: 'date',
  phone: 'text',
  address_lines: 'text',
  postcode: 'text',
  received_on: 'date',
  closed_on: 'date',
  last_word_on: 'date',
  due_on: 'date',
  urgency: 'text',
  stage: 'integer',
  held: 'boolean',
  words: 'text',
};

/**
 * Fills the tables with this many cases, past policies, triggers and the chain of events, which has
 * tests of its own. Ends with VACUUM and ANALYZE.
 */
export async function loadCases(
  owner: pg.Client,
  county: County,
  count: number,
  today: PlainDate,
): Promise<void> {
  await owner.query(`
    set session_replication_role = replica;
    set maintenance_work_mem = '512MB';
    set work_mem = '128MB';
    create function part_id(case_id uuid, part integer) returns uuid language sql immutable as $$
      select (left(case_id::text, 24) || lpad(to_hex(part), 2, '0') || substr(case_id::text, 27))::uuid $$;
    create unlogged table loading (n integer, ${definitions()})`);
  await stage(owner, county, count, today);
  const indexes = await dropIndexes(owner);
  for (const statement of Object.values(loadStatements)) {
    // Parameters of a single statement only, and quoted by us, because the planner should know them.
    await owner.query(statement.replaceAll('$1', `'${county.partnershipId}'::uuid`));
  }
  for (const index of indexes) await owner.query(index);
  await owner.query('drop table loading; drop function part_id(uuid, integer)');
  await owner.query('set session_replication_role = default');
  await owner.query(`vacuum (analyze) ${loadedTables.join(', ')}`);
  await owner.query('analyze');
  await owner.query('checkpoint');
}

async function stage(
  owner: pg.Client,
  county: County,
  count: number,
  today: PlainDate,
): Promise<void> {
  const names = Object.keys(columns) as readonly (keyof MadeUpCase)[];
  const values = Object.values(columns).map((type, index) => `$${index + 2}::${type}[]`);
  const insert = `insert into loading (n, ${names.join(', ')})
    select $1::integer + u.n, ${names.map((name) => `u.${name}`).join(', ')}
    from unnest(${values.join(', ')}) with ordinality u (${names.join(', ')}, n)`;
  let rows: MadeUpCase[] = [];
  let sent = 0;
  const send = async (): Promise<void> => {
    await owner.query(insert, [sent, ...names.map((name) => rows.map((row) => row[name]))]);
    sent += rows.length;
    rows = [];
  };
  for (const row of madeUpCases(county, count, today)) {
    if (rows.push(row) === batch) await send();
  }
  if (rows.length > 0) await send();
}

function definitions(): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}

/** Drops what slows the loading down; answers the statements that put it back. */
async function dropIndexes(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ dropping: string; making: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as dropping, pg_get_indexdef(i.indexrelid) as making
     from pg_index i
     where i.indrelid = any ($1::regclass[]) and not i.indisprimary
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     union all
     select format('alter table case_words drop constraint %I', c.conname),
       format('alter table case_words add constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
     from pg_constraint c where c.conrelid = 'case_words'::regclass and c.contype = 'p'`,
    [loadedTables],
  );
  for (const { dropping } of rows) await owner.query(dropping);
  return rows.map(({ making }) => making);
}
