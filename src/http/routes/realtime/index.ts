import type { FastifyError } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import type { Assistant } from '../../../domain/assist/index.ts';
import { guardRealtime } from '../../plugins/realtime-access.ts';
import { unprocessable } from '../../plugins/problems.ts';
import { AssistStreams } from '../../streams/assist-streams.ts';
import { realtimeCallRoutes } from './calls.ts';
import { suggestionRoutes } from './suggestions.ts';

/** The assistant beside the human for other telephone systems, behind their keys. */
export function realtimeRoutes(context: Context, assistant: Assistant): FastifyPluginAsyncZod {
  return async (app) => {
    guardRealtime(app, context);
    // A field that cannot be is theirs to mend: 422 with its name.
    app.setErrorHandler<FastifyError>((error) => {
      throw unprocessable(error);
    });
    await app.register(realtimeCallRoutes(context, assistant));
    await app.register(suggestionRoutes(context, new AssistStreams(context)));
  };
}
