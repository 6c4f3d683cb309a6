import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { requestCallback } from '../../domain/escalations/index.ts';
import { problemSchema } from '../../shared/call-events.ts';
import { callbackRequestSchema, callbackResponseSchema } from '../../shared/callbacks.ts';

/** `POST /callbacks`: a person on the web whom nobody has the time to serve asks to be called back. */
export function callbackRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, centre, clock, config } = context;
  return async (app) => {
    app.post(
      '/callbacks',
      {
        config: { rateLimit: { max: config.http.callsPerMinute, timeWindow: '1 minute' } },
        schema: {
          summary: 'Ask to be called back',
          body: callbackRequestSchema,
          response: {
            201: callbackResponseSchema,
            400: problemSchema,
            429: problemSchema,
            503: problemSchema,
          },
        },
      },
      async (request, reply) => {
        const written = await requestCallback(
          db,
          { ...request.body, numberFrom: 'claim', at: clock() },
          centre,
        );
        return reply.code(201).send(written);
      },
    );
  };
}
