import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface WarningTextProps {
  readonly children: Content;
  /** Read out in place of the icon. */
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Something bad that follows from doing, or not doing, something. */
export function WarningText(props: WarningTextProps): JSX.Element {
  return (
    <div
      class={classNames('govuk-warning-text', props.classes)}
      {...attributesOf(props.attributes)}
    >
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText ?? 'Warning'}</span>{' '}
        {props.children}
      </strong>
    </div>
  );
}
