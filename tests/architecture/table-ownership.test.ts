import { expect, test } from 'vitest';
import { complaintsAboutTables } from '../../tools/table-ownership.ts';
import { tablesNamedInCode, tablesNamedInSql } from '../../tools/tables-named.ts';

const ownership = {
  people: ['people'],
  casework: ['cases', 'steps', 'cases_published'],
  works: ['orders', 'orders_published'],
};
const schema = [
  'CREATE TABLE public.people (',
  'CREATE TABLE public.cases (',
  'CREATE TABLE public.steps (',
  'CREATE VIEW public.cases_published AS',
  'CREATE TABLE public.orders (',
  'CREATE VIEW public.orders_published AS',
].join('\n');

test.each([
  ['select * from cases', ['cases']],
  ['select * from public.cases c join "people" p on p.case_id = c.case_id', ['cases', 'people']],
  ['select count(*) as steps from cases, people where true', ['cases', 'people']],
  ['insert into steps (step_id) select step_id from cases', ['steps', 'cases']],
  ['update cases set owner_id = people.person_id from people', ['cases', 'people']],
  ['delete from only steps using cases', ['steps', 'cases']],
  ['with late as (select * from cases) select * from late', ['cases']],
  [
    'with recursive late (n) as not materialized (select 1) select * from late left join orders on true',
    ['orders'],
  ],
  ["select 'from people' -- from orders\n /* join steps */ from cases", ['cases']],
])('finds the tables in %s', (sql, tables) => {
  expect([...tablesNamedInSql(sql)].sort()).toEqual([...tables].sort());
});

test.each([
  ["tx.selectFrom('cases as c').innerJoin('people as p', 'p.id', 'c.id')", ['cases', 'people']],
  ["tx.selectFrom(['cases', 'people']).selectAll()", ['cases', 'people']],
  ["tx.insertInto('steps').values({ words: 'from people' })", ['steps']],
  ["tx.with('late', (db) => db.selectFrom('cases')).selectFrom('late')", ['cases']],
  [
    'sql<Row>`select 1 from cases where id = ${id} and exists (select from people)`',
    ['cases', 'people'],
  ],
  ["database.executeSql('select 1 from orders')", ['orders']],
  ['`update ${table} set a = 1 from steps`', ['steps']],
  ["const said = 'A letter from people we know'", []],
])('finds the tables in %s', (code, tables) => {
  expect([...tablesNamedInCode('src/planted.ts', code)].sort()).toEqual([...tables].sort());
});

test.each([
  ['src/modules/people/people.store.ts', "tx.selectFrom('cases')", 'cases belongs to casework'],
  ['src/modules/works/orders.reports.sql', 'select * from steps', 'steps belongs to casework'],
  [
    'src/modules/casework/cases.store.ts',
    "tx.selectFrom('orders_published')",
    'orders_published belongs to works',
  ],
  ['src/platform/jobs/jobs.ts', "tx.deleteFrom('people')", 'people belongs to people'],
  ['src/cli.ts', 'sql`select * from cases`', 'cases belongs to casework'],
])('%s may not say %s', (path, text, complaint) => {
  expect(complaintsAboutTables(ownership, schema, [{ path, text }]).join('\n')).toContain(
    complaint,
  );
});

test('a module may name its own tables and what an earlier one publishes', () => {
  const files = [
    {
      path: 'src/modules/casework/cases.store.ts',
      text: "tx.selectFrom('cases').innerJoin('steps', 'a', 'b')",
    },
    {
      path: 'src/modules/works/orders.reports.sql',
      text: 'select * from orders join cases_published using (case_id)',
    },
  ];
  expect(complaintsAboutTables(ownership, schema, files)).toEqual([]);
});

test('the list and the schema name the same tables, once each', () => {
  const listed = { people: ['people', 'cases'], casework: ['cases', 'gone'], garden: [] };
  const complaints = complaintsAboutTables(listed, schema, []).join('\n');
  expect(complaints).toContain('garden is not a module');
  expect(complaints).toContain('nobody owns orders');
  expect(complaints).toContain('there is no gone');
  expect(complaints).toContain('cases has two owners');
});
