import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { root } from '../../tools/places.ts';

// The rules about types need a whole program; here each line stands alone, so they are left to `npm run check`.
const linter = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

const inRules = 'src/modules/grants/decide.rules.ts';
const inKernel = 'src/kernel/plain-date.ts';
const inLaw = 'src/law/housing-grants-act.ts';
const inCommands = 'src/modules/grants/decide.command.ts';
const inTests = 'src/modules/grants/decide.test.ts';

test.each([
  [inRules, 'export const today = new Date();'],
  [inKernel, 'export const now = Date.now();'],
  [inLaw, 'export const chance = Math.random();'],
  [inRules, 'export const id = crypto.randomUUID();'],
  [inRules, "export const place = process.env['PLACE'];"],
  [inCommands, 'export default 1;'],
  [inCommands, "export * from './decide.rules.ts';"],
  [inCommands, 'export const anything = 1 as any;'],
  [inCommands, 'export function first(list: string[]) { return list[0]!; }'],
  [inCommands, '// @ts-ignore\nexport const one: string = 1;'],
  [inCommands, "import { Thing } from './decide.types.ts';\nexport type Used = Thing;"],
  [inCommands, "console.log('decided');"],
  [inCommands, `// ${'TO'}${'DO'}: decide\nexport const one = 1;`],
  [inCommands, '/* eslint eqeqeq: off */\nexport const same = (a: number) => a == 1;'],
])('lint refuses, in %s: %s', async (filePath, code) => {
  expect(await messages(filePath, code)).not.toEqual([]);
});

test.each([
  [inRules, "export const day = new Date('2026-03-19T00:00:00Z');"],
  [inCommands, 'export const now = new Date();'],
  [inTests, 'export function first(list: string[]) { return list[0]!; }'],
])('lint allows, in %s: %s', async (filePath, code) => {
  expect(await messages(filePath, code)).toEqual([]);
});

async function messages(filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(`${code}\n`, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
}
