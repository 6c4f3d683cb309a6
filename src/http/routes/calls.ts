import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { startWebCall } from '../../domain/calls/start-web-call.ts';
import {
  createCallRequestSchema,
  createCallResponseSchema,
  problemSchema,
} from '../../shared/call-events.ts';
import { errorCode, HatifError } from '../../errors.ts';
import { metrics } from '../../metrics.ts';
import { recogniseVisitor } from '../plugins/cookies.ts';

/** `POST /calls`: a person on the web wants to talk. Answers with where to connect and a short-lived token. */
export function callRoutes(context: Context): FastifyPluginAsyncZod {
  const { livekit, http } = context.config;
  return async (app) => {
    app.post(
      '/calls',
      {
        config: { rateLimit: { max: http.callsPerMinute, timeWindow: '1 minute' } },
        schema: {
          summary: 'Start a call from a web page',
          body: createCallRequestSchema,
          response: {
            201: createCallResponseSchema,
            400: problemSchema,
            429: problemSchema,
            503: problemSchema,
          },
        },
      },
      async (request, reply) => {
        const url = livekit.publicUrl ?? livekit.url;
        if (!url) {
          throw new HatifError('rooms_unavailable', 'No LiveKit server is configured.', { status: 503 });
        }
        const visitorId = recogniseVisitor(request, reply);
        const needs = { ...context, dataDir: context.config.dataDir };
        const call = await startWebCall(needs, { visitorId, language: request.body.language }).catch(
          (error: unknown) => {
            metrics.callsRefused.inc({ reason: errorCode(error) });
            throw error;
          },
        );
        void reply.header('cache-control', 'no-store');
        return reply.code(201).send({ ...call, url });
      },
    );
  };
}
