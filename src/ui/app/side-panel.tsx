import type { JSX } from 'preact';
import type { Content } from '../govuk/content.ts';

export interface SidePanelProps {
  readonly heading: string;
  readonly children: Content;
  readonly id?: string | undefined;
}

/** A part of the side column, under a dark rule. */
export function SidePanel({ heading, children, id }: SidePanelProps): JSX.Element {
  return (
    <section class="app-side" id={id}>
      <h2 class="govuk-heading-m">{heading}</h2>
      {children}
    </section>
  );
}
