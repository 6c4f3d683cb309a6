import { once } from 'node:events';
import { createServer } from 'node:net';
import { HatifError, errorMessage } from '../errors.ts';
import { freePort } from './free-port.ts';

/**
 * The port to listen on: `wanted` itself, or a free one where `wanted` is 0. Throws `port_busy` with a
 * sentence for the operator when somebody else listens there; `variable` is what they may change.
 */
export async function claimPort(wanted: number, host: string, variable: string): Promise<number> {
  const probe = createServer();
  try {
    if (wanted === 0) return await freePort(host);
    probe.listen(wanted, host);
    await once(probe, 'listening');
    return wanted;
  } catch (error) {
    throw new HatifError(
      'port_busy',
      `Port ${wanted} of ${host} cannot be used (${errorMessage(error)}). ` +
        `End what holds it, or set ${variable} to another port (0 picks a free one).`,
      { cause: error },
    );
  } finally {
    probe.close();
  }
}

/** The address under which this machine reaches what listens on `host`; wildcards become loopback. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
