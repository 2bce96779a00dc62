/** Texts by the name of the input in which they stand. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/** One thing that people edit, as a conflict shows it. */
export interface EditedField {
  readonly name: string;
  readonly label: string;
  /** The inputs of which it is made, where they are several: a day has three. */
  readonly parts?: readonly string[];
  /** How its texts are read out. */
  shown(texts: readonly string[]): string;
}

/** The name of the choice between two versions of a field. */
export function keepName(field: string): string {
  return `keep-${field}`;
}

/** The fields in which two versions differ. */
export function differing<F extends EditedField>(
  fields: readonly F[],
  yours: Texts,
  theirs: Texts,
): readonly F[] {
  return fields.filter(
    (field) => textsOf(field, yours).join('\n') !== textsOf(field, theirs).join('\n'),
  );
}

/** A field's texts, part by part. */
export function textsOf(field: EditedField, texts: Texts): readonly string[] {
  return (field.parts ?? [field.name]).flatMap((part) => {
    const text = texts[part] ?? '';
    return typeof text === 'string' ? [text] : text;
  });
}

/** Your texts, with theirs where you chose them. */
export function merged(
  fields: readonly EditedField[],
  yours: Texts,
  theirs: Texts,
  keepsTheirs: (field: string) => boolean,
): Texts {
  const chosen = fields.filter((field) => keepsTheirs(field.name));
  const parts = chosen.flatMap((field) => field.parts ?? [field.name]);
  return {
    ...yours,
    ...Object.fromEntries(parts.map((part) => [part, theirs[part] ?? ''])),
  };
}
