import type { JSX } from 'preact';
import { hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { Details } from '../govuk/details.tsx';

export interface FigureProps {
  /** The finding, in words and figures. */
  readonly finding: Content;
  /** What is drawn: unit, days, scale. */
  readonly about?: OptionalContent;
  /** What the marks mean, where the drawing does not say so itself. */
  readonly chartKey?: OptionalContent;
  /** The drawing, with a label of its own that states the finding. */
  readonly chart: Content;
  /** The same numbers, folded under the drawing. */
  readonly table: Content;
  readonly tableSummary?: string | undefined;
  readonly csvHref: string;
}

/** A drawing with its finding above, its numbers below and a file of them behind. */
export function Figure(props: FigureProps): JSX.Element {
  return (
    <figure class="app-fig">
      <figcaption>
        <p class="app-fig__t">{props.finding}</p>
        {hasContent(props.about) && <p class="app-fig__s">{props.about}</p>}
      </figcaption>
      {props.chartKey}
      {props.chart}
      <Details summary={props.tableSummary ?? 'See the numbers'}>
        {props.table}
        <p class="govuk-body">
          <a class="govuk-link" href={props.csvHref}>
            Download these numbers (CSV)
          </a>
        </p>
      </Details>
    </figure>
  );
}
