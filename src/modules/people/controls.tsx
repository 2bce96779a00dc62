import type { FormState } from '../../platform/http/form-state.ts';
import type { Content } from '../../ui/govuk/content.ts';
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { DateInput } from '../../ui/govuk/date-input.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import type { InputProps } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Textarea } from '../../ui/govuk/textarea.tsx';

interface ControlProps {
  readonly form: FormState;
  readonly name: string;
  readonly hint?: string;
}

/** One line of text, with what stands in it and what there is to mend. */
export function TextControl({
  form,
  name,
  ...props
}: ControlProps & Pick<InputProps, 'label' | 'width' | 'type' | 'inputmode' | 'spellcheck'>) {
  return <Input {...props} name={name} value={form.value(name)} errorMessage={form.error(name)} />;
}

/** Several lines of text. */
export function WordsControl({
  form,
  name,
  ...props
}: ControlProps & { readonly label: string; readonly rows?: number }) {
  return (
    <Textarea
      rows={3}
      {...props}
      name={name}
      value={form.value(name)}
      errorMessage={form.error(name)}
    />
  );
}

/** A day in three boxes. */
export function DayControl({
  form,
  name,
  hint,
  legend,
}: ControlProps & { readonly legend: string }) {
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={legend}
      hint={hint}
      errorMessage={form.error(`${name}-day`)}
      values={{
        day: form.value(`${name}-day`),
        month: form.value(`${name}-month`),
        year: form.value(`${name}-year`),
      }}
    />
  );
}

/** One of a table's codes. */
export function CodeControl({
  form,
  name,
  hint,
  legend,
  names,
}: ControlProps & {
  readonly legend: Content;
  readonly names: Readonly<Record<string, string>>;
}) {
  return (
    <Radios
      name={name}
      legend={legend}
      hint={hint}
      small
      value={form.value(name)}
      errorMessage={form.error(name)}
      items={Object.entries(names).map(([value, text]) => ({ value, text }))}
    />
  );
}

/** One box to tick. */
export function TickControl({
  form,
  name,
  hint,
  legend,
  text,
  value = 'yes',
}: ControlProps & { readonly legend: string; readonly text: string; readonly value?: string }) {
  return (
    <Checkboxes
      name={name}
      legend={legend}
      hint={hint}
      small
      values={[form.value(name)]}
      errorMessage={form.error(name)}
      items={[{ value, text }]}
    />
  );
}
