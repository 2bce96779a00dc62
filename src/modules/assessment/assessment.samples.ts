import type { FastifyInstance } from 'fastify';
import { freshFolder } from '../../../tests/harness/database.ts';
import { addDays, plainDate } from '../../kernel/plain-date.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { readConfig } from '../../platform/config/config.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import type { Route } from '../../platform/http/route.ts';
import { buildServer } from '../../platform/http/server.ts';
import {
  SampleBrowser,
  sampleCase,
  sampleService,
  taken,
  transactAs,
} from '../casework/casework.samples.ts';
import type { SampleCase, SampleService } from '../casework/casework.samples.ts';
import { triageCase } from '../casework/index.ts';
import { setUpOutcomes } from './outcomes.command.ts';

/** The sample service with the pages that a test is about, and people signed in. */
export interface SampleVisits {
  readonly database: Database;
  readonly service: SampleService;
  readonly amira: SampleBrowser;
  readonly marcus: SampleBrowser;
  /** Of the other district. */
  readonly nadia: SampleBrowser;
  readonly manager: SampleBrowser;
  /** A data protection officer: sees cases and works on none. */
  readonly officer: SampleBrowser;
  /** A case of Joan Tallis that is triaged and waits for its visit. */
  triaged(): Promise<SampleCase>;
  inJob<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts it on a fresh database with these routes. `furnish` adds what the test needs besides. */
export async function sampleVisits(
  settings: DatabaseSettings,
  routes: readonly Route[],
  now: Date,
  furnish: (tx: Tx, service: SampleService) => Promise<void> = async () => {},
): Promise<SampleVisits> {
  const database = await openDatabase(settings);
  const service = await sampleService(database, now);
  const { acting } = service;
  const inJob = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, acting, work);
  await inJob((tx) => setUpOutcomes(tx, acting, plainDate('2025-04-01')));
  await inJob((tx) => furnish(tx, service));
  const server = await serverFor(database, routes);
  const signedIn = (who: SampleService['amira']) =>
    SampleBrowser.signedIn(server, database, service, who);
  return {
    database,
    service,
    amira: await signedIn(service.amira),
    marcus: await signedIn(service.marcus),
    nadia: await signedIn(service.nadia),
    manager: await signedIn(service.manager),
    officer: await signedIn(service.officer),
    triaged: () => triagedCase(database, service),
    inJob,
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}

async function triagedCase(database: Database, service: SampleService): Promise<SampleCase> {
  const { acting } = service;
  const found = await transactAsJob(database, acting, (tx) =>
    sampleCase(tx, acting, service.blaby, addDays(acting.today, -3)),
  );
  const as = { ...acting, actor: service.amira };
  await transactAs(database, as, async (tx) =>
    taken(
      await triageCase(tx, as, found.caseId, {
        urgency: 'routine',
        urgencyReasons: [],
        complexity: 'simple',
        way: { route: 'hsc_visit' },
        namedContactId: service.amira.staffId,
        note: '',
      }),
    ),
  );
  return found;
}

async function serverFor(database: Database, routes: readonly Route[]): Promise<FastifyInstance> {
  const folder = freshFolder();
  const config = readConfig({
    DATA_FOLDER: folder,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
  });
  if (!config.ok) throw new Error(config.error.join(' '));
  return buildServer({
    database,
    config: config.value,
    routes,
    navigation: { staff: [], visitors: [], staffFooter: [], visitorsFooter: [] },
    assetsFolder: folder,
  });
}
