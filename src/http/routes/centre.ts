import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { closedOnScreen, companyOnScreen, departmentsOnScreen } from '../../domain/dialogue/index.ts';
import { centreInfoSchema } from '../../shared/api/centre-info.ts';

/** `GET /centre`: what the page shows of the business. */
export function centreRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/centre',
      { schema: { summary: 'The business, as a page shows it', response: { 200: centreInfoSchema } } },
      async () => ({
        company: companyOnScreen(context.centre),
        telephone: context.centre.telephone.shown,
        departments: departmentsOnScreen(context.centre),
        typingOnly: (await context.agents.hear()) === false,
        closed: closedOnScreen(context.centre, context.clock()),
      }),
    );
  };
}
