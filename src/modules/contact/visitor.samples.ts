import type { FastifyInstance } from 'fastify';

/** Somebody with a browser without scripts: keeps cookies, and sends the forms that pages hold. */
export class Visitor {
  readonly #server: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  constructor(server: FastifyInstance, cookies: Readonly<Record<string, string>> = {}) {
    this.#server = server;
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
  }

  async get(url: string) {
    const reply = await this.#server.inject({ url, cookies: Object.fromEntries(this.#cookies) });
    for (const { name, value } of reply.cookies) this.#cookies.set(name, value);
    return { status: reply.statusCode, text: reply.body, location: reply.headers.location };
  }

  /** The hidden fields of the page's form. */
  async openForm(url: string): Promise<Record<string, string>> {
    const { text } = await this.get(url);
    const hidden = [...text.matchAll(/name="(_csrf|_form)" value="([^"]*)"/g)];
    const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    return form;
  }

  async send(url: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one]),
    );
    const reply = await this.#server.inject({
      method: 'POST',
      url,
      cookies: Object.fromEntries(this.#cookies),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(pairs).toString(),
    });
    for (const { name, value } of reply.cookies) this.#cookies.set(name, value);
    return { status: reply.statusCode, text: reply.body, location: reply.headers.location };
  }

  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    formAt = url,
  ) {
    return this.send(url, { ...(await this.openForm(formAt)), ...fields });
  }
}
