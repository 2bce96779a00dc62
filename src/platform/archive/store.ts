import { join } from 'node:path';
import type { Session } from '../database/connections.ts';
import type { DatabaseSettings } from '../database/database.ts';
import { openEmbeddedSessions } from '../database/embedded.ts';
import { openOwnerSession } from '../database/postgres.ts';
import { Refusal } from '../database/refusal.ts';

/** A database as its owner sees it, and the folder of the files that belong to it. */
export interface Store {
  readonly session: Session;
  readonly filesFolder: string;
}

/**
 * Opens a database to be carried, as its owner and as it stands: nothing is migrated. On the
 * embedded database nothing else may be using the folder. Throws a `Refusal` when it cannot.
 */
export async function withStore<T>(
  settings: DatabaseSettings,
  dataFolder: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const filesFolder = join(dataFolder, 'files');
  if (settings.kind === 'embedded') {
    const sessions = await openEmbeddedSessions(settings);
    try {
      return await sessions.unhurried(async () => {
        const session = await sessions.connect();
        try {
          return await work({ session, filesFolder });
        } finally {
          session.release();
        }
      });
    } finally {
      await sessions.end();
    }
  }
  if (settings.ownerUrl === undefined) {
    throw new Refusal('Set DATABASE_OWNER_URL: every table is read and written as its owner.');
  }
  const session = await openOwnerSession(settings.ownerUrl);
  try {
    return await work({ session, filesFolder });
  } finally {
    await session.end();
  }
}
