import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hidden } from '../../src/platform/config/hidden.ts';
import type { NotifyConfig } from '../../src/platform/config/config.ts';

/** What the stand-in was sent, as it came. */
export interface SentToNotify {
  readonly kind: 'sms' | 'email' | 'letter';
  readonly body: Readonly<Record<string, unknown>>;
}

/** How the stand-in answers the next request to send. */
export type NotifyAnswer =
  | { readonly status: number; readonly message: string }
  /** Takes the message, and then never answers: what a timeout looks like from outside. */
  | 'takes-and-hangs'
  | 'hangs';

/** A server that answers as GOV.UK Notify does, over HTTP, and keeps what it was sent. */
export interface NotifyStandIn {
  readonly config: NotifyConfig;
  readonly sent: readonly SentToNotify[];
  /** Answers the next requests to send in this way; those after are taken. */
  answerNext(...answers: readonly NotifyAnswer[]): void;
  stop(): Promise<void>;
}

export async function startNotify(): Promise<NotifyStandIn> {
  const [serviceId, secret] = [randomUUID(), randomUUID()];
  const sent: (SentToNotify & { readonly id: string })[] = [];
  const answers: NotifyAnswer[] = [];
  const server = createServer((request, response) => {
    const reply = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const refuse = (status: number, message: string): void =>
      reply(status, { status_code: status, errors: [{ error: 'Error', message }] });
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const text = await textOf(request);
      if (!isSigned(request, serviceId, secret)) return refuse(403, 'Invalid token');
      if (request.method === 'GET' && url.pathname === '/v2/notifications') {
        const reference = url.searchParams.get('reference');
        const known = sent.filter(({ body }) => body['reference'] === reference);
        return reply(200, { notifications: known.map(({ id }) => ({ id, reference })) });
      }
      const kind = kinds.find((one) => url.pathname === `/v2/notifications/${one}`);
      if (request.method !== 'POST' || kind === undefined) return refuse(404, 'Not found');
      const answer = answers.shift();
      if (answer === 'hangs') return;
      if (typeof answer === 'object') return refuse(answer.status, answer.message);
      const id = randomUUID();
      sent.push({ id, kind, body: JSON.parse(text) as Record<string, unknown> });
      if (answer === undefined) reply(201, { id });
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    config: {
      apiKey: new Hidden(`test-${serviceId}-${secret}`),
      baseUrl: `http://127.0.0.1:${port}`,
    },
    sent,
    answerNext: (...next) => void answers.push(...next),
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const kinds = ['sms', 'email', 'letter'] as const;

/** A JSON Web Token of the service, signed with the key's secret by HMAC-SHA256 within the last half minute. */
function isSigned(request: IncomingMessage, serviceId: string, secret: string): boolean {
  const [head = '', claims = '', signature = ''] = (request.headers.authorization ?? '')
    .replace(/^Bearer /, '')
    .split('.');
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  return iss === serviceId && Math.abs(Date.now() / 1000 - Number(iat)) < 30;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
