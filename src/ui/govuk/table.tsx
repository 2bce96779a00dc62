import { isValidElement } from 'preact';
import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';
import type { TextSize } from './label.tsx';

/** A cell that needs more than its words. */
export interface TableCell {
  readonly text: OptionalContent;
  /** Numbers stand right, with digits of equal width. */
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A cell: its words alone, or with options. */
export type Cell = TableCell | OptionalContent;

export interface TableProps {
  /** Names the table. `null` only where a heading right above already does. */
  readonly caption: Content | null;
  readonly captionSize?: TextSize | undefined;
  readonly head?: readonly Cell[] | undefined;
  readonly rows: readonly (readonly Cell[] | false | null | undefined)[];
  /** The first cell of each row names the row. */
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A table of a few columns; long ones with words stack, figures scroll (see `ui/app`). */
export function Table(props: TableProps): JSX.Element {
  const captionSize =
    props.captionSize !== undefined && `govuk-table__caption--${props.captionSize}`;
  return (
    <table class={classNames('govuk-table', props.classes)} {...attributesOf(props.attributes)}>
      {hasContent(props.caption) && (
        <caption class={classNames('govuk-table__caption', captionSize)}>{props.caption}</caption>
      )}
      {props.head !== undefined && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <ColumnHeader cell={cellOf(cell)} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map((row) =>
          row === false || row === null || row === undefined ? null : (
            <tr class="govuk-table__row">
              {row.map((cell, index) => (
                <BodyCell
                  cell={cellOf(cell)}
                  isHeader={index === 0 && props.firstCellIsHeader === true}
                />
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** A cell with its options, whichever way it was written. */
function cellOf(cell: Cell): TableCell {
  return isTableCell(cell) ? cell : { text: cell };
}

function ColumnHeader({ cell }: { readonly cell: TableCell }): JSX.Element {
  return (
    <th
      scope="col"
      class={classNames(
        'govuk-table__header',
        cell.format !== undefined && `govuk-table__header--${cell.format}`,
        cell.classes,
      )}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...attributesOf(cell.attributes)}
    >
      {cell.text}
    </th>
  );
}

function BodyCell(props: { readonly cell: TableCell; readonly isHeader: boolean }): JSX.Element {
  const { cell } = props;
  const spans = { colspan: cell.colspan, rowspan: cell.rowspan, ...attributesOf(cell.attributes) };
  if (props.isHeader) {
    return (
      <th scope="row" class={classNames('govuk-table__header', cell.classes)} {...spans}>
        {cell.text}
      </th>
    );
  }
  const format = cell.format !== undefined && `govuk-table__cell--${cell.format}`;
  return (
    <td class={classNames('govuk-table__cell', format, cell.classes)} {...spans}>
      {cell.text}
    </td>
  );
}

function isTableCell(cell: Cell): cell is TableCell {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell) && !isValidElement(cell);
}
