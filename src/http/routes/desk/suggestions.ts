import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { judgeInOwnCall, readOwnCall } from '../../../domain/assist/index.ts';
import { hasPartIn } from '../../../domain/desk/index.ts';
import { deskSuggestionsSchema, judgeSchema } from '../../../shared/api/desk-suggestions.ts';
import { signedIn } from '../../plugins/desk-access.ts';
import { currentTold } from '../realtime/present.ts';
import { deskProblems, done } from './responses.ts';

const ofCall = z.object({ id: z.uuid() });

/** `/calls/:id/suggestions`: what the assistant shows beside a call of ours, and what its human makes of it. */
export function deskSuggestionRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, clock } = context;
  return async (app) => {
    app.get(
      '/calls/:id/suggestions',
      {
        config: { action: 'read_suggestions', callIn: 'id' },
        schema: {
          summary: 'What the assistant shows beside a call, and what it would ask',
          params: ofCall,
          response: { 200: deskSuggestionsSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { id: callId } = request.params;
        const { id: userId } = signedIn(request).person;
        // Whoever only supervises has not been shown it beside a talk of theirs.
        const shown = await hasPartIn(db, { callId, userId, at: clock() });
        return currentTold(await readOwnCall(db, { callId, shown }, context.centre));
      },
    );

    app.post(
      '/calls/:id/suggestions/:suggestionId',
      {
        config: { action: 'judge_suggestion', callIn: 'id' },
        schema: {
          summary: 'You used a suggestion, or this is what you think of it',
          params: ofCall.extend({ suggestionId: z.uuid() }),
          body: judgeSchema,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { id: callId, suggestionId } = request.params;
        await judgeInOwnCall(db, { callId, suggestionId }, request.body);
        return reply.code(204).send(null);
      },
    );
  };
}
