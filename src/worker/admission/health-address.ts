import { once } from 'node:events';
import { createServer } from 'node:http';

const timeoutMs = 1_000;

export interface HealthAddress {
  port: number;
  /** The framework's own health address, which knows whether the worker is registered. */
  inner: string;
  /** Why a call made now would not be served. */
  refusal: () => string | null;
  /** Whether anything hears callers. */
  hears: () => Promise<boolean>;
}

/**
 * A worker's health address: 200 `ready`, and whether callers can be heard, when a call made now would be served, else 503 with the code that says why
 * (`no_agent`, `centre_busy`, `disk_full`), as JSON. `/worker` is the framework's own.
 */
export async function serveHealth({ port, inner, refusal, hears }: HealthAddress): Promise<void> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    if (request.url === '/worker') {
      void ask(`${inner}/worker`).then((info) => answer(info?.ok ? 200 : 503, info?.body ?? '{}'));
      return;
    }
    if (request.url !== '/') {
      answer(404, '{"code":"not_found"}');
      return;
    }
    void ask(inner).then(async (health) => {
      const code = health?.ok ? refusal() : 'no_agent';
      if (code !== null) answer(503, JSON.stringify({ code }));
      else answer(200, JSON.stringify({ status: 'ready', hears: await hears().catch(() => true) }));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
}

async function ask(url: string): Promise<{ ok: boolean; body: string } | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => null);
  return answer && { ok: answer.ok, body: await answer.text() };
}
