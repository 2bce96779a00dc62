import type { JSX } from 'preact';
import { classNames, hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { Facts } from './facts.tsx';
import type { Fact } from './facts.tsx';

export interface NextActionProps {
  /** One sentence: who does what, by when. */
  readonly action: Content;
  readonly heading?: string | undefined;
  /** Staff pages set the heading smaller than public ones. */
  readonly headingSize: 's' | 'm';
  /** Owner, due day, what follows. */
  readonly facts?: readonly Fact[] | undefined;
  /** Paragraphs under the facts. */
  readonly children?: OptionalContent;
  /** One green button first; then others and links. */
  readonly actions?: OptionalContent;
  /** Id of the heading; needed only where a page's parts share one. */
  readonly headingId?: string | undefined;
}

/** What happens next: the only amber panel on a page, at its top. */
export function NextAction(props: NextActionProps): JSX.Element {
  const headingId = props.headingId ?? 'what-happens-next';
  return (
    <section class="app-next" aria-labelledby={headingId}>
      <h2
        class={classNames(
          `govuk-heading-${props.headingSize}`,
          props.headingSize === 's' && 'app-flush',
        )}
        id={headingId}
      >
        {props.heading ?? 'What happens next'}
      </h2>
      <p class="app-next__do">{props.action}</p>
      {props.facts !== undefined && props.facts.length > 0 && <Facts facts={props.facts} />}
      {props.children}
      {hasContent(props.actions) && <div class="govuk-button-group">{props.actions}</div>}
    </section>
  );
}
