import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How a connection is lost: with a word from the other side that it hangs up, or with an error. */
export type Loss = 'hung up' | 'reset';

/** A TCP line to a database, which can be cut while clients use it. */
export interface LineToDatabase extends AsyncDisposable {
  readonly port: number;
  /** Cuts every connection; the next ones are served. */
  cut(how: Loss): void;
}

/** Opens a line to whatever listens at the address or Unix socket. */
export async function lineToDatabase(
  to: { host: string; port: number } | { path: string },
): Promise<LineToDatabase> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(to);
    open.add(client);
    client.on('error', () => undefined);
    database.on('error', () => undefined);
    client.on('close', () => {
      open.delete(client);
      database.destroy();
    });
    database.on('close', () => client.destroy());
    client.pipe(database).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const cut = (how: Loss): void => {
    for (const client of open) {
      if (how === 'reset') client.resetAndDestroy();
      else client.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    async [Symbol.asyncDispose]() {
      cut('hung up');
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
