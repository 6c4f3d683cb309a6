import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { endSession, sessionsOf } from '../../../domain/people/index.ts';
import { sessionsSchema } from '../../../shared/api/desk.ts';
import { doneBy, signedIn } from '../../plugins/desk-access.ts';
import { deskProblems, done } from './responses.ts';

const ofPerson = z.object({ id: z.string().max(64) });
const oneSession = ofPerson.extend({ session: z.string().max(64) });

/** Browsers in which people are signed in: their own, and for supervisors those of others. Tokens are never told. */
export function sessionRoutes({ db }: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/people/:id/sessions',
      {
        config: { action: 'list_sessions', ownerIn: 'id' },
        schema: {
          summary: 'Where somebody is signed in',
          params: ofPerson,
          response: { 200: sessionsSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { sessionId } = signedIn(request);
        const sessions = await sessionsOf(db, request.params.id);
        return {
          sessions: sessions.map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
            id,
            current: id === sessionId,
            address: ipAddress || null,
            userAgent: userAgent || null,
            createdAt: createdAt.toISOString(),
            usedAt: updatedAt.toISOString(),
          })),
        };
      },
    );

    app.delete(
      '/people/:id/sessions/:session',
      {
        config: { action: 'end_session', ownerIn: 'id' },
        schema: {
          summary: 'End one session of somebody',
          params: oneSession,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { id: userId, session: id } = request.params;
        await endSession(db, { id, userId }, doneBy(request));
        return reply.code(204).send(null);
      },
    );
  };
}
