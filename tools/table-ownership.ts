// Each table has one owner, named in db/ownership.json. Others read an earlier module's views called *_published, and
// nothing else of it: neither in .sql files nor in TypeScript.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import house from './house.json' with { type: 'json' };
import { root } from './places.ts';
import { tablesNamedInCode, tablesNamedInSql } from './tables-named.ts';

/** Who owns what: `platform` or a module, and its tables and published views. */
export type Ownership = Readonly<Record<string, readonly string[]>>;

export interface CodeFile {
  /** From the repository's top, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Everything that is wrong between the list, the schema and the code; one sentence each. */
export function complaintsAboutTables(
  ownership: Ownership,
  schema: string,
  files: readonly CodeFile[],
): string[] {
  return [
    ...complaintsAboutTheList(ownership, schema),
    ...files.flatMap((file) => complaintsAboutFile(ownership, file)),
  ];
}

function complaintsAboutTheList(ownership: Ownership, schema: string): string[] {
  const inSchema = [
    ...schema.matchAll(/^CREATE (?:TABLE|(?:MATERIALIZED )?VIEW) public\.(\w+)/gm),
  ].map(([, name = '']) => name);
  const listed = Object.values(ownership).flat();
  return [
    ...Object.keys(ownership)
      .filter((owner) => owner !== 'platform' && !house.modules.includes(owner))
      .map((owner) => `db/ownership.json: ${owner} is not a module in tools/house.json.`),
    ...inSchema
      .filter((table) => !listed.includes(table))
      .map((table) => `db/ownership.json: nobody owns ${table}.`),
    ...listed
      .filter((table) => !inSchema.includes(table))
      .map((table) => `db/ownership.json: there is no ${table} in db/schema.sql.`),
    ...listed
      .filter((table, index) => listed.indexOf(table) !== index)
      .map((table) => `db/ownership.json: ${table} has two owners.`),
  ];
}

function complaintsAboutFile(ownership: Ownership, { path, text }: CodeFile): string[] {
  const reader = roomOf(path);
  const named = path.endsWith('.sql') ? tablesNamedInSql(text) : tablesNamedInCode(path, text);
  return Object.entries(ownership).flatMap(([owner, tables]) =>
    tables
      .filter((table) => named.has(table) && !mayName(reader, owner, table))
      .map((table) => `${path}: ${table} belongs to ${owner}.`),
  );
}

/** The module that a file is in, or the floor. The entries own nothing. */
function roomOf(path: string): string {
  const [, floor = '', room = ''] = path.split('/');
  return floor === 'modules' ? room : floor;
}

function mayName(reader: string, owner: string, table: string): boolean {
  if (reader === owner) return true;
  const order = ['platform', ...house.modules];
  return table.endsWith('_published') && order.indexOf(owner) < order.indexOf(reader);
}

function codeFiles(): CodeFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(sql|tsx?)$/.test(name) && !/\.(test|generated)\.tsx?$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      path: path.slice(root.length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

if (import.meta.main) {
  const complaints = complaintsAboutTables(
    JSON.parse(readFileSync(join(root, 'db/ownership.json'), 'utf8')) as Ownership,
    readFileSync(join(root, 'db/schema.sql'), 'utf8'),
    codeFiles(),
  );
  if (complaints.length > 0) {
    console.error(complaints.join('\n'));
    process.exit(1);
  }
}
