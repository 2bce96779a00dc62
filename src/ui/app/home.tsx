import type { JSX } from 'preact';
import type { Content } from '../govuk/content.ts';

/** The public home page's opening: what this is and the way in; beside it, tracking. */
export function HeroOpening(props: {
  readonly main: Content;
  readonly trackHeading: string;
  readonly track: Content;
}): JSX.Element {
  return (
    <div class="app-hero__cols">
      <div>{props.main}</div>
      <div class="app-track">
        <h2 class="govuk-heading-m">{props.trackHeading}</h2>
        {props.track}
      </div>
    </div>
  );
}

export interface HelpItem {
  readonly heading: Content;
  readonly href?: string | undefined;
  readonly text: Content;
}

/** The kinds of help there are, in two columns. */
export function HelpList({ items }: { readonly items: readonly HelpItem[] }): JSX.Element {
  return (
    <ul class="app-help">
      {items.map((item) => (
        <li>
          <h3>
            {item.href === undefined ? (
              item.heading
            ) : (
              <a class="govuk-link" href={item.href}>
                {item.heading}
              </a>
            )}
          </h3>
          <p>{item.text}</p>
        </li>
      ))}
    </ul>
  );
}
