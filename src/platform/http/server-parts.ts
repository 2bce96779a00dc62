import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Navigation } from './render.tsx';
import type { Route } from './route.ts';

/** What the web process is made of. */
export interface ServerParts {
  readonly database: Database;
  readonly config: Config;
  readonly routes: readonly Route[];
  readonly navigation: Navigation;
  /** The folder of built stylesheets and scripts. */
  readonly assetsFolder: string;
}
