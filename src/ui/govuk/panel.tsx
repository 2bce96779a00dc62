import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';

export interface PanelProps {
  readonly title: Content;
  readonly children?: OptionalContent;
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Confirms, on a page of its own, that something is done. */
export function Panel(props: PanelProps): JSX.Element {
  const Heading = `h${props.headingLevel ?? 1}` as const;
  return (
    <div
      class={classNames('govuk-panel', 'govuk-panel--confirmation', props.classes)}
      {...attributesOf(props.attributes)}
    >
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {hasContent(props.children) && <div class="govuk-panel__body">{props.children}</div>}
    </div>
  );
}
