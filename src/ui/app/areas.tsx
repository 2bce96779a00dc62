import type { JSX } from 'preact';
import type { Content } from '../govuk/content.ts';

export interface AreasProps {
  /** First on a phone: what happens next. */
  readonly next: Content;
  /** Beside it on a desk, second on a phone: the named contact, clocks. */
  readonly contact: Content;
  /** Third: the story, the answers. */
  readonly story: Content;
  /** Last on a phone, under the contact on a desk. */
  readonly rest: Content;
}

/** Main and side columns that become one in the order in which a reader needs them. */
export function Areas({ next, contact, story, rest }: AreasProps): JSX.Element {
  return (
    <div class="app-areas">
      <div>{next}</div>
      <div>{contact}</div>
      <div>{story}</div>
      <div>{rest}</div>
    </div>
  );
}

export interface DayProps {
  /** The side column's top on a desk, first on a phone: the day's visits. */
  readonly visits: Content;
  /** The wide column, second on a phone. */
  readonly list: Content;
  /** Under the visits on a desk, last on a phone. */
  readonly rest: Content;
}

/** A worker's day: visits beside the list of what is due. */
export function Day({ visits, list, rest }: DayProps): JSX.Element {
  return (
    <div class="app-day">
      <div>{visits}</div>
      <div>{list}</div>
      <div>{rest}</div>
    </div>
  );
}

/** Two halves, or a main column with a side; one column on a phone, in this order. */
export function Columns(props: {
  readonly layout: 'half' | 'main-side' | 'side-main';
  readonly first: Content;
  readonly second: Content;
}): JSX.Element {
  return (
    <div class={`app-cols app-cols--${props.layout}`}>
      <div>{props.first}</div>
      <div>{props.second}</div>
    </div>
  );
}
