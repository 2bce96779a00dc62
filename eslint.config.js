import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a rule may not do, wherever the day, an id or chance must come in as an argument. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The day is an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The day is an argument.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The day is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument.',
  },
  {
    selector: 'MemberExpression[object.name=/^(crypto|performance|process)$/]',
    message: 'A rule reads nothing but its arguments.',
  },
];

const banned = [
  { selector: 'ExportDefaultDeclaration', message: 'A thing has one name, and is exported by it.' },
  { selector: 'ExportAllDeclaration', message: 'A front door names what it lets in.' },
];

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.samples.ts', 'tests/**'];

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', '.tmp/', '**/*.generated.ts']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js', ...typescript],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': [
        'error',
        { terms: ['todo', 'fixme', 'xxx', 'hack', 'for now'], location: 'anywhere' },
      ],
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...banned],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': false, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A union is handled case by case, so that a new member does not compile until somebody has thought about it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Kysely hands its callbacks an object of functions to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // `async` without `await` is how a function promises to answer with a rejected promise rather than to throw.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.rules.ts', 'src/kernel/**/*.ts', 'src/law/**/*.ts', 'src/simulation/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...banned, ...impure] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  // The entries speak to the person at the terminal. Everything else writes to the log.
  { files: ['src/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['vitest.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
