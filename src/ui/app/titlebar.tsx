import type { JSX } from 'preact';
import { classNames, hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';

export interface PlainLink {
  readonly text: Content;
  /** Left out for the one that is already shown. */
  readonly href?: string | undefined;
}

export interface TitlebarProps {
  readonly title: Content;
  /** Above the title: reference, place, version. */
  readonly caption?: OptionalContent;
  /** At most four things to do here; there is no menu of actions. */
  readonly links?: readonly (PlainLink | false | null | undefined)[] | undefined;
}

/** Caption, `h1` and plain links of a staff page. */
export function Titlebar({ title, caption, links }: TitlebarProps): JSX.Element {
  return (
    <>
      {hasContent(caption) && <span class="govuk-caption-l">{caption}</span>}
      <div class="app-titlebar">
        <h1 class="govuk-heading-l">{title}</h1>
        {links !== undefined && <LinkRow links={links} />}
      </div>
    </>
  );
}

/** The heading of a part of a page, with links that choose what it shows. */
export function PartTitlebar(props: {
  readonly title: Content;
  readonly id?: string | undefined;
  readonly links?: TitlebarProps['links'];
}): JSX.Element {
  return (
    <div class="app-titlebar">
      <h2 class="govuk-heading-m app-flush" id={props.id}>
        {props.title}
      </h2>
      {props.links !== undefined && <LinkRow links={props.links} flush />}
    </div>
  );
}

/** Links in one line with dots between. */
export function LinkRow(props: {
  readonly links: readonly (PlainLink | false | null | undefined)[];
  readonly flush?: boolean | undefined;
}): JSX.Element {
  const links = props.links.filter((link) => link !== false && link !== null && link !== undefined);
  return (
    <>
      {links.length > 0 && (
        <p class={classNames('govuk-body', props.flush === true && 'app-flush')}>
          {links.map((link, index) => [
            index > 0 && ' · ',
            link.href === undefined ? (
              link.text
            ) : (
              <a class="govuk-link" href={link.href}>
                {link.text}
              </a>
            ),
          ])}
        </p>
      )}
    </>
  );
}
