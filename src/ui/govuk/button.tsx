import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

interface CommonProps {
  readonly children: Content;
  readonly variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  /** The one large button, with an arrow, that begins something. */
  readonly isStartButton?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface LinkButtonProps extends CommonProps {
  readonly href: string;
  readonly type?: never;
  readonly name?: never;
  readonly value?: never;
  readonly disabled?: never;
  readonly preventDoubleClick?: never;
}

interface FormButtonProps extends CommonProps {
  readonly href?: never;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** With the page's script, ignores a second click within a second. */
  readonly preventDoubleClick?: boolean | undefined;
}

/** A link (with `href`) or a control of a form; never both. */
export type ButtonProps = LinkButtonProps | FormButtonProps;

/** A button: a link to the next page, or the control that sends a form. */
export function Button(props: ButtonProps): JSX.Element {
  const common = {
    class: classNames(
      'govuk-button',
      props.variant !== undefined && `govuk-button--${props.variant}`,
      props.classes,
      props.isStartButton === true && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    id: props.id,
    ...attributesOf(props.attributes),
  };
  if (props.href !== undefined) {
    return (
      <a href={props.href} role="button" draggable={false} {...common}>
        <ButtonContent {...props} />
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled === true ? 'true' : undefined}
      data-prevent-double-click={
        props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)
      }
      {...common}
    >
      <ButtonContent {...props} />
    </button>
  );
}

function ButtonContent({ children, isStartButton }: ButtonProps): JSX.Element {
  if (isStartButton !== true) {
    return <>{children}</>;
  }
  return (
    <>
      {/* A start button is a flex box, which would lose the spaces around inline markup. */}
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
