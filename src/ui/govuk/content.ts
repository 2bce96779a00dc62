import type { JSX } from 'preact';

/**
 * What a reader sees: words, or markup made of words. A string is always escaped.
 * Inside a list, parts that do not apply may be `false`, `null` or `undefined`.
 */
export type Content = string | number | JSX.Element | readonly OptionalContent[];

/** Content that may be left out. */
export type OptionalContent = Content | false | null | undefined;

/**
 * Further attributes of an element, mostly `data-` and `aria-`. Style and event attributes are
 * refused, because the content policy of every page refuses them too.
 */
export type Attributes = Readonly<Record<string, string | number | boolean>> & {
  readonly style?: never;
  readonly class?: never;
  readonly onclick?: never;
  readonly onchange?: never;
  readonly onsubmit?: never;
};

/** Joins the class names that apply; the ones left out are skipped. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Joins element ids for `aria-describedby`; nothing to join gives no attribute. */
export function joinIds(
  ...ids: readonly (string | false | null | undefined)[]
): string | undefined {
  const joined = ids.filter(Boolean).join(' ');
  return joined === '' ? undefined : joined;
}

/** Attributes as text, so that `false` is written `"false"` and not left out. */
export function attributesOf(attributes: Attributes | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, value]) => [name, String(value)]),
  );
}

/** Whether there is anything to show. */
export function hasContent(content: OptionalContent): content is Content {
  return content !== undefined && content !== null && content !== false && content !== '';
}
