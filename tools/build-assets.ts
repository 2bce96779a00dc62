import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildStyles } from './build-styles.ts';
import { root } from './places.ts';

/** Fills a folder with all that pages fetch: the stylesheet, upstream's script, and our own few files. */
export function buildAssets(folder: string): void {
  buildStyles(join(folder, 'lightbulb.css'));
  cpSync(join(root, 'src/ui/layout/static'), folder, { recursive: true });
  copyFileSync(
    join(root, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js'),
    join(folder, 'govuk-frontend.min.js'),
  );
}
