import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The text of a whole page, as it is sent. */
export function renderPage(page: JSX.Element): string {
  return `<!DOCTYPE html>\n${renderToString(page)}`;
}
