import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { requestCallback } from '../../domain/escalations/index.ts';
import { problemSchema } from '../../shared/problem.ts';
import { callbackRequestSchema, callbackResponseSchema } from '../../shared/api/callbacks.ts';
import { limitedTo } from '../plugins/rate-limit.ts';

/** `POST /callbacks`: a person on the web whom nobody has the time to serve asks to be called back. */
export function callbackRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, centre, clock, config } = context;
  const limits = {
    of: 'callbacks',
    perMinute: config.http.callsPerMinute,
    perDay: config.http.callbacksPerDay,
    ofAllPerMinute: config.http.formsPerMinute,
  };
  return async (app) => {
    app.post(
      '/callbacks',
      {
        ...limitedTo(app, limits),
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
