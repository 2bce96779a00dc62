import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface ErrorMessageProps {
  readonly children: Content;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Read out before the message; an empty string leaves it out. */
  readonly visuallyHiddenText?: string | undefined;
}

/** What is wrong with one answer, and what to do about it. */
export function ErrorMessage(props: ErrorMessageProps): JSX.Element {
  const prefix = props.visuallyHiddenText ?? 'Error';
  return (
    <p
      id={props.id}
      class={classNames('govuk-error-message', props.classes)}
      {...attributesOf(props.attributes)}
    >
      {prefix !== '' && <span class="govuk-visually-hidden">{prefix}:</span>}
      {prefix !== '' && ' '}
      {props.children}
    </p>
  );
}
