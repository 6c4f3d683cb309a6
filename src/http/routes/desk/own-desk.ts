import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { beat, chooseStatus, openDesk, ownDesk } from '../../../domain/desk/index.ts';
import { deskViewSchema, type DeskView } from '../../../shared/api/desk-calls.ts';
import { deskTabSchema, statusChangeSchema } from '../../../shared/api/desk-actions.ts';
import { sightOf, signedIn } from '../../plugins/desk-access.ts';
import { deskViewOf } from './present-desk.ts';
import { deskProblems, done } from './responses.ts';

/** `/me`: somebody's own desk, and whether they are there. */
export function ownDeskRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, clock } = context;

  async function viewFor(request: FastifyRequest): Promise<DeskView> {
    const { person } = signedIn(request);
    return deskViewOf(await ownDesk(db, sightOf(request), clock()), person);
  }

  return async (app) => {
    app.get(
      '/me',
      {
        config: { action: 'read_desk' },
        schema: {
          summary:
            'Your own desk: your status, for whom it rings, whom you talk with, which cases wait to be closed',
          response: { 200: deskViewSchema, ...deskProblems },
        },
      },
      async (request) => viewFor(request),
    );

    app.post(
      '/me/open',
      {
        config: { action: 'use_desk' },
        schema: {
          summary:
            'Open your desk in this tab, which has it from now on: another one is told that it has not',
          body: deskTabSchema,
          response: { 200: deskViewSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { deskId } = request.body;
        const userId = signedIn(request).person.id;
        await openDesk(db, { userId, deskId, at: clock() }, context.centre);
        return viewFor(request);
      },
    );

    app.post(
      '/me/beat',
      {
        config: { action: 'use_desk' },
        schema: {
          summary:
            'Say that this tab is there, every few seconds: half a minute of silence is offline; `desk_taken` for a tab that lost the desk',
          body: deskTabSchema,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        const userId = signedIn(request).person.id;
        await beat(db, { userId, deskId: request.body.deskId, at: clock() });
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/me/status',
      {
        config: { action: 'use_desk' },
        schema: {
          summary: 'Be available, on a break or offline; it ends wrapping up',
          body: statusChangeSchema,
          response: { 200: deskViewSchema, ...deskProblems },
        },
      },
      async (request) => {
        await chooseStatus(db, sightOf(request), { ...request.body, at: clock() });
        return viewFor(request);
      },
    );
  };
}
