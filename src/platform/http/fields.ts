import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDateFrom } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';

/** What a person sent: each field's texts, trimmed, with line ends as one character. */
export interface Fields {
  /** The field's text; empty when it was not sent. */
  one(name: string): string;
  /** Every text sent under the name: ticked boxes. */
  all(name: string): readonly string[];
}

/** A sentence that says what to do, for the field beside which it stands. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Reads one field: its value, or what to do about it. */
export type Field<T> = (fields: Fields, name: string) => Result<T, readonly FieldError[]>;

/** Fields from a parsed form body or query. Anything but text is passed over. */
export function fieldsFrom(body: unknown): Fields {
  const texts = new Map<string, string[]>();
  if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body)) {
      texts.set(name, (Array.isArray(value) ? value : [value]).filter(isText).map(tidy));
    }
  }
  return { one: (name) => texts.get(name)?.[0] ?? '', all: (name) => texts.get(name) ?? [] };
}

/** Every field of a form at once, so that a person sees all that is to mend, in the form's order. */
export function parseFields<T extends Record<string, unknown>>(
  fields: Fields,
  spec: { readonly [Name in keyof T]: Field<T[Name]> },
): Result<T, readonly FieldError[]> {
  const values: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const name of Object.keys(spec)) {
    const read: Field<unknown> | undefined = spec[name];
    const result = read?.(fields, name);
    if (result?.ok === true) values[name] = result.value;
    else if (result !== undefined) errors.push(...result.error);
  }
  return errors.length === 0 ? ok(values as T) : refuse(errors);
}

/** Text of at most `max` characters; empty is refused only when `missing` says what to do. */
export function text(options: {
  readonly max: number;
  readonly missing?: string;
  readonly tooLong: string;
}): Field<string> {
  return (fields, name) => {
    const value = fields.one(name);
    if (value === '' && options.missing !== undefined) return refuseField(name, options.missing);
    return [...value].length > options.max ? refuseField(name, options.tooLong) : ok(value);
  };
}

/** One of a fixed set of codes. */
export function oneOf<const C extends string>(choices: readonly C[], missing: string): Field<C> {
  return (fields, name) => {
    const value = choices.find((choice) => choice === fields.one(name));
    return value === undefined ? refuseField(name, missing) : ok(value);
  };
}

/** One of a fixed set of codes, or nothing. */
export function maybeOneOf<const C extends string>(choices: readonly C[]): Field<C | null> {
  return (fields, name) => ok(choices.find((choice) => choice === fields.one(name)) ?? null);
}

/** Any of a fixed set of codes, in the set's order. What is not in the set is passed over. */
export function anyOf<const C extends string>(
  choices: readonly C[],
  missing?: string,
): Field<readonly C[]> {
  return (fields, name) => {
    const sent = new Set(fields.all(name));
    const value = choices.filter((choice) => sent.has(choice));
    return value.length === 0 && missing !== undefined ? refuseField(name, missing) : ok(value);
  };
}

/** A single ticked box. */
export const ticked: Field<boolean> = (fields, name) => ok(fields.one(name) !== '');

/** A whole number within bounds. */
export function wholeNumber(options: {
  readonly min: number;
  readonly max: number;
  readonly wrong: string;
}): Field<number> {
  return (fields, name) => {
    const value = fields.one(name);
    const number = Number(value);
    return /^\d{1,9}$/.test(value) && number >= options.min && number <= options.max
      ? ok(number)
      : refuseField(name, options.wrong);
  };
}

/** A day from the three inputs of a date question: `name-day`, `name-month`, `name-year`. */
export function day(options: {
  readonly missing: string;
  readonly wrong: string;
  readonly earliest?: { readonly day: PlainDate; readonly message: string };
  readonly latest?: { readonly day: PlainDate; readonly message: string };
}): Field<PlainDate> {
  return (fields, name) => {
    const read = readDay(fields, name);
    if (read === null) return refuseDay(name, options.missing);
    if (!read.ok) return refuseDay(name, options.wrong);
    const { earliest, latest } = options;
    if (earliest !== undefined && read.value < earliest.day)
      return refuseDay(name, earliest.message);
    if (latest !== undefined && read.value > latest.day) return refuseDay(name, latest.message);
    return ok(read.value);
  };
}

/** A day that may be left out; half a day is refused. */
export function maybeDay(
  options: Omit<Parameters<typeof day>[0], 'missing'>,
): Field<PlainDate | null> {
  const whole = day({ ...options, missing: '' });
  return (fields, name) => (readDay(fields, name) === null ? ok(null) : whole(fields, name));
}

/** A field whose text a rule reads, such as a postcode: empty gives null unless `missing` says otherwise. */
export function readBy<T>(
  read: (text: string) => Result<T, unknown>,
  options: { readonly wrong: string; readonly missing?: string },
): Field<T | null> {
  return (fields, name) => {
    const value = fields.one(name);
    if (value === '')
      return options.missing === undefined ? ok(null) : refuseField(name, options.missing);
    const result = read(value);
    return result.ok ? ok(result.value) : refuseField(name, options.wrong);
  };
}

/** One error for one field. */
export function refuseField(field: string, message: string): Result<never, readonly FieldError[]> {
  return refuse([{ field, message }]);
}

function refuseDay(name: string, message: string): Result<never, readonly FieldError[]> {
  return refuseField(`${name}-day`, message);
}

function readDay(fields: Fields, name: string): ReturnType<typeof plainDateFrom> | null {
  const parts = ['day', 'month', 'year'].map((part) => fields.one(`${name}-${part}`));
  if (parts.every((part) => part === '')) return null;
  const [d = NaN, m = NaN, y = NaN] = parts.map((part) =>
    /^\d{1,4}$/.test(part) ? Number(part) : NaN,
  );
  return plainDateFrom({ year: y, month: m, day: d });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function tidy(value: string): string {
  // A NUL cannot be stored as text; browsers send line ends as two characters.
  return value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim();
}
