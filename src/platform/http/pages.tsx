import type { Content } from '../../ui/govuk/content.ts';
import type { Breadcrumb } from '../../ui/govuk/breadcrumbs.tsx';
import { PublicPage, StaffPage } from '../../ui/layout/page.tsx';
import type { FieldError } from './fields.ts';
import { useFrame } from './frame.tsx';
import { addresses } from './addresses.ts';
import { may } from '../access/permissions.ts';

interface PageProps {
  readonly title: string;
  /** The section of the navigation in which this page stands. */
  readonly section?: string;
  /** What there is to mend: listed first, each a link to its field. */
  readonly errors?: readonly FieldError[];
  readonly children: Content;
}

/** A page for those who work in the service, in the frame of this request. */
export function StaffPageFrame(
  props: PageProps & {
    readonly breadcrumbs?: readonly Breadcrumb[];
    /** What was searched for, on the page of results. */
    readonly searched?: string;
    readonly forTablet?: boolean;
  },
) {
  const { partnership, actor, navigation, footerLinks } = useFrame();
  const hasWorkList = actor.kind !== 'staff' || may(actor, 'see work list');
  const firstSection = hasWorkList ? addresses.workList : navigation[0]?.href;
  return (
    <StaffPage
      title={props.title}
      partnership={partnership}
      demonstration={partnership.demonstration}
      homeHref={actor.kind === 'staff' ? (firstSection ?? addresses.account) : addresses.home}
      navigation={navigation}
      currentSection={props.section}
      breadcrumbs={props.breadcrumbs?.filter(
        ({ href }) => hasWorkList || href !== addresses.workList,
      )}
      forTablet={props.forTablet}
      errors={props.errors?.map(errorItem)}
      footerLinks={footerLinks}
      footerNote="Every opening of a case is recorded and can be seen by the person it is about."
      user={
        actor.kind === 'staff'
          ? {
              name: actor.name,
              team: [...new Set(actor.assignments.map((assignment) => assignment.teamName))].join(
                ', ',
              ),
              accountHref: addresses.account,
              signOutHref: addresses.signOut,
              search: may(actor, 'see cases')
                ? { action: addresses.search, query: props.searched }
                : null,
            }
          : null
      }
    >
      {props.children}
    </StaffPage>
  );
}

/** A page for residents, carers and relatives, in the frame of this request. */
export function PublicPageFrame(
  props: PageProps & {
    readonly backHref?: string;
    /** Keeps a personal page out of search engines. */
    readonly unlisted?: boolean;
    readonly footerNote?: Content;
  },
) {
  return <PublicPage {...publicFrame(props)} backHref={props.backHref} unlisted={props.unlisted} />;
}

/** The public site's first page, which opens with a dark band that holds the heading. */
export function PublicHomeFrame(
  props: Pick<PageProps, 'title' | 'children'> & {
    readonly hero: Content;
    readonly footerNote?: Content;
  },
) {
  const { partnership, footerLinks } = useFrame();
  return (
    <PublicPage
      title={props.title}
      partnership={partnership}
      demonstration={partnership.demonstration}
      homeHref={addresses.home}
      navigation={[]}
      footerLinks={footerLinks}
      footerNote={props.footerNote ?? footerNote(partnership)}
      hero={props.hero}
    >
      {props.children}
    </PublicPage>
  );
}

/** The footer closes with the page's own sentence, or with the service's name. */
function publicFrame(props: PageProps & { readonly footerNote?: Content }) {
  const { partnership, navigation, footerLinks } = useFrame();
  return {
    title: props.title,
    partnership,
    demonstration: partnership.demonstration,
    homeHref: addresses.home,
    navigation,
    currentSection: props.section,
    errors: props.errors?.map(errorItem),
    footerLinks,
    footerNote: props.footerNote ?? footerNote(partnership),
    children: props.children,
  };
}

function errorItem({ field, message }: FieldError): { text: string; href: string } {
  return { text: message, href: `#${field}` };
}

function footerNote(partnership: { readonly name: string; readonly tagline: string }): string {
  return `${partnership.name}: ${partnership.tagline || 'help to live safely at home'}.`;
}
