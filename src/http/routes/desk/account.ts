import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { Attempts, audit, changePerson } from '../../../domain/people/index.ts';
import { accountChangeSchema, accountSchema, changePasswordRequestSchema } from '../../../shared/api/desk.ts';
import { deskCookies, setDeskCookies } from '../../plugins/desk-cookies.ts';
import { doneBy, fromOf, signedIn } from '../../plugins/desk-access.ts';
import { accountOf, deskProblems, done } from './responses.ts';

/** What somebody sees and changes of themselves. */
export function accountRoutes(context: Context): FastifyPluginAsyncZod {
  const { db } = context;
  const attempts = new Attempts(db);
  return async (app) => {
    app.get(
      '/account',
      {
        config: { action: 'read_account' },
        schema: { summary: 'Who is signed in', response: { 200: accountSchema, ...deskProblems } },
      },
      async (request) => accountOf(signedIn(request).person),
    );

    app.patch(
      '/account',
      {
        config: { action: 'change_account' },
        schema: {
          summary: 'Change your own name or language',
          body: accountChangeSchema,
          response: { 200: accountSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { person } = signedIn(request);
        return accountOf(await changePerson(db, person.id, request.body, doneBy(request)));
      },
    );

    app.post(
      '/account/password',
      {
        config: { action: 'change_password' },
        schema: {
          summary: 'Change your own password; every other session of yours ends',
          body: changePasswordRequestSchema,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { person } = signedIn(request);
        const signIn = await context.signIn();
        const from = fromOf(request);
        const setCookies = await attempts.try({ account: person.email, address: from.address }, () =>
          signIn.changePassword({ cookie: deskCookies(request), ...request.body, from }),
        );
        setDeskCookies(request, reply, setCookies);
        await audit(db, { ...doneBy(request), action: 'change_password', subject: { user: person.id } });
        return reply.code(204).send(null);
      },
    );
  };
}
