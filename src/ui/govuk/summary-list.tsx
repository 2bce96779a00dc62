import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes, Content, OptionalContent } from './content.ts';

export interface SummaryAction {
  readonly href: string;
  readonly text: Content;
  /** What the link is about, read out after its text; empty only if the text says it all. */
  readonly visuallyHiddenText: string;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SummaryRow {
  readonly key: Content;
  readonly value: OptionalContent;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
  readonly keyClasses?: string | undefined;
  readonly valueClasses?: string | undefined;
  readonly actionsClasses?: string | undefined;
}

interface SummaryCard {
  readonly title?: Content | undefined;
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly (SummaryRow | false | null | undefined)[];
  /** Puts the list in a frame with a title. */
  readonly card?: SummaryCard | undefined;
  readonly noBorder?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Names and values, with links to change them: check answers, and facts of a record. */
export function SummaryList(props: SummaryListProps): JSX.Element {
  const rows = props.rows.filter((row) => row !== false && row !== null && row !== undefined);
  const someActions = rows.some((row) => hasActions(row.actions));
  const list = (
    <dl
      class={classNames(
        'govuk-summary-list',
        props.noBorder === true && 'govuk-summary-list--no-border',
        props.classes,
      )}
      {...attributesOf(props.attributes)}
    >
      {rows.map((row) => (
        <Row row={row} someActions={someActions} cardTitle={props.card?.title} />
      ))}
    </dl>
  );
  return props.card === undefined ? list : <Card card={props.card}>{list}</Card>;
}

function Row(props: {
  readonly row: SummaryRow;
  readonly someActions: boolean;
  readonly cardTitle: OptionalContent;
}): JSX.Element {
  const { row, cardTitle } = props;
  return (
    <div
      class={classNames(
        'govuk-summary-list__row',
        props.someActions && !hasActions(row.actions) && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={classNames('govuk-summary-list__key', row.keyClasses)}>{row.key}</dt>
      <dd class={classNames('govuk-summary-list__value', row.valueClasses)}>{row.value}</dd>
      {hasActions(row.actions) && (
        <dd class={classNames('govuk-summary-list__actions', row.actionsClasses)}>
          {row.actions.length === 1 ? (
            row.actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {row.actions.map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function Card(props: { readonly card: SummaryCard; readonly children: JSX.Element }): JSX.Element {
  const { card, children } = props;
  const Heading = `h${card.titleHeadingLevel ?? 2}` as const;
  return (
    <div class={classNames('govuk-summary-card', card.classes)} {...attributesOf(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {hasContent(card.title) && (
          <Heading class="govuk-summary-card__title">{card.title}</Heading>
        )}
        {hasActions(card.actions) && <CardActions actions={card.actions} title={card.title} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function CardActions(props: {
  readonly actions: readonly SummaryAction[];
  readonly title: OptionalContent;
}): JSX.Element {
  const links = props.actions.map((action) => (
    <ActionLink action={action} cardTitle={props.title} />
  ));
  if (links.length === 1) {
    return <div class="govuk-summary-card__actions">{links}</div>;
  }
  return (
    <ul class="govuk-summary-card__actions">
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  );
}

function ActionLink(props: {
  readonly action: SummaryAction;
  readonly cardTitle: OptionalContent;
}): JSX.Element {
  const { action, cardTitle } = props;
  const about = action.visuallyHiddenText;
  return (
    <a
      class={classNames('govuk-link', action.classes)}
      href={action.href}
      {...attributesOf(action.attributes)}
    >
      {action.text}
      {(about !== '' || hasContent(cardTitle)) && (
        <span class="govuk-visually-hidden">
          {about !== '' && ` ${about}`}
          {hasContent(cardTitle) && [' (', cardTitle, ')']}
        </span>
      )}
    </a>
  );
}

function hasActions(
  actions: readonly SummaryAction[] | undefined,
): actions is readonly SummaryAction[] {
  return actions !== undefined && actions.length > 0;
}
