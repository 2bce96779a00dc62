import type { FastifyRequest } from 'fastify';

/** What there is to know about where a request came from. */
export interface WayIn {
  /** The addresses on which the server really listens, whatever it was told to. */
  readonly listening: readonly string[];
  /** The two ends of the connection. */
  readonly from: string;
  readonly to: string;
  /** The name in the address bar. */
  readonly hostName: string;
  /** Whether somebody passed the request on, such as a proxy on this machine. */
  readonly passedOn: boolean;
}

/**
 * Whether a request can only have been made on this machine: the server listens on nothing but
 * loopback, both ends of the connection are loopback, nobody passed it on, and the name asked for
 * is a loopback name (a page elsewhere can make a browser ask under its own name).
 */
export function isFromThisMachine(way: WayIn): boolean {
  return (
    way.listening.length > 0 &&
    way.listening.every(isLoopback) &&
    isLoopback(way.from) &&
    isLoopback(way.to) &&
    !way.passedOn &&
    (way.hostName === 'localhost' || isLoopback(way.hostName.replace(/^\[|\]$/g, '')))
  );
}

/** How a request came in. */
export function wayInOf(request: FastifyRequest): WayIn {
  const { headers, socket } = request;
  return {
    listening: request.server.addresses().map((at) => (typeof at === 'string' ? at : at.address)),
    from: socket.remoteAddress ?? '',
    to: socket.localAddress ?? '',
    hostName: request.hostname,
    passedOn: passingHeaders.some((name) => headers[name] !== undefined),
  };
}

const passingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address);
}
