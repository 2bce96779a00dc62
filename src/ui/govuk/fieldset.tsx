import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';
import type { TextSize } from './label.tsx';

export interface LegendProps {
  readonly legendSize?: TextSize | undefined;
  /** The legend is the page's only `h1`. */
  readonly legendIsPageHeading?: boolean | undefined;
  readonly legendClasses?: string | undefined;
}

export interface FieldsetProps extends LegendProps {
  /** The question that the controls inside answer together. */
  readonly legend: Content;
  readonly children?: OptionalContent;
  readonly describedBy?: string | undefined;
  readonly role?: 'group' | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Controls that answer one question together. */
export function Fieldset(props: FieldsetProps): JSX.Element {
  return (
    <fieldset
      class={classNames('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...attributesOf(props.attributes)}
    >
      {hasContent(props.legend) && <Legend {...props} />}
      {props.children}
    </fieldset>
  );
}

function Legend(props: FieldsetProps): JSX.Element {
  const size = props.legendSize !== undefined && `govuk-fieldset__legend--${props.legendSize}`;
  return (
    <legend class={classNames('govuk-fieldset__legend', size, props.legendClasses)}>
      {props.legendIsPageHeading === true ? (
        <h1 class="govuk-fieldset__heading">{props.legend}</h1>
      ) : (
        props.legend
      )}
    </legend>
  );
}
