import type { FastifyInstance } from 'fastify';

/** One line a request: the route's pattern, not its address, so that nothing personal is written down. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const level = request.routeOptions.url?.endsWith('z') ? 'trace' : 'debug';
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request answered',
    );
  });
}
