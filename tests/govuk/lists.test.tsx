import { Pagination } from '../../src/ui/govuk/pagination.tsx';
import type { PaginationItem, PaginationLink } from '../../src/ui/govuk/pagination.tsx';
import { ServiceNavigation } from '../../src/ui/govuk/service-navigation.tsx';
import { SummaryList } from '../../src/ui/govuk/summary-list.tsx';
import type { SummaryAction } from '../../src/ui/govuk/summary-list.tsx';
import { Table } from '../../src/ui/govuk/table.tsx';
import type { TableCell } from '../../src/ui/govuk/table.tsx';
import { Tabs } from '../../src/ui/govuk/tabs.tsx';
import { Tag } from '../../src/ui/govuk/tag.tsx';
import { TaskList } from '../../src/ui/govuk/task-list.tsx';
import {
  attributesIn,
  compareWithUpstream,
  contentOf,
  markup,
  optionalContentOf,
  sizeIn,
} from './fixtures.tsx';
import type { StyledWords, Words } from './fixtures.tsx';

interface Styled {
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface ActionOptions extends StyledWords {
  readonly href: string;
  readonly visuallyHiddenText?: string;
}

interface ActionsOptions {
  readonly items?: readonly ActionOptions[];
  readonly classes?: string;
}

interface SummaryOptions extends Styled {
  readonly rows: readonly (
    | {
        readonly key: StyledWords;
        readonly value: StyledWords;
        readonly actions?: ActionsOptions;
        readonly classes?: string;
      }
    | false
    | null
    | ''
  )[];
  readonly card?: Styled & {
    readonly title?: Words & { readonly headingLevel?: 3 };
    readonly actions?: ActionsOptions;
  };
}

function actionsOf(actions: ActionsOptions | undefined): readonly SummaryAction[] | undefined {
  return actions?.items?.map((item) => ({
    href: item.href,
    text: contentOf(item),
    visuallyHiddenText: item.visuallyHiddenText ?? '',
    classes: item.classes,
    attributes: attributesIn(item.attributes),
  }));
}

compareWithUpstream<SummaryOptions>('summary-list', (options) => (
  <SummaryList
    rows={options.rows.map((row) =>
      row === '' || row === null || row === false
        ? null
        : {
            key: contentOf(row.key),
            value: contentOf(row.value),
            actions: actionsOf(row.actions),
            classes: row.classes,
            keyClasses: row.key.classes,
            valueClasses: row.value.classes,
            actionsClasses: row.actions?.classes,
          },
    )}
    card={
      options.card && {
        title: optionalContentOf(options.card.title),
        titleHeadingLevel: options.card.title?.headingLevel,
        actions: actionsOf(options.card.actions),
        classes: options.card.classes,
        attributes: attributesIn(options.card.attributes),
      }
    }
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  />
));

interface CellOptions extends StyledWords {
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
}

function cellOf(cell: CellOptions): TableCell {
  const { format, colspan, rowspan, classes } = cell;
  return {
    text: contentOf(cell),
    format,
    colspan,
    rowspan,
    classes,
    attributes: attributesIn(cell.attributes),
  };
}

compareWithUpstream<
  Styled & {
    readonly caption?: string;
    readonly captionClasses?: string;
    readonly firstCellIsHeader?: boolean;
    readonly head?: readonly CellOptions[];
    readonly rows: readonly (readonly CellOptions[] | false | null)[];
  }
>('table', (options) => (
  <Table
    caption={options.caption ?? null}
    captionSize={sizeIn(options.captionClasses, 'govuk-table__caption')}
    firstCellIsHeader={options.firstCellIsHeader}
    head={options.head?.map(cellOf)}
    rows={options.rows.map((row) => row && row.map(cellOf))}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  />
));

compareWithUpstream<
  Styled & {
    readonly idPrefix?: string;
    readonly items: readonly (
      | {
          readonly title: StyledWords;
          readonly href?: string;
          readonly hint?: Words;
          readonly status: StyledWords & { readonly tag?: StyledWords };
          readonly classes?: string;
        }
      | false
      | null
      | ''
    )[];
  }
>('task-list', (options) => (
  <TaskList
    idPrefix={options.idPrefix}
    items={options.items.map((item) =>
      item === '' || item === null || item === false
        ? null
        : {
            title: contentOf(item.title),
            href: item.href,
            hint: optionalContentOf(item.hint),
            status:
              item.status.tag === undefined ? (
                contentOf(item.status)
              ) : (
                <Tag
                  classes={item.status.tag.classes}
                  attributes={attributesIn(item.status.tag.attributes)}
                >
                  {contentOf(item.status.tag)}
                </Tag>
              ),
            classes: item.classes,
            titleClasses: item.title.classes,
            statusClasses: item.status.classes,
          },
    )}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  />
));

interface LinkOptions extends Words {
  readonly href: string;
  readonly labelText?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

function linkOf(link: LinkOptions | undefined): PaginationLink | undefined {
  return (
    link && {
      href: link.href,
      text: link.text === undefined && link.html === undefined ? undefined : contentOf(link),
      labelText: link.labelText,
      attributes: attributesIn(link.attributes),
    }
  );
}

compareWithUpstream<
  Styled & {
    readonly previous?: LinkOptions;
    readonly next?: LinkOptions;
    readonly items?: readonly (PaginationItem | null)[];
    readonly landmarkLabel?: string;
  }
>(
  'pagination',
  (options) => (
    <Pagination
      previous={linkOf(options.previous)}
      next={linkOf(options.next)}
      items={options.items}
      landmarkLabel={options.landmarkLabel}
      classes={options.classes}
      attributes={attributesIn(options.attributes)}
    />
  ),
  { 'with empty items': 'an item is a page, a gap or left out; an empty one is a mistake' },
);

compareWithUpstream<
  Styled & {
    readonly id?: string;
    readonly title?: string;
    readonly items?: readonly (
      | {
          readonly id: string;
          readonly label: string;
          readonly panel: Words & { readonly attributes?: Readonly<Record<string, string>> };
          readonly attributes?: Readonly<Record<string, string>>;
        }
      | false
      | null
      | ''
    )[];
  }
>(
  'tabs',
  (options) => (
    <Tabs
      id={options.id}
      title={options.title}
      items={(options.items ?? []).map((item) =>
        item === '' || item === null || item === false
          ? null
          : {
              id: item.id,
              label: item.label,
              panel: contentOf(item.panel),
              attributes: attributesIn(item.attributes),
              panelAttributes: attributesIn(item.panel.attributes),
            },
      )}
      classes={options.classes}
      attributes={attributesIn(options.attributes)}
    />
  ),
  { idPrefix: 'each tab has an id of its own, since addresses point to it' },
);

type Slot = string | { readonly html: string; readonly align?: 'inline' };

interface NavigationOptions extends Styled {
  readonly navigation?: readonly (
    | (Words & { readonly href?: string; readonly current?: boolean; readonly active?: boolean })
    | false
    | null
    | ''
  )[];
  readonly serviceName?: string;
  readonly serviceUrl?: string;
  readonly navigationLabel?: string;
  readonly navigationId?: string;
  readonly navigationClasses?: string;
  readonly menuButtonText?: string;
  readonly menuButtonLabel?: string;
  readonly collapseNavigationOnMobile?: boolean;
  readonly ariaLabel?: string;
  readonly slots?: {
    readonly start?: string;
    readonly end?: Slot;
    readonly navigationStart?: string;
    readonly navigationEnd?: string;
  };
}

function slotOf(slot: Slot | undefined): ReturnType<typeof markup> | undefined {
  return slot === undefined ? undefined : markup(typeof slot === 'string' ? slot : slot.html);
}

compareWithUpstream<NavigationOptions>('service-navigation', (options) => (
  <ServiceNavigation
    navigation={options.navigation?.map((item) =>
      item === '' || item === null || item === false
        ? null
        : {
            text: contentOf(item),
            href: item.href,
            current: item.current,
            active: item.active,
          },
    )}
    serviceName={options.serviceName}
    serviceUrl={options.serviceUrl}
    navigationLabel={options.navigationLabel}
    navigationId={options.navigationId}
    navigationClasses={options.navigationClasses}
    menuButtonText={options.menuButtonText}
    menuButtonLabel={options.menuButtonLabel}
    collapseNavigationOnMobile={options.collapseNavigationOnMobile}
    ariaLabel={options.ariaLabel}
    start={slotOf(options.slots?.start)}
    end={slotOf(options.slots?.end)}
    endInline={typeof options.slots?.end === 'object' && options.slots.end.align === 'inline'}
    navigationStart={slotOf(options.slots?.navigationStart)}
    navigationEnd={slotOf(options.slots?.navigationEnd)}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  />
));
