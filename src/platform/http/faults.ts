import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { londonDay } from '../../kernel/london.ts';
import { faultPage, notFoundPage, staleFormPage, tooMuchPage } from './error-pages.tsx';
import { enterPartnership } from './identify.ts';
import { sendPage } from './render.tsx';
import type { ServerParts } from './server-parts.ts';

/** The one place where a thrown error becomes a page: with a reference that is also in the log. */
export function registerFaults(server: FastifyInstance, parts: ServerParts): void {
  server.setErrorHandler(async (error: Thrown, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'fault');
    return sendOutside(request, reply, parts, status, pageFor(error, status, request.id));
  });
  server.setNotFoundHandler(async (request, reply) =>
    sendOutside(request, reply, parts, 404, notFoundPage()),
  );
}

/** Fastify's own errors have a code and a status; a bug of ours and a limit that was reached may not. */
type Thrown = Error & Partial<Pick<FastifyError, 'code' | 'statusCode'>>;

/** Sends a page when no route could: for the partnership of the address, or as text when even that cannot be read. */
async function sendOutside(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ServerParts,
  status: number,
  page: VNode,
): Promise<FastifyReply> {
  try {
    const identity = await parts.database.transact((tx) =>
      enterPartnership(tx, request.hostname, londonDay(new Date())),
    );
    if (identity !== null) return await sendPage(reply, status, page, identity, parts.navigation);
  } catch (error) {
    request.log.error({ err: error }, 'the page of a fault could not be made');
  }
  return reply
    .code(status)
    .type('text/plain; charset=utf-8')
    .send(`Something went wrong. Try again in a few minutes. Reference: ${request.id}\n`);
}

function pageFor(error: Thrown, status: number, reference: string): VNode {
  if (error.code?.startsWith('FST_CSRF') === true) return staleFormPage();
  switch (status) {
    case 413:
      return tooMuchPage(
        'That is too large',
        'A file can be up to 20 MB, and a form can carry 10 files. Make the file smaller or send fewer, then try again.',
      );
    case 429:
      return tooMuchPage('Too many tries', 'Wait for a minute, then try again.');
    default:
      return status >= 500 ? faultPage(reference) : notFoundPage();
  }
}

function statusOf(error: Thrown): number {
  const status = error.statusCode ?? 500;
  if (status === 413 || status === 429 || status === 403) return status;
  return status >= 400 && status < 500 ? 400 : 500;
}
