import type { BasicTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Milliseconds since the epoch. */
interface Stretch {
  from: number;
  to: number;
}

/** One call as a trace: a span for the call, one for each turn, and below it one for each part of its latency. */
export interface CallTrace {
  turn(turn: Stretch & { parts: readonly (Stretch & { part: string })[] }): void;
  /** Something that happened at a moment of the call: a failover, a resume. Facts only. */
  event(name: string, facts: Readonly<Record<string, string>>): void;
  /** Ends the call's span; resolves when all of it was sent, or could not be. */
  end(facts: Readonly<Record<string, string>>): Promise<void>;
}

/** How long the end of a call waits for the collector. */
const flushMs = 3_000;

/**
 * Begins the trace of a call. Its trace id is the call's id, so that one finds the other, and a call that another
 * job takes up stays one trace. Null without an endpoint: then nothing of OpenTelemetry is loaded.
 */
export async function traceCall(
  endpoint: string | undefined,
  call: { id: string; source: string; startedAt: number },
): Promise<CallTrace | null> {
  if (endpoint === undefined) return null;
  const [{ context, SpanStatusCode, trace }, { BasicTracerProvider, BatchSpanProcessor, RandomIdGenerator }] =
    await Promise.all([import('@opentelemetry/api'), import('@opentelemetry/sdk-trace-node')]);
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');

  const ids = new RandomIdGenerator();
  const provider: BasicTracerProvider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'hatif' }),
    idGenerator: {
      generateTraceId: () => call.id.replaceAll('-', ''),
      generateSpanId: () => ids.generateSpanId(),
    },
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/u, '')}/v1/traces` }), {
        scheduledDelayMillis: 1_000,
      }),
    ],
  });
  // Not registered for all of the process: the framework's own spans carry what was said.
  const tracer = provider.getTracer('hatif');
  const attributes = { 'hatif.call': call.id, 'hatif.source': call.source };
  const root = tracer.startSpan('call', { startTime: call.startedAt, attributes });
  const below = (span: typeof root) => trace.setSpan(context.active(), span);
  return {
    turn({ from, to, parts }) {
      const turn = tracer.startSpan('turn', { startTime: from }, below(root));
      for (const { part, from: start, to: end } of parts)
        tracer.startSpan(part, { startTime: start }, below(turn)).end(end);
      turn.end(to);
    },
    event: (name, facts) => void root.addEvent(name, facts),
    async end(facts) {
      root.setAttributes(facts);
      if (facts['outcome'] === 'failed') root.setStatus({ code: SpanStatusCode.ERROR });
      root.end();
      await Promise.race([
        provider.shutdown().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, flushMs).unref()),
      ]);
    },
  };
}
