import { connect } from 'node:net';
import { once } from 'node:events';

/** Whether an address answers a GET with success. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
  await response.body?.cancel();
  return response.ok;
}

/** Whether somebody listens on a Unix socket. */
export async function listens(socket: string): Promise<boolean> {
  const connection = connect(socket);
  try {
    await once(connection, 'connect', { signal: AbortSignal.timeout(1_000) });
    return true;
  } finally {
    connection.destroy();
  }
}
