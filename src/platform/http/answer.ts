import type { FastifyReply, FastifyRequest } from 'fastify';
import { londonDay } from '../../kernel/london.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { parseId } from '../../kernel/ids.ts';
import type { Acting, Actor } from '../access/actor.ts';
import { enterAs } from '../access/enter.ts';
import { may } from '../access/permissions.ts';
import type { Config } from '../config/config.ts';
import type { Database, Tx } from '../database/database.ts';
import { addresses } from './addresses.ts';
import { fieldsFrom } from './fields.ts';
import { formIdField } from './frame.tsx';
import type { Identity } from './identify.ts';
import { enterPartnership, enterSession, enterTracking } from './identify.ts';
import { isFromThisMachine, wayInOf } from './loopback.ts';
import type { Reply } from './reply.ts';
import { redirect } from './reply.ts';
import type { RequestContext, Route, Upload } from './route.ts';
import { beginSubmission, endSubmission } from './submissions.ts';

export const sessionCookie = 'lightbulb_session';
export const trackingCookie = 'lightbulb_tracking';

/** What a request came to, before it is rendered. */
export interface Answer {
  readonly identity: Identity | null;
  readonly outcome: Reply | { readonly kind: 'sign-in' } | { readonly kind: 'forbidden' };
}

/** What the answering of requests rests on. */
export interface Answering {
  readonly database: Database;
  readonly config: Config;
}

/** Finds out who asks, whether they may, and lets the route answer: for most routes in one transaction. */
export async function answer(
  route: Route,
  request: FastifyRequest,
  { database, config }: Answering,
  uploads: readonly Upload[],
): Promise<Answer> {
  const now = new Date();
  const today = londonDay(now);
  const contextFor = (identity: Identity): RequestContext<Actor> => ({
    acting: { actor: identity.actor, now, today },
    partnership: identity.partnership,
    params: request.params as Record<string, string>,
    query: fieldsFrom(request.query),
    fields: fieldsFrom(request.body),
    uploads,
    request: factsOf(request),
    config,
  });
  if (route.slow) {
    const identity = await database.transact((tx) => identify(tx, route, request, now, today));
    const barred = barredBy(route, identity);
    if (identity === null || barred !== null)
      return { identity, outcome: barred ?? { kind: 'not-found' } };
    const transact = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      database.transact(async (tx) => {
        await enterAs(tx, identity.actor, today);
        return work(tx);
      });
    return { identity, outcome: await route.handle({ ...contextFor(identity), transact }) };
  }
  try {
    return await database.transact(async (tx) => {
      const identity = await identify(tx, route, request, now, today);
      const barred = barredBy(route, identity);
      if (identity === null || barred !== null)
        return { identity, outcome: barred ?? { kind: 'not-found' } };
      const context = contextFor(identity);
      const outcome = await once(tx, context.acting, route, request, () =>
        route.handle({ ...context, tx }),
      );
      if (outcome.kind === 'refused') throw new RolledBack({ identity, outcome });
      return { identity, outcome };
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.answer;
    throw error;
  }
}

/** Carries a refusal out of its transaction, so that nothing of it stays. */
class RolledBack extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('refused');
    this.answer = answer;
  }
}

/** Lets a form act once: the same form sent again leads to where the first sending led. */
async function once(
  tx: Tx,
  acting: Acting,
  route: Route,
  request: FastifyRequest,
  act: () => Promise<Reply>,
): Promise<Reply> {
  const sent = route.method === 'POST' ? parseId(fieldsFrom(request.body).one(formIdField)) : null;
  if (sent === null || !sent.ok) return act();
  const earlier = await beginSubmission(tx, acting, sent.value);
  if (earlier !== null) return redirect(earlier);
  const outcome = await act();
  if (outcome.kind === 'redirect') await endSubmission(tx, acting, sent.value, outcome.to);
  return outcome;
}

async function identify(
  tx: Tx,
  route: Route,
  request: FastifyRequest,
  now: Date,
  today: PlainDate,
): Promise<Identity | null> {
  const session = request.cookies[sessionCookie];
  if (route.access.who === 'staff' && session !== undefined) {
    const staff = await enterSession(tx, session, now, today);
    if (staff !== null) return staff;
  }
  const visitor = await enterPartnership(tx, request.hostname, today);
  if (visitor === null || route.access.who !== 'resident') return visitor;
  const { by } = route.access;
  const token =
    by === 'link'
      ? (request.params as Record<string, string>)['token']
      : request.cookies[trackingCookie];
  const kind = by === 'link' ? 'link' : 'session';
  const resident = token === undefined ? null : await enterTracking(tx, token, kind, now, today);
  return resident === null ? visitor : { ...visitor, actor: resident };
}

function barredBy(route: Route, identity: Identity | null): Answer['outcome'] | null {
  if (identity === null) return { kind: 'not-found' };
  const { actor } = identity;
  switch (route.access.who) {
    case 'anyone':
      return null;
    case 'resident':
      if (actor.kind === 'resident') return null;
      return route.access.by === 'link' ? { kind: 'not-found' } : redirect(addresses.track);
    case 'staff':
      if (actor.kind !== 'staff') return { kind: 'sign-in' };
      return may(actor, route.access.may) ? null : { kind: 'forbidden' };
  }
}

function factsOf(request: FastifyRequest): RequestContext<Actor>['request'] {
  return {
    id: request.id,
    address: request.ip,
    loopback: isFromThisMachine(wayInOf(request)),
    cookies: request.cookies,
  };
}

/** Puts cookies on a reply: HTTP-only, same-site, and secure wherever the service has a certificate. */
export function setCookies(reply: FastifyReply, outcome: Answer['outcome'], secure: boolean): void {
  if (outcome.kind !== 'redirect') return;
  for (const { name, value, maxAgeSeconds } of outcome.cookies) {
    void reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: maxAgeSeconds,
    });
  }
}
