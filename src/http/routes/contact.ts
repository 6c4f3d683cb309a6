import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { takeForm } from '../../domain/intake/index.ts';
import { contactRequestSchema, contactResponseSchema } from '../../shared/api/contact.ts';
import { problemSchema } from '../../shared/problem.ts';
import { recogniseVisitor } from '../plugins/cookies.ts';
import { limitedTo } from '../plugins/rate-limit.ts';

/** `POST /contact`: a person on the web writes, and gets the number of their ticket. */
export function contactRoutes(context: Context): FastifyPluginAsyncZod {
  const { http } = context.config;
  const limits = {
    of: 'messages',
    perMinute: http.callsPerMinute,
    perDay: http.messagesPerDay,
    ofAllPerMinute: http.formsPerMinute,
  };
  return async (app) => {
    app.post(
      '/contact',
      {
        ...limitedTo(app, limits),
        schema: {
          summary: 'Write to the centre',
          body: contactRequestSchema,
          response: {
            201: contactResponseSchema,
            400: problemSchema,
            429: problemSchema,
            503: problemSchema,
          },
        },
      },
      async (request, reply) => {
        const { db, centre, clock } = context;
        const form = { ...request.body, visitorId: recogniseVisitor(request, reply), at: clock() };
        const { ticket, answerBy } = await takeForm(db, form, centre);
        return reply.code(201).send({ ticket, answerBy: answerBy?.toISOString() ?? null });
      },
    );
  };
}
