import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface BackLinkProps {
  readonly href: string;
  readonly children?: Content | undefined;
  /** For a dark ground. */
  readonly inverse?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Back to the question before. */
export function BackLink(props: BackLinkProps): JSX.Element {
  return (
    <a
      href={props.href}
      class={classNames(
        'govuk-back-link',
        props.inverse === true && 'govuk-back-link--inverse',
        props.classes,
      )}
      {...attributesOf(props.attributes)}
    >
      {props.children ?? 'Back'}
    </a>
  );
}
