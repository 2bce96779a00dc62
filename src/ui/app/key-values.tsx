import type { JSX } from 'preact';
import type { Content, OptionalContent } from '../govuk/content.ts';

export interface KeyValue {
  readonly key: Content;
  readonly value: Content;
}

/** Names above their values, with a hairline between: for the side column. */
export function KeyValues(props: {
  readonly items: readonly (KeyValue | false | null | undefined)[];
}): JSX.Element {
  return (
    <dl class="app-kv">
      {props.items.map((item) =>
        item === false || item === null || item === undefined ? null : (
          <div>
            <dt>{item.key}</dt>
            <dd>{item.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The small grey words that say where something comes from, or repeat it. */
export function Cite({ children }: { readonly children: OptionalContent }): JSX.Element {
  return <span class="app-cite">{children}</span>;
}
