import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { checkDisk } from '../../domain/calls/index.ts';
import { errorMessage } from '../../errors.ts';
import { keptFor } from '../../shared/kept-for.ts';
import { within } from '../../shared/within.ts';
import { isOperator } from '../../telemetry/access.ts';
import { problemSchema } from '../../shared/problem.ts';
import { problemDocument, sendProblem } from '../plugins/problems.ts';

const probeTimeoutMs = 2_000;
/** The report on the knowledge base may not make a ready centre look late. */
const reportTimeoutMs = 500;
/** How long an answer to strangers is kept: however many ask, the parts are looked at once in that time. */
const keptMs = 1_000;

/** How the knowledge base stands; `model` null: questions are answered by words alone. */
const knowledgeSchema = z.object({
  articles: z.int(),
  chunks: z.int(),
  model: z.string().nullable(),
  building: z.object({ model: z.string(), done: z.int(), total: z.int() }).nullable(),
});
const readySchema = z.object({ status: z.literal('ready'), knowledge: knowledgeSchema.nullish() });

interface MissingPart {
  path: string;
  message: string;
}

/**
 * `GET /healthz`: the process lives. `GET /readyz`: a call made now would be answered; tells whoever runs the centre
 * what is missing and how the knowledge base stands, and strangers ready or not alone.
 */
export function healthRoutes(context: Context): FastifyPluginAsyncZod {
  const { metricsToken } = context.config.telemetry;
  const lookForStrangers = keptFor(keptMs, () => missingParts(context));
  return async (app) => {
    app.get(
      '/healthz',
      {
        schema: {
          summary: 'Does the process live?',
          response: { 200: z.object({ status: z.literal('ok') }) },
        },
      },
      async () => ({ status: 'ok' as const }),
    );

    app.get(
      '/readyz',
      {
        schema: {
          summary: 'Would a call be answered now?',
          response: { 200: readySchema, 503: problemSchema },
        },
      },
      async (request, reply) => {
        if (!isOperator(request, metricsToken)) {
          const missing = await lookForStrangers();
          if (missing.length === 0) return { status: 'ready' as const };
          return sendProblem(reply, problemDocument(503, 'not_ready', 'Not ready.'));
        }
        const missing = await missingParts(context);
        if (missing.length === 0)
          return { status: 'ready' as const, knowledge: await knowledgePart(context) };
        const names = missing.map(({ path }) => path).join(', ');
        return sendProblem(reply, problemDocument(503, 'not_ready', `Not ready: ${names}.`, missing));
      },
    );
  };
}

async function missingParts(context: Context): Promise<MissingPart[]> {
  const probes = {
    database: () => context.db.health.look(probeTimeoutMs),
    disk: () => checkDisk(context.config.dataDir),
    livekit: () => context.rooms.ping(),
    agent: () => context.agents.ping(),
  };
  const results = await Promise.all(
    Object.entries(probes).map(async ([path, probe]) => {
      try {
        await within(probeTimeoutMs, probe());
        return undefined;
      } catch (error) {
        return { path, message: errorMessage(error) };
      }
    }),
  );
  return results.filter((result) => result !== undefined);
}

/** Null when it cannot be told in time: a call would be answered all the same. */
async function knowledgePart({ knowledge }: Context): Promise<z.infer<typeof knowledgeSchema> | null> {
  return within(reportTimeoutMs, knowledge.health()).catch(() => null);
}
