import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { accept, decline } from '../../../domain/desk/index.ts';
import { enteredSchema } from '../../../shared/api/desk-actions.ts';
import { atDesk } from '../../plugins/desk-access.ts';
import { enteredBy } from './room-key.ts';
import { deskProblems, done } from './responses.ts';

const ofOffer = z.object({ id: z.uuid() });

/** `/offers/:id`: a caller for whom a desk rings. */
export function offerRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, clock } = context;
  return async (app) => {
    app.post(
      '/offers/:id/accept',
      {
        config: { action: 'answer_offer' },
        schema: {
          summary: 'Take the caller for whom your desk rings: the way into their room',
          params: ofOffer,
          response: { 200: enteredSchema, ...deskProblems },
        },
      },
      async (request) =>
        enteredBy(context, request, await accept(db, request.params.id, atDesk(request, clock()))),
    );

    app.post(
      '/offers/:id/decline',
      {
        config: { action: 'answer_offer' },
        schema: {
          summary: 'Do not take the caller for whom your desk rings: they are offered to the next',
          params: ofOffer,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        await decline(db, request.params.id, atDesk(request, clock()));
        return reply.code(204).send(null);
      },
    );
  };
}
