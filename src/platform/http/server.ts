import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { fieldsFrom } from './fields.ts';
import { csrfField } from './frame.tsx';
import { registerFaults } from './faults.ts';
import { registerHealth } from './health.ts';
import { logSettings, logRequests } from './log.ts';
import { newRequestId } from './request-id.ts';
import { registerRoutes } from './routes.ts';
import type { ServerParts } from './server-parts.ts';

const formLimitBytes = 256 * 1024;
const uploadLimitBytes = 20 * 1024 * 1024;
const uploadCount = 10;

/** The web server, ready to listen or to be injected into. Its routes are read back by the access test. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config } = parts;
  const secure = config.publicUrl.startsWith('https:');
  const server = Fastify({
    logger: logSettings(config),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    requestIdHeader: false,
    bodyLimit: formLimitBytes,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
  });
  if (parts.onRoute !== undefined) server.addHook('onRoute', parts.onRoute);
  logRequests(server);
  await server.register(helmet, securityHeaders(secure));
  await server.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: '1 minute',
    global: config.requestsPerMinute > 0,
  });
  await server.register(compress, { threshold: 1024 });
  await server.register(cookie, { secret: config.secretKey.reveal() });
  await server.register(csrf, {
    cookieOpts: { signed: true, httpOnly: true, sameSite: 'lax', path: '/', secure },
    getToken: (request) => fieldsFrom(request.body).one(csrfField),
  });
  await server.register(formbody, { bodyLimit: formLimitBytes });
  await server.register(multipart, {
    limits: { fileSize: uploadLimitBytes, files: uploadCount, fields: 100, fieldSize: 100_000 },
  });
  await server.register(fastifyStatic, {
    root: parts.assetsFolder,
    prefix: '/assets/',
    maxAge: '1 hour',
    index: false,
  });
  registerFaults(server, parts);
  registerHealth(server, parts.database);
  registerRoutes(server, parts, secure);
  return server;
}

function securityHeaders(secure: boolean): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    frameguard: { action: 'deny' },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  };
}
