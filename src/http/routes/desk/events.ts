import { fastifySSE } from '@fastify/sse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { isCursor } from '../../../domain/events/index.ts';
import { failure, HatifError } from '../../../errors.ts';
import { deskEventSchema, eventsQuerySchema } from '../../../shared/api/desk-events.ts';
import { signedIn } from '../../plugins/desk-access.ts';
import { DeskStreams } from '../../streams/desk-streams.ts';
import { deskProblems } from './responses.ts';

/** How often an idle stream is given a comment, so that no proxy takes it for dead. */
const heartbeatMs = 15_000;

/** `GET /events`: what happens at the desk, as it happens. */
export function eventRoutes(context: Context): FastifyPluginAsyncZod {
  const streams = new DeskStreams(context);
  return async (app) => {
    await app.register(fastifySSE, { heartbeatInterval: heartbeatMs });
    // A stream that stays open would hold the server for as long as its reader likes.
    app.addHook('preClose', async () => streams.end());

    app.get(
      '/events',
      {
        sse: 'only',
        config: { action: 'read_desk' },
        schema: {
          summary: 'What happens at the desk, as server-sent events; goes on behind Last-Event-ID',
          description:
            'The first event is `hello`; every ten seconds `cursor` tells where the stream stands. All others are facts and ids.',
          produces: ['text/event-stream'],
          querystring: eventsQuerySchema,
          response: { 200: deskEventSchema, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { person, sessionId } = signedIn(request);
        const after = reply.sse.lastEventId ?? request.query.after ?? null;
        if (after !== null && !isCursor(after))
          throw new HatifError('cursor_invalid', 'An event cursor reads like 123:45.', { status: 400 });
        await streams
          .serve(reply.sse, { person, sessionId, after })
          .catch((error: unknown) => request.log.warn(failure(error), 'stream broken off'));
      },
    );
  };
}
