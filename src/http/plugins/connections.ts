import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config.ts';
import { addressGroup } from './rate-limit.ts';

/**
 * Closes at once what one address connects beyond its share, so that nobody holds all connections by being slow. Behind
 * a proxy every connection is the proxy's, which then bounds them.
 */
export function boundConnections(app: FastifyInstance, http: Config['http']): void {
  if (http.trustProxy !== false) return;
  const open = new Map<string, number>();
  app.server.on('connection', (socket: Socket) => {
    const from = addressGroup(socket.remoteAddress ?? '');
    const count = (open.get(from) ?? 0) + 1;
    if (count > http.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    open.set(from, count);
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1;
      if (left > 0) open.set(from, left);
      else open.delete(from);
    });
  });
}
