import type { JSX } from 'preact';
import { classNames } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import type { TextSize } from '../govuk/label.tsx';
import { rowMarkClasses } from './stack-table.tsx';
import type { RowMark } from './stack-table.tsx';

/** `total`: black line above, bold. `subtotal`: grey ground. */
export type FiguresRowKind = RowMark | 'total' | 'subtotal';

export interface FiguresRow {
  readonly name: Content;
  /** One for each column after the first; numbers that count cases are links to them. */
  readonly cells: readonly OptionalContent[];
  readonly kind?: FiguresRowKind | undefined;
}

export interface FiguresTableProps {
  readonly caption: Content;
  readonly captionSize?: TextSize | undefined;
  /** Names the region that scrolls: a few words, not those of the caption. */
  readonly regionLabel: string;
  /** Heading of the first column, then of each column of figures. */
  readonly nameHeading: string;
  readonly headings: readonly Content[];
  readonly rows: readonly FiguresRow[];
}

/** The class of a row of figures. */
export const figuresRowClasses: Readonly<Record<FiguresRowKind, string>> = {
  ...rowMarkClasses,
  total: 'app-table-total',
  subtotal: 'app-table-sub',
};

/** A table of figures. Too wide for a phone, it scrolls sideways by finger and by keyboard. */
export function FiguresTable(props: FiguresTableProps): JSX.Element {
  return (
    <div class="app-scroll" tabindex={0} role="region" aria-label={props.regionLabel}>
      <table class="govuk-table">
        <caption class={`govuk-table__caption govuk-table__caption--${props.captionSize ?? 's'}`}>
          {props.caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {props.nameHeading}
            </th>
            {props.headings.map((heading) => (
              <th scope="col" class="govuk-table__header app-num">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {props.rows.map((row) => (
            <tr
              class={classNames(
                'govuk-table__row',
                row.kind !== undefined && figuresRowClasses[row.kind],
              )}
            >
              <th scope="row" class="govuk-table__header">
                {row.name}
              </th>
              {props.headings.map((_, index) => (
                <td class="govuk-table__cell app-num">{row.cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
