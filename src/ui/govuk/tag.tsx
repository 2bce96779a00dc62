import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface TagProps {
  readonly children: Content;
  readonly colour?:
    | 'grey'
    | 'green'
    | 'teal'
    | 'blue'
    | 'purple'
    | 'magenta'
    | 'red'
    | 'orange'
    | 'yellow'
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A state, in a word or two; the colour only repeats what the word says. */
export function Tag({ children, colour, classes, attributes }: TagProps): JSX.Element {
  return (
    <strong
      class={classNames('govuk-tag', colour !== undefined && `govuk-tag--${colour}`, classes)}
      {...attributesOf(attributes)}
    >
      {children}
    </strong>
  );
}
