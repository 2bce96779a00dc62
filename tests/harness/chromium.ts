import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../tools/find-programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Chromium of this run listens, on loopback. */
    readonly browserAddress: string;
  }
}

/** Starts one Chromium for all journeys. Vitest calls this before the first of them, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    host: '127.0.0.1',
    args: [
      // Root, as in a container, may not open Chromium's own sandbox. These pages are ours alone.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
