import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { countCalls } from '../../domain/calls/index.ts';
import { countAgents } from '../../domain/desk/index.ts';
import { lineOf } from '../../domain/queue/index.ts';
import { HatifError } from '../../errors.ts';
import { isOperator } from '../../telemetry/access.ts';
import { Prometheus } from '../../telemetry/prometheus.ts';

/**
 * `GET /metrics`: what this process counts and what the database says now, as Prometheus reads it. In production a
 * token is needed: a proxy in front may send nothing that tells it from this machine.
 */
export function metricsRoutes(context: Context): FastifyPluginAsyncZod {
  const { config, db } = context;
  const prometheus = new Prometheus('server').takeOwn();
  prometheus.gauge('hatif_calls', 'Calls that are not over, by state.', ['state'], async () =>
    Object.entries(await countCalls(db)).map(([state, value]) => ({ labels: { state }, value })),
  );
  queueGauges(prometheus, context);
  return async (app) => {
    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      const { metricsToken } = config.telemetry;
      const open = metricsToken !== undefined || config.mode !== 'production';
      if (!open || !isOperator(request, metricsToken)) {
        throw new HatifError('metrics_forbidden', 'Metrics are read with METRICS_TOKEN as bearer token.', {
          status: 403,
        });
      }
      return reply.type(prometheus.contentType).send(await prometheus.text());
    });
  };
}

/** What the queue for humans says of itself. */
function queueGauges(prometheus: Prometheus, context: Context): void {
  const { db, clock } = context;
  const inLine = async (read: (line: { callers: number; oldest: Date | null }) => number) => {
    const line = await lineOf(db);
    return Object.keys(context.centre.departments).map((department) => ({
      labels: { department },
      value: read(line.get(department) ?? { callers: 0, oldest: null }),
    }));
  };
  const secondsSince = (moment: Date | null): number =>
    moment === null ? 0 : Math.max(0, clock().getTime() - moment.getTime()) / 1_000;
  prometheus.gauge('hatif_queue_waiting', 'Callers on the line for a human.', ['department'], () =>
    inLine(({ callers }) => callers),
  );
  prometheus.gauge(
    'hatif_queue_oldest_seconds',
    'How long the one has waited who has waited longest.',
    ['department'],
    () => inLine(({ oldest }) => secondsSince(oldest)),
  );
  prometheus.gauge('hatif_agents_by_status', 'Human agents, by status.', ['status'], async () =>
    (await countAgents(db, clock())).map(({ status, agents }) => ({ labels: { status }, value: agents })),
  );
}
