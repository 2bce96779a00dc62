import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { complaintAbout, inspectBoundaries } from '../../tools/boundaries.ts';
import type { BoundaryReport } from '../../tools/boundaries.ts';

// Each case is a small house with one thing wrong in it. A rule that does not catch its case is not a rule.

type Files = Readonly<Record<string, string>>;

const aThing = 'export const thing = 1;\n';
const aType = 'export interface Thing { readonly size: number }\n';

function uses(path: string, as = 'used'): string {
  return `import { thing as its${as} } from '${path}';\nexport const ${as} = its${as};\n`;
}

function usesTypeOf(path: string): string {
  return `import type { Thing } from '${path}';\nexport type Used = Thing;\n`;
}

const planted: readonly (readonly [title: string, rule: string, files: Files])[] = [
  [
    'the kernel imports the platform',
    'kernel-imports-nothing',
    { 'src/kernel/day.ts': uses('../platform/clock.ts'), 'src/platform/clock.ts': aThing },
  ],
  [
    'the kernel imports a part of Node',
    'kernel-imports-nothing',
    {
      'src/kernel/ids.ts':
        "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;\n",
    },
  ],
  [
    'the law imports a module',
    'law-imports-kernel',
    { 'src/law/act.ts': uses('../modules/grants/index.ts'), 'src/modules/grants/index.ts': aThing },
  ],
  [
    'a simulation imports the law',
    'simulation-imports-kernel',
    { 'src/simulation/queue.ts': uses('../law/act.ts'), 'src/law/act.ts': aThing },
  ],
  [
    'the look imports the platform, by type only',
    'ui-imports-kernel',
    { 'src/ui/layout.ts': usesTypeOf('../platform/session.ts'), 'src/platform/session.ts': aType },
  ],
  [
    'the platform imports a module',
    'platform-imports-kernel-and-ui',
    {
      'src/platform/jobs.ts': uses('../modules/casework/index.ts'),
      'src/modules/casework/index.ts': aThing,
    },
  ],
  [
    'an earlier module imports a later one',
    'casework-knows-no-later-module',
    {
      'src/modules/casework/index.ts': uses('../grants/index.ts'),
      'src/modules/grants/index.ts': aThing,
    },
  ],
  [
    'an earlier module imports a type of a later one',
    'people-knows-no-later-module',
    {
      'src/modules/people/index.ts': usesTypeOf('../casework/index.ts'),
      'src/modules/casework/index.ts': aType,
    },
  ],
  [
    'a module imports a file behind the front door of another',
    'modules-meet-at-the-front-door',
    {
      'src/modules/grants/index.ts': uses('../casework/cases.store.ts'),
      'src/modules/casework/cases.store.ts': aThing,
    },
  ],
  [
    'a module imports a type from behind the front door of another',
    'modules-meet-at-the-front-door',
    {
      'src/modules/grants/index.ts': usesTypeOf('../casework/cases.store.ts'),
      'src/modules/casework/cases.store.ts': aType,
    },
  ],
  [
    'a module that does not plan imports the simulation',
    'modules-import-floors',
    {
      'src/modules/people/index.ts': uses('../../simulation/queue.ts'),
      'src/simulation/queue.ts': aThing,
    },
  ],
  [
    'app imports a file behind a front door',
    'entries-use-the-front-door',
    {
      'src/app.ts': uses('./modules/people/people.store.ts'),
      'src/modules/people/people.store.ts': aThing,
    },
  ],
  [
    'a command goes in by the door for rules',
    'rules-door-is-for-rules',
    {
      'src/modules/works/order.command.ts': uses('../people/rules.ts'),
      'src/modules/people/known.rules.ts': usesTypeOf('../../platform/session.ts'),
      'src/platform/session.ts': aType,
      'src/modules/people/rules.ts': aThing,
    },
  ],
  [
    'a rule imports a store',
    'rules-are-pure',
    {
      'src/modules/works/order.rules.ts': uses('./orders.store.ts'),
      'src/modules/works/orders.store.ts': aThing,
    },
  ],
  [
    'a rule imports the front door of another module',
    'rules-enter-by-the-rules-door',
    {
      'src/modules/works/order.rules.ts': uses('../people/index.ts'),
      'src/modules/people/index.ts': aThing,
    },
  ],
  [
    'a rule imports a type from the front door of another module',
    'rules-enter-by-the-rules-door',
    {
      'src/modules/works/order.rules.ts': usesTypeOf('../people/index.ts'),
      'src/modules/people/index.ts': aType,
    },
  ],
  [
    'a rule imports the platform',
    'rules-are-pure',
    {
      'src/modules/works/order.rules.ts': uses('../../platform/clock.ts'),
      'src/platform/clock.ts': aThing,
    },
  ],
  [
    'a rule reads a file',
    'rules-are-pure',
    {
      'src/modules/works/order.rules.ts':
        "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    },
  ],
  [
    'two files import each other',
    'no-cycles',
    {
      'src/kernel/a.ts': `${uses('./b.ts')}${aThing}`,
      'src/kernel/b.ts': `${uses('./a.ts')}${aThing}`,
    },
  ],
  [
    'two files import each other by type only',
    'no-cycles',
    {
      'src/kernel/a.ts': `${usesTypeOf('./b.ts')}${aType}`,
      'src/kernel/b.ts': `${usesTypeOf('./a.ts')}${aType}`,
    },
  ],
  [
    'a module imports app',
    'nothing-imports-an-entry',
    { 'src/modules/people/index.ts': uses('../../app.ts'), 'src/app.ts': aThing },
  ],
  [
    'a module imports the demonstration',
    'nothing-imports-an-entry',
    {
      'src/modules/people/index.ts': uses('../../demonstration/households.ts'),
      'src/demonstration/households.ts': aThing,
    },
  ],
  [
    'the demonstration goes behind a front door',
    'entries-use-the-front-door',
    {
      'src/demonstration/households.ts': uses('../modules/people/people.store.ts'),
      'src/modules/people/people.store.ts': aThing,
    },
  ],
  [
    'the product imports from the tests',
    'product-imports-no-tests',
    { 'src/app.ts': uses('../tests/harness/database.ts'), 'tests/harness/database.ts': aThing },
  ],
  [
    'the product imports a test file',
    'product-imports-no-tests',
    { 'src/app.ts': uses('./kernel/day.test.ts'), 'src/kernel/day.test.ts': aThing },
  ],
  [
    'the product imports a tool',
    'product-imports-no-tools',
    { 'src/app.ts': uses('../tools/build.ts'), 'tools/build.ts': aThing },
  ],
  ['an import leads nowhere', 'imports-resolve', { 'src/app.ts': uses('./gone.ts') }],
  [
    'the product imports a development package',
    'product-imports-no-development-package',
    {
      'package.json': JSON.stringify({ name: 'planted', devDependencies: { measuring: '1.0.0' } }),
      'node_modules/measuring/package.json': JSON.stringify({
        name: 'measuring',
        version: '1.0.0',
        main: 'index.js',
      }),
      'node_modules/measuring/index.js': 'exports.thing = 1;\n',
      'src/app.ts': uses('measuring'),
    },
  ],
];

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test.each(planted)('a boundary is crossed and seen: %s', async (_title, rule, files) => {
  const report = await inspect(files);
  expect(report.violations.map((violation) => violation.rule)).toContain(rule);
  expect(complaintAbout(report)).toContain(rule);
});

test('a house in order has no violation', async () => {
  const report = await inspect({
    'src/kernel/day.ts': aThing,
    'src/law/act.ts': uses('../kernel/day.ts'),
    'src/ui/layout.ts': uses('../kernel/day.ts'),
    'src/platform/clock.ts': `${uses('../kernel/day.ts')}${aThing}`,
    'src/modules/people/people.rules.ts': `${uses('../../kernel/day.ts')}${aThing}`,
    'src/modules/people/known.rules.ts': usesTypeOf('../../platform/session.ts'),
    'src/platform/session.ts': aType,
    'src/modules/people/rules.ts': "export { thing } from './people.rules.ts';\n",
    'src/modules/people/index.ts': "export { thing } from './people.rules.ts';\n",
    'src/modules/casework/start.rules.ts': uses('../people/rules.ts'),
    'src/modules/casework/start.command.ts': `${uses('../people/index.ts')}${uses('../../platform/clock.ts', 'clock')}`,
    'src/modules/casework/index.ts': "export { used } from './start.command.ts';\n",
    'src/app.ts': "import { used } from './modules/casework/index.ts';\nexport const app = used;\n",
    'src/server.ts': "import { app } from './app.ts';\nexport const server = app;\n",
    'tests/house.test.ts': "import { app } from '../src/app.ts';\nexport const tested = app;\n",
  });
  expect(report.violations).toEqual([]);
  expect(report.modules).toBe(15);
  expect(complaintAbout(report)).toBeUndefined();
});

test('finding no module at all is a failure', async () => {
  const report = await inspect({ 'src/README.md': 'Nothing here.\n' });
  expect(complaintAbout(report)).toContain('No module was found');
});

async function inspect(files: Files): Promise<BoundaryReport> {
  const base = mkdtempSync(join(tmpdir(), 'lightbulb-house-'));
  folders.push(base);
  for (const folder of ['src', 'tests', 'tools']) mkdirSync(join(base, folder));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  return inspectBoundaries(base, ['src', 'tests', 'tools']);
}
