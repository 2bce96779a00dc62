/** A text of an event; empty when it has none. */
export function textOf(facts: Readonly<Record<string, unknown>>, key: string): string {
  const value = facts[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Lines that say something. */
export function said(...lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '');
}

/** The words of a code, or the code when it is of a later version. */
export function nameIn(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code.replaceAll('_', ' ');
}

/** A title in the middle of a sentence. */
export function small(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
