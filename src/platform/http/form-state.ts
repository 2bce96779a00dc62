import type { FieldError, Fields } from './fields.ts';

/** A form as a page shows it: what stands in each field, and what there is to mend. */
export interface FormState {
  value(name: string): string;
  values(name: string): readonly string[];
  error(name: string): string | undefined;
  readonly errors: readonly FieldError[];
}

/** A form that has just been opened, filled with what is known. */
export function openedForm(
  known: Readonly<Record<string, string | readonly string[]>> = {},
): FormState {
  const all = (name: string): readonly string[] => {
    const value = known[name];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };
  return { value: (name) => all(name)[0] ?? '', values: all, error: () => undefined, errors: [] };
}

/** A form that was sent and refused: what the person typed, with the errors beside it. */
export function refusedForm(fields: Fields, errors: readonly FieldError[]): FormState {
  return {
    value: (name) => fields.one(name),
    values: (name) => fields.all(name),
    error: (name) => errors.find((error) => error.field === name)?.message,
    errors,
  };
}

/** The three parts of a known day, for a date question called `name`. */
export function dayParts(name: string, day: string | null): Record<string, string> {
  if (day === null) return {};
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    [`${name}-day`]: String(Number(date)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  };
}
