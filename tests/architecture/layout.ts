import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import house from '../../tools/house.json' with { type: 'json' };

export interface SourceFile {
  /** From the repository's top, with forward slashes. */
  readonly path: string;
  readonly lines: number;
}

const longestFile = 400;
const drawers = /^(utils?|helpers?|common|lib|libs|shared|misc|core|services?|managers?)$/;
const kebab = '[a-z0-9]+(-[a-z0-9]+)*';

/** What a file may be, after the name of its feature. A part of several of these has no role in its name. */
const roles = [
  'rules',
  'types',
  'form',
  'command',
  'store',
  'routes',
  'page',
  'view',
  'slots',
  'samples',
  'generated',
];

const sources = new RegExp(
  [
    'README\\.md',
    `${kebab}(\\.(${roles.join('|')}))?((\\.${kebab})?\\.test)?\\.tsx?`,
    `${kebab}\\.reports\\.sql`,
    `_?${kebab}\\.scss`,
  ]
    .map((name) => `^${name}$`)
    .join('|'),
);
const filesForBrowsers = new RegExp(`^${kebab}\\.(js|svg)$`);
const entries = /^(app|begin|jobs|slots|server|worker|cli)(\.test)?\.tsx?$/;

/** Everything that is wrong with where files are, how they are called and how long they are; one sentence each. */
export function complaintsAboutLayout(files: readonly SourceFile[]): string[] {
  return files
    .flatMap((file) => [aboutPlace(file), aboutDrawer(file), aboutLength(file)])
    .filter((said) => said !== undefined);
}

/** The files below src, with their lengths. */
export function sourceFiles(root: string): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(root.length + 1).replaceAll('\\', '/'),
      lines: readFileSync(path, 'utf8').split('\n').length - 1,
    }));
}

function aboutPlace({ path }: SourceFile): string | undefined {
  const [, floor = '', ...rest] = path.split('/');
  const name = rest.at(-1);
  if (name === undefined)
    return entries.test(floor)
      ? undefined
      : `${path}: only app, begin, jobs, slots, server, worker and cli stand beside the floors.`;
  if (floor === 'modules') {
    if (rest.length === 1) return `${path}: a file of modules is in one of them.`;
    if (!house.modules.includes(rest[0] ?? ''))
      return `${path}: ${rest[0]} is not a module in tools/house.json.`;
  } else if (![...house.floors, ...house.beside].includes(floor))
    return `${path}: ${floor} is not a floor of the house.`;
  const allowed = rest.at(-2) === 'static' ? filesForBrowsers : sources;
  return allowed.test(name)
    ? undefined
    : `${path}: a file's name is its feature in words with hyphens, then its role.`;
}

function aboutDrawer({ path }: SourceFile): string | undefined {
  const drawer = path
    .split('/')
    .slice(0, -1)
    .find((folder) => drawers.test(folder));
  return drawer === undefined
    ? undefined
    : `${path}: a folder called ${drawer} says nothing about what is in it.`;
}

function aboutLength({ path, lines }: SourceFile): string | undefined {
  const exempt = /\.(test|generated)\.tsx?$/.test(path) || !/\.tsx?$/.test(path);
  return exempt || lines <= longestFile
    ? undefined
    : `${path}: ${String(lines)} lines, and ${String(longestFile)} are the most.`;
}
