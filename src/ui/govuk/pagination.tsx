import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';

export interface PaginationLink {
  readonly href: string;
  readonly text?: Content | undefined;
  /** What is there, under the link; only where the pages are not numbered. */
  readonly labelText?: OptionalContent;
  readonly attributes?: Attributes | undefined;
}

/** A numbered page, or the gap between two. */
export type PaginationItem =
  | {
      readonly number: number | string;
      readonly href: string;
      readonly current?: boolean | undefined;
      readonly visuallyHiddenText?: string | undefined;
      readonly attributes?: Attributes | undefined;
      readonly ellipsis?: never;
    }
  | { readonly ellipsis: true };

export interface PaginationProps {
  readonly previous?: PaginationLink | undefined;
  readonly next?: PaginationLink | undefined;
  readonly items?: readonly (PaginationItem | false | null | undefined)[] | undefined;
  readonly landmarkLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** From page to page of a list, or from part to part of a guide. */
export function Pagination(props: PaginationProps): JSX.Element {
  const { previous, next, items } = props;
  const block = items === undefined && (previous !== undefined || next !== undefined);
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel ?? 'Pagination'}
      {...attributesOf(props.attributes)}
    >
      {previous !== undefined && <ArrowLink link={previous} side="prev" block={block} />}
      {items !== undefined && (
        <ul class="govuk-pagination__list">
          {items.map((item) =>
            item === false || item === null || item === undefined ? null : <PageItem item={item} />,
          )}
        </ul>
      )}
      {next !== undefined && <ArrowLink link={next} side="next" block={block} />}
    </nav>
  );
}

function PageItem({ item }: { readonly item: PaginationItem }): JSX.Element {
  if (item.ellipsis === true) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  }
  const current = item.current === true;
  return (
    <li class={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={current ? 'page' : undefined}
        {...attributesOf(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  );
}

function ArrowLink(props: {
  readonly link: PaginationLink;
  readonly side: 'prev' | 'next';
  readonly block: boolean;
}): JSX.Element {
  const { link, side, block } = props;
  const labelled = hasContent(link.labelText);
  const arrow = <Arrow side={side} />;
  return (
    <div class={`govuk-pagination__${side}`}>
      <a
        class="govuk-link govuk-pagination__link"
        href={link.href}
        rel={side}
        {...attributesOf(link.attributes)}
      >
        {(block || side === 'prev') && arrow}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            block && !labelled && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text ?? [
            side === 'prev' ? 'Previous' : 'Next',
            <span class="govuk-visually-hidden"> page</span>,
          ]}
        </span>
        {labelled && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && side === 'next' && arrow}
      </a>
    </div>
  );
}

function Arrow({ side }: { readonly side: 'prev' | 'next' }): JSX.Element {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${side}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      {side === 'prev' ? (
        <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z" />
      ) : (
        <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z" />
      )}
    </svg>
  );
}
