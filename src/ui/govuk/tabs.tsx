import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

export interface Tab {
  /** The panel's id, which the tab links to. */
  readonly id: string;
  readonly label: Content;
  /** A string is set as a paragraph; markup as it is. */
  readonly panel: Content;
  readonly attributes?: Attributes | undefined;
  readonly panelAttributes?: Attributes | undefined;
}

export interface TabsProps {
  readonly items: readonly (Tab | false | null | undefined)[];
  /** Above the list of links while there is no script. */
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Parts of which one is seen at a time; without a script, a list of links and every part. */
export function Tabs(props: TabsProps): JSX.Element {
  const present = (item: Tab | false | null | undefined): item is Tab =>
    item !== false && item !== null && item !== undefined;
  // Upstream counts the places of items left out, so the first place decides what is selected.
  const tabs = props.items.map((item, index) => ({ item, first: index === 0 }));
  return (
    <div
      id={props.id}
      class={classNames('govuk-tabs', props.classes)}
      {...attributesOf(props.attributes)}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map(({ item, first }) => present(item) && <TabLink tab={item} first={first} />)}
        </ul>
      )}
      {tabs.map(({ item, first }) => present(item) && <TabPanel tab={item} first={first} />)}
    </div>
  );
}

function TabLink({ tab, first }: { readonly tab: Tab; readonly first: boolean }): JSX.Element {
  return (
    <li class={classNames('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${tab.id}`} {...attributesOf(tab.attributes)}>
        {tab.label}
      </a>
    </li>
  );
}

function TabPanel({ tab, first }: { readonly tab: Tab; readonly first: boolean }): JSX.Element {
  return (
    <div
      class={classNames('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')}
      id={tab.id}
      {...attributesOf(tab.panelAttributes)}
    >
      {typeof tab.panel === 'string' ? <p class="govuk-body">{tab.panel}</p> : tab.panel}
    </div>
  );
}
