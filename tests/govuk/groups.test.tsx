import { Checkboxes } from '../../src/ui/govuk/checkboxes.tsx';
import type { CheckboxItem } from '../../src/ui/govuk/checkboxes.tsx';
import { DateInput } from '../../src/ui/govuk/date-input.tsx';
import type { DatePart } from '../../src/ui/govuk/date-input.tsx';
import { Fieldset } from '../../src/ui/govuk/fieldset.tsx';
import type { LegendProps } from '../../src/ui/govuk/fieldset.tsx';
import type { GroupProps } from '../../src/ui/govuk/form-group.tsx';
import { Radios } from '../../src/ui/govuk/radios.tsx';
import type { ItemDivider, RadioItem } from '../../src/ui/govuk/radios.tsx';
import { attributesIn, compareWithUpstream, contentOf, optionalContentOf } from './fixtures.tsx';
import type { Refused, StyledWords, Words } from './fixtures.tsx';

interface FieldsetOptions {
  readonly legend?: StyledWords & { readonly isPageHeading?: boolean };
  readonly describedBy?: string;
  readonly role?: 'group';
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface GroupOptions {
  readonly fieldset?: FieldsetOptions;
  readonly describedBy?: string;
  readonly hint?: Words;
  readonly errorMessage?: Words;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly formGroup?: { readonly classes?: string };
}

interface ItemOptions extends Words {
  readonly value: string | number;
  readonly name?: string;
  readonly id?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly behaviour?: 'exclusive';
  readonly hint?: StyledWords;
  readonly label?: StyledWords;
  readonly conditional?: { readonly html: string | false };
  readonly attributes?: Readonly<Record<string, string>>;
}

type Items = readonly (ItemOptions | ItemDivider | false | null | '')[];

interface ItemsOptions extends GroupOptions {
  readonly name: string;
  readonly idPrefix?: string;
  readonly items: Items;
}

function groupOf(options: GroupOptions): GroupProps {
  const { fieldset } = options;
  return {
    ...legendOf(fieldset),
    legend: fieldset?.legend === undefined ? null : contentOf(fieldset.legend),
    hint: optionalContentOf(options.hint),
    errorMessage: optionalContentOf(options.errorMessage),
    describedBy: fieldset?.describedBy ?? options.describedBy,
    fieldsetClasses: fieldset?.classes,
    fieldsetAttributes: attributesIn(fieldset?.attributes),
    classes: options.classes,
    attributes: attributesIn(options.attributes),
    formGroupClasses: options.formGroup?.classes,
  };
}

function legendOf(fieldset: FieldsetOptions | undefined): LegendProps {
  return {
    legendIsPageHeading: fieldset?.legend?.isPageHeading,
    legendClasses: fieldset?.legend?.classes,
  };
}

function itemsOf(items: Items): (CheckboxItem | ItemDivider | null)[] {
  return items.map((item) => {
    if (item === '' || item === null || item === false) {
      return null;
    }
    return 'divider' in item ? item : itemOf(item);
  });
}

function itemOf(item: ItemOptions): CheckboxItem & RadioItem {
  return {
    value: item.value,
    text: contentOf(item),
    name: item.name,
    id: item.id,
    checked: item.checked,
    disabled: item.disabled,
    exclusive: item.behaviour === 'exclusive' ? true : undefined,
    hint: optionalContentOf(item.hint),
    conditional: optionalContentOf(item.conditional),
    labelClasses: item.label?.classes,
    labelAttributes: attributesIn(item.label?.attributes),
    attributes: attributesIn(item.attributes),
  };
}

compareWithUpstream<FieldsetOptions & Words>('fieldset', (options) => (
  <Fieldset
    {...legendOf(options)}
    legend={contentOf(options.legend)}
    describedBy={options.describedBy}
    role={options.role}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {contentOf(options)}
  </Fieldset>
));

compareWithUpstream<ItemsOptions & { readonly value?: string }>('radios', (options) => (
  <Radios
    {...groupOf(options)}
    name={options.name}
    idPrefix={options.idPrefix}
    items={itemsOf(options.items)}
    value={options.value}
  />
));

compareWithUpstream<ItemsOptions & { readonly values?: readonly string[] }>(
  'checkboxes',
  (options) => (
    <Checkboxes
      {...groupOf(options)}
      name={options.name}
      idPrefix={options.idPrefix}
      items={itemsOf(options.items)}
      values={options.values}
    />
  ),
);

interface PartOptions {
  readonly name?: string;
  readonly label?: string;
  readonly value?: string | number;
  readonly error?: boolean;
  readonly id?: string;
  readonly classes?: string;
  readonly autocomplete?: DatePart['autocomplete'];
  readonly inputmode?: 'numeric' | 'text';
  readonly pattern?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface DateOptions extends GroupOptions {
  readonly id: string;
  readonly namePrefix?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly items?: readonly PartOptions[];
  readonly day?: PartOptions | false;
  readonly month?: PartOptions | false;
  readonly year?: PartOptions | false;
}

/** Upstream has a list of boxes too; ours are always a day, a month and a year. */
function partOf(options: DateOptions, name: 'day' | 'month' | 'year'): DatePart | false {
  const own = options[name];
  if (own === false) {
    return false;
  }
  if (options.items === undefined || options.items.length === 0) {
    return own === undefined ? {} : withoutWidth(own);
  }
  const item = options.items.find((each) => each.name === name);
  return item === undefined
    ? false
    : withoutWidth({ ...item, ...(item.value === undefined && own && { value: own.value }) });
}

/** The width follows from the box, so it is not an option of ours. */
function withoutWidth(part: PartOptions): DatePart {
  const classes = part.classes?.replace(/govuk-input--width-\d+ ?/, '');
  return {
    ...part,
    classes: classes === '' ? undefined : classes,
    attributes: attributesIn(part.attributes),
  };
}

function valuesOf(
  options: DateOptions,
): Partial<Record<'day' | 'month' | 'year', string | number>> {
  const prefix = options.namePrefix === undefined ? '' : `${options.namePrefix}-`;
  const names = ['day', 'month', 'year'] as const;
  return Object.fromEntries(
    names.map((name) => {
      const part = options[name];
      const ownName = part === false ? name : (part?.name ?? name);
      return [name, options.values?.[prefix + ownName]];
    }),
  );
}

const errorIsNoClass = 'a box is wrong by `error`, not by a class';
const refusedDates: Refused = {
  'with errors only (using classes)': errorIsNoClass,
  'with errors only (using items and classes)': errorIsNoClass,
  'with error on single field using classes': errorIsNoClass,
  'with error on single item using classes': errorIsNoClass,
  'with nested name': 'the boxes are a day, a month and a year',
};

compareWithUpstream<DateOptions>(
  'date-input',
  (options) => (
    <DateInput
      {...groupOf(options)}
      id={options.id}
      namePrefix={options.namePrefix}
      values={valuesOf(options)}
      day={partOf(options, 'day')}
      month={partOf(options, 'month')}
      year={partOf(options, 'year')}
    />
  ),
  refusedDates,
);
