import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Navigation } from './render.tsx';
import type { Access, Route } from './route.ts';

/** What the web process is made of. */
export interface ServerParts {
  readonly database: Database;
  readonly config: Config;
  readonly routes: readonly Route[];
  readonly navigation: Navigation;
  /** The folder of built stylesheets and scripts. */
  readonly assetsFolder: string;
  /** Told of each route as it is registered: how the access test reads the running program. */
  onRoute?(route: {
    readonly method: string | string[];
    readonly url: string;
    readonly config?: { readonly access?: Access };
  }): void;
}
