import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildStyles } from '../../tools/build-styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'lightbulb-styles-'));
const file = join(folder, 'assets', 'lightbulb.css');
buildStyles(file);
const css = readFileSync(file, 'utf8');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the built stylesheet', () => {
  it.each(['GDS', 'crest', 'woff', 'crown', 'url('])('has no %s', (forbidden) => {
    expect(css).not.toContain(forbidden);
  });

  it('leaves most of a public page’s 100 kB for the page, with script and icon', () => {
    const staticFolder = 'src/ui/layout/static';
    const files = [
      file,
      'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js',
      ...readdirSync(staticFolder).map((name) => join(staticFolder, name)),
    ];
    const sizes = files.map((path) => gzipSync(readFileSync(path)).byteLength);
    expect(gzipSync(css).byteLength).toBeLessThan(25_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(50_000);
  });

  it('paints the identity by custom properties alone', () => {
    const painted = css.match(/#10312b|#f5a524/g) ?? [];
    expect(painted).toHaveLength(2);
  });
});
