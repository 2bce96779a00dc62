import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';

export interface TaskListItem {
  readonly title: Content;
  /** Left out while the task cannot be started. */
  readonly href?: string | undefined;
  readonly hint?: OptionalContent;
  /** Words, or a `Tag`. */
  readonly status: Content;
  readonly cannotStartYet?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly titleClasses?: string | undefined;
  readonly statusClasses?: string | undefined;
}

export interface TaskListProps {
  readonly items: readonly (TaskListItem | false | null | undefined)[];
  /** Start of the hints' and states' ids; needed when a page has two lists. */
  readonly idPrefix?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Tasks that may be done in any order, each with its state. */
export function TaskList(props: TaskListProps): JSX.Element {
  const idPrefix = props.idPrefix ?? 'task-list';
  return (
    <ul class={classNames('govuk-task-list', props.classes)} {...attributesOf(props.attributes)}>
      {props.items.map((item, index) =>
        item === false || item === null || item === undefined ? null : (
          <Item item={item} id={`${idPrefix}-${index + 1}`} />
        ),
      )}
    </ul>
  );
}

function Item({ item, id }: { readonly item: TaskListItem; readonly id: string }): JSX.Element {
  const linked = item.href !== undefined;
  return (
    <li
      class={classNames(
        'govuk-task-list__item',
        linked && 'govuk-task-list__item--with-link',
        item.classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {linked ? (
          <a
            class={classNames('govuk-link', 'govuk-task-list__link', item.titleClasses)}
            href={item.href}
            aria-describedby={classNames(hasContent(item.hint) && `${id}-hint`, `${id}-status`)}
          >
            {item.title}
          </a>
        ) : (
          <div class={item.titleClasses}>{item.title}</div>
        )}
        {hasContent(item.hint) && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div
        class={classNames(
          'govuk-task-list__status',
          item.cannotStartYet === true && 'govuk-task-list__status--cannot-start-yet',
          item.statusClasses,
        )}
        id={`${id}-status`}
      >
        {item.status}
      </div>
    </li>
  );
}
