import type { FastifyInstance } from 'fastify';
import { assessmentRoutes } from './modules/assessment/index.ts';
import { casePaths, caseworkRoutes } from './modules/casework/index.ts';
import { contactRoutes } from './modules/contact/index.ts';
import { organisationPaths, organisationRoutes, rolesToTry } from './modules/organisation/index.ts';
import { peopleRoutes } from './modules/people/index.ts';
import { performanceRoutes } from './modules/performance/index.ts';
import { worksRoutes } from './modules/works/index.ts';
import { accountRoutes } from './platform/accounts/index.ts';
import { fileRoutes } from './platform/files/files.routes.tsx';
import { messageRoutes } from './platform/messages/messages.routes.tsx';
import type { Navigation } from './platform/http/render.tsx';
import type { Route } from './platform/http/route.ts';
import { buildServer } from './platform/http/server.ts';
import type { ServerParts } from './platform/http/server-parts.ts';
import {
  caseSlots,
  contactSlots,
  fileSlots,
  firstPage,
  organisationSlots,
  peopleSlots,
} from './slots.ts';

/** The whole program, ready to listen: one line mounts one thing. */
export async function buildApp(
  parts: Omit<ServerParts, 'routes' | 'navigation'>,
): Promise<FastifyInstance> {
  return buildServer({ ...parts, routes, navigation });
}

const routes: readonly Route[] = [
  ...accountRoutes({ rolesToTry, firstPage }),
  ...messageRoutes({ casePath: casePaths.case }),
  ...fileRoutes(fileSlots),
  ...organisationRoutes(organisationSlots),
  ...peopleRoutes(peopleSlots),
  ...contactRoutes(contactSlots),
  ...caseworkRoutes(caseSlots),
  ...performanceRoutes,
  ...assessmentRoutes,
  ...worksRoutes,
];

const navigation: Navigation = {
  staff: [
    { section: 'work', href: casePaths.workList, text: 'Work list', may: 'see work list' },
    { section: 'messages', href: '/messages', text: 'Messages', may: 'see cases' },
    { section: 'performance', href: '/performance', text: 'Performance', may: 'see performance' },
    { section: 'pathways', href: casePaths.pathways, text: 'Pathways', may: 'see pathways' },
    {
      section: 'organisation',
      href: organisationPaths.overview,
      text: 'Organisation',
      may: 'see organisation',
    },
  ],
  visitors: [
    { section: 'ask', href: '/ask', text: 'Ask for help' },
    { section: 'track', href: '/track', text: 'Track' },
    { section: 'contact', href: '/contact-us', text: 'Contact us' },
  ],
  staffFooter: [{ href: '/accessibility', text: 'Accessibility statement' }],
  visitorsFooter: [
    { href: '/accessibility', text: 'Accessibility statement' },
    { href: '/privacy', text: 'Privacy' },
    { href: '/cookies', text: 'Cookies' },
    { href: '/sign-in', text: 'Staff sign in' },
  ],
};
