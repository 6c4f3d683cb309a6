import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { listWaiting } from '../../../domain/escalations/index.ts';
import { waitingListSchema, type Waiting } from '../../../shared/api/desk.ts';
import { sightOf } from '../../plugins/desk-access.ts';
import { deskProblems } from './responses.ts';

/** `GET /waiting`: who waits for a human, as far as who asks may see. */
export function waitingRoutes({ db }: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/waiting',
      {
        config: { action: 'read_waiting' },
        schema: {
          summary: 'Who waits for a human: for an agent of their departments, else of all',
          response: { 200: waitingListSchema, ...deskProblems },
        },
      },
      async (request) => {
        const waiting = await listWaiting(db, sightOf(request));
        return { waiting: waiting.map(waitingOf) };
      },
    );
  };
}

/** Somebody who waits, as the desk is told of them. */
export function waitingOf({ createdAt, callbackBy, ...row }: WaitingSeen): Waiting {
  return { ...row, since: createdAt.toISOString(), callbackBy: callbackBy?.toISOString() ?? null };
}

type WaitingSeen = Awaited<ReturnType<typeof listWaiting>>[number];
