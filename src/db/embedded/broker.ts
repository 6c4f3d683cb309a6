import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { Logger } from '../../logger.ts';
import { BrokerClient } from './broker-client.ts';
import { fatal, query, readReply, sync } from './protocol.ts';

/** The one backend session that all clients share; PGlite is one. */
interface Backend {
  execProtocolRawStream(
    bytes: Uint8Array,
    options: { onRawData: (data: Uint8Array) => void },
  ): Promise<unknown>;
  isInTransaction(): boolean;
}

interface BrokerOptions {
  backend: Backend;
  /** What `pg_settings` says to a client that connects. */
  parameters: ReadonlyMap<string, string>;
  logger: Logger;
  /** A client that is silent for so long within a transaction loses it. */
  idleInTransactionMs: number;
  maxConnections: number;
  /** Called with the number of clients whenever it changes. */
  onClients(count: number): void;
}

/**
 * Lets many PostgreSQL clients share one backend session without seeing each other: a client owns the backend
 * from its first message until the backend is idle again, so transactions and pipelines stay whole.
 */
export class Broker {
  readonly #options: BrokerOptions;
  readonly #server: Server;
  readonly #clients = new Set<BrokerClient>();
  readonly #line: BrokerClient[] = [];
  /** Channels the backend itself listens on, for anybody. */
  readonly #heard = new Set<string>();
  #serving = false;
  #lastId = 0;

  constructor(options: BrokerOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Listens on a Unix socket that only this user may open. */
  async listen(path: string): Promise<void> {
    const mask = process.umask(0o177);
    try {
      await new Promise<void>((resolve, reject) => {
        this.#server.once('error', reject);
        this.#server.listen(path, resolve);
      });
    } finally {
      process.umask(mask);
    }
  }

  /** Sends every client away and listens no more. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const client of this.#clients) client.expel(fatal('57P01', 'the embedded database is stopping'));
    await closed;
    while (this.#serving) await nextTick();
  }

  #accept(socket: Socket): void {
    if (this.#clients.size >= this.#options.maxConnections) {
      socket.on('error', () => socket.destroy());
      socket.end(fatal('53300', 'too many clients'));
      return;
    }
    this.#lastId += 1;
    const client = new BrokerClient(this.#lastId, socket, {
      parameters: this.#options.parameters,
      wants: (wanting) => this.#queue(wanting),
    });
    this.#clients.add(client);
    this.#options.onClients(this.#clients.size);
  }

  #queue(client: BrokerClient): void {
    if (client.gone && this.#clients.delete(client)) this.#options.onClients(this.#clients.size);
    if (client.queued) return;
    client.queued = true;
    this.#line.push(client);
    if (!this.#serving) void this.#serve();
  }

  /** Gives the backend to one client after the other, as long as somebody waits. */
  async #serve(): Promise<void> {
    this.#serving = true;
    for (let client = this.#line.shift(); client; client = this.#line.shift()) {
      try {
        await this.#turn(client);
      } catch (error) {
        this.#options.logger.error({ err: error }, 'database broker turn failed');
        client.expel(fatal('XX000', 'embedded database failed'));
        await this.#abandon(client);
      }
      // Without this a busy line would keep the sockets from being read.
      await nextTick();
    }
    this.#serving = false;
  }

  /** One client has the backend until it is idle again. The client stays `queued` while it does. */
  async #turn(client: BrokerClient): Promise<void> {
    let idle = false;
    while (!idle) {
      if (!client.gone && !(await client.input(this.#options.idleInTransactionMs)) && !client.gone)
        client.expel(fatal('25P03', 'terminating connection due to idle-in-transaction timeout'));
      if (client.gone) return this.#abandon(client);
      const { bytes, whole, unlistens } = client.takeBatch();
      const status = await this.#run(bytes, client);
      idle = whole && status === 'I';
      if (unlistens) await this.#listenAgain();
    }
    client.queued = false;
    if (client.hasInput || client.gone) this.#queue(client);
  }

  /** Leaves nothing behind of a client that went away, in the middle of whatever it did. */
  async #abandon(client: BrokerClient): Promise<void> {
    // A pipeline without its end, if there is one, ends here.
    await this.#run(sync, null);
    if (this.#options.backend.isInTransaction()) await this.#run(query('rollback'), null);
    await this.#run(client.closeStatements(), null);
    client.statements.clear();
    if (client.channels.size === 0) return;
    client.channels.clear();
    await this.#listenAgain();
  }

  async #run(bytes: Buffer, client: BrokerClient | null): Promise<string | null> {
    const chunks: Buffer[] = [];
    await this.#options.backend.execProtocolRawStream(bytes, {
      onRawData: (data) => chunks.push(Buffer.from(data)),
    });
    const { parts, notifications, status } = readReply(Buffer.concat(chunks));
    for (const part of parts) client?.send(part);
    if (client) for (const channel of client.channels) this.#heard.add(channel);
    for (const { channel, bytes } of notifications)
      for (const listener of this.#clients) if (listener.channels.has(channel)) listener.send(bytes);
    return status;
  }

  /** An UNLISTEN, or a client that went, stops the backend from hearing for all: ask again for the others. */
  async #listenAgain(): Promise<void> {
    for (const channel of this.#heard) {
      const wanted = [...this.#clients].some((client) => client.channels.has(channel));
      const name = `"${channel.replaceAll('"', '""')}"`;
      await this.#run(query(`${wanted ? 'listen' : 'unlisten'} ${name}`), null);
      if (!wanted) this.#heard.delete(channel);
    }
  }
}
