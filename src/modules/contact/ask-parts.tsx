import type { FormState } from '../../platform/http/form-state.ts';
import { CharacterCount } from '../../ui/govuk/character-count.tsx';
import type { Content, OptionalContent } from '../../ui/govuk/content.ts';
import type { InputProps } from '../../ui/govuk/input.tsx';
import { Input } from '../../ui/govuk/input.tsx';

/** One line of text of a form. */
export function TextField(
  props: Omit<InputProps, 'value' | 'errorMessage'> & { readonly form: FormState },
) {
  const { form, ...input } = props;
  return <Input {...input} value={form.value(props.name)} errorMessage={form.error(props.name)} />;
}

/** Several lines of text of a form, with their limit. */
export function WordsField(props: {
  readonly form: FormState;
  readonly name: string;
  readonly label: Content;
  readonly max: number;
  readonly labelSize?: 's' | 'm' | 'l';
  readonly labelIsPageHeading?: boolean;
  readonly hint?: OptionalContent;
  readonly rows?: number;
}) {
  const { form, max, ...field } = props;
  return (
    <CharacterCount
      {...field}
      maxlength={max}
      countType="characters"
      threshold={75}
      value={form.value(props.name)}
      errorMessage={form.error(props.name)}
    />
  );
}

/** The email address of a form. */
export function EmailField(props: {
  readonly form: FormState;
  readonly name: string;
  readonly label: Content;
  readonly hint?: OptionalContent;
  readonly autocomplete?: string;
}) {
  return <TextField {...props} type="email" inputmode="email" spellcheck={false} />;
}

/** A telephone number of a form. */
export function PhoneField(props: {
  readonly form: FormState;
  readonly name: string;
  readonly label: Content;
  readonly hint?: OptionalContent;
  readonly autocomplete?: string;
}) {
  return <TextField {...props} type="tel" inputmode="tel" width={20} />;
}
