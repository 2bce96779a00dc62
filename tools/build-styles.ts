import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from 'sass';
import { root } from './places.ts';

/**
 * Compiles and compresses the one stylesheet of all pages: GOV.UK Frontend's Sass without its
 * font and crest, then our layer.
 */
export function buildStyles(outFile: string): void {
  const { css } = compile(join(root, 'src/ui/styles/lightbulb.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, css);
}
