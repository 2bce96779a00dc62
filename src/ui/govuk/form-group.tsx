import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent, joinIds } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset } from './fieldset.tsx';
import type { LegendProps } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import type { TextSize } from './label.tsx';

/** What every control with one label has in common. */
export interface FieldProps {
  readonly name: string;
  /** The control's id; the name when left out. An error summary links to it. */
  readonly id?: string | undefined;
  readonly label: Content;
  readonly labelSize?: TextSize | undefined;
  /** The label is the page's only `h1`. */
  readonly labelIsPageHeading?: boolean | undefined;
  readonly hint?: OptionalContent;
  readonly errorMessage?: OptionalContent;
  /** Ids of other elements that describe the control. */
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly formGroupClasses?: string | undefined;
}

/** What every group of controls under one legend has in common. */
export interface GroupProps extends LegendProps {
  /** The question. `null` only where a `Fieldset` around the controls already asks it. */
  readonly legend: Content | null;
  readonly hint?: OptionalContent;
  readonly errorMessage?: OptionalContent;
  /** Ids of other elements that describe the group. */
  readonly describedBy?: string | undefined;
  readonly fieldsetClasses?: string | undefined;
  readonly fieldsetAttributes?: Attributes | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly formGroupClasses?: string | undefined;
}

type Described = Pick<FieldProps, 'hint' | 'errorMessage' | 'describedBy'>;

/** The value of `aria-describedby` for a control or group with this id. */
export function describedByOf(id: string, described: Described): string | undefined {
  return joinIds(
    described.describedBy,
    hasContent(described.hint) && `${id}-hint`,
    hasContent(described.errorMessage) && `${id}-error`,
  );
}

/** Label, hint and error message around one control. */
export function FormGroup(
  props: FieldProps & {
    readonly children: Content;
    readonly formGroupAttributes?: Attributes | undefined;
  },
): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <div
      class={groupClasses(props.errorMessage, props.formGroupClasses)}
      {...attributesOf(props.formGroupAttributes)}
    >
      <Label for={id} size={props.labelSize} isPageHeading={props.labelIsPageHeading}>
        {props.label}
      </Label>
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.children}
    </div>
  );
}

/** Legend, hint and error message around several controls. */
export function ControlGroup(
  props: GroupProps & {
    readonly id: string;
    readonly role?: 'group' | undefined;
    readonly children: Content;
  },
): JSX.Element {
  const inner = (
    <>
      <HintAndError id={props.id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.children}
    </>
  );
  return (
    <div class={groupClasses(props.errorMessage, props.formGroupClasses)}>
      {props.legend === null ? (
        inner
      ) : (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendIsPageHeading={props.legendIsPageHeading}
          legendClasses={props.legendClasses}
          describedBy={describedByOf(props.id, props)}
          role={props.role}
          classes={props.fieldsetClasses}
          attributes={props.fieldsetAttributes}
        >
          {inner}
        </Fieldset>
      )}
    </div>
  );
}

function HintAndError(
  props: Described & {
    readonly id: string;
  },
): JSX.Element {
  return (
    <>
      {hasContent(props.hint) && <Hint id={`${props.id}-hint`}>{props.hint}</Hint>}
      {hasContent(props.errorMessage) && (
        <ErrorMessage id={`${props.id}-error`}>{props.errorMessage}</ErrorMessage>
      )}
    </>
  );
}

function groupClasses(errorMessage: OptionalContent, classes: string | undefined): string {
  return classNames(
    'govuk-form-group',
    hasContent(errorMessage) && 'govuk-form-group--error',
    classes,
  );
}
