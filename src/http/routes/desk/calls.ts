import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { readTranscript } from '../../../domain/desk/index.ts';
import { deskCallSchema, transcriptQuerySchema, transcriptSchema } from '../../../shared/api/desk-calls.ts';
import { sightOf } from '../../plugins/desk-access.ts';
import { lookAtCall } from './look-at-call.ts';
import { deskCallOf, lineShown } from './present-call.ts';
import { deskProblems } from './responses.ts';

const ofCall = z.object({ id: z.uuid() });

/** `/calls/:id`: a call, and what is said in it, for who has a part in it. */
export function callRoutes(context: Context): FastifyPluginAsyncZod {
  const { db } = context;
  return async (app) => {
    app.get(
      '/calls/:id',
      {
        config: { action: 'read_call', callIn: 'id' },
        schema: {
          summary: 'A call: the brief, the customer card, who is in it',
          params: ofCall,
          response: { 200: deskCallSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { seen, card, agentId } = await lookAtCall(context, request, request.params.id);
        return deskCallOf(seen, card, agentId);
      },
    );

    app.get(
      '/calls/:id/transcript',
      {
        config: { action: 'read_transcript', callIn: 'id' },
        schema: {
          summary: 'What is said in a call, behind a place',
          params: ofCall,
          querystring: transcriptQuerySchema,
          response: { 200: transcriptSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { transcript, lines, next } = await readTranscript(db, sightOf(request), {
          callId: request.params.id,
          after: request.query.after,
        });
        return { transcript, lines: lines.map(lineShown), next };
      },
    );
  };
}
