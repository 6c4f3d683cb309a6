import { createServer, type Server } from 'node:http';
import { isOperator } from './access.ts';
import type { Prometheus } from './prometheus.ts';

/**
 * `GET /metrics` of a process that serves nothing else. Without a token it listens on this machine alone.
 * Rejects with the system's error when the port is taken.
 */
export async function serveMetrics(
  prometheus: Prometheus,
  { port, token }: { port: number; token: string | undefined },
): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method !== 'GET' || request.url !== '/metrics') response.writeHead(404).end();
      else if (!isOperator(request, token)) response.writeHead(403).end();
      else {
        const text = await prometheus.text();
        response.writeHead(200, { 'content-type': prometheus.contentType }).end(text);
      }
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, token === undefined ? '127.0.0.1' : undefined, resolve);
  });
  return server;
}
