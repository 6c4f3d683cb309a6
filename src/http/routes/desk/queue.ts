import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { queueSeen } from '../../../domain/desk/index.ts';
import { queueSchema } from '../../../shared/api/desk-calls.ts';
import type { Waiting } from '../../../shared/api/desk.ts';
import { sightOf } from '../../plugins/desk-access.ts';
import { reasonOf } from './present-desk.ts';
import { deskProblems } from './responses.ts';

/** `GET /queue`: who is on the line for a human, and who was promised a call back. */
export function queueRoutes({ db }: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/queue',
      {
        config: { action: 'read_queue' },
        schema: {
          summary: 'Who is on the line for a human, the next first, and who was promised a call back',
          response: { 200: queueSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { waiting, callbacks } = await queueSeen(db, sightOf(request));
        return {
          waiting: waiting.flatMap((queued) => {
            const { id, state, place, priority, priorityRules, by } = queued;
            if (state === 'over') return [];
            return [{ id, ...reasonOf(queued), state, place, priority, priorityRules, by }];
          }),
          callbacks: callbacks.map(waitingOf),
        };
      },
    );
  };
}

/** Somebody who is to be called back, as the desk is told of them. */
function waitingOf({ createdAt, callbackBy, ...row }: WaitingSeen): Waiting {
  return { ...row, since: createdAt.toISOString(), callbackBy: callbackBy?.toISOString() ?? null };
}

type WaitingSeen = Awaited<ReturnType<typeof queueSeen>>['callbacks'][number];
