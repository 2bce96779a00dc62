import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';
import { describedByOf, FormGroup } from './form-group.tsx';
import type { FieldProps } from './form-group.tsx';

/** A short piece of text that stands in front of or after an input, for example "£". */
export interface Affix {
  readonly text: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface InputProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'password' | 'search' | 'url' | undefined;
  readonly value?: string | number | undefined;
  /** In characters: as wide as the answer is long. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly extraLetterSpacing?: boolean | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined;
  readonly inputmode?:
    'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
}

/** One line of text. */
export function Input(props: InputProps): JSX.Element {
  return <InputWithParts {...props} />;
}

/** An input with something behind it in the same line, for components made of one. */
export function InputWithParts(
  props: InputProps & {
    readonly afterInput?: OptionalContent;
    readonly formGroupAttributes?: Attributes | undefined;
  },
): JSX.Element {
  const { prefix, suffix, afterInput } = props;
  const wrapped = prefix !== undefined || suffix !== undefined || hasContent(afterInput);
  return (
    <FormGroup {...props}>
      {wrapped ? (
        <div
          class={classNames('govuk-input__wrapper', props.wrapperClasses)}
          {...attributesOf(props.wrapperAttributes)}
        >
          {prefix !== undefined && <AffixItem affix={prefix} side="prefix" />}
          <InputElement {...props} />
          {suffix !== undefined && <AffixItem affix={suffix} side="suffix" />}
          {afterInput}
        </div>
      ) : (
        <InputElement {...props} />
      )}
    </FormGroup>
  );
}

/** The bare `input`, for components that bring their own label. */
export function InputElement(props: Omit<InputProps, 'label'>): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <input
      class={classNames(
        'govuk-input',
        props.width !== undefined && `govuk-input--width-${props.width}`,
        props.extraLetterSpacing === true && 'govuk-input--extra-letter-spacing',
        props.classes,
        hasContent(props.errorMessage) && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedByOf(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...attributesOf(props.attributes)}
    />
  );
}

function AffixItem(props: {
  readonly affix: Affix;
  readonly side: 'prefix' | 'suffix';
}): JSX.Element {
  return (
    <div
      class={classNames(`govuk-input__${props.side}`, props.affix.classes)}
      aria-hidden="true"
      {...attributesOf(props.affix.attributes)}
    >
      {props.affix.text}
    </div>
  );
}
