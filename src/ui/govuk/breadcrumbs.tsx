import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface Breadcrumb {
  readonly text: Content;
  /** Left out for the page itself. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface BreadcrumbsProps {
  readonly items: readonly Breadcrumb[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly labelText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The way back up, from the outermost page inwards. */
export function Breadcrumbs(props: BreadcrumbsProps): JSX.Element {
  return (
    <nav
      class={classNames(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      {...attributesOf(props.attributes)}
      aria-label={props.labelText ?? 'Breadcrumb'}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href === undefined ? (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item">
              <a
                class="govuk-breadcrumbs__link"
                href={item.href}
                {...attributesOf(item.attributes)}
              >
                {item.text}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
