import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';

/** One thing to put right. */
export interface ErrorItem {
  readonly text: Content;
  /** `#` and the id of the control; left out where no single control is wrong. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ErrorSummaryProps {
  readonly errors: readonly ErrorItem[];
  readonly title?: Content | undefined;
  readonly description?: OptionalContent;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Everything that is wrong with a form, at the top of its page. */
export function ErrorSummary(props: ErrorSummaryProps): JSX.Element {
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...attributesOf(props.attributes)}
      data-module="govuk-error-summary"
    >
      {/* The alert is inside, so that moving the focus does not interrupt its reading. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          {hasContent(props.description) && <p>{props.description}</p>}
          {props.errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errors.map((error) => (
                <li>
                  {error.href === undefined ? (
                    error.text
                  ) : (
                    <a href={error.href} {...attributesOf(error.attributes)}>
                      {error.text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
