import type { JSX } from 'preact';
import { classNames, hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';

export interface StoryItem {
  /** The day, already in words; "3 to 12 February" for a stretch of days. */
  readonly day: Content;
  /** The time of day, where it is known. */
  readonly time?: OptionalContent;
  readonly title: Content;
  readonly text?: OptionalContent;
  /** Somebody's own words, without quotation marks around the element. */
  readonly quote?: OptionalContent;
  /** What the item still waits for, in bold. */
  readonly waitsFor?: OptionalContent;
  /** A step of the pathway, a decision, a message: a filled dot. */
  readonly isStep: boolean;
  readonly id?: string | undefined;
}

/** What happened on a case, newest first. */
export function Story({ items }: { readonly items: readonly StoryItem[] }): JSX.Element {
  return (
    <ol class="app-story">
      {items.map((item) => (
        <li
          class={classNames('app-story__item', item.isStep && 'app-story__item--key')}
          id={item.id}
        >
          <span class="app-story__when">
            {item.day}
            {hasContent(item.time) && [<br />, item.time]}
          </span>
          <div class="app-story__what">
            <p>
              <b>{item.title}</b>
            </p>
            {hasContent(item.text) && <p>{item.text}</p>}
            {hasContent(item.quote) && <blockquote>{item.quote}</blockquote>}
            {hasContent(item.waitsFor) && (
              <p>
                <b>{item.waitsFor}</b>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
