import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { ownDesk } from '../../../domain/desk/index.ts';
import { deskViewSchema } from '../../../shared/api/desk-calls.ts';
import { sightOf, signedIn } from '../../plugins/desk-access.ts';
import { deskViewOf } from './present-desk.ts';
import { deskProblems } from './responses.ts';

/** `/me`: somebody's own desk. */
export function ownDeskRoutes({ db, clock }: Context): FastifyPluginAsyncZod {
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
      async (request) => {
        const { person } = signedIn(request);
        return deskViewOf(await ownDesk(db, sightOf(request), clock()), person);
      },
    );
  };
}
