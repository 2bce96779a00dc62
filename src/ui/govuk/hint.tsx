import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface HintProps {
  readonly children: Content;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Help with a question, in grey, between its label and its answer. */
export function Hint({ children, id, classes, attributes }: HintProps): JSX.Element {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...attributesOf(attributes)}>
      {children}
    </div>
  );
}
