import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { CallsAtOnce } from '../../domain/calls/life/calls-at-once.ts';
import { startWebCall } from '../../domain/calls/life/start-web-call.ts';
import { problemSchema } from '../../shared/problem.ts';
import { createCallRequestSchema, createCallResponseSchema } from '../../shared/api/calls.ts';
import { errorCode, HatifError } from '../../errors.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { recogniseVisitor } from '../plugins/cookies.ts';
import { addressGroup, limitedTo } from '../plugins/rate-limit.ts';

/** How long who has too many calls on is asked to wait, in seconds: a ring that nobody follows up is over then. */
const tryAgainSeconds = 5;

/** `POST /calls`: a person on the web wants to talk. Answers with where to connect and a short-lived token. */
export function callRoutes(context: Context): FastifyPluginAsyncZod {
  const { livekit, http } = context.config;
  const limits = { of: 'calls', perMinute: http.callsPerMinute };
  const most = {
    perVisitor: http.callsPerVisitor,
    perAddress: http.callsPerAddress,
    shared: http.sharedLimits,
  };
  const callsAtOnce = new CallsAtOnce(context.db, most);
  return async (app) => {
    app.post(
      '/calls',
      {
        ...limitedTo(app, limits),
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
        const needs = { ...context, dataDir: context.config.dataDir, callsAtOnce };
        const { language, browserLanguage } = request.body;
        const call = await startWebCall(needs, {
          visitorId,
          address: addressGroup(request.ip),
          language,
          browserLanguage,
        }).catch((error: unknown) => {
          metrics.callsRefused.inc({ reason: errorCode(error) });
          if (errorCode(error) === 'too_many_calls') void reply.header('retry-after', tryAgainSeconds);
          throw error;
        });
        void reply.header('cache-control', 'no-store');
        return reply.code(201).send({ ...call, url });
      },
    );
  };
}
