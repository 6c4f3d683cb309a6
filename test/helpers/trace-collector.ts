import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import protobuf from 'protobufjs';

/** The part of OTLP's `trace.proto` that a collector of these tests reads. */
const schema = `
  syntax = "proto3";
  message ExportTraceServiceRequest { repeated ResourceSpans resource_spans = 1; }
  message ResourceSpans { repeated ScopeSpans scope_spans = 2; }
  message ScopeSpans { repeated Span spans = 2; }
  message Span {
    bytes trace_id = 1; bytes span_id = 2; bytes parent_span_id = 4; string name = 5;
    fixed64 start_time_unix_nano = 7; fixed64 end_time_unix_nano = 8;
    repeated KeyValue attributes = 9; repeated Event events = 11;
  }
  message Event { string name = 2; repeated KeyValue attributes = 3; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message AnyValue { string string_value = 1; }`;
const requestType = protobuf.parse(schema).root.lookupType('ExportTraceServiceRequest');

export interface CollectedSpan {
  traceId: string;
  id: string;
  /** Empty for a root. */
  parentId: string;
  name: string;
  fromMs: number;
  toMs: number;
  attributes: Record<string, string>;
}

interface Attribute {
  key: string;
  value: { stringValue: string };
}
interface DecodedSpan {
  traceId: Uint8Array;
  spanId: Uint8Array;
  parentSpanId: Uint8Array;
  name: string;
  startTimeUnixNano: { toString: () => string };
  endTimeUnixNano: { toString: () => string };
  attributes: Attribute[];
}
interface Decoded {
  resourceSpans: { scopeSpans: { spans: DecodedSpan[] }[] }[];
}

/** A local collector of OpenTelemetry traces: OTLP over HTTP, in protobuf, as any collector takes it. */
export class TraceCollector {
  readonly spans: CollectedSpan[] = [];
  /** Everything that was sent, as it came. */
  readonly bodies: Buffer[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<TraceCollector> {
    const server = createServer();
    const collector = new TraceCollector(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const known = request.url === '/v1/traces' && request.method === 'POST';
        if (known) collector.#take(Buffer.concat(chunks));
        response.writeHead(known ? 200 : 404, { 'content-type': 'application/x-protobuf' }).end();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return collector;
  }

  /** What to set as `OTEL_EXPORTER_OTLP_ENDPOINT`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #take(body: Buffer): void {
    this.bodies.push(body);
    const decoded = requestType.decode(body) as unknown as Decoded;
    for (const { scopeSpans } of decoded.resourceSpans)
      for (const { spans } of scopeSpans) this.spans.push(...spans.map(collected));
  }
}

function collected(span: DecodedSpan): CollectedSpan {
  const ms = (nanoseconds: { toString: () => string }): number =>
    Number(BigInt(nanoseconds.toString()) / 1000n) / 1000;
  return {
    traceId: Buffer.from(span.traceId).toString('hex'),
    id: Buffer.from(span.spanId).toString('hex'),
    parentId: Buffer.from(span.parentSpanId).toString('hex'),
    name: span.name,
    fromMs: ms(span.startTimeUnixNano),
    toMs: ms(span.endTimeUnixNano),
    attributes: Object.fromEntries(span.attributes.map(({ key, value }) => [key, value.stringValue])),
  };
}
