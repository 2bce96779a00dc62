import type { JSX } from 'preact';
import { BackLink } from '../govuk/back-link.tsx';
import { Breadcrumbs } from '../govuk/breadcrumbs.tsx';
import type { Breadcrumb } from '../govuk/breadcrumbs.tsx';
import { classNames } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import type { ErrorItem } from '../govuk/error-summary.tsx';
import { ServiceNavigation } from '../govuk/service-navigation.tsx';
import type { ServiceNavigationItem } from '../govuk/service-navigation.tsx';
import { DemonstrationLine, Document, Errors, Footer, FooterLinks } from './document.tsx';
import type { FooterLink } from './document.tsx';
import type { PartnershipIdentity } from './identity.ts';
import { Mark } from './mark.tsx';

/** A section of the service in the navigation. */
export interface NavigationItem {
  /** A name that pages give as `currentSection`. */
  readonly section: string;
  readonly href: string;
  readonly text: string;
}

interface PageProps {
  /** The page's own title, without the service's name. */
  readonly title: string;
  readonly partnership: PartnershipIdentity;
  /** The data are synthetic, which every page says. */
  readonly demonstration: boolean;
  /** Where the mark and name in the header lead. */
  readonly homeHref: string;
  readonly navigation: readonly NavigationItem[];
  readonly currentSection?: string | undefined;
  readonly footerLinks: readonly FooterLink[];
  readonly footerNote: OptionalContent;
  /** What is wrong with the form: listed above the heading, and "Error: " before the title. */
  readonly errors?: readonly ErrorItem[] | undefined;
  /** Keeps the page out of search engines. Staff pages always are. */
  readonly unlisted?: boolean | undefined;
  /** The content of `main`, from the `h1` on. */
  readonly children: Content;
}

/** The way back up, or to the question before; never both. */
type WayBack =
  | { readonly breadcrumbs?: readonly Breadcrumb[] | undefined; readonly backHref?: never }
  | { readonly breadcrumbs?: never; readonly backHref?: string | undefined };

/** The home page's dark opening, which holds the `h1` and spans the page. */
interface Hero {
  readonly hero: Content;
  readonly errors?: never;
  readonly breadcrumbs?: never;
  readonly backHref?: never;
}

export type PublicPageProps = PageProps & (Hero | (WayBack & { readonly hero?: never }));

/** Who is signed in, and what the header offers them. */
export interface SignedInUser {
  readonly name: string;
  /** Team or role, left out on a phone. */
  readonly team: string;
  /** Their own account; without it the name is no link. */
  readonly accountHref?: string | undefined;
  readonly signOutHref: string;
  /** `null` for somebody who may not look for cases. */
  readonly search: {
    readonly action: string;
    /** What was searched for, on the page of results. */
    readonly query?: string | undefined;
  } | null;
}

export type StaffPageProps = PageProps &
  WayBack & {
    /** `null` before signing in: no search, no navigation. */
    readonly user: SignedInUser | null;
    /** Used with a finger in somebody's home: larger controls. */
    readonly forTablet?: boolean | undefined;
  };

/** How many of the staff navigation's links a phone shows, besides the current one and "Menu". */
const linksOnPhone = 3;

/** A page for residents, carers, relatives and referrers. */
export function PublicPage(props: PublicPageProps): JSX.Element {
  const hero = props.hero !== undefined;
  const demonstration = props.demonstration && <DemonstrationLine />;
  return (
    <Document
      title={props.title}
      partnership={props.partnership}
      errors={props.errors}
      unlisted={props.unlisted}
      bodyClasses="app-public"
    >
      <header>
        <Header homeHref={props.homeHref}>
          <Mark size="public" />
          <span class="app-brand__name">{props.partnership.name}</span>
          <span class="app-brand__tag">{props.partnership.tagline}</span>
        </Header>
        {props.navigation.length > 0 && (
          <ServiceNavigation
            navigation={props.navigation.map((item) => navigationItem(item, props))}
            collapseNavigationOnMobile={false}
          />
        )}
        {!hero && demonstration}
      </header>
      {hero ? (
        <main id="main-content">
          <div class="app-hero">
            <div class="govuk-width-container">{props.hero}</div>
          </div>
          {demonstration}
          <div class="govuk-width-container govuk-main-wrapper">{props.children}</div>
        </main>
      ) : (
        <Body {...props} />
      )}
      <Footer links={props.footerLinks} note={props.footerNote} />
    </Document>
  );
}

