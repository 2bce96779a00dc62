import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface InsetTextProps {
  readonly children: Content;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Words set apart by a bar. */
export function InsetText({ children, id, classes, attributes }: InsetTextProps): JSX.Element {
  return (
    <div id={id} class={classNames('govuk-inset-text', classes)} {...attributesOf(attributes)}>
      {children}
    </div>
  );
}
