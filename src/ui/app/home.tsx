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
