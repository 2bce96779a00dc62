import type { JSX } from 'preact';
import { Button } from '../govuk/button.tsx';
import type { Content } from '../govuk/content.ts';

export interface FiltersProps {
  /** Names the form: "Filter the list". */
  readonly label: string;
  readonly action: string;
  /** `Select`s and `Input`s. */
  readonly children: Content;
  readonly submitText?: string | undefined;
}

/** Controls in one grey bar that choose what the list below shows, by GET. */
export function Filters({ label, action, children, submitText }: FiltersProps): JSX.Element {
  return (
    <form class="app-filters" action={action} method="get" aria-label={label}>
      {children}
      <Button variant="secondary">{submitText ?? 'Apply'}</Button>
    </form>
  );
}
