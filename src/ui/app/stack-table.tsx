import type { JSX } from 'preact';
import { classNames, hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import type { TextSize } from '../govuk/label.tsx';

export interface StackColumn {
  readonly heading: string;
  /** In front of each cell on a phone, up to 12 letters; the heading when left out. */
  readonly label?: string | undefined;
  readonly numeric?: boolean | undefined;
  /**
   * `row header` names the row and leads it on a phone; `lead` only leads it there, for a table
   * whose first column is something else. One column of a table is one or the other.
   */
  readonly role?: 'row header' | 'lead' | undefined;
}

/** `late`: red edge, and a tag with words in a cell. `here`: amber. `noticed`: ink edge, grey. */
export type RowMark = 'late' | 'here' | 'noticed';

export interface StackRow {
  /** One for each column. */
  readonly cells: readonly OptionalContent[];
  readonly mark?: RowMark | undefined;
}

export interface StackTableProps {
  readonly caption: Content;
  readonly captionSize?: TextSize | undefined;
  readonly columns: readonly StackColumn[];
  readonly rows: readonly StackRow[];
  /** The first column holds due days with tags, and stays narrow. */
  readonly dueFirst?: boolean | undefined;
}

/** The class of a row that stands out. */
export const rowMarkClasses: Readonly<Record<RowMark, string>> = {
  late: 'app-row-hot',
  here: 'app-row-here',
  noticed: 'app-row-mark',
};

/**
 * A table with words. On a phone each row becomes a block and each cell has its label in front;
 * the roles are written out, because changing how a table is displayed takes them away.
 */
export function StackTable(props: StackTableProps): JSX.Element {
  return (
    <table
      class={classNames('govuk-table', 'app-stack', props.dueFirst === true && 'app-late')}
      role="table"
    >
      <caption
        class={classNames(
          'govuk-table__caption',
          `govuk-table__caption--${props.captionSize ?? 'm'}`,
        )}
      >
        {props.caption}
      </caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {props.columns.map((column) => (
            <th
              scope="col"
              class={classNames('govuk-table__header', column.numeric === true && 'app-num')}
              role="columnheader"
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {props.rows.map((row) => (
          <tr
            class={classNames(
              'govuk-table__row',
              row.mark !== undefined && rowMarkClasses[row.mark],
            )}
            role="row"
          >
            {props.columns.map((column, index) => (
              <StackCell column={column} content={row.cells[index]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StackCell(props: {
  readonly column: StackColumn;
  readonly content: OptionalContent;
}): JSX.Element {
  const { column, content } = props;
  if (column.role === 'row header') {
    return (
      <th scope="row" class="govuk-table__header" role="rowheader">
        {content}
      </th>
    );
  }
  return (
    <td
      class={classNames(
        'govuk-table__cell',
        column.numeric === true && 'app-num',
        column.role === 'lead' && 'app-td-lead',
        !hasContent(content) && 'app-td-empty',
      )}
      role="cell"
      data-l={column.label ?? column.heading}
    >
      {content}
    </td>
  );
}
