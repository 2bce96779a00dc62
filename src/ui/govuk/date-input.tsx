import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes } from './content.ts';
import { ControlGroup } from './form-group.tsx';
import type { GroupProps } from './form-group.tsx';
import { InputElement } from './input.tsx';
import { Label } from './label.tsx';

/** One of the three boxes. */
export interface DatePart {
  /** Sent as the field's name, after the prefix; "day", "month" or "year" when left out. */
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly value?: string | number | undefined;
  /** Whether this box is wrong; when no box says, all are marked by an error message. */
  readonly error?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: 'bday-day' | 'bday-month' | 'bday-year' | undefined;
  readonly inputmode?: 'numeric' | 'text' | undefined;
  readonly pattern?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

type PartName = 'day' | 'month' | 'year';

export interface DateInputProps extends GroupProps {
  /** The group's id; each box has it with "-day", "-month", "-year" behind. */
  readonly id: string;
  /** In front of each box's name, with a hyphen. */
  readonly namePrefix?: string | undefined;
  /** What was typed, as it was typed. */
  readonly values?: Partial<Record<PartName, string | number | undefined>> | undefined;
  /** `false` leaves a box out. */
  readonly day?: DatePart | false | undefined;
  readonly month?: DatePart | false | undefined;
  readonly year?: DatePart | false | undefined;
}

const partNames: readonly PartName[] = ['day', 'month', 'year'];

/** A day in three boxes, for a date that the person knows or can look up. */
export function DateInput(props: DateInputProps): JSX.Element {
  const parts = partNames.flatMap((partName) => {
    const part = props[partName];
    return part === false ? [] : [{ partName, part: part ?? {} }];
  });
  const someSayError = parts.some(({ part }) => part.error === true);
  const everyError = hasContent(props.errorMessage) && !someSayError;
  return (
    <ControlGroup {...props} id={props.id} role="group">
      <div
        class={classNames('govuk-date-input', props.classes)}
        {...attributesOf(props.attributes)}
        id={props.id}
      >
        {parts.map(({ partName, part }) => (
          <PartInput
            id={props.id}
            namePrefix={props.namePrefix}
            partName={partName}
            part={part}
            value={part.value ?? props.values?.[partName]}
            error={part.error === true || (everyError && part.error !== false)}
          />
        ))}
      </div>
    </ControlGroup>
  );
}

function PartInput(props: {
  readonly id: string;
  readonly namePrefix: string | undefined;
  readonly partName: PartName;
  readonly part: DatePart;
  readonly value: string | number | undefined;
  readonly error: boolean;
}): JSX.Element {
  const { part, partName } = props;
  const name = part.name ?? partName;
  const id = part.id ?? `${props.id}-${name}`;
  return (
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <Label for={id} classes="govuk-date-input__label">
          {part.label ?? name.charAt(0).toUpperCase() + name.slice(1)}
        </Label>
        <InputElement
          id={id}
          classes={classNames(
            'govuk-date-input__input',
            props.error && 'govuk-input--error',
            partName === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
            part.classes,
          )}
          name={props.namePrefix === undefined ? name : `${props.namePrefix}-${name}`}
          value={props.value}
          inputmode={part.inputmode ?? 'numeric'}
          autocomplete={part.autocomplete}
          pattern={part.pattern}
          attributes={part.attributes}
        />
      </div>
    </div>
  );
}
