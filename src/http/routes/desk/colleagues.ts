import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { colleaguesOf, ownDay } from '../../../domain/desk/index.ts';
import { colleaguesSchema, dayViewSchema } from '../../../shared/api/desk-actions.ts';
import { sightOf } from '../../plugins/desk-access.ts';
import { deskProblems } from './responses.ts';

/** Who else is there, and how somebody's own day went so far. */
export function colleagueRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, clock } = context;
  return async (app) => {
    app.get(
      '/colleagues',
      {
        config: { action: 'read_colleagues' },
        schema: {
          summary: 'Who is there, and the departments that callers are passed on to',
          response: { 200: colleaguesSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { colleagues, departments } = await colleaguesOf(db, sightOf(request), {
          centre: context.centre,
          at: clock(),
        });
        return {
          colleagues: colleagues.map(({ id, nameAr: ar, nameEn: en, there, statusSince, ...colleague }) => ({
            ...colleague,
            agentId: id,
            name: { ar, en },
            status: there ? colleague.status : 'offline',
            statusSince: statusSince.toISOString(),
          })),
          departments,
        };
      },
    );

    app.get(
      '/day',
      {
        config: { action: 'read_desk' },
        schema: { summary: 'Your own day in numbers', response: { 200: dayViewSchema, ...deskProblems } },
      },
      async (request) => {
        const { day, worked } = await ownDay(db, sightOf(request), { centre: context.centre, at: clock() });
        const { statusMs, breakMs, inCallsMs, heldMs, led, besides, offers } = worked;
        return {
          day,
          statusSeconds: inSeconds(statusMs),
          breakSeconds: inSeconds(breakMs),
          led,
          besides,
          inCallsSeconds: Math.round(inCallsMs / 1_000),
          heldSeconds: Math.round(heldMs / 1_000),
          offers,
        };
      },
    );
  };
}

function inSeconds<K extends string>(ms: Partial<Record<K, number>>): Partial<Record<K, number>> {
  const entries = Object.entries(ms) as [K, number][];
  return Object.fromEntries(entries.map(([name, of]) => [name, Math.round(of / 1_000)])) as Partial<
    Record<K, number>
  >;
}
