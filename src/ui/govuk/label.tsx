import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

/** Sizes of a label, legend or caption, as in upstream's type scale. */
export type TextSize = 's' | 'm' | 'l' | 'xl';

export interface LabelProps {
  readonly children: Content;
  /** The id of the control that it names. */
  readonly for?: string | undefined;
  readonly size?: TextSize | undefined;
  /** The label is the page's only `h1`. */
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The name of one control. */
export function Label(props: LabelProps): JSX.Element {
  const label = (
    <label
      class={classNames(
        'govuk-label',
        props.size !== undefined && `govuk-label--${props.size}`,
        props.classes,
      )}
      {...attributesOf(props.attributes)}
      for={props.for}
    >
      {props.children}
    </label>
  );
  return props.isPageHeading === true ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
