import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { FooterLink } from '../../ui/layout/document.tsx';
import type { NavigationItem } from '../../ui/layout/page.tsx';
import { renderPage } from '../../ui/layout/render.ts';
import type { Actor } from '../access/actor.ts';
import type { Permission } from '../access/permissions.ts';
import { may } from '../access/permissions.ts';
import { newId } from '../ids.ts';
import { FrameContext } from './frame.tsx';
import type { Identity } from './identify.ts';

/** The sections of the service, as app.ts lists them. */
export interface Navigation {
  readonly staff: readonly (NavigationItem & { readonly may: Permission })[];
  readonly visitors: readonly NavigationItem[];
  readonly staffFooter: readonly FooterLink[];
  readonly visitorsFooter: readonly FooterLink[];
}

/** Renders a page in the frame of its request and sends it. */
export async function sendPage(
  reply: FastifyReply,
  status: number,
  page: VNode,
  identity: Identity,
  navigation: Navigation,
): Promise<FastifyReply> {
  const { actor, partnership } = identity;
  let token: string | undefined;
  const frame = {
    partnership,
    actor,
    navigation: sectionsFor(actor, navigation),
    footerLinks: actor.kind === 'staff' ? navigation.staffFooter : navigation.visitorsFooter,
    csrfToken: () => (token ??= reply.generateCsrf()),
    formId: () => newId(new Date()),
  };
  const text = renderPage(<FrameContext.Provider value={frame}>{page}</FrameContext.Provider>);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(text);
}

function sectionsFor(actor: Actor, navigation: Navigation): readonly NavigationItem[] {
  return actor.kind === 'staff'
    ? navigation.staff.filter((item) => may(actor, item.may))
    : navigation.visitors;
}
