import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';
import { ControlGroup } from './form-group.tsx';
import type { GroupProps } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

export interface RadioItem {
  readonly value: string | number;
  readonly text: Content;
  readonly hint?: OptionalContent;
  /** Shown when the item is chosen; without the page's script it is always shown. */
  readonly conditional?: OptionalContent;
  readonly id?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly labelClasses?: string | undefined;
  readonly labelAttributes?: Attributes | undefined;
  readonly hintClasses?: string | undefined;
  readonly hintAttributes?: Attributes | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A word between items, usually "or". */
export interface ItemDivider {
  readonly divider: string;
}

export interface RadiosProps extends GroupProps {
  readonly name: string;
  /** Start of the items' ids; the name when left out. The first item's id is exactly this. */
  readonly idPrefix?: string | undefined;
  readonly items: readonly (RadioItem | ItemDivider | false | null | undefined)[];
  /** The value of the item that is chosen, unless the items say it themselves. */
  readonly value?: string | number | undefined;
  readonly inline?: boolean | undefined;
  readonly small?: boolean | undefined;
}

/** One choice, every option visible. */
export function Radios(props: RadiosProps): JSX.Element {
  const idPrefix = props.idPrefix ?? props.name;
  return (
    <ControlGroup {...props} id={idPrefix}>
      <div
        class={classNames(
          'govuk-radios',
          props.inline === true && 'govuk-radios--inline',
          props.small === true && 'govuk-radios--small',
          props.classes,
        )}
        {...attributesOf(props.attributes)}
        data-module="govuk-radios"
      >
        {props.items.map((item, index) => {
          if (item === false || item === null || item === undefined) {
            return null;
          }
          if ('divider' in item) {
            return <div class="govuk-radios__divider">{item.divider}</div>;
          }
          const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
          return <Item item={item} id={id} name={props.name} chosen={props.value} />;
        })}
      </div>
    </ControlGroup>
  );
}

function Item(props: {
  readonly item: RadioItem;
  readonly id: string;
  readonly name: string;
  readonly chosen: string | number | undefined;
}): JSX.Element {
  const { item, id, name, chosen } = props;
  const checked = item.checked ?? (chosen !== undefined && item.value === chosen);
  const revealed = hasContent(item.conditional);
  const hintId = `${id}-item-hint`;
  return (
    <>
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={revealed ? `conditional-${id}` : undefined}
          aria-describedby={hasContent(item.hint) ? hintId : undefined}
          {...attributesOf(item.attributes)}
        />
        <Label
          for={id}
          classes={classNames('govuk-radios__label', item.labelClasses)}
          attributes={item.labelAttributes}
        >
          {item.text}
        </Label>
        {hasContent(item.hint) && (
          <Hint
            id={hintId}
            classes={classNames('govuk-radios__hint', item.hintClasses)}
            attributes={item.hintAttributes}
          >
            {item.hint}
          </Hint>
        )}
      </div>
      {revealed && (
        <div
          class={classNames(
            'govuk-radios__conditional',
            !checked && 'govuk-radios__conditional--hidden',
          )}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}
