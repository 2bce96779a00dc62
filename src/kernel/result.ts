/**
 * The outcome of something that a person's input can make fail. A refusal is a value that the
 * caller must look at before it can reach the answer; a bug or an outage is thrown instead.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The answer. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A refusal, with a code or an object that the form turns into a sentence. */
export function refuse<const E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
