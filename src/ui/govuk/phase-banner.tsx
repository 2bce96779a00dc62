import type { JSX } from 'preact';
import { attributesOf, classNames } from './content.ts';
import type { Attributes, Content } from './content.ts';
import { Tag } from './tag.tsx';
import type { TagProps } from './tag.tsx';

export interface PhaseBannerProps {
  readonly tag: Content;
  readonly tagColour?: TagProps['colour'];
  readonly tagClasses?: string | undefined;
  readonly children: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A line under the header that says what state the whole service is in. */
export function PhaseBanner(props: PhaseBannerProps): JSX.Element {
  return (
    <div
      class={classNames('govuk-phase-banner', 'govuk-width-container', props.classes)}
      {...attributesOf(props.attributes)}
    >
      <p class="govuk-phase-banner__content">
        <Tag
          classes={classNames(
            'govuk-phase-banner__content__tag',
            props.tagColour !== undefined && `govuk-tag--${props.tagColour}`,
            props.tagClasses,
          )}
        >
          {props.tag}
        </Tag>
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  );
}
