import type { JSX } from 'preact';
import { Button } from './button.tsx';
import { classNames } from './content.ts';
import type { FieldProps } from './form-group.tsx';
import { InputWithParts } from './input.tsx';
import type { InputProps } from './input.tsx';

export interface PasswordInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly width?: InputProps['width'];
  readonly autocomplete?: 'current-password' | 'new-password' | undefined;
}

/** A password, which the page's script can show and hide. */
export function PasswordInput(props: PasswordInputProps): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <InputWithParts
      {...props}
      id={id}
      type="password"
      width={undefined}
      classes={classNames(
        'govuk-password-input__input',
        'govuk-js-password-input-input',
        props.width !== undefined && `govuk-input--width-${props.width}`,
        props.classes,
      )}
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      wrapperClasses="govuk-password-input__wrapper"
      formGroupClasses={classNames('govuk-password-input', props.formGroupClasses)}
      formGroupAttributes={{ 'data-module': 'govuk-password-input' }}
      afterInput={
        <Button
          type="button"
          variant="secondary"
          classes="govuk-password-input__toggle govuk-js-password-input-toggle"
          attributes={{ 'aria-controls': id, 'aria-label': 'Show password', hidden: '' }}
        >
          Show
        </Button>
      }
    />
  );
}
