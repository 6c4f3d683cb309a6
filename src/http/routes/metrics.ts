import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../context.ts';
import { countCalls } from '../../domain/calls/index.ts';
import { countWaiting } from '../../domain/escalations/index.ts';
import { HatifError } from '../../errors.ts';
import { isOperator } from '../../telemetry/access.ts';
import { Prometheus } from '../../telemetry/prometheus.ts';

/**
 * `GET /metrics`: what this process counts and what the database says now, as Prometheus reads it. In production a
 * token is needed: a proxy in front may send nothing that tells it from this machine.
 */
export function metricsRoutes(context: Context): FastifyPluginAsyncZod {
  const { config, db, clock } = context;
  const prometheus = new Prometheus('server').takeOwn();
  prometheus.gauge('hatif_calls', 'Calls that are not over, by state.', ['state'], async () =>
    Object.entries(await countCalls(db)).map(([state, value]) => ({ labels: { state }, value })),
  );
  const waiting = async (read: (of: { waiting: number; oldest: Date | null }) => number) => {
    const counted = await countWaiting(db);
    return Object.keys(context.centre.departments).map((department) => ({
      labels: { department },
      value: read(counted.get(department) ?? { waiting: 0, oldest: null }),
    }));
  };
  prometheus.gauge('hatif_queue_waiting', 'Callers who wait for a human.', ['department'], () =>
    waiting((of) => of.waiting),
  );
  prometheus.gauge(
    'hatif_queue_oldest_seconds',
    'How long the first of them has waited.',
    ['department'],
    () =>
      waiting((of) => (of.oldest === null ? 0 : Math.max(0, clock().getTime() - of.oldest.getTime()) / 1000)),
  );
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
