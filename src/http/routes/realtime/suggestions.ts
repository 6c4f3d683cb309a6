import { fastifySSE } from '@fastify/sse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import { activeSession, judgeSuggestion, showCurrent } from '../../../domain/assist/index.ts';
import { isCursor } from '../../../domain/events/index.ts';
import { failure, HatifError } from '../../../errors.ts';
import {
  currentSchema,
  feedbackSchema,
  feedbackTakenSchema,
  ofSessionSchema,
  suggestionsMessageSchema,
} from '../../../shared/api/realtime.ts';
import { problemSchema } from '../../../shared/problem.ts';
import type { AssistStreams } from '../../streams/assist-streams.ts';
import { currentTold } from './present.ts';
import { limitedByKey, realtimeProblems } from './responses.ts';

/** How often an idle stream is given a comment, so that no proxy takes it for dead. */
const heartbeatMs = 15_000;

/** What stands beside a call: asked for, followed, and judged. */
export function suggestionRoutes(context: Context, streams: AssistStreams): FastifyPluginAsyncZod {
  const { db } = context;
  const config = limitedByKey(context.config.http.realtimePerMinute);
  return async (app) => {
    await app.register(fastifySSE, { heartbeatInterval: heartbeatMs });
    app.addHook('preClose', async () => streams.end());
    streams.takeUpgrades(app.server);

    app.get(
      '/suggestions/:session_id',
      {
        config,
        schema: {
          summary: 'What stands beside a call now',
          params: ofSessionSchema,
          response: { 200: currentSchema, ...realtimeProblems },
        },
      },
      async ({ params: { session_id: sessionId }, assistOwner: owner }) => {
        await activeSession(db, { sessionId, owner });
        return { session_id: sessionId, ...currentTold(await showCurrent(db, sessionId, context.centre)) };
      },
    );

    app.get(
      '/stream/:session_id',
      {
        sse: 'only',
        config,
        schema: {
          summary: 'The same as server-sent events, whenever it changes; goes on behind Last-Event-ID',
          produces: ['text/event-stream'],
          params: ofSessionSchema,
          response: { 200: suggestionsMessageSchema, ...realtimeProblems },
        },
      },
      async (request, reply) => {
        const of = { sessionId: request.params.session_id, owner: request.assistOwner };
        await activeSession(db, of);
        const after = reply.sse.lastEventId ?? null;
        if (after !== null && !isCursor(after))
          throw new HatifError('cursor_invalid', 'An event cursor reads like 123:45.', { status: 400 });
        await streams
          .serve(reply.sse, of, after)
          .catch((error: unknown) => request.log.warn(failure(error), 'stream broken off'));
      },
    );

    app.get(
      '/ws/:session_id',
      {
        config,
        schema: {
          summary: 'The same over a WebSocket, which also takes feedback',
          params: ofSessionSchema,
          response: { 426: problemSchema, ...realtimeProblems },
        },
      },
      async (_request, reply) => {
        void reply.header('upgrade', 'websocket');
        throw new HatifError('upgrade_required', 'Ask for this as a WebSocket.', { status: 426 });
      },
    );

    app.post(
      '/feedback',
      {
        config,
        schema: {
          summary: 'What the human thinks of a suggestion, and whether they used it',
          body: feedbackSchema,
          response: { 200: feedbackTakenSchema, ...realtimeProblems },
        },
      },
      async ({ body: { suggestion_id: suggestionId, feedback, clicked }, assistOwner: owner }) => {
        await judgeSuggestion(db, { suggestionId, owner }, { feedback, clicked });
        return { status: 'success' } as const;
      },
    );
  };
}
