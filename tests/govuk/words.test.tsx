import { BackLink } from '../../src/ui/govuk/back-link.tsx';
import { Breadcrumbs } from '../../src/ui/govuk/breadcrumbs.tsx';
import { Details } from '../../src/ui/govuk/details.tsx';
import { ErrorMessage } from '../../src/ui/govuk/error-message.tsx';
import { ErrorSummary } from '../../src/ui/govuk/error-summary.tsx';
import { Hint } from '../../src/ui/govuk/hint.tsx';
import { InsetText } from '../../src/ui/govuk/inset-text.tsx';
import { Label } from '../../src/ui/govuk/label.tsx';
import { NotificationBanner } from '../../src/ui/govuk/notification-banner.tsx';
import { Panel } from '../../src/ui/govuk/panel.tsx';
import { PhaseBanner } from '../../src/ui/govuk/phase-banner.tsx';
import { SkipLink } from '../../src/ui/govuk/skip-link.tsx';
import { Tag } from '../../src/ui/govuk/tag.tsx';
import { WarningText } from '../../src/ui/govuk/warning-text.tsx';
import {
  attributesIn,
  compareWithUpstream,
  contentOf,
  markup,
  optionalContentOf,
} from './fixtures.tsx';
import type { StyledWords, Words } from './fixtures.tsx';

interface Plain extends StyledWords {
  readonly id?: string;
}

compareWithUpstream<Plain>('hint', (options) => (
  <Hint id={options.id} classes={options.classes} attributes={attributesIn(options.attributes)}>
    {contentOf(options)}
  </Hint>
));

compareWithUpstream<Plain>('inset-text', (options) => (
  <InsetText
    id={options.id}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {contentOf(options)}
  </InsetText>
));

compareWithUpstream<Plain>('tag', (options) => (
  <Tag classes={options.classes} attributes={attributesIn(options.attributes)}>
    {contentOf(options)}
  </Tag>
));

compareWithUpstream<Plain & { readonly for?: string; readonly isPageHeading?: boolean }>(
  'label',
  (options) => (
    <Label
      for={options.for}
      isPageHeading={options.isPageHeading}
      classes={options.classes}
      attributes={attributesIn(options.attributes)}
    >
      {contentOf(options)}
    </Label>
  ),
  { empty: 'a label has words' },
);

compareWithUpstream<Plain & { readonly visuallyHiddenText?: string | false }>(
  'error-message',
  (options) => (
    <ErrorMessage
      id={options.id}
      classes={options.classes}
      attributes={attributesIn(options.attributes)}
      visuallyHiddenText={options.visuallyHiddenText === false ? '' : options.visuallyHiddenText}
    >
      {contentOf(options)}
    </ErrorMessage>
  ),
);

compareWithUpstream<Plain & { readonly iconFallbackText?: string }>('warning-text', (options) => (
  <WarningText
    iconFallbackText={options.iconFallbackText}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {contentOf(options)}
  </WarningText>
));

compareWithUpstream<
  Plain & {
    readonly summaryText?: string;
    readonly summaryHtml?: string;
    readonly open?: boolean;
  }
>('details', (options) => (
  <Details
    summary={
      options.summaryHtml === undefined ? (options.summaryText ?? '') : markup(options.summaryHtml)
    }
    open={options.open}
    id={options.id}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {contentOf(options)}
  </Details>
));

compareWithUpstream<Plain & { readonly href?: string }>('back-link', (options) => (
  <BackLink
    href={options.href ?? '#'}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {options.text === undefined && options.html === undefined ? undefined : contentOf(options)}
  </BackLink>
));

compareWithUpstream<Plain & { readonly href?: string }>('skip-link', (options) => (
  <SkipLink
    href={options.href ?? '#content'}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {contentOf(options)}
  </SkipLink>
));

compareWithUpstream<Plain & { readonly tag?: StyledWords }>('phase-banner', (options) => (
  <PhaseBanner
    tag={contentOf(options.tag)}
    tagClasses={options.tag?.classes}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  >
    {contentOf(options)}
  </PhaseBanner>
));

compareWithUpstream<{
  readonly items: readonly (Words & {
    readonly href?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  })[];
  readonly collapseOnMobile?: boolean;
  readonly labelText?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}>('breadcrumbs', (options) => (
  <Breadcrumbs
    items={options.items.map((item) => ({
      text: contentOf(item),
      href: item.href,
      attributes: attributesIn(item.attributes),
    }))}
    collapseOnMobile={options.collapseOnMobile}
    labelText={options.labelText}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  />
));

compareWithUpstream<{
  readonly titleText?: string;
  readonly titleHtml?: string;
  readonly descriptionText?: string;
  readonly descriptionHtml?: string;
  readonly errorList?: readonly (Words & {
    readonly href?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  })[];
  readonly disableAutoFocus?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}>('error-summary', (options) => (
  <ErrorSummary
    title={options.titleHtml === undefined ? options.titleText : markup(options.titleHtml)}
    description={
      options.descriptionHtml === undefined
        ? options.descriptionText
        : markup(options.descriptionHtml)
    }
    errors={(options.errorList ?? []).map((item) => ({
      text: contentOf(item),
      href: item.href,
      attributes: attributesIn(item.attributes),
    }))}
    disableAutoFocus={options.disableAutoFocus}
    classes={options.classes}
    attributes={attributesIn(options.attributes)}
  />
));

compareWithUpstream<
  Plain & {
    readonly type?: 'success';
    readonly titleText?: string;
    readonly titleHtml?: string;
    readonly titleHeadingLevel?: 3;
    readonly titleId?: string;
    readonly role?: 'region' | 'alert';
    readonly disableAutoFocus?: boolean;
  }
>(
  'notification-banner',
  (options) => (
    <NotificationBanner
      type={options.type}
      title={options.titleHtml === undefined ? options.titleText : markup(options.titleHtml)}
      titleHeadingLevel={options.titleHeadingLevel}
      titleId={options.titleId}
      role={options.role}
      disableAutoFocus={options.disableAutoFocus}
      classes={options.classes}
      attributes={attributesIn(options.attributes)}
      {...(options.html === undefined || options.html === false
        ? { text: options.text ?? '' }
        : { children: markup(options.html) })}
    />
  ),
  {
    'with invalid type': 'the type is "success" or left out',
    'custom role': 'the role is "region" or "alert"',
  },
);

compareWithUpstream<
  Plain & {
    readonly titleText?: string;
    readonly titleHtml?: string;
    readonly headingLevel?: 2;
  }
>(
  'panel',
  (options) => (
    <Panel
      title={
        options.titleHtml === undefined ? (options.titleText ?? '') : markup(options.titleHtml)
      }
      headingLevel={options.headingLevel}
      classes={options.classes}
      attributes={attributesIn(options.attributes)}
    >
      {optionalContentOf(
        options.text === undefined && options.html === undefined ? undefined : options,
      )}
    </Panel>
  ),
  interruptions(),
);

/** A panel confirms; a page that interrupts is an ordinary question page in this service. */
function interruptions(): Record<string, string> {
  const names = [
    'interruption',
    'interruption-with-content-with-long-line-length',
    'interruption-with-headings-content-and-lists',
    'interruption with custom classes',
    'interruption, with actions classes and attributes',
    'interruption, submit action',
    'interruption, button link',
    'interruption, no actions',
    'interruption, no actions items',
  ];
  return Object.fromEntries(names.map((name) => [name, 'a panel confirms, it never interrupts']));
}
