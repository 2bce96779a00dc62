import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';

interface BannerProps {
  readonly type?: 'success' | undefined;
  readonly title?: Content | undefined;
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly titleId?: string | undefined;
  readonly role?: 'region' | 'alert' | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** One sentence (`text`), or markup of its own (`children`); never both. */
export type NotificationBannerProps = BannerProps &
  (
    | { readonly text: Content; readonly children?: never }
    | { readonly text?: never; readonly children: Content }
  );

/** What has just been done, or something the reader must know that is not about this page. */
export function NotificationBanner(props: NotificationBannerProps): JSX.Element {
  const success = props.type === 'success';
  const titleId = props.titleId ?? 'govuk-notification-banner-title';
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const;
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...attributesOf(props.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.text === undefined ? (
          props.children
        ) : (
          <p class="govuk-notification-banner__heading">{props.text}</p>
        )}
      </div>
    </div>
  );
}
