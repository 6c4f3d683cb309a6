import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { RoomFollower } from '../../domain/queue/index.ts';
import { problemSchema } from '../../shared/problem.ts';

/**
 * `POST /livekit`: the media server tells what happens in rooms. It is answered at once and followed afterwards: a failure
 * would hold back all that the server has to tell of the same room.
 */
export function webhookRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    const follower = new RoomFollower(context);
    app.addHook('onClose', () => follower.end());
    // The signature is over the body as it came.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      ['application/webhook+json', 'application/json'],
      { parseAs: 'string' },
      (_request, body, done) => done(null, body),
    );
    app.post(
      '/livekit',
      {
        schema: {
          summary: 'What happens in rooms, as the LiveKit server reports it',
          body: z.string(),
          response: { 200: z.null(), 401: problemSchema },
        },
      },
      async (request) => {
        const report = await context.roomReports.read(request.body, request.headers.authorization);
        if (report) follower.take(report);
        return null;
      },
    );
  };
}
