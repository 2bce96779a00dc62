import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, OptionalContent } from './content.ts';
import { describedByOf, FormGroup } from './form-group.tsx';
import type { FieldProps } from './form-group.tsx';

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  /** Height in lines; 5 when left out. */
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps): JSX.Element {
  return <TextareaWithParts {...props} />;
}

/** A textarea with something under it, for components made of one. */
export function TextareaWithParts(
  props: TextareaProps & {
    readonly afterInput?: OptionalContent;
    readonly formGroupAttributes?: Attributes | undefined;
  },
): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <FormGroup {...props}>
      <textarea
        class={classNames(
          'govuk-textarea',
          hasContent(props.errorMessage) && 'govuk-textarea--error',
          props.classes,
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        autocomplete={props.autocomplete}
        {...attributesOf(props.attributes)}
      >
        {props.value}
      </textarea>
      {props.afterInput}
    </FormGroup>
  );
}
