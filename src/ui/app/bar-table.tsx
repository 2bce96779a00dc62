import type { JSX } from 'preact';
import { classNames, hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { figuresRowClasses } from './figures-table.tsx';
import type { FiguresRowKind } from './figures-table.tsx';

export interface BarRow {
  readonly name: Content;
  /** The bar as SVG, 300 wide and 22 high, without words: the numbers beside it say it. */
  readonly bar: OptionalContent;
  /** One for each heading. */
  readonly cells: readonly OptionalContent[];
  readonly kind?: FiguresRowKind | undefined;
}

/** Two to four columns of figures, so that they fit under a name on a phone. */
type BarHeadings =
  | readonly [string, string]
  | readonly [string, string, string]
  | readonly [string, string, string, string];

export interface BarTableProps {
  readonly caption: Content;
  readonly nameHeading: string;
  readonly headings: BarHeadings;
  readonly rows: readonly BarRow[];
}

/** Bars with one number each: the table is the chart. On a phone the bar has its own line. */
export function BarTable(props: BarTableProps): JSX.Element {
  return (
    <table
      class={classNames('govuk-table', 'app-bars', `app-bars--${props.headings.length}`)}
      role="table"
    >
      <caption class="govuk-table__caption govuk-table__caption--s">{props.caption}</caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          <th scope="col" class="govuk-table__header" role="columnheader">
            {props.nameHeading}
          </th>
          <th scope="col" class="govuk-table__header" role="columnheader">
            <span class="govuk-visually-hidden">Bar</span>
          </th>
          {props.headings.map((heading) => (
            <th scope="col" class="govuk-table__header app-num" role="columnheader">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {props.rows.map((row) => (
          <Row row={row} columns={props.headings.length} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, columns }: { readonly row: BarRow; readonly columns: number }): JSX.Element {
  return (
    <tr
      class={classNames('govuk-table__row', row.kind !== undefined && figuresRowClasses[row.kind])}
      role="row"
    >
      <th scope="row" class="govuk-table__header" role="rowheader">
        {row.name}
      </th>
      <td class="govuk-table__cell" role="cell">
        {row.bar}
      </td>
      {Array.from({ length: columns }, (_, index) => (
        <td
          class={classNames(
            'govuk-table__cell',
            'app-num',
            !hasContent(row.cells[index]) && 'app-td-empty',
          )}
          role="cell"
        >
          {row.cells[index]}
        </td>
      ))}
    </tr>
  );
}
