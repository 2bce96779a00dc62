import { Button } from '../../src/ui/govuk/button.tsx';
import type { ButtonProps } from '../../src/ui/govuk/button.tsx';
import { CharacterCount } from '../../src/ui/govuk/character-count.tsx';
import type { CharacterCountProps } from '../../src/ui/govuk/character-count.tsx';
import { FileUpload } from '../../src/ui/govuk/file-upload.tsx';
import type { FieldProps } from '../../src/ui/govuk/form-group.tsx';
import { Input } from '../../src/ui/govuk/input.tsx';
import type { Affix, InputProps } from '../../src/ui/govuk/input.tsx';
import { PasswordInput } from '../../src/ui/govuk/password-input.tsx';
import { Select } from '../../src/ui/govuk/select.tsx';
import { Textarea } from '../../src/ui/govuk/textarea.tsx';
import {
  attributesIn,
  compareWithUpstream,
  contentOf,
  optionalContentOf,
  sizeIn,
} from './fixtures.tsx';
import type { StyledWords, Words } from './fixtures.tsx';

interface FieldOptions {
  readonly name: string;
  readonly id?: string;
  readonly label: StyledWords & { readonly isPageHeading?: boolean };
  readonly hint?: Words;
  readonly errorMessage?: Words;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly formGroup?: { readonly classes?: string };
}

/** Upstream's options of any field with one label. */
function fieldOf(options: FieldOptions): FieldProps {
  return {
    name: options.name,
    id: options.id,
    label: contentOf(options.label),
    labelSize: sizeIn(options.label.classes, 'govuk-label'),
    labelIsPageHeading: options.label.isPageHeading,
    hint: optionalContentOf(options.hint),
    errorMessage: optionalContentOf(options.errorMessage),
    describedBy: options.describedBy,
    disabled: options.disabled,
    classes: options.classes,
    attributes: attributesIn(options.attributes),
    formGroupClasses: options.formGroup?.classes,
  };
}

function affixOf(affix: StyledWords | undefined): Affix | undefined {
  return (
    affix && {
      text: contentOf(affix),
      classes: affix.classes,
      attributes: attributesIn(affix.attributes),
    }
  );
}

interface InputOptions extends FieldOptions {
  readonly type?: 'text' | 'number';
  readonly value?: string | number;
  readonly prefix?: StyledWords;
  readonly suffix?: StyledWords;
  readonly inputWrapper?: StyledWords;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'none';
  readonly inputmode?: InputProps['inputmode'];
  readonly pattern?: string;
  readonly spellcheck?: boolean;
}

compareWithUpstream<InputOptions>('input', (options) => (
  <Input
    {...fieldOf(options)}
    type={options.type}
    value={options.value}
    prefix={affixOf(options.prefix)}
    suffix={affixOf(options.suffix)}
    autocomplete={options.autocomplete}
    autocapitalize={options.autocapitalize}
    inputmode={options.inputmode}
    pattern={options.pattern}
    spellcheck={options.spellcheck}
    wrapperClasses={options.inputWrapper?.classes}
    wrapperAttributes={attributesIn(options.inputWrapper?.attributes)}
  />
));

compareWithUpstream<FieldOptions & { readonly value?: string; readonly autocomplete?: string }>(
  'password-input',
  (options) => (
    <PasswordInput
      {...fieldOf(options)}
      value={options.value}
      autocomplete={options.autocomplete === 'new-password' ? 'new-password' : undefined}
    />
  ),
  { 'with translations': 'the program speaks English' },
);

interface TextareaOptions extends FieldOptions {
  readonly value?: string;
  readonly rows?: number;
  readonly spellcheck?: boolean;
  readonly autocomplete?: string;
}

compareWithUpstream<TextareaOptions>('textarea', (options) => (
  <Textarea
    {...fieldOf(options)}
    value={options.value}
    rows={options.rows}
    spellcheck={options.spellcheck}
    autocomplete={options.autocomplete}
  />
));

interface CountOptions extends TextareaOptions {
  readonly maxlength?: number;
  readonly maxwords?: number;
  readonly countType?: 'length' | 'characters' | 'words';
  readonly threshold?: number;
  readonly countMessage?: { readonly classes?: string };
}

function countOf(options: CountOptions): CharacterCountProps {
  const { disabled: _disabled, describedBy: _describedBy, ...field } = fieldOf(options);
  const common = {
    ...field,
    value: options.value,
    rows: options.rows,
    spellcheck: options.spellcheck,
    threshold: options.threshold,
    countMessageClasses: options.countMessage?.classes,
  };
  if (options.maxlength !== undefined) {
    return { ...common, maxlength: options.maxlength, countType: options.countType };
  }
  if (options.maxwords !== undefined) {
    return { ...common, maxwords: options.maxwords };
  }
  throw new Error('A count has a limit');
}

compareWithUpstream<CountOptions>(
  'character-count',
  (options) => <CharacterCount {...countOf(options)} />,
  {
    'with custom textarea description': 'the program speaks English',
    'with translations': 'the program speaks English',
    'to configure in JavaScript': 'the limit holds without a script, so it is always given',
    'with neither maxlength nor maxwords set':
      'the limit holds without a script, so it is always given',
    'with neither maxlength, maxwords nor textarea description set':
      'the limit holds without a script, so it is always given',
  },
);

interface SelectOptions extends FieldOptions {
  readonly value?: string | number;
  readonly items?: readonly (
    | {
        readonly text: string;
        readonly value?: string | number;
        readonly selected?: boolean;
        readonly disabled?: boolean;
        readonly attributes?: Readonly<Record<string, string>>;
      }
    | false
    | null
    | ''
  )[];
}

compareWithUpstream<SelectOptions>(
  'select',
  (options) => (
    <Select
      {...fieldOf(options)}
      value={options.value}
      items={(options.items ?? []).map((item) =>
        item === '' || item === false || item === null
          ? null
          : { ...item, attributes: attributesIn(item.attributes) },
      )}
    />
  ),
  { 'with falsy values': 'a value is text or a number, not a truth value' },
);

compareWithUpstream<
  FieldOptions & {
    readonly multiple?: boolean;
    readonly javascript?: boolean;
    readonly wrapperClasses?: string;
    readonly wrapperAttributes?: Readonly<Record<string, string>>;
  }
>(
  'file-upload',
  (options) => (
    <FileUpload
      {...fieldOf(options)}
      multiple={options.multiple}
      enhanced={options.javascript}
      wrapperClasses={options.wrapperClasses}
      wrapperAttributes={attributesIn(options.wrapperAttributes)}
    />
  ),
  { translated: 'the program speaks English' },
);

interface ButtonOptions extends StyledWords {
  readonly href?: string;
  readonly isStartButton?: boolean;
  readonly id?: string;
  readonly type?: 'button';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly preventDoubleClick?: boolean;
}

function buttonOf(options: ButtonOptions): ButtonProps {
  const common = {
    children: contentOf(options),
    isStartButton: options.isStartButton,
    id: options.id,
    classes: options.classes,
    attributes: attributesIn(options.attributes),
  };
  if (options.href !== undefined) {
    return { ...common, href: options.href };
  }
  const { type, name, value, disabled, preventDoubleClick } = options;
  return { ...common, type, name, value, disabled, preventDoubleClick };
}

compareWithUpstream<ButtonOptions>('button', (options) => <Button {...buttonOf(options)} />);
