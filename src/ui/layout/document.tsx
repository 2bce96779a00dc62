import type { JSX } from 'preact';
import { classNames } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { ErrorSummary } from '../govuk/error-summary.tsx';
import type { ErrorItem } from '../govuk/error-summary.tsx';
import { PhaseBanner } from '../govuk/phase-banner.tsx';
import { SkipLink } from '../govuk/skip-link.tsx';
import { assets } from './assets.ts';
import type { PartnershipIdentity } from './identity.ts';

export interface DocumentProps {
  /** The page's own title; the partnership's name and "Error: " are added to it. */
  readonly title: string;
  readonly partnership: PartnershipIdentity;
  /** What is wrong with the form on this page. Prefixes the title. */
  readonly errors?: readonly ErrorItem[] | undefined;
  readonly bodyClasses: string;
  /** Keeps a page out of search engines. */
  readonly unlisted?: boolean | undefined;
  /** Everything after the skip link. */
  readonly children: Content;
}

/** The `html` element of every page. Language, title, stylesheets, one script, skip link. */
export function Document(props: DocumentProps): JSX.Element {
  const { partnership, errors } = props;
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${hasErrors(errors) ? 'Error: ' : ''}${props.title} - ${partnership.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={partnership.baseColour} />
        {props.unlisted === true && <meta name="robots" content="noindex, nofollow" />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="stylesheet" href={assets.identityStylesheet} />
        <script type="module" src={assets.startScript} />
      </head>
      <body class={classNames('govuk-template__body', props.bodyClasses)}>
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        {props.children}
      </body>
    </html>
  );
}

/** The line that says that nothing here is real. */
export function DemonstrationLine(): JSX.Element {
  return (
    <PhaseBanner tag="Demonstration" tagColour="grey">
      Every person, address, case and amount here is made up.
    </PhaseBanner>
  );
}

/** The list of what is wrong, where a page has one. */
export function Errors({ errors }: { readonly errors: DocumentProps['errors'] }): JSX.Element {
  return <>{hasErrors(errors) && <ErrorSummary errors={errors} />}</>;
}

/** A link in the footer. */
export interface FooterLink {
  readonly href: string;
  readonly text: string;
}

/** The footer: lists of links, each with a heading, and a closing sentence. */
export function Footer(props: {
  readonly children?: OptionalContent;
  readonly links: readonly FooterLink[];
  readonly note: OptionalContent;
}): JSX.Element {
  return (
    <footer class="app-footer">
      <div class="govuk-width-container">
        {props.children}
        {props.links.length > 0 && (
          <>
            <h2 class="govuk-visually-hidden">Support links</h2>
            <FooterLinks links={props.links} />
          </>
        )}
        <p class="app-footer__note">{props.note}</p>
      </div>
    </footer>
  );
}

/** One list of links in the footer. */
export function FooterLinks({ links }: { readonly links: readonly FooterLink[] }): JSX.Element {
  return (
    <ul class="app-footer__list">
      {links.map((link) => (
        <li>
          <a class="app-footer__link" href={link.href}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function hasErrors(errors: DocumentProps['errors']): errors is readonly ErrorItem[] {
  return errors !== undefined && errors.length > 0;
}