/** A page for those who work in the service. */
export function StaffPage(props: StaffPageProps): JSX.Element {
  const { user } = props;
  return (
    <Document
      title={props.title}
      partnership={props.partnership}
      errors={props.errors}
      unlisted
      bodyClasses={classNames('app-staff', props.forTablet === true && 'app-mot')}
    >
      <header>
        <Header
          homeHref={props.homeHref}
          beside={
            user !== null && [
              user.search !== null && <Search {...user.search} />,
              <User user={user} />,
            ]
          }
        >
          <Mark size="staff" />
          <span class="app-brand__name">{props.partnership.name}</span>
        </Header>
        {user !== null && props.navigation.length > 0 && <StaffNavigation {...props} />}
        {props.demonstration && <DemonstrationLine />}
      </header>
      <Body {...props} />
      <Footer links={props.footerLinks} note={props.footerNote}>
        {user !== null && props.navigation.length > 0 && (
          <nav id="menu" aria-label="All pages">
            <h2 class="govuk-heading-s">All pages</h2>
            <FooterLinks links={props.navigation} />
          </nav>
        )}
      </Footer>
    </Document>
  );
}

function Header(props: {
  readonly homeHref: string;
  readonly children: Content;
  readonly beside?: OptionalContent;
}): JSX.Element {
  return (
    <div class="govuk-generic-header">
      <div class="govuk-generic-header__container govuk-width-container">
        <div class="govuk-generic-header__logo">
          <a href={props.homeHref} class="govuk-generic-header__homepage-link app-brand">
            {props.children}
          </a>
        </div>
        {props.beside}
      </div>
    </div>
  );
}

function StaffNavigation(props: StaffPageProps): JSX.Element {
  return (
    <ServiceNavigation
      navigationLabel="Main"
      collapseNavigationOnMobile={false}
      navigation={props.navigation.map((item, index) => ({
        ...navigationItem(item, props),
        classes:
          index < linksOnPhone || item.section === props.currentSection
            ? undefined
            : 'app-nav-wide',
      }))}
      navigationEnd={
        <li class="govuk-service-navigation__item app-nav-menu">
          <a class="govuk-service-navigation__link" href="#menu">
            Menu
          </a>
        </li>
      }
    />
  );
}

function navigationItem(
  item: NavigationItem,
  page: Pick<PageProps, 'currentSection'>,
): ServiceNavigationItem {
  return { href: item.href, text: item.text, active: item.section === page.currentSection };
}

function Search(props: NonNullable<SignedInUser['search']>): JSX.Element {
  return (
    <form class="app-find" role="search" action={props.action} method="get">
      <label class="govuk-visually-hidden" for="find">
        Find a person, address or reference
      </label>
      <input
        class="app-find__input"
        id="find"
        name="q"
        type="search"
        placeholder="Name, address, reference"
        value={props.query}
      />
      <button class="app-find__button" type="submit">
        Find
      </button>
    </form>
  );
}

function User({ user }: { readonly user: SignedInUser }): JSX.Element {
  return (
    <div class="app-user">
      {user.accountHref === undefined ? user.name : <a href={user.accountHref}>{user.name}</a>}
      <span class="app-user__team">, {user.team}</span> · <a href={user.signOutHref}>Sign out</a>
    </div>
  );
}

function Body(props: PageProps & WayBack): JSX.Element {
  return (
    <div class="govuk-width-container">
      {props.breadcrumbs !== undefined && <Breadcrumbs items={props.breadcrumbs} />}
      {props.backHref !== undefined && (
        <nav aria-label="Back">
          <BackLink href={props.backHref} />
        </nav>
      )}
      <main class="govuk-main-wrapper" id="main-content">
        <Errors errors={props.errors} />
        {props.children}
      </main>
    </div>
  );
}
