import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface SkipLinkProps {
  /** `#` and the id of the page's main part. */
  readonly href: string;
  readonly children: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Takes a keyboard past the header; the first thing on every page. */
export function SkipLink({ href, children, classes, attributes }: SkipLinkProps): JSX.Element {
  return (
    <a
      href={href}
      class={classNames('govuk-skip-link', classes)}
      {...attributesOf(attributes)}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  );
}
