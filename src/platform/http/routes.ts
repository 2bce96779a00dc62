import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answer, setCookies } from './answer.ts';
import type { Answer } from './answer.ts';
import { addresses } from './addresses.ts';
import { contentDisposition } from './disposition.ts';
import { forbiddenPage, notFoundPage, signedOutPage } from './error-pages.tsx';
import { sendPage } from './render.tsx';
import type { Access, Route } from './route.ts';
import type { ServerParts } from './server-parts.ts';
import { readUploads, uploadsOf } from './uploads.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route; the access test fails on a route without it. */
    readonly access?: Access;
  }
}

/** Gives each route its address, its protection and its way of answering. */
export function registerRoutes(server: FastifyInstance, parts: ServerParts, secure: boolean): void {
  for (const route of parts.routes) {
    server.route({
      method: route.method,
      url: route.url,
      config: { access: route.access },
      ...(route.method === 'POST' && {
        preValidation: readUploads,
        preHandler: (request, reply, done) => server.csrfProtection(request, reply, done),
      }),
      handler: async (request, reply) => {
        const answered = await answer(route, request, parts, uploadsOf(request));
        setCookies(reply, answered.outcome, secure);
        return send(answered, route, request, reply, parts);
      },
    });
  }
}

async function send(
  { identity, outcome }: Answer,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  { navigation }: ServerParts,
): Promise<FastifyReply> {
  if (identity === null) {
    return reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('No service has been set up at this address yet.\n');
  }
  switch (outcome.kind) {
    case 'page':
      return sendPage(reply, 200, outcome.page, identity, navigation);
    case 'refused':
      return sendPage(reply, 422, outcome.page, identity, navigation);
    case 'not-found':
      return sendPage(reply, 404, notFoundPage(), identity, navigation);
    case 'forbidden':
      return sendPage(reply, 403, forbiddenPage(), identity, navigation);
    case 'sign-in':
      return route.method === 'GET'
        ? reply.redirect(signInFor(request.url), 303)
        : sendPage(reply, 401, signedOutPage(addresses.signIn), identity, navigation);
    case 'redirect':
      return reply.redirect(outcome.to, 303);
    case 'file': {
      const { file } = outcome;
      if (file.saveAs !== undefined) {
        void reply.header('content-disposition', contentDisposition(file.saveAs));
      }
      if (file.sandboxed === true) void reply.header('content-security-policy', sandbox);
      return reply
        .code(200)
        .header('cache-control', 'no-store')
        .type(file.mediaType)
        .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
    }
  }
}

const sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

function signInFor(url: string): string {
  return url === '/' ? addresses.signIn : `${addresses.signIn}?next=${encodeURIComponent(url)}`;
}
