import type { VNode } from 'preact';

/**
 * What a route answers. A value, so that a handler can be read and tested without a socket.
 * Everything but a refusal commits the request's transaction.
 */
export type Reply =
  | { readonly kind: 'page'; readonly page: VNode }
  | { readonly kind: 'refused'; readonly page: VNode }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly Cookie[] }
  | { readonly kind: 'file'; readonly file: FileBody };

/** A cookie to set, or with an empty value to clear. All are HTTP-only and same-site. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAgeSeconds: number;
}

/** Something to download or show as it is. */
export interface FileBody {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** The name under which a browser keeps it; without one it is shown. */
  readonly saveAs?: string;
  /** Came from outside: shown, it may run, load and send nothing. */
  readonly sandboxed?: boolean;
}

/** A page, status 200. */
export function page(node: VNode): Reply {
  return { kind: 'page', page: node };
}

/** A form sent back with what to mend, status 422. The transaction is rolled back. */
export function refused(node: VNode): Reply {
  return { kind: 'refused', page: node };
}

/** Nothing that this person may see, status 404, whether or not it exists for others. */
export function notFound(): Reply {
  return { kind: 'not-found' };
}

/** After a change: go there, status 303. */
export function redirect(to: string, cookies: readonly Cookie[] = []): Reply {
  return { kind: 'redirect', to, cookies };
}

/** A file, status 200. */
export function file(body: FileBody): Reply {
  return { kind: 'file', file: body };
}
