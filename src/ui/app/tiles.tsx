import type { JSX } from 'preact';
import { classNames, hasContent } from '../govuk/content.ts';
import type { OptionalContent } from '../govuk/content.ts';

export interface Tile {
  /** What is counted: "Due today". */
  readonly label: string;
  /** The number as it is shown, already formatted. */
  readonly number: string;
  /** The cases behind the number. Left out only where the number counts no cases. */
  readonly href?: string | undefined;
  readonly note?: OptionalContent;
  /** What is now: an amber edge. One tile at most. */
  readonly here?: boolean | undefined;
}

/** Numbers that open into what they count. */
export function Tiles(props: {
  readonly tiles: readonly Tile[];
  /** Exactly four in a row on a desk, and two on a phone. */
  readonly four?: boolean | undefined;
}): JSX.Element {
  return (
    <ul class={classNames('app-tiles', props.four === true && 'app-tiles--4')}>
      {props.tiles.map((tile) => (
        <li class={classNames('app-tile', tile.here === true && 'app-tile--here')}>
          <span class="app-tile__l">{tile.label}</span>
          <Figure tile={tile} />
          {hasContent(tile.note) && <span class="app-tile__s">{tile.note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Figure({ tile }: { readonly tile: Tile }): JSX.Element {
  if (tile.href === undefined) {
    return <span class="app-tile__n">{tile.number}</span>;
  }
  return (
    <a class="govuk-link app-tile__n" href={tile.href}>
      {tile.number}
      <span class="govuk-visually-hidden">: {tile.label}</span>
    </a>
  );
}
