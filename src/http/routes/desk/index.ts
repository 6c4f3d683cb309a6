import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { guardDesk } from '../../plugins/desk-access.ts';
import { accountRoutes } from './account.ts';
import { briefAloudRoutes } from './brief-aloud.ts';
import { callRoutes } from './calls.ts';
import { caseRoutes } from './case.ts';
import { colleagueRoutes } from './colleagues.ts';
import { inCallRoutes } from './in-call.ts';
import { offerRoutes } from './offers.ts';
import { eventRoutes } from './events.ts';
import { ownDeskRoutes } from './own-desk.ts';
import { peopleRoutes } from './people.ts';
import { queueRoutes } from './queue.ts';
import { sessionRoutes } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';
import { deskSuggestionRoutes } from './suggestions.ts';

/** Everything that people who sign in use, behind one door. */
export function deskRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    guardDesk(app, context);
    await app.register(signInRoutes(context));
    await app.register(accountRoutes(context));
    await app.register(sessionRoutes(context));
    await app.register(peopleRoutes(context));
    await app.register(ownDeskRoutes(context));
    await app.register(queueRoutes(context));
    await app.register(callRoutes(context));
    await app.register(briefAloudRoutes(context));
    await app.register(eventRoutes(context));
    await app.register(offerRoutes(context));
    await app.register(inCallRoutes(context));
    await app.register(colleagueRoutes(context));
    await app.register(caseRoutes(context));
    await app.register(deskSuggestionRoutes(context));
  };
}
