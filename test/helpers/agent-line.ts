import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../../src/launch/free-port.ts';

/**
 * A way to a LiveKit server on which the line of a worker (its websocket `/agent`) can be cut while everything else
 * stays as it is.
 */
export class AgentLine implements AsyncDisposable {
  readonly url: string;
  readonly #workers = new Set<Socket>();
  readonly #close: () => Promise<void>;

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.#close = close;
  }

  static async open(livekitUrl: string): Promise<AgentLine> {
    const { hostname, port } = new URL(livekitUrl);
    const sockets = new Set<Socket>();
    const own = await freePort();
    const server = createServer((client) => {
      const upstream = connect(Number(port), hostname);
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.once('close', () => {
          client.destroy();
          upstream.destroy();
        });
      }
      client.once('data', (first) => {
        if (/^GET \/agent[ ?]/.test(first.toString('latin1'))) line.#workers.add(client);
        upstream.write(first);
        client.pipe(upstream);
      });
      upstream.pipe(client);
    });
    server.listen(own, '127.0.0.1');
    await once(server, 'listening');
    const line = new AgentLine(`ws://127.0.0.1:${own}`, async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    });
    return line;
  }

  /** Cuts the lines of the workers; they may connect again. */
  cut(): void {
    for (const socket of this.#workers) socket.destroy();
    this.#workers.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
  }
}
