import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';

/** `/health/live`: the process answers. `/health/ready`: the database answers too. For a load balancer. */
export function registerHealth(server: FastifyInstance, database: Database): void {
  server.get('/health/live', async (_request, reply) => reply.type('text/plain').send('live\n'));
  server.get('/health/ready', async (request, reply) => {
    try {
      await database.health();
      return await reply.type('text/plain').send('ready\n');
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer');
      return reply.code(503).type('text/plain').send('the database does not answer\n');
    }
  });
}
