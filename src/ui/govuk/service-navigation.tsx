import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';

export interface ServiceNavigationItem {
  readonly text: Content;
  readonly href?: string | undefined;
  /** This very page. */
  readonly current?: boolean | undefined;
  /** A page of this section. */
  readonly active?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ServiceNavigationProps {
  readonly navigation?: readonly (ServiceNavigationItem | false | null | undefined)[] | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  /** Names the landmark; the text of the menu button when left out. */
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly menuButtonText?: string | undefined;
  readonly menuButtonLabel?: string | undefined;
  /** Whether the page's script may fold the links behind a button; by default, more than one. */
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly ariaLabel?: string | undefined;
  readonly start?: OptionalContent;
  readonly end?: OptionalContent;
  readonly endInline?: boolean | undefined;
  readonly navigationStart?: OptionalContent;
  readonly navigationEnd?: OptionalContent;
  readonly inverse?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The sections of the service, under the header. */
export function ServiceNavigation(props: ServiceNavigationProps): JSX.Element {
  const common = {
    class: classNames(
      'govuk-service-navigation',
      props.inverse === true && 'govuk-service-navigation--inverse',
      props.classes,
    ),
    'data-module': 'govuk-service-navigation',
    ...attributesOf(props.attributes),
  };
  const inner = <Inner {...props} />;
  const isLandmark =
    props.serviceName !== undefined || hasContent(props.start) || hasContent(props.end);
  return isLandmark ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}

function Inner(props: ServiceNavigationProps): JSX.Element {
  const items = (props.navigation ?? []).filter(
    (item) => item !== false && item !== null && item !== undefined,
  );
  const hasList =
    items.length > 0 || hasContent(props.navigationStart) || hasContent(props.navigationEnd);
  return (
    <div
      class={classNames(
        'govuk-width-container',
        props.endInline === true && 'govuk-service-navigation__inlining-container',
      )}
    >
      {props.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName !== undefined && (
          <ServiceName name={props.serviceName} url={props.serviceUrl} />
        )}
        {hasList && <Links {...props} items={items} />}
      </div>
      {props.end}
    </div>
  );
}

function ServiceName(props: {
  readonly name: string;
  readonly url: string | undefined;
}): JSX.Element {
  return (
    <span class="govuk-service-navigation__service-name">
      {props.url === undefined ? (
        <span class="govuk-service-navigation__text">{props.name}</span>
      ) : (
        <a href={props.url} class="govuk-service-navigation__link">
          {props.name}
        </a>
      )}
    </span>
  );
}

function Links(
  props: ServiceNavigationProps & { readonly items: readonly ServiceNavigationItem[] },
): JSX.Element {
  const buttonText = props.menuButtonText ?? 'Menu';
  const id = props.navigationId ?? 'navigation';
  const collapses = props.collapseNavigationOnMobile ?? props.items.length > 1;
  return (
    <nav
      aria-label={props.navigationLabel ?? buttonText}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {collapses && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel === buttonText ? undefined : props.menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {buttonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {props.navigationStart}
        {props.items.map((item) => (
          <Item item={item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  );
}

function Item({ item }: { readonly item: ServiceNavigationItem }): JSX.Element {
  const here = item.active === true || item.current === true;
  const ariaCurrent = item.current === true ? 'page' : here ? 'true' : undefined;
  // Active links stand in a strong element, so that they show whatever colours a reader uses.
  const content = here ? (
    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
  ) : (
    item.text
  );
  return (
    <li
      class={classNames(
        'govuk-service-navigation__item',
        here && 'govuk-service-navigation__item--active',
        item.classes,
      )}
    >
      {item.href === undefined ? (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      ) : (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={ariaCurrent}
          {...attributesOf(item.attributes)}
        >
          {content}
        </a>
      )}
    </li>
  );
}
