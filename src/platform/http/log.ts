import Fastify from 'fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Config } from '../config/config.ts';

/**
 * Structured logs without personal data: never an address with its tokens, a query, a form, a
 * cookie or a name. A request is known by its reference and its route's pattern.
 */
export function logSettings(config: Config): Exclude<FastifyServerOptions['logger'], undefined> {
  return config.logLevel === 'silent'
    ? false
    : {
        level: config.logLevel,
        base: null,
        serializers: {
          req: (request) => ({ method: request.method, id: request.id }),
          err: (error) => ({
            type: error.name,
            code: 'code' in error && typeof error.code === 'string' ? error.code : '',
            // A database error's message can hold the row's values, in more lines than one; of its
            // stack only the places are kept.
            message: 'severity' in error ? 'database error' : error.message,
            stack: (error.stack ?? '').split('\n').filter(isPlace).join('\n'),
          }),
        },
      };
}

function isPlace(line: string): boolean {
  return /^ {4}at .*:\d+:\d+\)?$/.test(line);
}

/** The same log, for a process that answers no requests. */
export function logWithoutServer(config: Config): FastifyBaseLogger {
  return Fastify({ logger: logSettings(config) }).log;
}

/** One line for each request that was answered. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
