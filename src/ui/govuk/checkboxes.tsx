import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent, joinIds } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';
import { ControlGroup, describedByOf } from './form-group.tsx';
import type { GroupProps } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import type { ItemDivider } from './radios.tsx';

export interface CheckboxItem {
  readonly value: string | number;
  readonly text: Content;
  readonly hint?: OptionalContent;
  /** Shown when the item is ticked; without the page's script it is always shown. */
  readonly conditional?: OptionalContent;
  /** A name of its own, where the items are separate answers. */
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** "None of these": with the page's script, unticks the others. */
  readonly exclusive?: boolean | undefined;
  readonly labelClasses?: string | undefined;
  readonly labelAttributes?: Attributes | undefined;
  readonly hintClasses?: string | undefined;
  readonly hintAttributes?: Attributes | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface CheckboxesProps extends GroupProps {
  readonly name: string;
  /** Start of the items' ids; the name when left out. The first item's id is exactly this. */
  readonly idPrefix?: string | undefined;
  readonly items: readonly (CheckboxItem | ItemDivider | false | null | undefined)[];
  /** The values of the items that are ticked, unless the items say it themselves. */
  readonly values?: readonly (string | number)[] | undefined;
  readonly small?: boolean | undefined;
}

/** Any number of choices. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  const idPrefix = props.idPrefix ?? props.name;
  // Without a fieldset nothing else carries the group's description, so each box does.
  const described = props.legend === null ? describedByOf(idPrefix, props) : undefined;
  return (
    <ControlGroup {...props} id={idPrefix}>
      <div
        class={classNames(
          'govuk-checkboxes',
          props.small === true && 'govuk-checkboxes--small',
          props.classes,
        )}
        {...attributesOf(props.attributes)}
        data-module="govuk-checkboxes"
      >
        {props.items.map((item, index) => {
          if (item === false || item === null || item === undefined) {
            return null;
          }
          if ('divider' in item) {
            return <div class="govuk-checkboxes__divider">{item.divider}</div>;
          }
          const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
          const checked = item.checked ?? props.values?.includes(item.value) ?? false;
          return (
            <Item
              item={item}
              id={id}
              name={item.name ?? props.name}
              checked={checked}
              described={described}
            />
          );
        })}
      </div>
    </ControlGroup>
  );
}

function Item(props: {
  readonly item: CheckboxItem;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly described: string | undefined;
}): JSX.Element {
  const { item, id, checked } = props;
  const revealed = hasContent(item.conditional);
  const hintId = `${id}-item-hint`;
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={props.name}
          type="checkbox"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={revealed ? `conditional-${id}` : undefined}
          data-behaviour={item.exclusive === true ? 'exclusive' : undefined}
          aria-describedby={joinIds(props.described, hasContent(item.hint) && hintId)}
          {...attributesOf(item.attributes)}
        />
        <Label
          for={id}
          classes={classNames('govuk-checkboxes__label', item.labelClasses)}
          attributes={item.labelAttributes}
        >
          {item.text}
        </Label>
        {hasContent(item.hint) && (
          <Hint
            id={hintId}
            classes={classNames('govuk-checkboxes__hint', item.hintClasses)}
            attributes={item.hintAttributes}
          >
            {item.hint}
          </Hint>
        )}
      </div>
      {revealed && (
        <div
          class={classNames(
            'govuk-checkboxes__conditional',
            !checked && 'govuk-checkboxes__conditional--hidden',
          )}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}
