import type { JSX } from 'preact';
import { hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';

export interface CardProps {
  readonly heading: Content;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** At the other end of the heading's line. */
  readonly beside?: OptionalContent;
  readonly children: Content;
}

/** One intervention, one visit: a framed part with a heading. Cards never hold cards. */
export function Card(props: CardProps): JSX.Element {
  return (
    <div class="app-card">
      <CardContent {...props} />
    </div>
  );
}

/** Cards that form a list, for example the day's visits. */
export function CardList(props: {
  readonly cards: readonly CardProps[];
  /** The order says something, as with visits by time. */
  readonly ordered?: boolean | undefined;
}): JSX.Element {
  const items = props.cards.map((card) => (
    <li class="app-card">
      <CardContent {...card} />
    </li>
  ));
  return props.ordered === true ? (
    <ol class="govuk-list">{items}</ol>
  ) : (
    <ul class="govuk-list">{items}</ul>
  );
}

function CardContent(props: CardProps): JSX.Element {
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <>
      <div class="app-card__head">
        <Heading class="govuk-heading-s">{props.heading}</Heading>
        {hasContent(props.beside) && <span>{props.beside}</span>}
      </div>
      <div class="app-card__body">{props.children}</div>
    </>
  );
}
