import type { JSX } from 'preact';
import type { Content } from '../govuk/content.ts';

export interface Fact {
  /** One word where possible: "Whose", "Due", "Then". */
  readonly name: string;
  readonly value: Content;
}

/** A few facts in one line, each with its name in grey. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="app-facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
