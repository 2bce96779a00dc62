import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface DetailsProps {
  readonly summary: Content;
  readonly children: Content;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Words that only some readers need, behind a line that says what they are. */
export function Details(props: DetailsProps): JSX.Element {
  return (
    <details
      id={props.id}
      class={classNames('govuk-details', props.classes)}
      {...attributesOf(props.attributes)}
      open={props.open}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}
