import type { Acting, Actor, ResidentActor, StaffActor, VisitorActor } from '../access/actor.ts';
import type { Permission } from '../access/permissions.ts';
import type { Config } from '../config/config.ts';
import type { Tx } from '../database/database.ts';
import type { Partnership } from '../partnership.ts';
import type { Fields } from './fields.ts';
import type { Reply } from './reply.ts';

/** Who may use a route. The access test reads this from the running program and tries everyone else. */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'staff'; readonly may: Permission }
  /** By a link with the token in the address (`:token`), or by the cookie that a code gives. */
  | { readonly who: 'resident'; readonly by: 'link' | 'code' };

/** One request, as a handler sees it. */
export interface RequestContext<A extends Actor> {
  readonly acting: Acting<A>;
  readonly partnership: Partnership;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly fields: Fields;
  /** Files sent with the form. */
  readonly uploads: readonly Upload[];
  readonly request: RequestFacts;
  readonly config: Config;
}

/** A request in one transaction, in which every policy knows who is acting. */
export interface RouteContext<A extends Actor> extends RequestContext<A> {
  readonly tx: Tx;
}

/**
 * A request whose handler does slow work (hashing, scanning, sending) and opens its own
 * transactions around it: inside a transaction nothing is awaited but the database.
 */
export interface SlowContext<A extends Actor> extends RequestContext<A> {
  /** One transaction, acting as the request's actor. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** A file as it was sent: nothing about it is trusted yet. */
export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly body: Uint8Array;
}

/** What a handler may know of the request itself. */
export interface RequestFacts {
  readonly id: string;
  readonly address: string;
  /** Made on this machine, by somebody who sits at it, to a server that nobody else can reach. */
  readonly loopback: boolean;
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

interface RouteHead {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly access: Access;
}

/** One address of the program. */
export type Route = RouteHead &
  (
    | { readonly slow: false; handle(context: RouteContext<Actor>): Promise<Reply> }
    | { readonly slow: true; handle(context: SlowContext<Actor>): Promise<Reply> }
  );

type Method = RouteHead['method'];
type Handler<A extends Actor> = (context: RouteContext<A>) => Promise<Reply>;
type SlowHandler<A extends Actor> = (context: SlowContext<A>) => Promise<Reply>;

/** A route for anyone at all; the handler acts as a visitor. */
export function forAnyone(method: Method, url: string, handle: Handler<VisitorActor>): Route {
  return quick({ method, url, access: { who: 'anyone' } }, isVisitor, handle);
}

/** A route for anyone, with slow work. */
export function forAnyoneSlowly(
  method: Method,
  url: string,
  handle: SlowHandler<VisitorActor>,
): Route {
  return slow({ method, url, access: { who: 'anyone' } }, isVisitor, handle);
}

/** A route for staff with a permission. */
export function forStaff(
  method: Method,
  url: string,
  may: Permission,
  handle: Handler<StaffActor>,
): Route {
  return quick({ method, url, access: { who: 'staff', may } }, isStaff, handle);
}

/** A route for staff with a permission, with slow work. A form that carries files is one. */
export function forStaffSlowly(
  method: Method,
  url: string,
  may: Permission,
  handle: SlowHandler<StaffActor>,
): Route {
  return slow({ method, url, access: { who: 'staff', may } }, isStaff, handle);
}

/** A route for a resident or the person who speaks for them. */
export function forResident(
  method: Method,
  url: string,
  by: 'link' | 'code',
  handle: Handler<ResidentActor>,
): Route {
  return quick({ method, url, access: { who: 'resident', by } }, isResident, handle);
}

function quick<A extends Actor>(
  head: RouteHead,
  admits: (actor: Actor) => actor is A,
  handle: Handler<A>,
): Route {
  return {
    ...head,
    slow: false,
    handle: async (context) =>
      handle({ ...context, acting: admitted(head, context.acting, admits) }),
  };
}

function slow<A extends Actor>(
  head: RouteHead,
  admits: (actor: Actor) => actor is A,
  handle: SlowHandler<A>,
): Route {
  return {
    ...head,
    slow: true,
    handle: async (context) =>
      handle({ ...context, acting: admitted(head, context.acting, admits) }),
  };
}

function admitted<A extends Actor>(
  head: RouteHead,
  acting: Acting,
  admits: (actor: Actor) => actor is A,
): Acting<A> {
  const { actor } = acting;
  if (!admits(actor)) throw new Error(`${head.method} ${head.url} was reached by a ${actor.kind}`);
  return { ...acting, actor };
}

function isStaff(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff';
}
function isResident(actor: Actor): actor is ResidentActor {
  return actor.kind === 'resident';
}
function isVisitor(actor: Actor): actor is VisitorActor {
  return actor.kind === 'visitor';
}
