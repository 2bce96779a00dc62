import type { JSX } from 'preact';
import { Button } from '../govuk/button.tsx';
import { hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { Fieldset } from '../govuk/fieldset.tsx';

export interface ConflictingField {
  /** The radios' name, which carries "yours" or "theirs". */
  readonly name: string;
  readonly label: string;
  readonly yours: OptionalContent;
  readonly theirs: OptionalContent;
  readonly keep?: 'yours' | 'theirs' | undefined;
}

export interface TwoVersionsProps {
  /** Who saved first, in a heading above each of their answers: "Marcus Field, 10:42". */
  readonly theirName: string;
  /** Only fields in which the two differ. */
  readonly fields: readonly ConflictingField[];
  /** Hidden inputs: the form's token, and the version that was compared with. */
  readonly children?: OptionalContent;
  readonly action: string;
  readonly submitText?: string | undefined;
  readonly cancelHref: string;
}

/** Two people changed the same thing: both versions, field by field, and a choice for each. */
export function TwoVersions(props: TwoVersionsProps): JSX.Element {
  return (
    <form action={props.action} method="post">
      {props.children}
      {props.fields.map((field) => (
        <div class="govuk-form-group app-versions">
          <Fieldset legend={field.label} legendSize="m">
            <div class="govuk-radios app-versions__pair">
              <Version
                field={field}
                side="yours"
                heading="Keep yours"
                value={field.yours}
                id={field.name}
              />
              <Version
                field={field}
                side="theirs"
                heading={`Keep ${props.theirName}`}
                value={field.theirs}
                id={`${field.name}-2`}
              />
            </div>
          </Fieldset>
        </div>
      ))}
      <div class="govuk-button-group">
        <Button>{props.submitText ?? 'Save what I chose'}</Button>
        <a class="govuk-link" href={props.cancelHref}>
          Leave it as it is now
        </a>
      </div>
    </form>
  );
}

function Version(props: {
  readonly field: ConflictingField;
  readonly side: 'yours' | 'theirs';
  readonly heading: string;
  readonly value: OptionalContent;
  readonly id: string;
}): JSX.Element {
  const { field, side, id } = props;
  const value: Content = hasContent(props.value) ? props.value : 'Nothing entered';
  return (
    <div class="app-versions__one">
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={field.name}
          type="radio"
          value={side}
          checked={field.keep === side}
          aria-describedby={`${id}-value`}
        />
        <label class="govuk-label govuk-radios__label" for={id}>
          {props.heading}
        </label>
      </div>
      <div class="app-versions__value" id={`${id}-value`}>
        {value}
      </div>
    </div>
  );
}
