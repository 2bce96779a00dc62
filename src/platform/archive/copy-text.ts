/** One value as PostgreSQL writes it, or nothing. */
export type CopyValue = string | null;

/** One row in the text format of COPY, with its line end. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyValue).join('\t')}\n`;
}

/** The rows in a text that `copyLine` made, or COPY TO. */
export function rowsOfCopyText(text: string): CopyValue[][] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error('The last row has no end.');
  return lines.map((line) => line.split('\t').map(valueOfCopy));
}

function copyValue(value: CopyValue): string {
  return value === null
    ? '\\N'
    : value.replace(/[\\\b\f\n\r\t\v]/g, (found) => written[found] ?? '');
}

function valueOfCopy(text: string): CopyValue {
  if (text === '\\N') return null;
  return text.replace(/\\(.)/g, (_whole, letter: string) => meant[letter] ?? letter);
}

const written: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

const meant: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
