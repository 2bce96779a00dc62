import type { JSX } from 'preact';
import type { Content } from '../govuk/content.ts';

/** In place of an empty list: what is not there, and what would bring it. */
export function EmptyLine({ children }: { readonly children: Content }): JSX.Element {
  return <p class="govuk-body app-empty">{children}</p>;
}
