import type { FastifyInstance } from 'fastify';

/** What a page or form came to. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  /** Where it leads, for a redirect. */
  readonly to: string | null;
}

/** A browser of a few lines that speaks to a listening server: it keeps cookies and follows nothing. */
export interface SmallBrowser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Opens `from`, then sends a form to `path` with every hidden field of that page. */
  send(
    from: string,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Seen>;
  /** Sends a form as it is, without a page before it. */
  post(path: string, fields: URLSearchParams): Promise<Seen>;
}

/** Opens a browser on a server that listens. */
export function openSmallBrowser(url: string): SmallBrowser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Seen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) keep(cookies, text);
    return {
      status: response.status,
      text: await response.text(),
      to: response.headers.get('location'),
    };
  };
  const get: SmallBrowser['get'] = (path, headers = {}) => ask(path, { headers });
  const post: SmallBrowser['post'] = (path, fields) =>
    ask(path, { method: 'POST', body: fields, headers: {} });
  return {
    cookies,
    get,
    post,
    send: async (from, path, fields) => {
      const form = hiddenFields((await get(from)).text, path);
      for (const [name, value] of Object.entries(fields)) {
        form.delete(name);
        for (const text of typeof value === 'string' ? [value] : value) form.append(name, text);
      }
      return post(path, form);
    },
  };
}

/** Starts listening, on this machine only unless told otherwise. Answers the address on loopback. */
export async function listening(server: FastifyInstance, host = '127.0.0.1'): Promise<string> {
  const address = await server.listen({ port: 0, host });
  return `http://127.0.0.1:${new URL(address).port}`;
}

/** The hidden fields of the form of a page that leads to `path`, or else of its first form that changes something. */
export function hiddenFields(page: string, path: string): URLSearchParams {
  const forms = page.split('<form').slice(1);
  const form =
    forms.find((text) => text.includes(`action="${path}"`)) ??
    forms.find((text) => text.includes('method="post"')) ??
    '';
  return new URLSearchParams(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    ),
  );
}

function keep(cookies: Map<string, string>, setCookie: string): void {
  const [pair = '', ...attributes] = setCookie.split(';');
  const [name = '', value = ''] = [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1),
  ];
  if (value === '' || attributes.some((text) => text.trim() === 'Max-Age=0')) cookies.delete(name);
  else cookies.set(name, value);
}
