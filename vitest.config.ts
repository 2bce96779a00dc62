import { defineConfig } from 'vitest/config';

const long = ['src/**/*.long.test.{ts,tsx}', 'tests/**/*.long.test.{ts,tsx}'];

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Threads that keep what they have loaded: a test leaves nothing behind, so none needs a fresh one. */
const everywhere = {
  pool: 'threads',
  isolate: false,
  execArgv: ['--disable-warning=ExperimentalWarning'],
} as const;

export default defineConfig({
  test: {
    // One PostgreSQL for the whole run; see tests/harness.
    globalSetup: ['tests/harness/postgres.ts'],
    maxWorkers: 2,
    projects: [
      {
        oxc,
        test: {
          ...everywhere,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: [...long, 'tests/journeys/**', '**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        oxc,
        test: {
          ...everywhere,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          exclude: long,
          globalSetup: ['tests/harness/chromium.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        oxc,
        test: {
          ...everywhere,
          name: 'long',
          include: long,
          testTimeout: 30 * 60_000,
          hookTimeout: 10 * 60_000,
        },
      },
    ],
  },
});
