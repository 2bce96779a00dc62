import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes } from './content.ts';
import { describedByOf, FormGroup } from './form-group.tsx';
import type { FieldProps } from './form-group.tsx';

export interface SelectItem {
  readonly text: string | number;
  /** What is sent; the text when left out. */
  readonly value?: string | number | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectProps extends FieldProps {
  readonly items: readonly (SelectItem | false | null | undefined)[];
  /** The value of the item that is chosen, unless the items say it themselves. */
  readonly value?: string | number | undefined;
}

/** One choice from a list; radios serve better up to about seven. */
export function Select(props: SelectProps): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <FormGroup {...props}>
      <select
        class={classNames(
          'govuk-select',
          props.classes,
          hasContent(props.errorMessage) && 'govuk-select--error',
        )}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...attributesOf(props.attributes)}
      >
        {props.items.map((item) =>
          item === false || item === null || item === undefined ? null : (
            <option
              value={item.value}
              selected={isSelected(item, props.value)}
              disabled={item.disabled}
              {...attributesOf(item.attributes)}
            >
              {item.text}
            </option>
          ),
        )}
      </select>
    </FormGroup>
  );
}

function isSelected(item: SelectItem, chosen: string | number | undefined): boolean {
  const matches = chosen !== undefined && chosen !== '' && (item.value ?? item.text) === chosen;
  return item.selected ?? matches;
}
